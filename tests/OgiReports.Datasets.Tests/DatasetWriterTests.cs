using System.Text.Json;
using CsvHelper;
using Microsoft.Data.Sqlite;
using OgiReports.Datasets.Tables;
using OgiReports.Datasets.Writers;
using Xunit;

namespace OgiReports.Datasets.Tests;

public sealed class DatasetWriterTests(SampleDataset dataset) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogi-dataset-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_same_inputs_give_the_same_bytes()
    {
        // A zip file tells times to two seconds.
        await Task.Delay(2100, TestContext.Current.CancellationToken);
        await DatasetWriter.WriteAsync(SampleResults.Stream(SampleResults.All), SampleDataset.Options(_folder.FullName), TestContext.Current.CancellationToken);

        var files = Directory.GetFiles(_folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Directory.GetFiles(dataset.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), files);
        Assert.Equal(5 * 4 + 3, files.Count);
        Assert.All(files, file => Assert.True(File.ReadAllBytes(dataset[file!]).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_folder.FullName, file!))), file));
    }

    [Fact]
    public void A_second_copy_of_a_document_is_listed_and_adds_no_row()
    {
        var input = DatasetInput.Of(SampleResults.All[0]);
        using (var writer = new DatasetWriter(new DatasetOptions { Folder = _folder.FullName, Formats = [DatasetFormat.Ndjson] }))
        {
            Assert.Equal(DatasetOutcome.Parsed, writer.Write(input));
            Assert.Equal(DatasetOutcome.Skipped, writer.Write(input with { Path = "copy" }));
            Assert.Equal(DatasetOutcome.Unreadable, writer.Write(new DatasetInput("gone", DatasetOutcome.Unreadable) { Reason = "it is gone." }));
            writer.Complete();
        }

        Assert.Single(File.ReadLines(Path.Combine(_folder.FullName, "reports.ndjson")));
        var manifest = File.ReadAllLines(Path.Combine(_folder.FullName, "manifest.ndjson"));
        Assert.Equal(3, manifest.Length);
        Assert.Contains("\"path\":\"copy\"", manifest[1], StringComparison.Ordinal);
        Assert.Contains($"\"outcome\":\"skipped\",\"reason\":\"an earlier input has the same content (sha256), which is read once.\",\"report_id\":\"{input.Sha256![..20]}\"", manifest[1], StringComparison.Ordinal);
        Assert.EndsWith("\"outcome\":\"unreadable\",\"reason\":\"it is gone.\",\"report_id\":null,\"seconds\":null}", manifest[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_of_one_name_are_listed_apart_in_every_format()
    {
        using (var writer = new DatasetWriter(SampleDataset.Options(_folder.FullName)))
        {
            writer.Write(DatasetInput.Of(SampleResults.All[0]) with { Path = "index.html" });
            writer.Write(DatasetInput.Of(SampleResults.All[1]) with { Path = "index.html" });
            writer.Write(new DatasetInput("index.html", DatasetOutcome.Unreadable) { Reason = "it is gone." });
            writer.Write(new DatasetInput("index.html#2", DatasetOutcome.Unreadable) { Reason = "it is gone." });
            writer.Complete();
        }

        Assert.Equal(
            ["index.html", "index.html#2", "index.html#3", "index.html#2#2"],
            File.ReadLines(Path.Combine(_folder.FullName, "manifest.csv")).Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void What_is_not_completed_leaves_an_earlier_dataset_as_it_was()
    {
        var options = SampleDataset.Options(_folder.FullName);
        var earlier = Path.Combine(_folder.FullName, "reports.csv");
        File.WriteAllText(earlier, "earlier");

        using (var writer = new DatasetWriter(options))
        {
            writer.Write(DatasetInput.Of(SampleResults.All[0]));
        }

        Assert.Equal([earlier], Directory.GetFileSystemEntries(_folder.FullName));
        Assert.Equal("earlier", File.ReadAllText(earlier));
    }

    [Fact]
    public void A_dataset_of_nothing_has_its_files_and_columns()
    {
        using (var writer = new DatasetWriter(SampleDataset.Options(_folder.FullName)))
        {
            writer.Complete();
        }

        Assert.Equal("path,sha256,media_type,bytes,outcome,reason,report_id,seconds\r\n", File.ReadAllText(Path.Combine(_folder.FullName, "manifest.csv")));
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "cells.parquet")));
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "cells.xlsx")));
    }

    [Theory]
    [InlineData(10, 25, 3)]
    [InlineData(2, 2 * 256, 256)]
    [InlineData(2, (2 * 256) + (8 * 3) + 1, 260)]
    public void Row_groups_are_bounded_and_large_tables_have_larger_ones(int size, int rows, int groups)
    {
        var table = TableCatalog.Manifest with { RowGroupSize = size };
        using var writer = new ParquetTableWriter(table, new PendingFile(_folder.FullName, "manifest.parquet"));
        for (var row = 0; row < rows; row++)
        {
            writer.Write([Field.Of($"{row}"), default, default, default, Field.Of("parsed"), default, default, Field.OfReal(row / 4.0)]);
        }

        writer.Finish().Single().Commit();
        using var connection = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = $"SELECT count(DISTINCT row_group_id), (SELECT sum(seconds) FROM '{_folder.FullName}/manifest.parquet') FROM parquet_metadata('{_folder.FullName}/manifest.parquet')";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(groups, reader.GetInt64(0));
        Assert.Equal(rows * (rows - 1) / 8.0, reader.GetDouble(1));
    }

    [Fact]
    public void Rows_beyond_the_limit_of_a_sheet_go_into_further_workbooks()
    {
        using var writer = new XlsxTableWriter(TableCatalog.Manifest, _folder.FullName, rowLimit: 2);
        for (var row = 0; row < 5; row++)
        {
            writer.Write([Field.Of($"{row}"), default, default, default, Field.Of("parsed"), default, default, default]);
        }

        var files = writer.Finish();
        Assert.Equal(["manifest.xlsx", "manifest_2.xlsx", "manifest_3.xlsx"], files.Select(file => file.Name));
        Assert.All(files, file => Assert.True(DatasetFiles.Owns(file.Name)));
    }

    [Fact]
    public void A_byte_order_mark_is_written_on_demand()
    {
        using (var writer = new DatasetWriter(new DatasetOptions { Folder = _folder.FullName, Formats = [DatasetFormat.Csv], CsvByteOrderMark = true }))
        {
            writer.Complete();
        }

        Assert.All(Directory.GetFiles(_folder.FullName, "*.csv"), file => Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file)[..3]));
        Assert.NotEqual(0xEF, File.ReadAllBytes(dataset["cells.csv"])[0]);
    }

    [Fact]
    public void Every_resource_of_the_data_package_is_there_with_its_size_and_fields()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(dataset["datapackage.json"]));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();

        Assert.Equal(5 * 5 + 1, resources.Count);
        Assert.Equal(resources.Count, resources.Select(resource => resource.GetProperty("name").GetString()).Distinct().Count());
        Assert.All(resources, resource =>
        {
            Assert.Equal(new FileInfo(dataset[resource.GetProperty("path").GetString()!]).Length, resource.GetProperty("bytes").GetInt64());
            Assert.NotEmpty(resource.GetProperty("schema").GetProperty("fields").EnumerateArray());
        });
        Assert.Equal("cell_id,form,unit,label_zh,label_en,wide_column", File.ReadLines(dataset["codebook.csv"]).First());
    }

    [Fact]
    public void No_field_is_empty_that_the_data_package_requires()
    {
        // A validator reads every empty field of a CSV file as a missing value, whether it is quoted or not.
        using var package = JsonDocument.Parse(File.ReadAllBytes(dataset["datapackage.json"]));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray().Where(resource => resource.GetProperty("format").GetString() == "csv"))
        {
            var required = resource.GetProperty("schema").GetProperty("fields").EnumerateArray()
                .Where(field => field.TryGetProperty("constraints", out _))
                .Select(field => field.GetProperty("name").GetString()!)
                .ToList();
            using var reader = CsvReader.FromFile(dataset[resource.GetProperty("path").GetString()!], new CsvReaderOptions { HasHeader = false });
            Assert.True(reader.Read());
            var places = Enumerable.Range(0, reader.FieldCount).Where(index => required.Contains(reader.GetString(index))).ToList();
            Assert.Equal(required.Count, places.Count);
            while (reader.Read())
            {
                Assert.All(places, place => Assert.NotEqual("", reader.GetString(place)));
            }

            Assert.Equal("tabular-data-resource", resource.GetProperty("profile").GetString());
        }
    }

    [Fact]
    public void Views_show_each_form_wide_and_the_failed_checks()
    {
        using var connection = new SqliteConnection($"Data Source={dataset["dataset.sqlite"]};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var reports = SampleResults.All.Where(result => result.Report is not null).Select(result => result.Report!).ToList();

        Assert.Equal(reports.Sum(report => report.Checks.Count(check => check.Status == OgiReports.Reports.Checks.CheckStatus.Fail)), Count("SELECT count(*) FROM failed_checks"));
        var of2021 = reports.Where(report => report.Identity.RequestsForm == "2021" || report.Identity.ProactiveForm is "2021" or "mixed").ToList();
        Assert.Equal(of2021.Count, Count("SELECT count(*) FROM form_2021"));
        Assert.Equal((long)of2021.Sum(report => report.Cells["requests.newlyReceived.total"]?.Value ?? 0), Count("SELECT sum(req_newly_received_total) FROM form_2021"));
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        Assert.Equal(0, Count("SELECT count(*) FROM pragma_foreign_key_check"));

        long Count(string statement) => Convert.ToInt64(Scalar(statement), System.Globalization.CultureInfo.InvariantCulture);

        object Scalar(string statement)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100
            command.CommandText = statement;
#pragma warning restore CA2100
            return command.ExecuteScalar()!;
        }
    }
}
