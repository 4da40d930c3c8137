using OgiReports.Datasets.Tables;
using OgiReports.Reports.Json;
using Parquet;
using Parquet.Schema;

namespace OgiReports.Datasets.Writers;

/// <summary>
/// Writes Parquet: a column an array until a row group is full. It uses the library's column interface, since the one
/// that serializes classes needs reflection and would not survive trimming.
/// </summary>
internal sealed class ParquetTableWriter : ITableWriter
{
    /// <summary>The library keeps ten kilobytes of each row group until the file is done, so that a large table has to have fewer of them.</summary>
    private const int SmallGroups = 256;

    private const int Growth = 4;

    private readonly PendingFile _file;
    private readonly FileStream _stream;
    private readonly ParquetColumn[] _columns;
    private readonly ParquetWriter _writer;
    private int _size;
    private int _count;
    private int _groups;

    public ParquetTableWriter(DatasetTable table, PendingFile file)
    {
        _file = file;
        _size = table.RowGroupSize;
        _columns = [.. table.Columns.Select(column => ParquetColumn.Create(column, _size))];
        var schema = new ParquetSchema(_columns.Select(column => (Parquet.Schema.Field)column.DataField));
        for (var index = 0; index < _columns.Length; index++)
        {
            _columns[index].DataField = schema.DataFields[index];
        }

        _stream = file.Create();
        // The files are opened for synchronous use, so that waiting for the library's tasks costs nothing.
        _writer = ParquetWriter.CreateAsync(schema, _stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }).GetAwaiter().GetResult();
        _writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["schema"] = ReportJson.SchemaId,
            ["parser"] = "OgiReports " + ReportJson.ParserVersion,
            ["table"] = table.Name,
        };
    }

    public void Write(ReadOnlySpan<Tables.Field> row)
    {
        for (var index = 0; index < row.Length; index++)
        {
            _columns[index].Set(_count, row[index]);
        }

        if (++_count == _size)
        {
            WriteRowGroup();
        }
    }

    public IReadOnlyList<PendingFile> Finish()
    {
        if (_count > 0)
        {
            WriteRowGroup();
        }

        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
        return [_file];
    }

    public void Dispose() => _stream.Dispose();

    private void WriteRowGroup()
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in _columns)
        {
            column.WriteAsync(group, _count).GetAwaiter().GetResult();
        }

        group.CompleteValidate();
        _count = 0;
        if (++_groups == SmallGroups)
        {
            _size *= Growth;
            Array.ForEach(_columns, column => column.Grow(_size));
        }
    }
}
