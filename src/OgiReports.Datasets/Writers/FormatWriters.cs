using System.Collections.Immutable;
using OgiReports.Datasets.Package;
using OgiReports.Datasets.Records;
using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>The writers of all tables in one format.</summary>
internal sealed class FormatWriters : IDisposable
{
    private readonly DatasetFormat _format;
    private readonly DatasetOptions _options;
    private readonly ImmutableArray<DatasetTable> _tables;
    private readonly List<ITableWriter> _writers = [];
    private SqliteDatabase? _database;

    private FormatWriters(DatasetFormat format, DatasetOptions options)
    {
        _format = format;
        _options = options;
        _tables = TableCatalog.All(options.IncludesWide);
    }

    /// <exception cref="IOException">A file can't be created.</exception>
    public static FormatWriters Open(DatasetFormat format, DatasetOptions options)
    {
        var writers = new FormatWriters(format, options);
        try
        {
            writers.Open();
            return writers;
        }
        catch
        {
            writers.Dispose();
            throw;
        }
    }

    /// <summary>Writes the rows of a record, and where lines hold whole records, the record.</summary>
    public void WriteRecord(RecordDecoder rows, ReadOnlySpan<byte> record)
    {
        if (_format == DatasetFormat.Ndjson)
        {
            ((NdjsonTableWriter)_writers[0]).WriteRecord(record);
        }
        else
        {
            WriteRows(rows.Reports);
        }

        WriteRows(rows.Cells);
        WriteRows(rows.Checks);
        if (_options.IncludesWide)
        {
            WriteRows(rows.Wide);
        }
    }

    public void WriteRows(RowSet rows)
    {
        var writer = _writers[_tables.IndexOf(rows.Table)];
        for (var index = 0; index < rows.Count; index++)
        {
            writer.Write(rows[index]);
        }
    }

    /// <summary>Writes what is left.</summary>
    /// <param name="files">Takes the files written.</param>
    /// <param name="resources">Takes what they hold.</param>
    public void Finish(List<PendingFile> files, List<Resource> resources)
    {
        for (var index = 0; index < _tables.Length; index++)
        {
            var number = 0;
            foreach (var file in _writers[index].Finish())
            {
                files.Add(file);
                AddResource(resources, _tables[index], ++number, file);
            }
        }

        if (_database is not null)
        {
            var file = _database.Finish();
            files.Add(file);
            foreach (var table in _tables)
            {
                AddResource(resources, table, 1, file);
            }
        }
    }

    public void Dispose()
    {
        foreach (var writer in _writers)
        {
            writer.Dispose();
        }

        _database?.Dispose();
    }

    private void Open()
    {
        if (_format == DatasetFormat.Sqlite)
        {
            _database = new SqliteDatabase(_tables, _options.Folder);
        }

        foreach (var table in _tables)
        {
            _writers.Add(_format switch
            {
                DatasetFormat.Parquet => new ParquetTableWriter(table, File(table, "parquet")),
                DatasetFormat.Csv => new CsvTableWriter(table, File(table, "csv"), _options.CsvByteOrderMark),
                DatasetFormat.Ndjson => new NdjsonTableWriter(table, File(table, "ndjson")),
                DatasetFormat.Sqlite => _database!.OpenTable(table),
                DatasetFormat.Xlsx => new XlsxTableWriter(table, _options.Folder),
                _ => throw new ArgumentOutOfRangeException(nameof(table), _format, null),
            });
        }
    }

    private PendingFile File(DatasetTable table, string extension) => new(_options.Folder, $"{table.Name}.{extension}");

    private void AddResource(List<Resource> resources, DatasetTable table, int number, PendingFile file)
    {
        var part = number == 1 ? "" : $"-{number}";
        resources.Add(new Resource(
            $"{table.Name}-{DatasetNames.Of(_format)}{part}",
            table,
            _format,
            file.Name,
            new FileInfo(file.PartialPath).Length,
            HoldsRecords: _format == DatasetFormat.Ndjson && table.Name == TableCatalog.Reports.Name));
    }
}
