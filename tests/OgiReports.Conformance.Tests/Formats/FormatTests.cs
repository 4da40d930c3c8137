using System.Text;
using OgiReports.Conformance.Tests.Corpus;
using OgiReports.Documents.Reading;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation;
using OgiReports.TestKit.Generation.Html;
using OgiReports.TestKit.Generation.Pages;
using OgiReports.TestKit.Truth;
using Xunit;

namespace OgiReports.Conformance.Tests.Formats;

/// <summary>One report in several formats gives the same cells.</summary>
public sealed class FormatTests
{
    private const int ReportCount = 28;

    // Every seventh page is a damaged one.
    private const int DamageEvery = 7;

    // The generator of printed reports draws its figures in another order than that of pages: few come out the same.
    private const int FewestPrinted = 5;

    private static readonly ReportParser Parser = ReportParser.CreateDefault();

    /// <summary>The formats; a new one is a line here.</summary>
    private static readonly Dictionary<string, Func<int, Written?>> Writers = new(StringComparer.Ordinal)
    {
        ["text with tabs"] = seed => Text(seed, TextDialect.Tsv),
        ["text with pipes"] = seed => Text(seed, TextDialect.PipeRow),
        ["plain page"] = seed => Page(seed, PageFamily.Plain),
        ["page of a content management system"] = seed => Page(seed, PageFamily.Trs),
        ["page in layout tables"] = seed => Page(seed, PageFamily.NestedLayout),
        ["page made by Word"] = seed => Page(seed, PageFamily.WordPasted),
        ["page made by WPS"] = seed => Page(seed, PageFamily.WpsPasted),
        ["page in UTF-16, GB 18030 or entities"] = seed => Page(seed, PageFamily.Encodings),
        ["PDF"] = Pdf,
        ["page without table elements"] = seed => Page(seed, PageFamily.DivTables),
    };

    public static TheoryData<string> Names => new(Writers.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_cells_of_a_report_are_those_of_its_plain_page(string name)
    {
        var compared = 0;
        for (var seed = 1; seed <= ReportCount; seed++)
        {
            if (seed % DamageEvery == 0 || Page(seed, PageFamily.Plain) is not { } plain || Writers[name](seed) is not { } other || !SameTruth(plain.Truth, other.Truth))
            {
                continue;
            }

            Assert.Equal(Read(plain), Read(other));
            compared++;
        }

        // Chance damages some texts, and some dialects print a figure in another way.
        Assert.True(compared >= (name == "PDF" ? FewestPrinted : ReportCount / 2), $"only {compared} reports were the same in both");
    }

    private static bool SameTruth(ReportTruth left, ReportTruth right) =>
        left.Cells.Count == right.Cells.Count && left.Cells.All(cell => right.Cells.TryGetValue(cell.Key, out var other) && other == cell.Value);

    private static Written? Text(int seed, TextDialect dialect) =>
        ReportGenerator.Create(seed, dialect) is { LayoutIsDetermined: true } text ? new Written(Encoding.UTF8.GetBytes(text.Text), "report.txt", null, text.Truth) : null;

    private static Written? Page(int seed, PageFamily family) =>
        HtmlReportGenerator.Create(seed, family) is { LayoutIsDetermined: true } page ? new Written(page.Bytes.AsMemory(), "report.html", page.MediaType, page.Truth) : null;

    private static Written? Pdf(int seed) =>
        PdfReportGenerator.Create(seed, isRuled: true) is { } pdf ? new Written(pdf.File, "report.pdf", null, pdf.Truth) : null;

    private static string Read(Written written)
    {
        var result = Parser.Parse(new InputContent(written.Bytes, written.Name, written.MediaType), TestContext.Current.CancellationToken);
        var cells = (result.Report?.Cells ?? CellCollection.Empty).OrderBy(cell => cell.Id, StringComparer.Ordinal);
        return string.Join('\n', cells.Select(cell => $"{cell.Id} {cell.Value} {ParsedCorpus.NameOf(cell.State)}"));
    }

    private sealed record Written(ReadOnlyMemory<byte> Bytes, string Name, string? MediaType, ReportTruth Truth);
}
