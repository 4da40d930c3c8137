using System.Collections.Immutable;
using OgiReports.Conformance.Tests.Corpus;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation;
using OgiReports.TestKit.Generation.Word;

namespace OgiReports.Conformance.Tests.Word;

/// <summary>Generated Word documents, read once for all tests that look at them.</summary>
internal sealed class GeneratedWordRun
{
    /// <summary>Every family as often as any other.</summary>
    public const int DocumentCount = 1080;

    private static readonly Lazy<GeneratedWordRun> Shared = new(() => new GeneratedWordRun(DocumentCount, report => report.ToDocx(), "generated.docx"));
    private static readonly Lazy<GeneratedWordRun> SharedRtf = new(() => new GeneratedWordRun(DocumentCount / 6, report => report.ToRtf(), "generated.rtf"));
    private static readonly Lazy<GeneratedWordRun> SharedBinary = new(() => new GeneratedWordRun(DocumentCount / 6, report => report.ToDoc(), "generated.doc"));

    private GeneratedWordRun(int count, Func<GeneratedWordReport, byte[]> write, string name)
    {
        var parser = ReportParser.CreateDefault();
        var readings = ImmutableArray.CreateBuilder<GeneratedWordReading>(count);
        for (var seed = 0; seed < count; seed++)
        {
            var generated = WordReportGenerator.Create(seed);
            var result = parser.Parse(write(generated), name);
            var silent = Card.Add(generated.Family.ToString(), generated.Truth, Read(result), Flagged(result));
            readings.Add(new GeneratedWordReading(generated, result, [.. silent]));
        }

        Readings = readings.MoveToImmutable();
    }

    public static GeneratedWordRun Docx => Shared.Value;

    public static GeneratedWordRun Rtf => SharedRtf.Value;

    public static GeneratedWordRun Doc => SharedBinary.Value;

    public Scorecard Card { get; } = new();

    public ImmutableArray<GeneratedWordReading> Readings { get; }

    private static HashSet<string> Flagged(ParseResult result)
    {
        var flagged = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
        flagged.UnionWith((result.Report?.Checks ?? []).Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells));
        return flagged;
    }

    private static List<ReadCell> Read(ParseResult result) =>
        [.. (result.Report?.Cells ?? CellCollection.Empty).Select(cell => new ReadCell(cell.Id, cell.Value, ParsedCorpus.NameOf(cell.State), IsFlagged: false))];
}

/// <summary>One generated document and what became of it.</summary>
/// <param name="Generated">The document with its truth.</param>
/// <param name="Result">What the parser made of it.</param>
/// <param name="Silent">The ids of cells that are wrong and not flagged.</param>
internal sealed record GeneratedWordReading(GeneratedWordReport Generated, ParseResult Result, ImmutableArray<string> Silent)
{
    /// <summary>Cells that differ from the truth in value or state, or that only one side has.</summary>
    public IEnumerable<string> Wrong
    {
        get
        {
            var read = (Result.Report?.Cells ?? CellCollection.Empty).ToDictionary(cell => cell.Id, cell => (cell.Value, ParsedCorpus.NameOf(cell.State)), StringComparer.Ordinal);
            foreach (var (id, truth) in Generated.Truth.Cells)
            {
                if (!read.Remove(id, out var cell) || cell != (truth.Value, truth.State))
                {
                    yield return $"{id} {truth.Value} {truth.State} read {cell}";
                }
            }

            foreach (var id in read.Keys)
            {
                yield return $"{id} invented";
            }
        }
    }

    public override string ToString() =>
        $"{Generated} {Result.Status}: {string.Join(" ", Wrong.Take(5))} | {string.Join("; ", Result.Diagnostics.Take(3).Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message}"))}";
}
