using System.Text.Json;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Cli.Tests;

public sealed class ParseCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_file_gives_an_indented_record()
    {
        var run = ToolRun.Over(Results.Read, "parse", _folder.Add("good.txt"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\n  \"schema\": \"ogi-report/1\",\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Compact_gives_one_line()
    {
        var run = ToolRun.Over(Results.Read, "parse", "--compact", _folder.Add("good.txt"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\"schema\":\"ogi-report/1\",", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_give_a_line_each_in_their_order()
    {
        var run = ToolRun.Over(Results.Read, "parse", _folder.Add("good-2"), _folder.Add("partial"), _folder.Add("good-1"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([_folder["good-2"], _folder["partial"], _folder["good-1"]], run.OutputLines.Select(NameOf));
    }

    [Fact]
    public void A_dash_reads_standard_input()
    {
        var run = ToolRun.WithInput("just a note", "parse", "--compact", "-");

        using var record = JsonDocument.Parse(run.Output);
        Assert.Equal(65, run.ExitCode);
        Assert.Equal("notAReport", record.RootElement.GetProperty("status").GetString());
        Assert.Equal("stdin", record.RootElement.GetProperty("source").GetProperty("name").GetString());
        Assert.Equal(11, record.RootElement.GetProperty("source").GetProperty("bytes").GetInt32());
    }

    [Fact]
    public void A_real_report_comes_out_whole()
    {
        var path = CorpusLocator.Load("jining-2020").SourcePath;

        var run = ToolRun.Of("parse", path);

        using var record = JsonDocument.Parse(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("济宁市商务局", record.RootElement.GetProperty("identity").GetProperty("agency").GetString());
        Assert.Equal(path, record.RootElement.GetProperty("source").GetProperty("name").GetString());
        Assert.Equal(36800, record.RootElement.GetProperty("proactive").GetProperty("procurement").GetProperty("amount").GetInt32());
    }

    [Theory]
    [InlineData("good", 0)]
    [InlineData("partial", 0)]
    [InlineData("wrong", 0)]
    [InlineData("other", 65)]
    [InlineData("broken", 4)]
    [InlineData("locked", 4)]
    [InlineData("gone", 4)]
    [InlineData("failing", 4)]
    [InlineData("bug", 1)]
    public void The_exit_code_tells_what_became_of_the_file(string name, int exitCode)
    {
        Assert.Equal(exitCode, ToolRun.Over(Results.Read, "parse", _folder.Add(name)).ExitCode);
    }

    [Theory]
    [InlineData("other", "it is no annual report.")]
    [InlineData("broken", "OGI1999 it is torn")]
    [InlineData("locked", "it may not be read. Check its permissions.")]
    [InlineData("gone", "it is no longer there. It may be a broken link, or another program moved it.")]
    [InlineData("failing", "it can't be read: disk error")]
    [InlineData("bug", "an unexpected error, which is a mistake in ogi: please report it with this file. InvalidOperationException: oh")]
    public void Standard_error_names_the_file_and_the_reason(string name, string reason)
    {
        var path = _folder.Add(name);

        Assert.Equal($"ogi: {path}: {reason}\n", ToolRun.Over(Results.Read, "parse", path).Error);
    }

    [Fact]
    public void A_file_that_fails_costs_the_others_nothing()
    {
        var run = ToolRun.Over(Results.Read, "parse", _folder.Add("good-1"), _folder.Add("bug"), _folder.Add("locked"), _folder["missing"], _folder.Add("good-2"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([_folder["good-1"], _folder["good-2"]], run.OutputLines.Select(NameOf));
    }

    [Fact]
    public void A_missing_file_is_no_usable_input()
    {
        var run = ToolRun.Of("parse", _folder["missing.txt"]);

        Assert.Equal(65, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal($"ogi: {_folder["missing.txt"]}: there is no such file or folder. Check the path.\n", run.Error);
    }

    [Fact]
    public void A_missing_file_beside_a_report_is_told_by_the_exit_code()
    {
        var run = ToolRun.Over(Results.Read, "parse", _folder.Add("good"), _folder["missing"]);

        // There was usable input; some document could not be read.
        Assert.Equal(4, run.ExitCode);
        Assert.Single(run.OutputLines);
    }

    [Fact]
    public void A_folder_is_wrong_usage_and_the_message_says_what_is_right()
    {
        var run = ToolRun.Of("parse", _folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains($"'ogi convert {_folder.Path} -o DIR' reads a whole archive", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_unreadable_and_has_a_record()
    {
        var run = ToolRun.Of("parse", "--compact", _folder.Add("empty.txt"));

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("\"status\":\"unreadable\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("OGI1001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_begins_with_an_at_sign_is_a_file()
    {
        var run = ToolRun.Of("parse", "@there-is-no-such-file");

        Assert.Equal(65, run.ExitCode);
        Assert.Equal("ogi: @there-is-no-such-file: there is no such file or folder. Check the path.\n", run.Error);
    }

    [Fact]
    public void A_name_can_not_steer_the_terminal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file has such a name there.");
        var run = ToolRun.Over(Results.Read, "parse", _folder.Add("other\u001B[31m"));

        Assert.DoesNotContain('\u001B', run.Error);
        Assert.Contains("other\uFFFD[31m: it is no annual report.", run.Error, StringComparison.Ordinal);
    }

    private static string? NameOf(string record)
    {
        using var document = JsonDocument.Parse(record);
        return document.RootElement.GetProperty("source").GetProperty("name").GetString();
    }
}
