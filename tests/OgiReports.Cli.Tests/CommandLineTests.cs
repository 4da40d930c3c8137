using System.Text;
using System.Text.Json;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Json;
using Xunit;

namespace OgiReports.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void The_schema_is_the_published_one()
    {
        var run = ToolRun.Of("schema");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ReportJson.Schema + "\n", run.Output);
    }

    [Fact]
    public void The_codebook_names_every_cell_in_every_form()
    {
        var run = ToolRun.Of("codebook");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("cell_id,form,unit,label_zh,label_en", run.OutputLines[0]);
        Assert.Equal(456, run.OutputLines.Length - 1);
        Assert.Contains("proactive.procurement.amount,2019,yuan,第二十条第（九）项 / 政府集中采购 / 采购总金额,Article 20 (九) / Centralized government procurement / Procurement amount", run.OutputLines);
        Assert.Contains("requests.notHandled.petition.total,2021,count,三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请 / 总计,\"Handled this year / Not handled / Petition, report or complaint / Total\"", run.OutputLines);
    }

    [Fact]
    public void The_codebook_as_JSON_says_the_same()
    {
        using var json = JsonDocument.Parse(ToolRun.Of("codebook", "--format", "json").Output);

        var entry = json.RootElement[0];
        Assert.Equal(CellCatalog.Codebook.Length, json.RootElement.GetArrayLength());
        Assert.Equal("""{"cell":"proactive.rules.created","form":"2019","unit":"count","label":{"zh":"第二十条第（一）项 / 规章 / 本年新制作数量","en":"Article 20 (一) / Rules / Newly made this year"}}""", Compact(entry));
    }

    [Fact]
    public void The_version_is_that_of_the_records()
    {
        var run = ToolRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ReportJson.ParserVersion + "\n", run.Output);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Help_names_every_command_and_exit_code()
    {
        var run = ToolRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.All(["parse", "check", "convert", "schema", "codebook"], name => Assert.Contains($"\n  {name} ", run.Output, StringComparison.Ordinal));
        Assert.All(["0 done", "1 a mistake", "2 wrong usage", "3 a policy", "4 some document", "65 no usable", "74 can't write", "130 or 143"], code => Assert.Contains(code, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("check")]
    [InlineData("convert")]
    [InlineData("schema")]
    [InlineData("codebook")]
    public void Every_command_has_help(string command)
    {
        var run = ToolRun.Of(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches($"Usage:\n  .* {command} ", run.Output);
    }

    [Theory]
    [InlineData("ogi --help")]
    [InlineData("ogi --help", "pares", "x")]
    [InlineData("ogi parse --help", "parse")]
    [InlineData("ogi parse --help", "parse", "--wide", "x")]
    [InlineData("ogi check --help", "check")]
    [InlineData("ogi convert --help", "convert", "x")]
    [InlineData("ogi convert --help", "convert", "--nonsense", "x", "-o", "out")]
    [InlineData("ogi convert --help", "convert", "x", "-o")]
    [InlineData("ogi convert --help", "convert", "x", "-o", "out", "--jobs", "many")]
    [InlineData("ogi convert --help", "convert", "x", "-o", "out", "--jobs", "0")]
    [InlineData("ogi convert --help", "convert", "x", "-o", "out", "--timeout", "long")]
    [InlineData("ogi convert --help", "convert", "x", "-o", "out", "--time-limit", "0")]
    [InlineData("ogi convert --help", "convert", "x", "-o", "out", "--shard")]
    [InlineData("ogi convert --help", "convert", "x", "-o", "-", "--format")]
    [InlineData("ogi convert --help", "convert", "x", "-o", "-", "--format", "ndjson", "--time-limit", "5")]
    [InlineData("ogi report --help", "report", "--nonsense", "x")]
    [InlineData("ogi merge --help", "merge", "--nonsense", "x", "-o", "out")]
    [InlineData("ogi worker --help", "worker", "--nonsense")]
    [InlineData("ogi worker --help", "worker", "--jobs", "many")]
    [InlineData("ogi schema --help", "schema", "--nonsense")]
    [InlineData("ogi codebook --help", "codebook", "--nonsense")]
    [InlineData("ogi check --help", "check", "--nonsense", "x")]
    [InlineData("ogi codebook --help", "codebook", "--format", "xml")]
    public void Wrong_usage_is_told_on_standard_error_with_the_way_to_help(string help, params string[] args)
    {
        var run = ToolRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.EndsWith($"ogi: '{help}' shows the usage.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("codebook")]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("parse", "-")]
    [InlineData("check", "-")]
    public void Output_that_can_not_be_written_has_an_exit_code_of_its_own(params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };

        var exitCode = CommandLine.Run(args, new MemoryStream("x"u8.ToArray()), new FullDisk(), error, TestContext.Current.CancellationToken);

        Assert.Equal(74, exitCode);
        Assert.Contains("ogi: can't write to standard output: No space left on device\n", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_of_the_program_is_told_in_a_sentence_and_in_full_on_demand()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Add("bug");

        var plain = ToolRun.Over(Results.Read, "parse", path);
        var full = ToolRun.Over(Results.Read, "parse", path, "--debug");

        Assert.Equal(1, plain.ExitCode);
        Assert.DoesNotContain("   at ", plain.Error, StringComparison.Ordinal);
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("at OgiReports.Cli.Tests.Results.Read", full.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_outside_any_document_is_told_the_same_way()
    {
        var plain = Run("schema");
        var full = Run("schema", "--debug");

        Assert.Equal(1, plain.ExitCode);
        Assert.Equal(
            "ogi: unexpected error: InvalidTimeZoneException: oh\nogi: this is a mistake in ogi; please report it. --debug (or OGI_DEBUG=1) shows where it happened.\n",
            plain.Error);
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("   at ", full.Error, StringComparison.Ordinal);

        static ToolRun Run(params string[] args)
        {
            using var error = new StringWriter { NewLine = "\n" };
            return new ToolRun(CommandLine.Run(args, Stream.Null, new Faulty(), error), "", error.ToString());
        }
    }

    private static string Compact(JsonElement element)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, ReportJson.WriterOptions(indented: false)))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed class Faulty : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidTimeZoneException("oh");
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
