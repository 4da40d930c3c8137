using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Placement;

/// <summary>The narrative of section 一 breaks ties that the sums leave, and nothing else.</summary>
public sealed class NarrativeTests
{
    private const string Total = "requests.newlyReceived.total";

    private static readonly string Spaced = Literal.Requests2021.Replace('\t', ' ');

    // 921 of 921, or 9, 2, 1 and 9 of 21. Without the row of 上年结转 no other sum tells.
    private static readonly string Tied = Spaced.Replace("申请数量 4 1 0 0 0 0 5\n二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1", "申请数量 921921", StringComparison.Ordinal);

    [Fact]
    public void Without_a_narrative_a_tie_stays_open()
    {
        Assert.NotEqual(Spaced, Tied);
        Assert.Equal(CellState.Unreadable, Parse(Tied, "全年工作平稳有序。").Report!.Cells[Total]!.State);
    }

    [Theory]
    [InlineData("2022年，我局新收政府信息公开申请21件，上年结转0件，均已答复。", 21)]
    [InlineData("全年共收到政府信息公开申请 921 件。", 921)]
    public void The_narrative_breaks_the_tie_and_the_reason_says_so(string overview, int total)
    {
        var result = Parse(Tied, overview);
        var cell = result.Report!.Cells[Total]!;
        Assert.Equal((total, CellOrigin.Inferred), (cell.Value, cell.Origin));
        var note = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3021");
        Assert.Contains(Total, note.Cells);
        Assert.Contains("The narrative of section 一 decided", result.Report.Placements.Single(placement => placement.Cells.Contains(Total)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022年，我局新收政府信息公开申请500件。")]
    [InlineData("2022年，我局新收政府信息公开申请21件。其中网上平台收到申请921件。")]
    public void A_narrative_that_fits_no_reading_or_says_two_things_decides_nothing(string overview)
    {
        var result = Parse(Tied, overview);
        Assert.Equal(CellState.Unreadable, result.Report!.Cells[Total]!.State);
        Assert.DoesNotContain("OGI3021", Literal.Codes(result));
    }

    [Fact]
    public void A_narrative_that_lies_changes_no_cell_that_the_table_tells()
    {
        // Three numbers behind most labels; the sums tell 5, 1, 4 and 2.
        var vanished = string.Join('\n', Spaced.Split('\n').Select(line => line.Contains("新收", StringComparison.Ordinal) ? line : line.Replace(" 0", "", StringComparison.Ordinal)));
        var honest = Parse(vanished, "全年工作平稳有序。").Report!;
        var lying = Parse(vanished, "全年新收政府信息公开申请50件，上年结转7件，办结90件，结转下年度继续办理3件。").Report!;
        Assert.Equal(honest.Cells.Select(cell => (cell.Id, cell.Value, cell.State, cell.Origin)), lying.Cells.Select(cell => (cell.Id, cell.Value, cell.State, cell.Origin)));
        Assert.Equal(4m, lying.Requests.Concluded.Total);
    }

    private static ParseResult Parse(string requests, string overview) => Literal.Parse(Literal.Report(requests: requests, overview: overview));
}
