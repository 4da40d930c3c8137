using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OgiReports.Conformance.Tests.Corpus;
using OgiReports.Documents.Reading;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation;
using OgiReports.TestKit.Generation.Html;
using Xunit;

namespace OgiReports.Conformance.Tests.Generation;

/// <summary>The second law over web pages whose truth is known by construction: a value is either right or flagged.</summary>
public sealed class GeneratedPagesTests(ITestOutputHelper output)
{
    private const int PageCount = 2160;

    // What the reader reached; to be raised with it, never lowered.
    private const double WholeShare = 0.995;

    private static readonly Lazy<ImmutableArray<PageReading>> Run = new(ReadAll);

    private static readonly Scorecard Card = new();

    [Fact]
    public void No_value_of_a_page_is_wrong_in_silence()
    {
        var broken = Run.Value.Where(reading => reading.Silent.Length > 0).ToList();
        output.WriteLine(Card.ToString());
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(10)));
    }

    [Fact]
    public void Nearly_every_page_that_leaves_no_choice_is_read_whole()
    {
        output.WriteLine(ShareByFamily());
        var determined = Run.Value.Where(reading => reading.Page.LayoutIsDetermined).ToList();
        Assert.InRange((double)determined.Count(reading => reading.IsWhole) / determined.Count, WholeShare, 1);
    }

    [Fact]
    public void The_year_and_the_agency_of_a_page_are_its_own()
    {
        // Breadcrumbs, related links and neighbouring articles name other years and agencies.
        var wrong = Run.Value.Where(reading => reading.Result.Report?.Identity is { } identity
            && ((identity.Year is { } year && year != (reading.Page.Truth.Year ?? year)) || (identity.Agency is { } agency && agency != (reading.Page.Truth.Agency ?? agency)))).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(10).Select(reading => $"{reading.Result.Report!.Identity} {reading}")));
    }

    [Fact]
    public void Every_family_was_read_alike_often() =>
        Assert.All(Enum.GetValues<PageFamily>(), family => Assert.Equal(PageCount / Enum.GetValues<PageFamily>().Length, Run.Value.Count(reading => reading.Page.Family == family)));

    [Fact]
    public void A_seed_always_gives_the_same_page() =>
        Assert.Equal(HtmlReportGenerator.Create(77).Bytes.AsEnumerable(), HtmlReportGenerator.Create(77).Bytes);

    private static string ShareByFamily()
    {
        var text = new StringBuilder();
        foreach (var group in Run.Value.GroupBy(reading => reading.Page.Family).OrderBy(group => group.Key))
        {
            var determined = group.Where(reading => reading.Page.LayoutIsDetermined).ToList();
            text.AppendLine(CultureInfo.InvariantCulture, $"{group.Key,-16} {group.Count(),5} pages, {determined.Count(reading => reading.IsWhole),5} of {determined.Count,5} determined ones read whole, {group.Count(reading => reading.IsWhole),5} of all");
        }

        return text.ToString();
    }

    private static ImmutableArray<PageReading> ReadAll()
    {
        var parser = ReportParser.CreateDefault();
        var readings = ImmutableArray.CreateBuilder<PageReading>(PageCount);
        for (var seed = 0; seed < PageCount; seed++)
        {
            var page = HtmlReportGenerator.Create(seed);
            var result = parser.Parse(new InputContent(page.Bytes.AsMemory(), "page.html", page.MediaType), TestContext.Current.CancellationToken);
            var flagged = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
            flagged.UnionWith((result.Report?.Checks ?? []).Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells));
            var cells = result.Report?.Cells ?? CellCollection.Empty;
            var silent = Card.Add(page.Family.ToString(), page.Truth, [.. cells.Select(cell => new ReadCell(cell.Id, cell.Value, ParsedCorpus.NameOf(cell.State), IsFlagged: false))], flagged);
            var isWhole = ParsedCorpus.NameOf(result.Status) == page.Truth.Status
                && cells.Count == page.Truth.Cells.Count
                && cells.All(cell => page.Truth.Cells.TryGetValue(cell.Id, out var expected) && expected.Value == cell.Value && expected.State == ParsedCorpus.NameOf(cell.State));
            readings.Add(new PageReading(page, result, [.. silent], isWhole));
        }

        return readings.MoveToImmutable();
    }

    private sealed record PageReading(GeneratedPage Page, ParseResult Result, ImmutableArray<string> Silent, bool IsWhole)
    {
        public override string ToString() => $"seed {Page.Seed}, {Page.Family}, {Result.Status} [{string.Join(", ", Page.Quirks)}]: {string.Join(" ", Silent.Take(5))}";
    }
}
