using System.Text.Json;
using OgiReports.Cli.Commands;
using Xunit;

namespace OgiReports.Cli.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Archive => _folder["archive"];

    private string Output => _folder["out"];

    [Fact]
    public void Every_input_has_a_line_in_the_manifest_and_the_account_adds_up()
    {
        Fill("good", "sub/partial", "sub/other", "broken", "locked", ".hidden", "bug");

        var run = Convert();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.EndsWith("ogi: 7 inputs = 2 parsed + 1 not a report + 3 unreadable + 1 skipped\n", run.Error, StringComparison.Ordinal);
        var hash = new string('a', 64);
        Assert.Equal(
            [
                $$"""{"path":"{{Archive}}/.hidden","sha256":null,"mediaType":null,"outcome":"skipped","reason":"it is hidden."}""",
                $$"""{"path":"{{Archive}}/broken","sha256":"{{hash}}","mediaType":"text/plain","outcome":"unreadable","reason":"OGI1999 it is torn"}""",
                $$"""{"path":"{{Archive}}/bug","sha256":null,"mediaType":null,"outcome":"unreadable","reason":"an unexpected error, which is a mistake in ogi: please report it with this file. InvalidOperationException: oh"}""",
                $$"""{"path":"{{Archive}}/good","sha256":"{{hash}}","mediaType":"text/plain","outcome":"parsed","reason":null}""",
                $$"""{"path":"{{Archive}}/locked","sha256":null,"mediaType":null,"outcome":"unreadable","reason":"it may not be read. Check its permissions."}""",
                $$"""{"path":"{{Archive}}/sub/other","sha256":"{{hash}}","mediaType":"text/plain","outcome":"notAReport","reason":"it is no annual report."}""",
                $$"""{"path":"{{Archive}}/sub/partial","sha256":"{{hash}}","mediaType":"text/plain","outcome":"parsed","reason":null}""",
            ],
            ReadLines(ConvertCommand.ManifestFile));
        Assert.Equal(
            [$"{Archive}/broken", $"{Archive}/good", $"{Archive}/sub/other", $"{Archive}/sub/partial"],
            ReadLines(ConvertCommand.RecordsFile).Select(NameOf));
    }

    [Theory]
    [InlineData("good", 0)]
    [InlineData("other", 65)]
    [InlineData("broken", 4)]
    [InlineData(".hidden", 65)]
    public void The_exit_code_follows_from_the_account(string name, int exitCode)
    {
        Fill(name);

        Assert.Equal(exitCode, Convert().ExitCode);
    }

    [Fact]
    public void The_bytes_are_the_same_for_any_number_of_threads_order_of_paths_and_earlier_output()
    {
        for (var index = 0; index < 100; index++)
        {
            Fill($"a/{(index % 7 == 0 ? "other" : "good")}-{index}", $"b/good-{index}");
        }

        Convert("--threads", "1");
        var records = File.ReadAllBytes(Path.Combine(Output, ConvertCommand.RecordsFile));
        var manifest = File.ReadAllBytes(Path.Combine(Output, ConvertCommand.ManifestFile));
        var paths = new[] { $"{Archive}/b", $"{Archive}/a", $"{Archive}/a/good-1" };
        ToolRun.Over(SlowerForSome, ["convert", .. paths, "-o", Output, "--format", "ndjson", "--threads", "7"]);

        Assert.Equal(200, ReadLines(ConvertCommand.ManifestFile).Length);
        Assert.Equal(records, File.ReadAllBytes(Path.Combine(Output, ConvertCommand.RecordsFile)));
        Assert.Equal(manifest, File.ReadAllBytes(Path.Combine(Output, ConvertCommand.ManifestFile)));
    }

    [Fact]
    public void The_order_is_that_of_whole_paths()
    {
        Fill("a/good", "a.b/good", "a-good", "B/good");
        File.Move(Path.Combine(Archive, "a-good"), Path.Combine(Archive, "good"));

        Convert();

        Assert.Equal(["/B/good", "/a.b/good", "/a/good", "/good"], ReadLines(ConvertCommand.RecordsFile).Select(NameOf).Select(name => name[Archive.Length..]));
    }

    [Fact]
    public void Output_within_the_archive_is_no_input_of_the_next_run()
    {
        Fill("good");
        var output = Path.Combine(Archive, "out");
        string[] args = ["convert", Archive, "-o", output, "--format", "ndjson"];
        ToolRun.Over(Results.Read, args);
        var first = File.ReadAllBytes(Path.Combine(output, ConvertCommand.ManifestFile));

        var second = ToolRun.Over(Results.Read, args);

        Assert.Equal(0, second.ExitCode);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(output, ConvertCommand.ManifestFile)));
    }

    [Fact]
    public void A_path_that_lies_in_another_is_read_once()
    {
        Fill("sub/good");

        var run = ToolRun.Over(Results.Read, "convert", $"{Archive}/sub", Archive, $"{Archive}/", "-o", Output, "--format", "ndjson");

        Assert.Single(ReadLines(ConvertCommand.ManifestFile));
        Assert.Equal(
            $"ogi: {Archive}/sub lies in {Archive} and is read once.\nogi: {Archive}/ is given more than once and read once.\nogi: 1 inputs = 1 parsed + 0 not a report + 0 unreadable + 0 skipped\n",
            run.Error);
    }

    [Fact]
    public void A_dash_streams_the_records_in_input_order_and_writes_no_file()
    {
        Fill("a/good", "b/good", "b/other");

        var run = ToolRun.Over(Results.Read, "convert", $"{Archive}/b", $"{Archive}/a", "-o", "-", "--format", "ndjson");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([$"{Archive}/b/good", $"{Archive}/b/other", $"{Archive}/a/good"], run.OutputLines.Select(NameOf));
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_an_earlier_dataset_as_it_was_and_nothing_half_written()
    {
        Fill("good-1", "good-2");
        Convert();
        var before = File.ReadAllBytes(Path.Combine(Output, ConvertCommand.RecordsFile));
        Fill("good-3");
        using var stop = new CancellationTokenSource();

        var run = ToolRun.Over(
            (input, token) =>
            {
                if (input.Path.EndsWith("good-3", StringComparison.Ordinal))
                {
                    stop.Cancel();
                    token.ThrowIfCancellationRequested();
                }

                return Results.Read(input, token);
            },
            usesColor: false,
            stop.Token,
            "convert", Archive, "-o", Output, "--format", "ndjson");

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("ogi: stopped; nothing was left half written.\n", run.Error);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(Output, ConvertCommand.RecordsFile)));
        Assert.Equal([ConvertCommand.ManifestFile, ConvertCommand.RecordsFile], Directory.GetFiles(Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_and_an_empty_file_is_not_opened()
    {
        Fill("good", "sub/other");
        _folder.Add("archive/empty");
        Directory.CreateSymbolicLink(Path.Combine(Archive, "sub", "round"), Archive);

        var run = ToolRun.Of("convert", Archive, "-o", Output, "--format", "ndjson");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains($$"""{"path":"{{Archive}}/sub/round","sha256":null,"mediaType":null,"outcome":"skipped","reason":"it is a link to a folder."}""", ReadLines(ConvertCommand.ManifestFile));
        Assert.EndsWith("ogi: 4 inputs = 0 parsed + 2 not a report + 1 unreadable + 1 skipped\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_where_there_is_nothing_to_read()
    {
        Directory.CreateDirectory(Archive);

        var empty = Convert();
        var missing = ToolRun.Of("convert", Archive, _folder["missing"], "-o", Output, "--format", "ndjson");

        Assert.Equal(65, empty.ExitCode);
        Assert.Equal("ogi: there are no files in what was given. Nothing was written.\n", empty.Error);
        Assert.Equal(65, missing.ExitCode);
        Assert.Equal($"ogi: {_folder["missing"]}: there is no such file or folder. Nothing was written.\n", missing.Error);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void A_folder_that_can_not_be_written_is_told_by_its_own_exit_code()
    {
        Fill("good");
        var file = _folder.Add("file");

        var run = ToolRun.Over(Results.Read, "convert", Archive, "-o", file, "--format", "ndjson");

        Assert.Equal(74, run.ExitCode);
        Assert.StartsWith($"ogi: can't write to {file}: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The format parquet comes in a later version. --format takes ndjson.", "--format", "parquet")]
    [InlineData("The format csv comes in a later version. --format takes ndjson.", "--format", "ndjson,csv")]
    [InlineData("'pdf' is no format. --format takes ndjson.", "--format", "pdf")]
    [InlineData("Option '--format' is required.")]
    [InlineData("--threads takes a number from 1.", "--format", "ndjson", "--threads", "0")]
    public void Wrong_usage_is_told_and_nothing_is_written(string message, params string[] options)
    {
        Fill("good");

        var run = ToolRun.Over(Results.Read, ["convert", Archive, "-o", Output, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"ogi: {message}\n", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void Standard_input_is_for_parse()
    {
        var run = ToolRun.Of("convert", "-", "-o", Output, "--format", "ndjson");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'ogi parse -' reads standard input", run.Error, StringComparison.Ordinal);
    }

    private static Reports.Model.ParseResult SlowerForSome(Inputs.InputFile input, CancellationToken cancellationToken)
    {
        if (input.Path.EndsWith('3'))
        {
            Thread.Sleep(5);
        }

        return Results.Read(input, cancellationToken);
    }

    private void Fill(params string[] names)
    {
        foreach (var name in names)
        {
            _folder.Add("archive/" + name, "text");
        }
    }

    private ToolRun Convert(params string[] options) =>
        ToolRun.Over(Results.Read, ["convert", Archive, "-o", Output, "--format", "ndjson", .. options]);

    private string[] ReadLines(string name)
    {
        var text = File.ReadAllText(Path.Combine(Output, name));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text[..^1].Split('\n');
    }

    private static string NameOf(string record)
    {
        using var document = JsonDocument.Parse(record);
        return document.RootElement.GetProperty("source").GetProperty("name").GetString()!;
    }
}
