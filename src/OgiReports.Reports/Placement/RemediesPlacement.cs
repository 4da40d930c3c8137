using System.Collections.Immutable;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Placement.Solving;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Placement;

/// <summary>
/// Asks the three sums of the table of section 四 about its numbers where they are not one for each of the fifteen cells.
/// Three sums are little evidence, so one premise is taken at a time: digits that
/// no number begins with ran together, and then there is a number in every cell; only a table without zeros can have
/// empty ones. Where zeros are printed and numbers are too few, what is missing may be lost, and nothing is told.
/// </summary>
internal static class RemediesPlacement
{
    private static readonly ImmutableArray<ReadingRules> EmptyCells = [ReadingRules.Blanks];
    private static readonly ImmutableArray<ReadingRules> RunTogether = [ReadingRules.Cuts];
    private static readonly ImmutableArray<ReadingRules> Anything = [ReadingRules.Anything | ReadingRules.Blanks];
    private static readonly ImmutableArray<ReadingRules> Split = [ReadingRules.Joins];

    /// <summary>The answers by group; none where the layout marks cells or a word is no count.</summary>
    public static ImmutableArray<ProvedRow> Prove(ReportText text, List<TableToken> values, PlacementLimits limits, out bool hitLimit)
    {
        hitLimit = false;
        if (values.Count == RemediesForm.CellCount || values.Exists(value => value.Marks != LayoutMarks.None) || PrintedText.Of(text, values) is not { } printed)
        {
            return [];
        }

        var ranTogether = values.Exists(printed.RanTogether);
        if (values.Count < RemediesForm.CellCount && !ranTogether && values.Exists(value => value.Content.Value == 0))
        {
            // Too few numbers, and nothing shows why: 240 is not to be cut for that.
            return [];
        }

        var rules = values.Count > RemediesForm.CellCount ? Split : ranTogether ? RunTogether : EmptyCells;
        var rows = CheckCatalog.Remedies.Select((check, group) => new PlacementRow(group * RemediesForm.OutcomeCount, RemediesForm.OutcomeCount, check.Id)).ToImmutableArray();
        var problem = new PlacementProblem(rows, [new PlacementStream(printed.Line, 0, rows.Length, rules)], []);
        var budget = new SearchBudget(limits);
        var solved = PlacementSolver.Solve(problem, budget, out hitLimit);
        var otherwise = ranTogether
            ? PlacementSolver.Solve(problem with { Streams = [new PlacementStream(printed.Line, 0, rows.Length, Anything)] }, budget, out _)
            : solved;
        return [.. solved.Select((row, group) => new ProvedRow(row, printed) { OnFullCells = row.Differences(otherwise[group]) })];
    }

    /// <summary>
    /// Whether one number that was lost and one that was added, in another place, would explain the fifteen as well as
    /// that nothing happened to them, and would put another content into a cell of a group whose own sum holds: the numbers
    /// between the two places move, and where the other one was, a cell may have been empty. A misprint in its place moves nothing.
    /// </summary>
    /// <param name="amounts">The fifteen numbers in printed order, blanks as zero.</param>
    /// <param name="sumFails">Whether a sum fails, so that something did happen.</param>
    public static bool AdmitsShift(decimal[] amounts, out bool sumFails)
    {
        var holds = Enumerable.Range(0, RemediesForm.Groups.Length).Select(group => Missing(amounts, group) == 0).ToArray();
        sumFails = holds.Contains(false);
        for (var added = 0; added < amounts.Length; added++)
        {
            // No page, footnote or item has the number 0.
            for (var lost = 0; lost < amounts.Length && amounts[added] != 0; lost++)
            {
                if (lost != added && Shift(amounts, added, lost) is { } shifted
                    && Enumerable.Range(0, amounts.Length).Any(cell => holds[cell / RemediesForm.OutcomeCount] && (shifted[cell] != amounts[cell] || cell == lost)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What would have been printed had one number not been added and another not been lost; null where no number in its place makes the sums hold.</summary>
    private static decimal[]? Shift(decimal[] amounts, int added, int lost)
    {
        var moved = amounts.ToList();
        moved.RemoveAt(added);
        moved.Insert(lost, 0);
        decimal[] shifted = [.. moved];
        var isPart = lost % RemediesForm.OutcomeCount < RemediesForm.OutcomeCount - 1;
        shifted[lost] = isPart ? Missing(shifted, lost / RemediesForm.OutcomeCount) : -Missing(shifted, lost / RemediesForm.OutcomeCount);
        return shifted[lost] >= 0 && Enumerable.Range(0, RemediesForm.Groups.Length).All(group => Missing(shifted, group) == 0) ? shifted : null;
    }

    /// <summary>What a group's parts lack of its total.</summary>
    private static decimal Missing(decimal[] amounts, int group)
    {
        var cells = amounts.AsSpan(group * RemediesForm.OutcomeCount, RemediesForm.OutcomeCount);
        var missing = cells[^1];
        foreach (var part in cells[..^1])
        {
            missing -= part;
        }

        return missing;
    }
}
