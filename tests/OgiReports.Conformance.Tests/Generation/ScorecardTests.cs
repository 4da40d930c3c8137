using OgiReports.TestKit.Generation;
using OgiReports.TestKit.Truth;
using Xunit;

namespace OgiReports.Conformance.Tests.Generation;

public sealed class ScorecardTests
{
    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void Reading_the_truth_scores_nothing_but_right()
    {
        var report = ReportGenerator.Create(3, TextDialect.Tsv);
        var card = new Scorecard();
        var silent = card.Add(report.Dialect, report.Truth, Read(report.Truth), Nothing);

        Assert.Empty(silent);
        Assert.Equal(report.Truth.Cells.Count, card.Lines["Tsv"].Right);
        Assert.Contains("Tsv", card.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1, 0)]
    [InlineData(true, 0, 1)]
    public void A_wrong_value_is_silent_unless_flagged(bool flagged, int silentWrong, int flaggedWrong)
    {
        var report = ReportGenerator.Create(3, TextDialect.Tsv);
        var cells = Read(report.Truth);
        var index = cells.FindIndex(cell => cell.Value is not null);
        cells[index] = cells[index] with { Value = cells[index].Value + 1, IsFlagged = flagged };
        var card = new Scorecard();
        var silent = card.Add("x", report.Truth, cells, Nothing);

        Assert.Equal(silentWrong, silent.Count);
        Assert.Equal(silentWrong, card.Lines["x"].SilentWrong);
        Assert.Equal(flaggedWrong, card.Lines["x"].FlaggedWrong);
    }

    [Fact]
    public void A_number_that_is_not_read_must_be_named()
    {
        var report = ReportGenerator.Create(3, TextDialect.Tsv);
        var cells = Read(report.Truth);
        var lost = cells.First(cell => cell.Value is not null);
        cells.Remove(lost);
        var card = new Scorecard();

        Assert.Equal([lost.Id], card.Add("x", report.Truth, cells, Nothing));
        Assert.Empty(card.Add("x", report.Truth, cells, new HashSet<string> { lost.Id }));
        Assert.Equal(1, card.Lines["x"].SilentAbsent);
        Assert.Equal(1, card.Lines["x"].Absent);
    }

    [Fact]
    public void A_number_for_a_cell_that_is_not_there_is_extra()
    {
        var report = ReportGenerator.Create(3, TextDialect.Tsv);
        var card = new Scorecard();
        List<ReadCell> cells = [.. Read(report.Truth), new("requests.invented.total", 1, "number", IsFlagged: false)];

        Assert.Equal(["requests.invented.total"], card.Add("x", report.Truth, cells, Nothing));
        Assert.Equal(1, card.Lines["x"].SilentExtra);
    }

    private static List<ReadCell> Read(ReportTruth truth) =>
        [.. truth.Cells.Select(pair => new ReadCell(pair.Key, pair.Value.Value, pair.Value.State, IsFlagged: false))];
}
