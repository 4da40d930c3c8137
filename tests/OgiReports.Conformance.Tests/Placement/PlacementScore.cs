using System.Text;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.TestKit.Generation;
using OgiReports.TestKit.Truth;

namespace OgiReports.Conformance.Tests.Placement;

/// <summary>Reports of one damage, read and compared with their truth: tables 三 and 四 alone.</summary>
/// <param name="damage">The damage.</param>
/// <param name="allWrong">Whether one or two numbers of table 三 are wrong in every report.</param>
internal sealed class PlacementScore(PlacementDamage damage, bool allWrong = false)
{
    // What can be known at all: the same search, practically without bounds. It is exact, which the trial of small forms shows.
    private static readonly ReportParser Patient = new(new ReportParserOptions
    {
        Placement = new PlacementLimits { MaxNodes = 5_000_000, MaxNodesPerReading = 500_000, MaxReadings = 200_000, MaxSeconds = 10 },
    });

    /// <summary>What stands behind a wrong value that was named because a wrong sum looks like digits that ran together.</summary>
    public const string OfTwoStories = ", and so named";

    private static readonly ReportParser Parser = ReportParser.CreateDefault();

    private readonly List<double> _milliseconds = [];

    /// <summary>Cells that the text shows.</summary>
    public int Cells { get; private set; }

    /// <summary>Cells that were read, rightly or not.</summary>
    public int Told { get; private set; }

    /// <summary>The part of <see cref="Told"/> that the sums placed.</summary>
    public int Inferred { get; private set; }

    /// <summary>Cells that the search without bounds tells.</summary>
    public int Determined { get; private set; }

    /// <summary>Read wrong, and flagged.</summary>
    public int FlaggedWrong { get; private set; }

    /// <summary>Of <see cref="FlaggedWrong"/>, those that the sums placed.</summary>
    public List<string> InferredWrong { get; } = [];

    public int Limited { get; private set; }

    /// <summary>Read wrong, or lost, without a flag.</summary>
    public List<string> Silent { get; } = [];

    public void Add(int seed)
    {
        var generated = ReportGenerator.CreateDamaged(seed, damage, allWrong ? 1 + (seed % 2) : null);
        var bytes = Encoding.UTF8.GetBytes(generated.Text);
        var started = Environment.CpuUsage.TotalTime;
        var result = Parser.Parse(bytes, "damaged.txt");
        _milliseconds.Add((Environment.CpuUsage.TotalTime - started).TotalMilliseconds);
        var flagged = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
        flagged.UnionWith((result.Report?.Checks ?? []).Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells));
        var ofTwoStories = result.Diagnostics.Where(diagnostic => diagnostic.Code == "OGI3018").SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
        var isLimited = result.Diagnostics.Any(diagnostic => diagnostic.Code == "OGI3017");
        Limited += isLimited ? 1 : 0;
        var patient = isLimited && !allWrong ? Patient.Parse(bytes, "damaged.txt") : result;
        foreach (var (id, truth) in generated.Truth.Cells.Where(pair => !pair.Key.StartsWith("proactive", StringComparison.Ordinal)))
        {
            var cell = result.Report?.Cells[id];
            Count(seed, id, truth, cell, flagged.Contains(id), ofTwoStories.Contains(id));
            Determined += IsTold(patient.Report?.Cells[id]) ? 1 : 0;
        }

        foreach (var cell in result.Report?.Cells ?? CellCollection.Empty)
        {
            if (cell.Value is not null && !generated.Truth.Cells.ContainsKey(cell.Id) && !flagged.Contains(cell.Id))
            {
                Silent.Add($"{damage} seed {seed}: {cell.Id} = {cell.Value} invented");
            }
        }
    }

    private void Count(int seed, string id, CellTruth truth, Cell? cell, bool isFlagged, bool isOfTwoStories)
    {
        Cells++;
        Told += IsTold(cell) ? 1 : 0;
        Inferred += IsTold(cell) && cell!.Origin == CellOrigin.Inferred ? 1 : 0;
        if (cell?.Value == truth.Value)
        {
            return;
        }

        FlaggedWrong += isFlagged && IsTold(cell) ? 1 : 0;
        if (IsTold(cell) && cell!.Origin == CellOrigin.Inferred)
        {
            InferredWrong.Add($"{damage} seed {seed}: {id} = {cell.Value} {cell.State} instead of {truth.Value} {truth.State}{(isOfTwoStories ? OfTwoStories : "")}");
        }

        if (!isFlagged)
        {
            Silent.Add($"{damage} seed {seed}: {id} = {cell?.Value} {cell?.State} {cell?.Origin} instead of {truth.Value} {truth.State}");
        }
    }

    private static bool IsTold(Cell? cell) => cell is { State: not CellState.Unreadable };

    public override string ToString()
    {
        var sorted = _milliseconds.Order().ToList();
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{damage,-16} {sorted.Count,6} reports, {Cells,7} cells: {Share(Told),6} told ({Share(Inferred)} inferred), {Share(Determined),6} determined; {FlaggedWrong,5} wrong and flagged ({InferredWrong.Count} inferred), {Silent.Count,3} silent; {Limited,4} limited; CPU ms median {sorted[sorted.Count / 2]:0.00}, p99 {sorted[sorted.Count * 99 / 100]:0.0}, max {sorted[^1]:0.0}");
    }

    private string Share(int count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100.0 * count / Math.Max(1, Cells):0.0}%");
}
