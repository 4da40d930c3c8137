using System.Collections.Immutable;
using System.Text;
using CsCheck;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using OgiReports.TestKit.Generation;
using Xunit;

namespace OgiReports.Tests;

/// <summary>What holds for every document, also for those that are broken on purpose.</summary>
public sealed class ParsingLawTests
{
    private static readonly ReportParser Parser = ReportParser.CreateDefault();
    private static readonly ImmutableArray<CorpusReport> Corpus = CorpusLocator.LoadCorpus();

    // Readers of other formats have laws of their own in their projects; here their files would only cost time.
    private static readonly ImmutableArray<CorpusReport> Texts = [.. Corpus.Where(report => report.IsText)];

    [Fact]
    public void Parsing_twice_gives_the_same() => Assert.All(Corpus, report =>
        Assert.Equal(Fingerprint.Of(Parser.ParseFile(report.SourcePath)), Fingerprint.Of(ReportParser.CreateDefault().ParseFile(report.SourcePath))));

    [Fact]
    public void Parsing_in_parallel_gives_what_parsing_in_turn_gives()
    {
        var inputs = Corpus.Select(report => report.ReadSource()).ToArray();
        var inTurn = inputs.Select(bytes => Fingerprint.Of(Parser.Parse(bytes, "a.txt"))).ToArray();
        var inParallel = new string[inputs.Length * 8];
        Parallel.For(0, inParallel.Length, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, index =>
            inParallel[index] = Fingerprint.Of(Parser.Parse(inputs[index % inputs.Length], "a.txt")));

        Assert.All(inParallel, (actual, index) => Assert.Equal(inTurn[index % inputs.Length], actual));
    }

    [Fact]
    public void Documents_with_flipped_cut_or_inserted_bytes_never_throw_and_never_hide_an_error() =>
        Mutations.Sample(bytes => AssertLawful(bytes), iter: 1500, time: -1);

    [Fact]
    public void Documents_with_lines_dropped_doubled_or_swapped_never_throw_and_never_hide_an_error() =>
        Shuffles.Sample(text => AssertLawful(Encoding.UTF8.GetBytes(text)), iter: 1000, time: -1);

    [Fact]
    public void Soup_of_the_forms_own_words_never_throws() =>
        Soups.Sample(text => AssertLawful(Encoding.UTF8.GetBytes(text)), iter: 1500, time: -1);

    [Fact]
    public void A_document_cut_after_any_line_never_hides_an_error()
    {
        foreach (var report in Texts.Where(report => report.Truth.Status == "complete").Take(6))
        {
            var bytes = report.ReadSource();
            for (var length = 0; length < bytes.Length; length += 97)
            {
                AssertLawful(bytes.AsMemory(0, length));
            }
        }
    }

    [Fact]
    public void Every_cell_lies_where_its_text_stands()
    {
        var sources = Corpus.Select(report => report.ReadSource())
            .Concat(Enumerable.Range(0, 280).Select(seed => Encoding.UTF8.GetBytes(ReportGenerator.Create(seed).Text)));
        foreach (var bytes in sources)
        {
            var result = Parser.Parse(bytes, "a.txt");
            AssertPlaces(result, Parser.ReadDocument(bytes, "a.txt").Document!);
        }
    }

    [Fact]
    public void Typed_access_gives_what_access_by_id_gives()
    {
        foreach (var report in Corpus)
        {
            var result = Parser.ParseFile(report.SourcePath).Report!;
            var typed = TypedAccess.All(result);
            Assert.Equal(CellCatalog.Definitions.Select(definition => definition.Id).Order(StringComparer.Ordinal), typed.Keys.Order(StringComparer.Ordinal));
            Assert.All(typed, pair => Assert.Equal(result.Cells[pair.Key]?.Value, pair.Value));
        }
    }

    private static void AssertLawful(ReadOnlyMemory<byte> bytes)
    {
        var result = Parser.Parse(bytes, "mutated.txt");
        var hasError = result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.False(result.Status == ReportStatus.Complete && hasError, "Complete beside an error.");
        Assert.False(result.Status == ReportStatus.Unreadable && !hasError, "Unreadable without saying why.");
        Assert.False(result.Status == ReportStatus.Partial && !hasError, "Partial without saying why.");
        Assert.Equal(result.Status is ReportStatus.Complete or ReportStatus.Partial, result.Report is not null);
        if (result.Report is null)
        {
            return;
        }

        foreach (var cell in result.Report.Cells)
        {
            Assert.Equal(cell.State == CellState.Number, cell.Value is not null);
        }

        var named = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
        Assert.All(result.Report.Cells.Where(cell => cell.State == CellState.Unreadable), cell => Assert.Contains(cell.Id, named));
        AssertPlaces(result, Parser.ReadDocument(bytes, "mutated.txt").Document!);
    }

    private static void AssertPlaces(ParseResult result, Document document)
    {
        var lines = document.Blocks.OfType<LineBlock>().ToDictionary(line => line.LineNumber, line => line.Text.ToString());
        foreach (var cell in result.Report?.Cells ?? CellCollection.Empty)
        {
            if (cell.Location is not LineLocation place || cell.Raw.Length == 0)
            {
                continue;
            }

            // A cell may go on in the next line; its first line stands where the location says.
            var first = cell.Raw.Split('\n')[0].TrimEnd('\r');
            var line = lines[place.LineNumber];
            Assert.True(
                line.AsSpan(Math.Min(place.ColumnNumber - 1, line.Length)).StartsWith(first, StringComparison.Ordinal),
                $"{cell.Id}: \"{cell.Raw}\" does not stand at {place} in \"{line}\".");
        }
    }

    private static Gen<byte[]> Mutations => Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 20_000], Gen.Byte).Array[1, 8]).Select((index, changes) =>
    {
        var bytes = Texts[index].ReadSource().ToList();
        foreach (var (kind, position, value) in changes)
        {
            var at = position % bytes.Count;
            switch (kind)
            {
                case 0:
                    bytes[at] ^= (byte)(value | 1);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(1 + (value % 64), bytes.Count - at));
                    bytes.Add((byte)'\n');
                    break;
                case 2:
                    bytes.Insert(at, value);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(value, bytes.Count - at)));
                    break;
            }
        }

        return bytes.ToArray();
    });

    private static Gen<string> Shuffles => Gen.Select(Gen.Int[0, 2000], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5000]).Array[1, 12]).Select((seed, changes) =>
    {
        var lines = ReportGenerator.Create(seed).Text.Split('\n').ToList();
        foreach (var (kind, position) in changes)
        {
            var at = position % lines.Count;
            if (kind == 0 && lines.Count > 1)
            {
                lines.RemoveAt(at);
            }
            else if (kind == 1)
            {
                lines.Insert(at, lines[at]);
            }
            else
            {
                (lines[at], lines[^1]) = (lines[^1], lines[at]);
            }
        }

        return string.Join('\n', lines);
    });

    private static Gen<string> Soups
    {
        get
        {
            string[] words =
            [
                "\n", "\n", "\t", " ", "|", "| ", "\f", "0", "1", "12", "-", "－", "/", "减3", "3.68万元", "1,234", "２", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数",
                "本年新", "对外公开总数量", "规章", "行政规范性文件", "第二十条第（一）项", "第二十条第（五）项", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购",
                "申请人情况", "自然人", "商业企业", "总计", "其他", "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果", "（一）予以公开",
                "（三）不予公开", "1.属于国家秘密", "（四）无", "法提供", "（六）其他处理", "3.其他", "（七）总计", "四、结转下年度继续办理", "行政复议", "行政诉讼", "结果维持", "结果纠正",
                "其他结果", "尚未审结", "未经复议直接起诉", "复议后起诉", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项", "清河县水务局2022年政府信息公开工作年度报告", "2022年1月1日至12月31日",
            ];
            return Gen.OneOf(words.Select(Gen.Const).ToArray()).Array[0, 300].Select(string.Concat);
        }
    }
}
