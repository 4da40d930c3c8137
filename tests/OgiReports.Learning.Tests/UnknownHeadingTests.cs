using System.Text;
using OgiReports.Reports.Model;
using OgiReports.Reports.Segmentation;
using Xunit;

namespace OgiReports.Learning.Tests;

/// <summary>When the classifier is asked for headings, and what that gives.</summary>
public sealed class UnknownHeadingTests
{
    [Fact]
    public void A_report_whose_six_sections_the_rules_know_asks_nobody()
    {
        var counter = new CountingClassifier();
        var parser = new ReportParser(new ReportParserOptions { LineClassifier = counter });
        var known = 0;
        foreach (var report in TestKit.Corpus.CorpusLocator.LoadCorpus().Where(report => report.Truth.Status == "complete"))
        {
            counter.Count = 0;
            if (parser.ParseFile(report.SourcePath).Report is { Sections.Length: 6, Identity.Form: "2019" or "2021" })
            {
                known++;
                Assert.Equal(0, counter.Count);
            }
        }

        Assert.True(known >= 15);
    }

    [Fact]
    public void A_heading_of_an_unknown_wording_in_the_fixed_form_is_found_by_asking()
    {
        var text = string.Join('\n', "清河县水务局2022年政府信息公开工作年度报告", "一、年度工作综述", "工作有序。", "二、主动公开政府信息情况", "公开十条。", "三、收到和处理政府信息公开申请情况", "没有申请。", "四、政府信息公开行政复议、行政诉讼情况", "无。", "五、薄弱环节及改进计划", "更新慢。", "六、其他需要报告的事项", "无。");
        var bytes = Encoding.UTF8.GetBytes(text);

        var rules = new ReportParser(new ReportParserOptions()).Parse(bytes, "a.txt").Report!;
        var both = new ReportParser(new ReportParserOptions { LineClassifier = LearnedLineClassifier.Default }).Parse(bytes, "a.txt").Report!;

        Assert.Equal([SectionKind.Proactive, SectionKind.Requests, SectionKind.Remedies, SectionKind.Other], rules.Sections.Select(section => section.Kind));
        Assert.Equal([SectionKind.Overview, SectionKind.Proactive, SectionKind.Requests, SectionKind.Remedies, SectionKind.Problems, SectionKind.Other], both.Sections.Select(section => section.Kind));
        Assert.Equal("一、年度工作综述", both.Sections[0].Heading);
        Assert.Equal("更新慢。", both.Sections[4].Text);
    }

    private sealed class CountingClassifier : ILineClassifier
    {
        public int Count { get; set; }

        public LineLabel Classify(ReadOnlySpan<char> line)
        {
            Count++;
            return default;
        }

        public DocumentLabel ClassifyDocument(IReadOnlyList<string> lines)
        {
            Count++;
            return default;
        }
    }
}
