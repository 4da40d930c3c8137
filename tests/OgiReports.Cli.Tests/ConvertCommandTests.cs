using System.Diagnostics;
using System.Text.Json;
using OgiReports.Cli.Inputs;
using Xunit;

namespace OgiReports.Cli.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private const string RecordsFile = "reports.ndjson";
    private const string ManifestFile = "manifest.ndjson";

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
        Assert.Equal(
            [
                """.hidden null null skipped "it is hidden." null""",
                """broken sha "text/plain" unreadable "OGI1999 it is torn" id""",
                """bug sha null unreadable "an unexpected error, which is a mistake in ogi: please report it with this file. InvalidOperationException: oh" null""",
                """good sha "text/plain" parsed null id""",
                """locked sha null unreadable "it may not be read. Check its permissions." null""",
                """sub/other sha "text/plain" notAReport "it is no annual report." id""",
                """sub/partial sha "text/plain" parsed null id""",
            ],
            ReadLines(ManifestFile).Select(ManifestRow));
        Assert.Equal(
            [$"{Archive}/broken", $"{Archive}/good", $"{Archive}/sub/other", $"{Archive}/sub/partial"],
            ReadLines(RecordsFile).Select(NameOf));
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

        Convert("--jobs", "1");
        var records = File.ReadAllBytes(Path.Combine(Output, RecordsFile));
        var manifest = File.ReadAllBytes(Path.Combine(Output, ManifestFile));
        var paths = new[] { $"{Archive}/b", $"{Archive}/a", $"{Archive}/a/good-1" };
        var again = _folder["again"];
        ToolRun.Over(SlowerForSome, ["convert", .. paths, "-o", again, "--format", "ndjson", "--jobs", "7"]);

        Assert.Equal(200, ReadLines(ManifestFile).Length);
        Assert.Equal(records, File.ReadAllBytes(Path.Combine(again, RecordsFile)));
        Assert.Equal(manifest, File.ReadAllBytes(Path.Combine(again, ManifestFile)));
    }

    [Fact]
    public void The_order_is_that_of_whole_paths()
    {
        Fill("a/good", "a.b/good", "a-good", "B/good");
        File.Move(Path.Combine(Archive, "a-good"), Path.Combine(Archive, "good"));

        Convert();

        Assert.Equal(["/B/good", "/a.b/good", "/a/good", "/good"], ReadLines(RecordsFile).Select(NameOf).Select(name => name[Archive.Length..]));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("sqlite")]
    public void Names_that_are_not_valid_UTF_8_are_accounted_for_one_by_one(string format)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there a name is any bytes.");
        Fill("good");
        InArchive("""touch "$(printf '\261\250.txt')" "$(printf '\261\251.txt')" && mkdir "$(printf '\261\252')" """);

        var run = ToolRun.Over(Results.Read, "convert", Archive, "-o", Output, "--format", format);

        Assert.Equal(4, run.ExitCode);
        Assert.EndsWith("ogi: 4 inputs = 1 parsed + 0 not a report + 3 unreadable + 0 skipped\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("its name is not valid UTF-8, so that it can't be opened.", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, SortedFolder.Entries(new DirectoryInfo(Archive), batchSize: 1).Count(entry => entry.Name.EndsWith(".txt", StringComparison.Ordinal)));
        InArchive("rm -r ./*");

        void InArchive(string command)
        {
            using var shell = Process.Start("/bin/sh", ["-c", $"cd \"$0\" && {command}", Archive]);
            shell.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
        }
    }

    [Fact]
    public void A_folder_that_may_be_listed_and_not_searched_costs_the_others_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions like these don't bind a superuser.");
        Fill("good", "sub/good", "sub/inner/good");
        File.SetUnixFileMode(Path.Combine(Archive, "sub"), UnixFileMode.UserRead);

        var run = ToolRun.Over(Results.Read, "convert", Archive, "-o", Output, "--format", "ndjson");

        File.SetUnixFileMode(Path.Combine(Archive, "sub"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(4, run.ExitCode);
        Assert.Equal(3, ReadLines(ManifestFile).Length);
        Assert.EndsWith("ogi: 3 inputs = 1 parsed + 0 not a report + 2 unreadable + 0 skipped\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_within_the_archive_is_no_input_of_the_next_run()
    {
        Fill("good");
        var output = Path.Combine(Archive, "out");
        string[] args = ["convert", Archive, "-o", output, "--format", "ndjson"];
        ToolRun.Over(Results.Read, args);
        var first = File.ReadAllBytes(Path.Combine(output, ManifestFile));

        var second = ToolRun.Over(Results.Read, args);

        Assert.Equal(0, second.ExitCode);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(output, ManifestFile)));
    }

    [Fact]
    public void A_path_that_lies_in_another_is_read_once()
    {
        Fill("sub/good");

        var run = ToolRun.Over(Results.Read, "convert", $"{Archive}/sub", Archive, $"{Archive}/", "-o", Output, "--format", "ndjson");

        Assert.Single(ReadLines(ManifestFile));
        Assert.StartsWith($"ogi: {Archive}/sub lies in {Archive} and is read once.\nogi: {Archive}/ is given more than once and read once.\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("ogi: 1 inputs = 1 parsed + 0 not a report + 0 unreadable + 0 skipped\n", run.Error, StringComparison.Ordinal);
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
        var before = File.ReadAllBytes(Path.Combine(Output, RecordsFile));
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
        Assert.Matches("ogi: stopped after [0-9]+ inputs; the same command goes on from here.\n$", run.Error);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(Output, RecordsFile)));
        Assert.Equal(["cells.ndjson", "checks.ndjson", "codebook.csv", "datapackage.json", ManifestFile, RecordsFile, "run.json"], Directory.GetFiles(Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_and_an_empty_file_is_not_opened()
    {
        Fill("good", "sub/other");
        _folder.Add("archive/empty");
        Directory.CreateSymbolicLink(Path.Combine(Archive, "sub", "round"), Archive);

        var run = ToolRun.Of("convert", Archive, "-o", Output, "--format", "ndjson");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("""sub/round null null skipped "it is a link to a folder." null""", ReadLines(ManifestFile).Select(ManifestRow));
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
        Assert.StartsWith($"ogi: can't write to {file}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'pdf' is no format. --format takes any of parquet, csv, ndjson, sqlite, xlsx.", "--format", "pdf")]
    [InlineData("Only --format ndjson can go to standard output.", "-o", "-")]
    [InlineData("--timeout takes a number of seconds above 0.", "--timeout", "0")]
    [InlineData("--jobs takes a number from 1.", "--format", "ndjson", "--jobs", "0")]
    public void Wrong_usage_is_told_and_nothing_is_written(string message, params string[] options)
    {
        Fill("good");

        var run = ToolRun.Over(Results.Read, ["convert", Archive, .. options.Contains("-o") ? [] : (string[])["-o", Output], .. options]);

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

    [Fact]
    public void Parquet_is_what_is_written_when_nothing_else_is_asked_for()
    {
        Fill("good");

        Assert.Equal(0, ToolRun.Over(Results.Read, "convert", Archive, "-o", Output).ExitCode);
        Assert.Equal(
            ["cells.parquet", "checks.parquet", "codebook.csv", "datapackage.json", "manifest.parquet", "reports.parquet", "run.json"],
            Directory.GetFiles(Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lists_and_patterns_name_inputs_and_what_a_list_names_in_vain_has_its_row()
    {
        Fill("a/good-1.txt", "a/good-2.pdf", "a/b/good-3.txt", "good-4.txt", "good-5.txt");
        var list = _folder.Add("list", $"{Archive}/good-5.txt\0{Archive}/vanished.txt\0");

        var run = ToolRun.Over(Results.Read, "convert", $"{Archive}/a/**/*.txt", "--files-from", list, "-0", "-o", Output, "--format", "ndjson");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(
            ["a/b/good-3.txt sha parsed", "a/good-1.txt sha parsed", "good-5.txt sha parsed", "vanished.txt null unreadable"],
            ReadLines(ManifestFile).Select(ManifestRow).Select(row => row.Split(' ')).Select(row => $"{row[0]} {row[1]} {row[3]}"));
    }

    [Fact]
    public void Second_copies_of_a_document_are_listed_and_add_no_row()
    {
        _folder.Add("archive/good-1", "same");
        _folder.Add("archive/good-2", "same");

        Assert.EndsWith("ogi: 2 inputs = 1 parsed + 0 not a report + 0 unreadable + 1 skipped\n", Convert().Error, StringComparison.Ordinal);
        Assert.Single(ReadLines(RecordsFile));
    }

    [Fact]
    public void The_run_is_described_beside_the_dataset()
    {
        Fill("good", "wrong", "other");
        Convert("--jobs", "2");

        using var run = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Output, "run.json")));
        Assert.Equal(3, run.RootElement.GetProperty("inputs").GetInt32());
        Assert.Equal(2, run.RootElement.GetProperty("outcomes").GetProperty("parsed").GetInt32());
        Assert.Equal(1, run.RootElement.GetProperty("failedChecks").GetProperty("requests.rowTotal").GetInt32());
        Assert.Equal(3, run.RootElement.GetProperty("slowest").GetArrayLength());
    }

    [Fact]
    public void A_document_that_takes_too_long_is_given_up_and_the_others_are_read()
    {
        Fill("good-1", "slow", "good-2");

        var run = ToolRun.Over(
            (input, token) =>
            {
                if (input.Path.EndsWith("slow", StringComparison.Ordinal))
                {
                    token.WaitHandle.WaitOne();
                    token.ThrowIfCancellationRequested();
                }

                return Results.Read(input, token);
            },
            "convert", Archive, "-o", Output, "--format", "ndjson", "--timeout", "0.2");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("slow: it took longer than 0.2 seconds. --timeout allows more.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("3 inputs = 2 parsed + 0 not a report + 1 unreadable + 0 skipped\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_can_not_be_read_is_no_usable_input()
    {
        var run = ToolRun.Of("convert", "--files-from", _folder["missing"], "-o", Output);

        Assert.Equal(65, run.ExitCode);
        Assert.StartsWith($"ogi: {_folder["missing"]}: the list can't be read: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_as_JSON_has_the_rate_and_the_counts()
    {
        Fill("good-1", "slow", "good-3");

        var run = ToolRun.Over(
            (input, token) =>
            {
                if (input.Path.EndsWith("slow", StringComparison.Ordinal))
                {
                    Thread.Sleep(1200);
                    return Results.Read(input with { Path = "good" }, token);
                }

                return Results.Read(input, token);
            },
            "convert", Archive, "-o", Output, "--progress", "json");

        using var line = JsonDocument.Parse(run.Error.Split('\n').First(text => text.StartsWith('{')));
        Assert.InRange(line.RootElement.GetProperty("parsed").GetInt32(), 1, 3);
        Assert.True(line.RootElement.GetProperty("perSecond").GetDouble() > 0);
        Assert.InRange(line.RootElement.GetProperty("fraction").GetDouble(), 0, 1);
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
            _folder.Add("archive/" + name, "text of " + name);
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

    /// <summary>path sha256 media_type outcome reason report_id; hashes by whether they are there.</summary>
    private string ManifestRow(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        var hash = row.GetProperty("sha256").GetString();
        Assert.True(hash is null or { Length: 64 });
        var id = row.GetProperty("report_id").GetString();
        Assert.True(id is null || id == hash![..20]);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("seconds").ValueKind);
        return $"{row.GetProperty("path").GetString()![(Archive.Length + 1)..]} {(hash is null ? "null" : "sha")} {row.GetProperty("media_type").GetRawText()} {row.GetProperty("outcome").GetString()} {row.GetProperty("reason").GetRawText()} {(id is null ? "null" : "id")}";
    }

    private static string NameOf(string record)
    {
        using var document = JsonDocument.Parse(record);
        return document.RootElement.GetProperty("source").GetProperty("name").GetString()!;
    }
}
