using System.Globalization;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;

namespace OgiReports.Conformance.Tests.Corpus;

/// <summary>Says in which cells a reading differs from what the document says.</summary>
internal static class CellComparison
{
    /// <summary>A line for every cell that is wrong, missing or not in the document; empty when all agree.</summary>
    public static List<string> Differences(CorpusTruth truth, ParseResult result)
    {
        var cells = result.Report?.Cells ?? CellCollection.Empty;
        var differences = new List<string>();
        foreach (var (id, expected) in truth.Cells)
        {
            var cell = cells[id];
            if (cell is null)
            {
                differences.Add($"{id}: not read, the document says {Describe(expected.Value, expected.State)}");
            }
            else if (cell.Value != expected.Value || ParsedCorpus.NameOf(cell.State) != expected.State)
            {
                differences.Add($"{id}: read as {Describe(cell.Value, ParsedCorpus.NameOf(cell.State))} (\"{cell.Raw}\"), the document says {Describe(expected.Value, expected.State)}");
            }
        }

        differences.AddRange(cells.Where(cell => !truth.Cells.ContainsKey(cell.Id)).Select(cell => $"{cell.Id}: read as {Describe(cell.Value, ParsedCorpus.NameOf(cell.State))}, the document does not show it"));
        return differences;
    }

    private static string Describe(decimal? value, string state) => value?.ToString(CultureInfo.InvariantCulture) ?? state;
}
