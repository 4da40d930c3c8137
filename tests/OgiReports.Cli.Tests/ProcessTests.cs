using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Cli.Tests;

/// <summary>What only a process of its own shows: its streams, its encoding and its signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Output_is_UTF8_without_a_byte_order_mark_in_any_locale()
    {
        using var tool = Start("parse", CorpusLocator.Load("jining-2020").SourcePath);
        using var output = new MemoryStream();
        await tool.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, tool.ExitCode);
        Assert.Equal((byte)'{', output.GetBuffer()[0]);
        using var record = JsonDocument.Parse(output.ToArray());
        Assert.Equal(2020, record.RootElement.GetProperty("identity").GetProperty("year").GetInt32());
        Assert.Contains("济宁市商务局", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_went_away_is_told_by_the_exit_code()
    {
        using var tool = Start("parse", "-");
        tool.StandardOutput.Close();
        await tool.StandardInput.WriteAsync("just a note");
        tool.StandardInput.Close();
        var error = await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(74, tool.ExitCode);
        Assert.StartsWith("ogi: can't write to standard output", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_signal_stops_a_conversion_that_hangs_and_leaves_nothing_half_written(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals and pipes there.");
        var pipe = _folder["pipe"];
        await Process.Start("mkfifo", pipe).WaitForExitAsync(TestContext.Current.CancellationToken);
        var output = _folder["out"];
        using var tool = Start("convert", pipe, "-o", output, "--format", "ndjson");

        // The files are there once the signals are listened to; nobody ever writes to the pipe.
        while (!File.Exists(Path.Combine(output, ".manifest.ndjson.partial")))
        {
            Assert.False(tool.HasExited);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {tool.Id}"]);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        Assert.Equal(exitCode, tool.ExitCode);
        Assert.Equal([".ogi"], Directory.GetFileSystemEntries(output).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Waiting_for_input_ends_with_a_signal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals there.");
        using var tool = Start("parse", "-");
        await Task.Delay(300, TestContext.Current.CancellationToken);

        using var kill = Process.Start("sh", ["-c", $"kill -TERM {tool.Id}"]);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(143, tool.ExitCode);
    }

    private static Process Start(params string[] args)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ogi.exe" : "ogi");
        // A test run in the background of a script ignores SIGINT, and its children would inherit that.
        var start = OperatingSystem.IsLinux() ? new ProcessStartInfo("env", ["--default-signal=INT,TERM", tool, .. args]) : new ProcessStartInfo(tool, args);
        Redirect(start);
        return Process.Start(start)!;
    }

    private static void Redirect(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.Environment["LC_ALL"] = "C";
    }
}
