using OgiReports.Documents.Sources;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Conformance.Tests.Corpus;

/// <summary>Published reports kept beside the repository, since they are not ours to publish.</summary>
public sealed class SharedReportsTests
{
    [Fact]
    public void The_published_report_of_jining_2020_is_read_whole()
    {
        var folder = CorpusLocator.SharedReportsFolder;
        Assert.SkipWhen(folder is null, "The folder with published reports is not beside the repository.");
        var report = CorpusReport.LoadBeside(Path.Combine(folder!, "jining-2020.truth.json"));
        var result = ReportParser.CreateDefault().ParseFile(report.SourcePath);

        Assert.Equal(198, report.Truth.Cells.Count);
        Assert.Empty(CellComparison.Differences(report.Truth, result));
        Assert.Equal(ReportStatus.Complete, result.Status);
        Assert.Equal("2019", result.Report!.Identity.Form);
        Assert.Equal(report.Truth.Agency, result.Report.Identity.Agency);
        Assert.Equal(report.Truth.Year, result.Report.Identity.Year);
        Assert.DoesNotContain(result.Report.Checks, check => check.Status == CheckStatus.Fail);
    }

    [Theory]
    [InlineData("huaian-2024", 200, "2021", "")]
    [InlineData("hongze-2023", 186, "mixed", "remedies.total.reconsideration remedies.total.litigationAfterReconsideration")]
    public void Published_reports_in_PDF_are_read_whole(string name, int cellCount, string form, string failedChecks)
    {
        var folder = CorpusLocator.SharedReportsFolder;
        Assert.SkipWhen(folder is null, "The folder with published reports is not beside the repository.");
        var report = CorpusReport.LoadBeside(Path.Combine(folder!, name + ".truth.json"));
        var result = ReportParser.CreateDefault().ParseFile(report.SourcePath);

        Assert.Equal(cellCount, report.Truth.Cells.Count);
        Assert.Empty(CellComparison.Differences(report.Truth, result));
        Assert.Equal(ReportStatus.Complete, result.Status);
        Assert.Equal(form, result.Report!.Identity.Form);
        Assert.Equal(report.Truth.Year, result.Report.Identity.Year);
        Assert.All(result.Report.Cells, cell => Assert.True(Assert.IsType<PageLocation>(cell.Location).Box is { } box && box.Right > box.Left && box.Bottom > box.Top));
        var failed = result.Report.Checks.Where(check => check.Status == CheckStatus.Fail).ToList();
        Assert.Equal(failedChecks, string.Join(' ', failed.Select(check => check.Id)));
        Assert.All(failed, check => Assert.Equal(CheckAttribution.Source, check.Attribution));
    }

    [Theory]
    [InlineData("huaian-2024", 200)]
    [InlineData("hongze-2023", 186)]
    public void Published_reports_in_PDF_are_read_whole_without_their_rulings(string name, int cellCount)
    {
        var folder = CorpusLocator.SharedReportsFolder;
        Assert.SkipWhen(folder is null, "The folder with published reports is not beside the repository.");
        var report = CorpusReport.LoadBeside(Path.Combine(folder!, name + ".truth.json"));
        var result = ReportParser.CreateDefault().Parse(RulingRemover.Remove(File.ReadAllBytes(report.SourcePath)), name + ".pdf");

        Assert.Equal(cellCount, result.Report!.Cells.Count);
        Assert.Empty(CellComparison.Differences(report.Truth, result));
        Assert.Equal(ReportStatus.Complete, result.Status);
    }
}
