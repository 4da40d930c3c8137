using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

public sealed class RemediesTableTests
{
    [Fact]
    public void Fifteen_numbers_belong_to_three_groups_of_five()
    {
        var remedies = Literal.Parse(Literal.Report()).Report!.Remedies;
        Assert.Equal((1m, 0m, 0m, 2m, 3m), Values(remedies.Reconsideration));
        Assert.Equal((0m, 0m, 0m, 0m, 0m), Values(remedies.DirectLitigation));
        Assert.Equal((0m, 1m, 0m, 0m, 1m), Values(remedies.LitigationAfterReconsideration));
    }

    [Fact]
    public void A_wrapped_header_changes_nothing()
    {
        var wrapped = Literal.Remedies.Replace("其他结果", "其他结\n果", StringComparison.Ordinal);
        Assert.Equal((1m, 0m, 0m, 2m, 3m), Values(Literal.Parse(Literal.Report(remedies: wrapped)).Report!.Remedies.Reconsideration));
    }

    [Fact]
    public void Fourteen_numbers_are_not_shifted_into_place()
    {
        var fourteen = Literal.Remedies.Replace("1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1", "1 0 0 2 3 0 0 0 0 0 1 0 0 1", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(remedies: fourteen));
        var named = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
        var failed = result.Report!.Checks.Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells);

        // Whatever was placed is right or told: none of the two last groups can be taken for granted.
        Assert.Contains("remedies.litigationAfterReconsideration.corrected", named.Concat(failed));
        Assert.NotEqual(ReportStatus.Complete, result.Status);
    }

    [Fact]
    public void Blank_cells_are_blank_and_not_zero()
    {
        var blanks = Literal.Remedies.Replace("\t0\t0\t0\t0\t0\t0\t1", "\t\t\t\t\t\t0\t1", StringComparison.Ordinal);
        var report = Literal.Parse(Literal.Report(remedies: blanks)).Report!;
        Assert.Equal(CellState.Blank, report.Cells["remedies.directLitigation.total"]!.State);
        Assert.Null(report.Remedies.DirectLitigation.Total);
        Assert.Equal(1, report.Remedies.LitigationAfterReconsideration.Corrected);
        Assert.Equal(CheckStatus.NotEvaluated, report.Checks.Single(check => check.Id == "remedies.total.directLitigation").Status);
    }

    private static (decimal?, decimal?, decimal?, decimal?, decimal?) Values(OutcomeCounts counts) =>
        (counts.Upheld, counts.Corrected, counts.Other, counts.Pending, counts.Total);
}
