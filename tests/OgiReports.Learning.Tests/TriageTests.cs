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
