using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OgiReports.Conformance.Tests.Corpus;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation;
using OgiReports.TestKit.Truth;

namespace OgiReports.Conformance.Tests.Generation;

/// <summary>A few thousand generated documents, parsed once for all tests that look at them.</summary>
internal sealed class GeneratedRun
{
    /// <summary>Every dialect as often as any other.</summary>
    public const int DocumentCount = 4200;

    // Seeds that nothing was mended by: OGI_SEEDS=900000.
    private static readonly int FirstSeed = int.TryParse(Environment.GetEnvironmentVariable("OGI_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 0;

    private static readonly Lazy<GeneratedRun> Shared = new(() => new GeneratedRun());

    private GeneratedRun()
    {
        var parser = ReportParser.CreateDefault();
        var readings = ImmutableArray.CreateBuilder<GeneratedReading>(DocumentCount);
        for (var seed = FirstSeed; seed < FirstSeed + DocumentCount; seed++)
        {
            var generated = ReportGenerator.Create(seed);
            var result = parser.Parse(Encoding.UTF8.GetBytes(generated.Text), "generated.txt");
            var silent = Card.Add(generated.Dialect, generated.Truth, Read(result), Flagged(result));
            readings.Add(new GeneratedReading(generated, result, [.. silent], IsWhole(generated.Truth, result)));
        }

        Readings = readings.MoveToImmutable();
    }

    public static GeneratedRun Instance => Shared.Value;

    public Scorecard Card { get; } = new();

    public ImmutableArray<GeneratedReading> Readings { get; }

    public static HashSet<string> Flagged(ParseResult result)
    {
        var flagged = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
        flagged.UnionWith((result.Report?.Checks ?? []).Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells));
        return flagged;
    }

    public static List<ReadCell> Read(ParseResult result) =>
        [.. (result.Report?.Cells ?? CellCollection.Empty).Select(cell => new ReadCell(cell.Id, cell.Value, ParsedCorpus.NameOf(cell.State), IsFlagged: false))];

    /// <summary>Every cell with its value and state, no other cell, and the status that goes with it.</summary>
    private static bool IsWhole(ReportTruth truth, ParseResult result) =>
        ParsedCorpus.NameOf(result.Status) == truth.Status
        && result.Report!.Cells.Count == truth.Cells.Count
        && result.Report.Cells.All(cell => truth.Cells.TryGetValue(cell.Id, out var expected)
            && expected.Value == cell.Value && expected.State == ParsedCorpus.NameOf(cell.State));
}

/// <summary>One generated document and what became of it.</summary>
/// <param name="Generated">The document with its truth.</param>
/// <param name="Result">What the parser made of it.</param>
/// <param name="Silent">The ids of cells that are wrong and not flagged.</param>
/// <param name="IsWhole">Whether everything was read right.</param>
internal sealed record GeneratedReading(GeneratedReport Generated, ParseResult Result, ImmutableArray<string> Silent, bool IsWhole)
{
    public override string ToString() => $"seed {Generated.Seed}, {Generated.Dialect}, {Result.Status} [{string.Join(", ", Generated.Quirks)}]: {string.Join(" ", Silent.Take(5))}";
}
