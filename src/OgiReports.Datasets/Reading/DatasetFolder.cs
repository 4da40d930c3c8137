using System.Globalization;
using CsvHelper;
using Microsoft.Data.Sqlite;
using OgiReports.Datasets.Tables;
using OgiReports.Datasets.Writers;
using Parquet;
using Parquet.Schema;

namespace OgiReports.Datasets.Reading;

/// <summary>A dataset on disk, read row by row: only as much of it is in memory as one row group.</summary>
internal sealed class DatasetFolder
{
    private readonly Func<string, string[], IEnumerable<string?[]>> _read;

    private DatasetFolder(DatasetFormat format, Func<string, string[], IEnumerable<string?[]>> read) => (Format, _read) = (format, read);

    /// <summary>The format that was found; of several the first of Parquet, SQLite and CSV.</summary>
    public DatasetFormat Format { get; }

    /// <summary>Opens a dataset.</summary>
    /// <param name="path">Its folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">The folder holds no dataset in a format that can be read back.</exception>
    public static DatasetFolder Open(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"{path} is no folder; name the one that 'ogi convert -o' wrote.");
        }

        bool Has(string ending) => File.Exists(Path.Combine(path, "reports" + ending)) && File.Exists(Path.Combine(path, "checks" + ending)) && File.Exists(Path.Combine(path, "manifest" + ending));
        if (Has(".parquet"))
        {
            return new DatasetFolder(DatasetFormat.Parquet, (table, columns) => ReadParquet(Path.Combine(path, table + ".parquet"), table, columns));
        }

        var database = Path.Combine(path, SqliteDatabase.FileName);
        if (File.Exists(database))
        {
            return new DatasetFolder(DatasetFormat.Sqlite, (table, columns) => ReadSqlite(database, table, columns));
        }

        return Has(".csv")
            ? new DatasetFolder(DatasetFormat.Csv, (table, columns) => ReadCsv(Path.Combine(path, table + ".csv"), columns))
            : throw new FileNotFoundException($"{path} holds no dataset in Parquet, SQLite or CSV; 'ogi convert -o {path}' writes one.");
    }

    /// <summary>The rows of a table, each with the values of the named columns as text; null is null.</summary>
    public IEnumerable<string?[]> Read(string table, params string[] columns) => _read(table, columns);

    private static IEnumerable<string?[]> ReadParquet(string path, string table, string[] columns)
    {
        using var stream = File.OpenRead(path);
        var reader = ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
        try
        {
            var definition = TableCatalog.All(includesWide: true).First(candidate => candidate.Name == table);
            var types = Array.ConvertAll(columns, column => definition.Columns.First(candidate => candidate.Name == column).Type);
            var fields = Array.ConvertAll(columns, column => reader.Schema.DataFields.First(field => field.Name == column));
            for (var index = 0; index < reader.RowGroupCount; index++)
            {
                using var group = reader.OpenRowGroupReader(index);
                var count = (int)group.RowCount;
                var values = fields.Zip(types, (field, type) => ReadColumn(group, field, type, count)).ToArray();
                for (var row = 0; row < count; row++)
                {
                    yield return Array.ConvertAll(values, column => column[row]);
                }
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static string?[] ReadColumn(ParquetRowGroupReader group, DataField field, ColumnType type, int count)
    {
        switch (type)
        {
            case ColumnType.Text:
                var texts = new string?[count];
                group.ReadAsync(field, texts.AsMemory()!).AsTask().GetAwaiter().GetResult();
                return texts;
            case ColumnType.Integer:
                return ReadNumbers<long>(group, field, count);
            case ColumnType.Number:
                return ReadNumbers<decimal>(group, field, count);
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "No column of this type is read back.");
        }
    }

    private static string?[] ReadNumbers<T>(ParquetRowGroupReader group, DataField field, int count)
        where T : struct, IFormattable
    {
        if (field.IsNullable)
        {
            var optional = new T?[count];
            group.ReadAsync(field, optional.AsMemory()).AsTask().GetAwaiter().GetResult();
            return Array.ConvertAll(optional, value => value is { } number ? Text(number) : null);
        }

        var required = new T[count];
        group.ReadAsync(field, required.AsMemory()).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(required, value => (string?)Text(value));
    }

    /// <summary>A decimal comes back with all digits of its column: zeros at its end say nothing.</summary>
    private static string Text<T>(T number)
        where T : struct, IFormattable => number.ToString(number is decimal ? "0.############" : null, CultureInfo.InvariantCulture);

    private static IEnumerable<string?[]> ReadSqlite(string path, string table, string[] columns)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of this library's own tables.
        command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY rowid";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new string?[columns.Length];
            for (var index = 0; index < row.Length; index++)
            {
                row[index] = reader.IsDBNull(index) ? null : Convert.ToString(reader.GetValue(index), CultureInfo.InvariantCulture);
            }

            yield return row;
        }
    }

    private static IEnumerable<string?[]> ReadCsv(string path, string[] columns)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = false });
        int[]? places = null;
        while (reader.Read())
        {
            if (places is null)
            {
                var heads = Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index).TrimStart('\uFEFF')).ToList();
                places = Array.ConvertAll(columns, column => heads.IndexOf(column));
                continue;
            }

            yield return Array.ConvertAll(places, place => reader.GetString(place) is { Length: > 0 } text ? text : null);
        }
    }
}
