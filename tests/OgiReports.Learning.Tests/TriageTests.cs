using System.Text;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Learning.Tests;

/// <summary>Which documents are taken for reports, with the classifier and without it.</summary>
public sealed class TriageTests
{
    private static readonly ReportParser Rules = ReportParser.CreateDefault();
    private static readonly ReportParser Both = new(new ReportParserOptions { LineClassifier = LearnedLineClassifier.Default });

    private static readonly string Folder = Path.Combine(CorpusLocator.CorpusFolder!, "others");

    public static TheoryData<string, string> Others => new(File.ReadLines(Path.Combine(Folder, "index.tsv")).Skip(1).Select(line => line.Split('\t')).Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Others))]
    public void A_document_that_is_no_report_is_not_taken_for_one(string file, string kind)
    {
        foreach (var parser in (ReadOnlySpan<ReportParser>)[Rules, Both])
        {
            var result = parser.ParseFile(Path.Combine(Folder, file));
            Assert.True(result.Status == ReportStatus.NotAReport, $"{kind}: {file} was taken for a report.");
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI2001");
        }
    }

    [Fact]
    public void The_index_lists_sixty_documents_of_ten_kinds_and_every_file()
    {
        var rows = File.ReadLines(Path.Combine(Folder, "index.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal(60, rows.Count);
        Assert.All(rows.GroupBy(row => row[1]), kind => Assert.Equal(6, kind.Count()));
        Assert.Equal(rows.Select(row => row[0]), Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Where(name => name != "index.tsv").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_report_of_the_corpus_is_refused() => Assert.All(CorpusLocator.LoadCorpus(), report =>
    {
        Assert.NotEqual(ReportStatus.NotAReport, Rules.ParseFile(report.SourcePath).Status);
        Assert.NotEqual(ReportStatus.NotAReport, Both.ParseFile(report.SourcePath).Status);
    });

    [Theory]
    [InlineData("一图读懂｜清河县水务局2016年政府信息公开工作年度报告\n主动公开 120 条\n依申请公开 3 件\n")]
    [InlineData("清河自来水有限公司2016年度信息公开工作报告\n一、概述\n公开停水信息二十条。\n二、主动公开情况\n公开收费标准。\n三、依申请公开情况\n无。\n")]
    [InlineData("清河县水务局2016年政府信息公开工作年度报告\n发布日期：2017-01-28\n附件：清河县水务局2016年政府信息公开工作年度报告.pdf\n")]
    public void A_page_that_only_looks_like_a_report_is_none(string text)
    {
        Assert.Equal(ReportStatus.NotAReport, Rules.Parse(Encoding.UTF8.GetBytes(text), "a.txt").Status);
        Assert.Equal(ReportStatus.NotAReport, Both.Parse(Encoding.UTF8.GetBytes(text), "a.txt").Status);
    }

    [Theory]
    [InlineData("首页\n政府信息公开指南\n政府信息公开制度\n依申请公开\n清河县水务局2020年政府信息公开工作年度报告\n一、总体情况\n有序。\n二、主动公开政府信息情况\n十条。\n三、收到和处理政府信息公开申请情况\n无。\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n更新慢。\n六、其他需要报告的事项\n无。\n")]
    [InlineData("清河县水务局2016年政务公开工作年度报告\n一、工作概况\n有序。\n二、主动公开情况\n十条。\n三、依申请公开情况\n无。\n四、存在问题和改进措施\n更新慢。\n")]
    [InlineData("清河县水务局2012年度政府信息公开年度报告\n根据条例要求，现公布2012年度报告。全年主动公开信息九十九条，未收到公开申请，未发生收费、复议和诉讼。主要问题是公开面不够宽。\n")]
    public void A_report_behind_a_menu_of_another_name_or_without_headings_is_no_other_document(string text)
    {
        Assert.NotEqual(ReportStatus.NotAReport, Rules.Parse(Encoding.UTF8.GetBytes(text), "a.txt").Status);
        Assert.NotEqual(ReportStatus.NotAReport, Both.Parse(Encoding.UTF8.GetBytes(text), "a.txt").Status);
    }

    [Fact]
    public void Precision_and_recall_on_documents_held_out()
    {
        var table = new StringBuilder();
        var scores = new Dictionary<string, (double Precision, double Recall)>(StringComparer.Ordinal);
        foreach (var (name, parser) in (ReadOnlySpan<(string, ReportParser)>)[("rules", Rules), ("both", Both)])
        {
            int right = 0, wrong = 0, missed = 0;
            foreach (var (kind, text) in HeldOutFiles.Documents())
            {
                var isTaken = parser.Parse(Encoding.UTF8.GetBytes(text), "held-out.txt").Status != ReportStatus.NotAReport;
                var isReport = kind == "report";
                right += isTaken && isReport ? 1 : 0;
                wrong += isTaken && !isReport ? 1 : 0;
                missed += !isTaken && isReport ? 1 : 0;
                _ = isTaken == isReport ? table : table.AppendLine($"{name}: {kind} {(isTaken ? "taken" : "refused")}: {text.Split('\n')[0]}");
            }

            scores[name] = ((double)right / Math.Max(1, right + wrong), (double)right / (right + missed));
            table.AppendLine(FormattableString.Invariant($"{name}: precision {scores[name].Precision:P1}, recall {scores[name].Recall:P1}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.True(scores["rules"].Precision >= 0.9 && scores["rules"].Recall >= 0.9, table.ToString());
        Assert.True(scores["both"].Precision >= 0.95 && scores["both"].Recall >= 0.95, table.ToString());
    }
}
