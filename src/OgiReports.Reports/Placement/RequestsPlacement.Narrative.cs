using System.Collections.Immutable;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Placement;

/// <content>
/// Where the sums leave more than one reading and those differ in a total that the narrative of section 一 speaks of, the
/// narrative breaks the tie. It excludes no reading that the sums alone would leave as the only one, and where it
/// contradicts the table it says nothing.
/// </content>
internal sealed partial class RequestsPlacement
{
    /// <summary>The answers with the figures of the narrative as equations of their own, and its words; null where it decides nothing.</summary>
    private (ImmutableArray<SolvedRow> Solved, string Words)? SolveWithNarrative(PlacementProblem problem, ImmutableArray<SolvedRow> solved)
    {
        if (solved.Any(row => row.IsDespiteWrongSum))
        {
            // Where the table contradicts itself, words that agree with one reading of it are worth nothing.
            return null;
        }

        var rows = problem.Rows.ToBuilder();
        var equations = problem.Equations.ToBuilder();
        var words = new List<string>();
        Dictionary<string, (long Value, string Words)>? figures = null;
        for (var index = 0; index < _asked.Count && _columns.Length == RequestsForm.ColumnCount; index++)
        {
            var answer = solved[_askedRows[index]];
            if (answer.Verdict != RowVerdict.Solved || answer.Cells[^1] is not null)
            {
                continue;
            }

            figures ??= NarrativeFigures.Read(_text, _tableStart);
            if (figures.TryGetValue(_form.Rows[_asked[index].Index].Key, out var figure))
            {
                var cell = FirstCell(_form.Rows.Length) + words.Count;
                rows.Add(PlacementRow.Fixed(cell, [figure.Value], null));
                equations.Add(new SumEquation($"narrative.{words.Count}", [FirstCell(_asked[index].Index) + _columns.Length - 1], [cell]));
                words.Add(figure.Words);
            }
        }

        if (words.Count == 0)
        {
            return null;
        }

        var decided = PlacementSolver.Solve(problem with { Rows = rows.ToImmutable(), Equations = equations.ToImmutable() }, _budget, out var hitLimit, mayBeWrong: false);
        return hitLimit ? null : (decided, string.Join("，", words));
    }

    /// <summary>What the narrative adds to an answer: cells that the sums leave open, never another content for one that they tell.</summary>
    private static ImmutableArray<PrintedPiece?> Added(SolvedRow solved, SolvedRow decided) =>
        solved.Verdict == RowVerdict.Solved && decided.Verdict == RowVerdict.Solved
            ? [.. solved.Cells.Select((piece, cell) => piece is null ? decided.Cells[cell] : null)]
            : [.. solved.Cells.Select(_ => (PrintedPiece?)null)];
}
