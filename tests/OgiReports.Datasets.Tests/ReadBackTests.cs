using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using MiniExcelLibs;
using OgiReports.Datasets.Tables;
using Xunit;

namespace OgiReports.Datasets.Tests;

/// <summary>Every value of every table, read back by other programs and compared with the results that it was written from.</summary>
public sealed class ReadBackTests(SampleDataset dataset)
{
    public static TheoryData<string> Tables => new(SampleDataset.Tables);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Parquet_read_by_DuckDB_holds_every_value(string table)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();

        AssertSame(table, Query(connection, $"SELECT * FROM read_parquet('{dataset[$"{table}.parquet"]}')"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Parquet_has_the_types_and_nulls_of_the_schema(string table)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var described = Query(connection, $"SELECT name, coalesce(logical_type, type), repetition_type FROM parquet_schema('{dataset[$"{table}.parquet"]}') WHERE repetition_type IS NOT NULL AND num_children IS NULL");

        Assert.Equal(
            Definition(table).Columns.Select(column => $"{column.Name} {(column.IsRequired ? "REQUIRED" : "OPTIONAL")}"),
            described.Select(row => $"{row[0]} {row[2]}"));
        var types = Query(connection, $"DESCRIBE SELECT * FROM read_parquet('{dataset[$"{table}.parquet"]}')");
        Assert.Equal(Definition(table).Columns.Select(column => DuckDbType(column.Type)), types.Select(row => row[1]));
    }

    [Fact]
    public void Parquet_says_which_schema_and_parser_it_is_of_and_is_compressed_with_zstd()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var file = dataset["cells.parquet"];

        var metadata = Query(connection, $"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{file}')").ToDictionary(row => row[0]!, row => row[1]);
        Assert.Equal("ogi-report/1", metadata["schema"]);
        Assert.StartsWith("OgiReports ", metadata["parser"], StringComparison.Ordinal);
        Assert.Equal([["ZSTD"]], Query(connection, $"SELECT DISTINCT compression FROM parquet_metadata('{file}')"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Csv_read_by_CsvHelper_holds_every_value(string table)
    {
        using var reader = CsvReader.FromFile(dataset[$"{table}.csv"], new CsvReaderOptions { HasHeader = false });
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetString(index))]);
        }

        Assert.Equal(Definition(table).Columns.Select(column => column.Name), rows[0]);
        AssertSame(table, [.. rows[1..].Select(row => row.Select(value => string.IsNullOrEmpty(value) ? null : value).ToArray())], emptyIsNull: true);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Csv_read_by_DuckDB_holds_every_value_and_tells_nothing_from_an_empty_text(string table)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();

        AssertSame(table, Query(connection, $"SELECT * FROM read_csv('{dataset[$"{table}.csv"]}', header = true, all_varchar = true, allow_quoted_nulls = false, delim = ',', quote = '\"', escape = '\"', strict_mode = true)"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Sqlite_holds_every_value(string table)
    {
        using var connection = new SqliteConnection($"Data Source={dataset["dataset.sqlite"]};Mode=ReadOnly;Pooling=False");
        connection.Open();

        AssertSame(table, Query(connection, $"SELECT * FROM {table} ORDER BY rowid"), digits: 15);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Xlsx_read_by_MiniExcel_holds_every_value(string table)
    {
        var rows = MiniExcel.Query(dataset[$"{table}.xlsx"], useHeaderRow: false).Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(Text).ToArray()).ToList();

        Assert.Equal(Definition(table).Columns.Select(column => column.Name), rows[0]);
        AssertSame(table, rows[1..], emptyIsNull: true);
    }

    [Theory]
    [InlineData("cells")]
    [InlineData("checks")]
    [InlineData("wide")]
    [InlineData("manifest")]
    public void Ndjson_holds_every_value(string table)
    {
        var rows = File.ReadLines(dataset[$"{table}.ndjson"]).Select(line =>
        {
            using var row = JsonDocument.Parse(line);
            return row.RootElement.EnumerateObject().Select(property => property.Value.ValueKind == JsonValueKind.Null ? null : property.Value.ToString()).ToArray();
        });

        AssertSame(table, [.. rows]);
    }

    [Fact]
    public void The_reports_of_ndjson_are_whole_records() =>
        Assert.Equal(
            SampleResults.All.Select(result => Reports.Json.ReportJson.Serialize(result)),
            File.ReadLines(dataset["reports.ndjson"]));

    private static DatasetTable Definition(string table) => TableCatalog.All(includesWide: true).Single(definition => definition.Name == table);

    private static string DuckDbType(ColumnType type) => type switch
    {
        ColumnType.Text => "VARCHAR",
        ColumnType.Integer => "BIGINT",
        ColumnType.Number => "DECIMAL(38,12)",
        ColumnType.Real => "DOUBLE",
        ColumnType.Date => "DATE",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static void AssertSame(string table, List<string?[]> actual, bool emptyIsNull = false, int? digits = null)
    {
        var expected = ExpectedRows.Of(table, SampleResults.All);
        Assert.Equal(expected.Count, actual.Count);
        var columns = Definition(table).Columns;
        for (var row = 0; row < expected.Count; row++)
        {
            Assert.Equal(columns.Length, expected[row].Length);
            Assert.Equal(columns.Length, actual[row].Length);
            for (var column = 0; column < columns.Length; column++)
            {
                var wanted = expected[row][column];
                wanted = emptyIsNull && wanted == "" ? null : wanted;
                if (digits is not null && columns[column].Type == ColumnType.Number && wanted?.Contains('.', StringComparison.Ordinal) == true)
                {
                    Assert.Equal(double.Parse(wanted, CultureInfo.InvariantCulture), double.Parse(actual[row][column]!, CultureInfo.InvariantCulture));
                    continue;
                }

                Assert.True(wanted == actual[row][column], $"{table}.{columns[column].Name}, row {row}: expected {wanted ?? "null"}, found {actual[row][column] ?? "null"}");
            }
        }
    }

    private static List<string?[]> Query(DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = statement;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.IsDBNull(index) ? null : Text(reader.GetValue(index)))]);
        }

        return rows;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        decimal number => ExpectedRows.Text(number),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
