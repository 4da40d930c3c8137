using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
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

    [Fact]
    public void Formats_that_have_no_reader_yet_are_refused_by_name()
    {
        var folder = CorpusLocator.SharedReportsFolder;
        Assert.SkipWhen(folder is null, "The folder with published reports is not beside the repository.");
        var parser = ReportParser.CreateDefault();
        foreach (var (pattern, word) in new[] { ("*.pdf", "PDF") })
        {
            foreach (var path in Directory.GetFiles(folder!, pattern))
            {
                var result = parser.ParseFile(path);
                Assert.Equal(ReportStatus.Unreadable, result.Status);
                Assert.Contains(word, Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
            }
        }
    }
}
