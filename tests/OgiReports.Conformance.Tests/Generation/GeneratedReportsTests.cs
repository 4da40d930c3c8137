using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation;
using Xunit;

namespace OgiReports.Conformance.Tests.Generation;

/// <summary>The second law over documents whose truth is known by construction: a value is either right or flagged.</summary>
public sealed class GeneratedReportsTests(ITestOutputHelper output)
{
    // Damage after which the text no longer proves where a number stood. What is lost in silence there is bounded
    // below; it is the part of the second law that the parser does not keep yet.
    private static readonly string[] KnownLosses = ["repeated lines dropped", "row label lost", "digits glued"];

    // What the parser reached; to be raised or lowered with it, never the other way round.
    private const double WholeShare = 0.99;
    private const int KnownSilentCells = 0;

    // Menu words or reading aids that run into the name.
    private const int WrongAgencies = 2;

    private static GeneratedRun Run => GeneratedRun.Instance;

    [Fact]
    public void No_value_is_wrong_in_silence_where_the_layout_leaves_no_choice()
    {
        output.WriteLine(Run.Card.ToString());
        var broken = Run.Readings.Where(reading => reading.Generated.LayoutIsDetermined && reading.Silent.Length > 0).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(10)));
    }

    [Fact]
    public void No_value_is_wrong_in_silence_after_damage_that_leaves_traces()
    {
        var broken = Run.Readings.Where(reading => reading.Silent.Length > 0 && !reading.Generated.Quirks.Intersect(KnownLosses).Any()).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(10)));
    }

    [Fact]
    public void Damage_without_traces_costs_no_more_than_it_is_known_to_cost()
    {
        var silent = Run.Readings.Sum(reading => reading.Silent.Length);
        var cells = Run.Readings.Sum(reading => reading.Generated.Truth.Cells.Count);
        output.WriteLine($"{silent} of {cells} cells wrong in silence, all in documents with damage of a known kind");
        output.WriteLine(string.Join('\n', Run.Readings.Where(reading => reading.Silent.Length > 0)));
        Assert.InRange(silent, 0, KnownSilentCells);
    }

    [Fact]
    public void Nearly_every_document_that_leaves_no_choice_is_read_whole()
    {
        var determined = Run.Readings.Where(reading => reading.Generated.LayoutIsDetermined).ToList();
        var whole = determined.Count(reading => reading.IsWhole);
        output.WriteLine($"{whole} of {determined.Count} determined documents read whole; not so:");
        output.WriteLine(string.Join('\n', determined.Where(reading => !reading.IsWhole)));
        Assert.InRange((double)whole / determined.Count, WholeShare, 1);
    }

    [Fact]
    public void The_year_is_right_or_not_told_at_all()
    {
        var wrong = Run.Readings
            .Where(reading => reading.Result.Report?.Identity.Year is { } year && year != (reading.Generated.Truth.Year ?? year))
            .Select(reading => $"{reading.Result.Report!.Identity.Year} instead of {reading.Generated.Truth.Year}: {reading}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(10)));
    }

    [Fact]
    public void The_agency_is_right_in_all_but_a_few_documents()
    {
        var wrong = Run.Readings
            .Where(reading => reading.Result.Report?.Identity.Agency is { } agency && agency != (reading.Generated.Truth.Agency ?? agency))
            .Select(reading => $"{reading.Result.Report!.Identity.Agency} instead of {reading.Generated.Truth.Agency}: {reading}")
            .ToList();
        Assert.True(wrong.Count <= WrongAgencies, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(10))}");
    }

    [Fact]
    public void A_document_is_never_complete_beside_an_error()
    {
        Assert.DoesNotContain(Run.Readings, reading => reading.Result.Status == ReportStatus.Complete
            && reading.Result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Every_dialect_was_read()
    {
        Assert.Equal(Enum.GetNames<TextDialect>().Order(StringComparer.Ordinal), Run.Card.Lines.Keys);
        Assert.All(Run.Card.Lines.Values, line => Assert.Equal(GeneratedRun.DocumentCount / Enum.GetValues<TextDialect>().Length, line.Reports));
    }
}
