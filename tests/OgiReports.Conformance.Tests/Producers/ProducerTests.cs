using System.Globalization;
using OgiReports.Conformance.Tests.Architecture;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Conformance.Tests.Producers;

/// <summary>One report, whatever program wrote the file: the same cells.</summary>
public sealed class ProducerTests
{
    private static readonly ReportParser Parser = ReportParser.CreateDefault();

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "OgiReports.Conformance.Tests", "Producers", "files");

    public static TheoryData<string> Files =>
        new(Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    public static TheoryData<string> BinaryFiles => ["0.doc", "0.docx", "23.rtf", "23.pdf", "0.html"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_cell_is_read_as_it_was_written(string name)
    {
        var result = Parser.ParseFile(Path.Combine(Folder, name));
        Assert.Equal(ReportStatus.Complete, result.Status);
        Assert.Equal(Truth(name), result.Report!.Cells.ToDictionary(cell => cell.Id, cell => cell.Value, StringComparer.Ordinal));
        Assert.Equal(6, result.Report.Sections.Length);
        Assert.NotNull(result.Report.Identity.Agency);
        Assert.NotNull(result.Report.Identity.Year);
    }

    [Theory]
    [MemberData(nameof(BinaryFiles))]
    public void A_damaged_file_gives_a_diagnostic_and_no_exception(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        var random = new Random(11);
        for (var run = 0; run < 30; run++)
        {
            var damaged = run < 10 ? bytes[..(bytes.Length * run / 10)] : (byte[])bytes.Clone();
            for (var flip = 0; flip < 20 && run >= 10; flip++)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            }

            var result = Parser.Parse(damaged, name);
            Assert.True(result.Status is ReportStatus.Complete or ReportStatus.NotAReport || result.Diagnostics.Length > 0);
        }
    }

    [Theory]
    [InlineData("0.doc", "a.docx", "word97")]
    [InlineData("0.docx", "a.doc", "word")]
    [InlineData("23.rtf", "a.doc", "rtf")]
    [InlineData("0.html", "a.doc", "html")]
    [InlineData("23.pdf", "a.txt", "pdf")]
    public void A_renamed_file_is_read_by_what_it_is(string file, string name, string reader) =>
        Assert.Equal(reader, Parser.Parse(File.ReadAllBytes(Path.Combine(Folder, file)), name).Source.Reader);

    private static Dictionary<string, decimal?> Truth(string name) =>
        File.ReadLines(Path.Combine(Folder, Path.ChangeExtension(name, ".tsv"))).Skip(1).Select(line => line.Split('\t')).ToDictionary(
            field => field[0],
            field => field[1].Length == 0 ? (decimal?)null : decimal.Parse(field[1], CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
}
