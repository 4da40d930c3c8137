using System.Diagnostics;
using OgiReports.Cli.Batch;
using OgiReports.Cli.Checkpoints;
using OgiReports.Cli.Inputs;
using OgiReports.Datasets;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Cli.Tests;

/// <summary>A run gives the same bytes however it is cut up: by threads, by a kill, by shards.</summary>
public sealed class ResumeTests : IDisposable
{
    private static readonly string[] Formats = ["--format", "parquet,csv,ndjson,sqlite,xlsx", "--wide", "--quiet"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Archive => _folder["archive"];

    [Fact]
    public void The_bytes_of_every_format_are_the_same_for_any_number_of_jobs_and_shards()
    {
        FillWithReports(2);
        ToolRun.Of(["convert", Archive, "-o", _folder["one"], "--jobs", "1", .. Formats]);
        ToolRun.Of(["convert", Archive, "-o", _folder["four"], "--jobs", "4", .. Formats]);
        for (var shard = 0; shard < 7; shard++)
        {
            Assert.Equal(0, ToolRun.Of("convert", Archive, "-o", _folder["shards"], "--shard", $"{shard}/7", "--quiet").ExitCode);
        }

        Assert.Equal(0, ToolRun.Of(["merge", _folder["shards"], "-o", _folder["merged"], .. Formats]).ExitCode);

        AssertSameFiles("one", "four");
        AssertSameFiles("one", "merged");
    }

    [Fact]
    public void Merging_refuses_a_gap_and_prints_what_to_run_again()
    {
        _folder.Add("archive/good", "1");
        foreach (var shard in new[] { 0, 2, 6 })
        {
            ToolRun.Over(Results.Read, "convert", Archive, "-o", _folder["shards"], "--shard", $"{shard}/8");
        }

        var run = ToolRun.Of("merge", _folder["shards"], "-o", _folder["merged"]);

        Assert.Equal(65, run.ExitCode);
        Assert.Equal("1,3-5,7\n", run.Output);
        Assert.Contains("5 of 8 shards are missing, and nothing was written.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["merged"]));
    }

    [Fact]
    public async Task A_run_that_was_killed_goes_on_and_ends_with_the_same_bytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such signal there.");
        FillWithReports(3);
        ToolRun.Of(["convert", Archive, "-o", _folder["one"], .. Formats]);
        using (var tool = Start(["convert", Archive, "-o", _folder["killed"], "--jobs", "2", .. Formats]))
        {
            while (ResultLog.LengthIn(_folder["killed/.ogi"]) < 10_000 && !tool.HasExited)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            tool.Kill();
            await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.False(File.Exists(_folder["killed/manifest.parquet"]));
        var run = ToolRun.Of("convert", Archive, "-o", _folder["killed"], "--format", "parquet,csv,ndjson,sqlite,xlsx", "--wide");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("ogi: [0-9]+ documents were read by an earlier run", run.Error);
        AssertSameFiles("one", "killed");
    }

    [Fact]
    public void A_run_whose_time_is_over_tells_that_the_same_command_goes_on()
    {
        for (var index = 0; index < 200; index++)
        {
            _folder.Add($"archive/good-{index}", $"{index}");
        }

        var stopped = ToolRun.Over(
            (input, token) =>
            {
                Thread.Sleep(10);
                return Results.Read(input, token);
            },
            "convert", Archive, "-o", _folder["out"], "--jobs", "1", "--time-limit", "0.3");
        var hasDataset = File.Exists(_folder["out/datapackage.json"]);
        var resumed = ToolRun.Over(Results.Read, "convert", Archive, "-o", _folder["out"], "--time-limit", "600");

        Assert.Equal(75, stopped.ExitCode);
        Assert.EndsWith("; the same command goes on from here.\n", stopped.Error, StringComparison.Ordinal);
        Assert.False(hasDataset);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Matches("ogi: [0-9]+ documents were read by an earlier run", resumed.Error);
        Assert.EndsWith("200 inputs = 200 parsed + 0 not a report + 0 unreadable + 0 skipped\n", resumed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(50)]
    public void A_folder_is_listed_in_order_however_few_names_are_held(int batchSize)
    {
        string[] paths = ["a", "a-b", "a.txt", "b!", "b/inner", "b.txt", "年", "年报/x", "年报.txt", "😀", "\uE000"];
        foreach (var path in paths)
        {
            _folder.Add($"list/{path}");
        }

        var listed = SortedFolder.Entries(new DirectoryInfo(_folder["list"]), batchSize).Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name);

        Assert.Equal(["a", "a-b", "a.txt", "b!", "b.txt", "b/", "年", "年报.txt", "年报/", "😀", "\uE000"], listed);
    }

    [Theory]
    [InlineData(80, "[##--] 7 %, 00:00:19 left, 71 inputs, 46 a second, 71 complete, 0 partial")]
    [InlineData(74, "[##--] 7 %, 00:00:19 left, 71 inputs, 46 a second, 71 complete, 0 partial")]
    [InlineData(73, "[##--] 7 %, 00:00:19 left, 71 inputs, 46 a second, 71 complete")]
    [InlineData(20, "[##--] 7 %")]
    [InlineData(6, "[##--")]
    [InlineData(0, "")]
    public void The_bar_never_goes_on_in_the_next_line_of_the_terminal(int width, string shown) =>
        Assert.Equal(shown, RunProgress.Fit("[##--] 7 %, 00:00:19 left, 71 inputs, 46 a second, 71 complete, 0 partial", width));

    [Fact]
    public void Only_what_changed_is_read_again()
    {
        _folder.Add("archive/good-1", "1");
        _folder.Add("archive/good-2", "2");
        Assert.Equal(2, CountReads());
        _folder.Add("archive/good-2", "changed");
        Assert.Equal(1, CountReads());
        Assert.Equal(0, CountReads("--overwrite", "never"));
        Assert.Equal(2, CountReads("--overwrite", "always"));
        Assert.False(Directory.Exists(_folder["out/.ogi"]));

        int CountReads(params string[] options)
        {
            var count = 0;
            var run = ToolRun.Over(
                (input, token) =>
                {
                    Interlocked.Increment(ref count);
                    return Results.Read(input, token);
                },
                ["convert", Archive, "-o", _folder["out"], .. options]);
            Assert.Equal(0, run.ExitCode);
            return count;
        }
    }

    [Fact]
    public void The_end_of_a_log_that_was_left_half_written_is_cut_off()
    {
        var first = new DatasetInput("a", DatasetOutcome.Parsed) { Sha256 = new string('1', 64), MediaType = "text/plain", ByteCount = 3, Seconds = 0.5, Record = "{}\n"u8.ToArray() };
        using (var log = ResultLog.Open(_folder.Path, "build", keeps: true))
        {
            log.Append(1, first);
            log.Append(2, first with { Path = "b" });
        }

        var path = _folder[ResultLog.FileName];
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..^3]);

        using (var log = ResultLog.Open(_folder.Path, "build", keeps: true))
        {
            Assert.Equal(1, log.Count);
            var kept = log.Find(1, out _)!;
            Assert.Equal(first with { Record = kept.Record }, kept);
            Assert.Equal("{}\n"u8.ToArray(), kept.Record.ToArray());
            log.Append(2, first with { Path = "b" });
        }

        Assert.Equal(whole, File.ReadAllBytes(path));
        using var other = ResultLog.Open(_folder.Path, "another build", keeps: true);
        Assert.Equal(0, other.Count);
    }

    [Fact]
    public void A_document_that_brings_the_process_down_is_read_once_more_alone_and_then_not_again()
    {
        using (var journal = CrashJournal.Open(_folder.Path, isWitnessed: false))
        {
            Assert.Equal(CrashJournal.Advice.Read, journal.AdviceOn("bad"));
            journal.TakeUp("bad", isAlone: false);
            journal.PutDown(journal.TakeUp("good", isAlone: false));
        }

        using (var journal = CrashJournal.Open(_folder.Path, isWitnessed: true))
        {
            Assert.Equal(CrashJournal.Advice.ReadAlone, journal.AdviceOn("bad"));
            Assert.Equal(CrashJournal.Advice.Read, journal.AdviceOn("good"));
            journal.TakeUp("bad", isAlone: true);
        }

        using var last = CrashJournal.Open(_folder.Path, isWitnessed: true);
        Assert.Equal(CrashJournal.Advice.LeaveAlone, last.AdviceOn("bad"));
    }

    [Fact]
    public void A_kill_that_nobody_saw_is_not_held_against_a_document_at_once()
    {
        for (var kill = 0; kill <= 10; kill++)
        {
            using var journal = CrashJournal.Open(_folder.Path, isWitnessed: false);
            Assert.NotEqual(CrashJournal.Advice.LeaveAlone, journal.AdviceOn("innocent"));
            journal.TakeUp("innocent", isAlone: kill > 0);
        }

        using var last = CrashJournal.Open(_folder.Path, isWitnessed: false);
        Assert.Equal(CrashJournal.Advice.LeaveAlone, last.AdviceOn("innocent"));
    }

    [Fact]
    public void What_is_not_read_again_has_its_row()
    {
        _folder.Add("archive/good-1", "1");
        var bad = _folder.Add("archive/good-2", "2");
        Directory.CreateDirectory(_folder["out/.ogi"]);
        foreach (var isAlone in new[] { false, true })
        {
            using var journal = CrashJournal.Open(_folder["out/.ogi"], isWitnessed: true);
            journal.TakeUp(bad, isAlone);
        }

        // The process that comes up after the crash takes note of it, and so does every later one.
        CrashJournal.Open(_folder["out/.ogi"], isWitnessed: true).Dispose();
        var run = ToolRun.Over(Results.Read, "convert", Archive, "-o", _folder["out"]);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("good-2: it brought ogi down more than once, the last time alone, and was not read again.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 inputs = 1 parsed + 0 not a report + 1 unreadable + 0 skipped\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, "2 parsed + 0 not a report + 0 unreadable")]
    [InlineData(2, 4, "1 parsed + 0 not a report + 1 unreadable")]
    public void A_document_that_lacks_memory_beside_others_is_read_once_more_alone(int failures, int exitCode, string account)
    {
        _folder.Add("archive/good-1", "1");
        _folder.Add("archive/good-2", "2");
        var failed = 0;

        var run = ToolRun.Over(
            (input, token) => input.Path.EndsWith("good-2", StringComparison.Ordinal) && Interlocked.Increment(ref failed) <= failures ? throw new InsufficientMemoryException() : Results.Read(input, token),
            "convert", Archive, "-o", _folder["out"]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(account, run.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode == 4, run.Error.Contains("good-2: it needs more memory than there is, even when it is read alone.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exit 4", 4, 1)]
    [InlineData("kill -9 $$", 75, 5)]
    public void A_process_that_comes_down_is_started_again_a_bounded_number_of_times(string script, int exitCode, int starts)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such shell there.");
        var count = 0;
        using var error = new StringWriter();
        using var interruption = new Interruption();
        var environment = new CommandEnvironment { Input = Stream.Null, Output = Stream.Null, Error = error, Interruption = interruption, Read = Results.Read, Parse = (_, _) => throw new InvalidOperationException() };
        var supervisor = new Supervisor(environment, isAfterCrash =>
        {
            Assert.Equal(count > 0, isAfterCrash);
            count++;
            return Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardInput = true })!;
        });

        Assert.Equal(exitCode, supervisor.Run(() => 0));
        Assert.Equal(starts, count);
    }

    [Theory]
    [InlineData("7/7", "7 is no shard of 7: they are numbered from 0 to 6.")]
    [InlineData("x", "'x' names no shard. --shard takes I/N, such as 17/1000, or auto/N.")]
    [InlineData("auto/7", "--shard auto needs one of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX in the environment.")]
    public void A_shard_that_is_none_is_wrong_usage(string shard, string message)
    {
        var run = ToolRun.Of("convert", Archive, "-o", _folder["out"], "--shard", shard);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_answers_every_line_by_one_line()
    {
        var path = _folder.Add("note.txt", "just a note");
        var run = ToolRun.WithInput(
            $$"""
            {"path":"{{path}}"}
            {"base64":"YSBub3Rl","name":"b.txt"}
            nonsense
            {"path":"/there/is/no/such/file"}
            {}
            """,
            "worker", "--jobs", "2");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, run.OutputLines.Length);
        Assert.Contains($"\"name\":\"{path}\"", run.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains("\"name\":\"b.txt\"", run.OutputLines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"error\":\"the line can't be read: ", run.OutputLines[2], StringComparison.Ordinal);
        Assert.StartsWith("{\"error\":\"it is no longer there.", run.OutputLines[3], StringComparison.Ordinal);
        Assert.Equal("{\"error\":\"the line has neither path nor base64.\",\"path\":null}", run.OutputLines[4]);
    }

    [Theory]
    [InlineData("{\"a\rb\"}\n{}", 2)]
    [InlineData("\r\n\u2028\u0085\f\n", 2)]
    [InlineData("{}\n\n", 2)]
    [InlineData("\r", 1)]
    [InlineData("", 0)]
    public void A_line_ends_with_a_line_feed_and_with_nothing_else(string input, int answers) =>
        Assert.Equal(answers, ToolRun.WithInput(input, "worker").OutputLines.Length);

    private static Process Start(string[] args) => Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ogi"), args)
    {
        RedirectStandardInput = true,
        RedirectStandardError = true,
    })!;

    private void FillWithReports(int copies)
    {
        var reports = CorpusLocator.LoadCorpus().Where(report => report.SourcePath.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var report in reports)
            {
                // The last copy is one indeed.
                _folder.Add($"archive/{copy}/{report.Id}.txt", File.ReadAllText(report.SourcePath) + $"\n{Math.Min(copy, copies - 2)}\n");
            }
        }
    }

    private void AssertSameFiles(string first, string second)
    {
        var files = Directory.GetFiles(_folder[first]).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Directory.GetFiles(_folder[second]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files.Where(file => file != RunFile.FileName), file =>
            Assert.True(File.ReadAllBytes(Path.Combine(_folder[first], file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_folder[second], file))), file));
    }
}
