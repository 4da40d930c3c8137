using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Tests.Placement;

/// <content>
/// Forms that contradict themselves: of all readings those in which what fails lies in two rows and two columns at most, listed
/// by trial. The columns are told by the names of the equations.
/// </content>
internal sealed partial class TrialSolver
{
    private const int MostWrong = 2;
    private const double LooseLimit = 300_000;

    /// <summary>Adds what all such readings of tied rows share; false where there are too many to try.</summary>
    private bool TryLoose(List<int> groups, SumEquation[] equations, Content?[]?[] agreed)
    {
        var unreadable = groups.FindAll(group => _choices[group].Count == 0);
        if (equations.Length == 0 || unreadable.Count > MostWrong || groups.Exists(group => _groups[group].Count > 1))
        {
            return true;
        }

        var loose = groups.ConvertAll(group => Loose(group, unreadable.Contains(group), unreadable.Count < MostWrong));
        if (loose.Aggregate(1.0, (product, choices) => product * choices.Count) > LooseLimit)
        {
            return false;
        }

        var told = new Content?[_problem.Rows.Length][];
        TryLoose(groups, 0, loose, new Content[_problem.Rows.Length][], 0, new bool[_problem.Rows.Length], equations, told);
        foreach (var group in groups)
        {
            var row = _groups[group].Row;
            if (told[row] is { } cells)
            {
                // In a row that may have lost a number an empty cell says nothing.
                cells = [.. cells.Select(cell => cell is { HasTrace: false } && unreadable.Contains(group) ? null : cell)];
                agreed[row] = Array.TrueForAll(cells, cell => cell is null) ? null : cells;
            }
        }

        return true;
    }

    /// <summary>What a row can be, whether it is wrong then, and whether it takes all of its words.</summary>
    private List<(Content[] Cells, bool IsWrong, bool IsWhole)> Loose(int group, bool isUnreadable, bool mayBeWrong)
    {
        var row = _groups[group].Row;
        if (_problem.Rows[row].Readings is { } readings)
        {
            return [.. readings.Select(reading => Array.ConvertAll(reading.Pieces, piece => new Content(piece.Value, piece.HasTrace))).Select(cells => (cells, !RowsHold(row, 1, cells), true))];
        }

        if (OnlyWay(_form, row) is { } only)
        {
            return [(only, !RowsHold(row, 1, only), true)];
        }

        List<(Content[] Cells, bool IsWrong, bool IsWhole)> loose = [.. _choices[group].Select(cells => (cells, false, true))];
        if (!mayBeWrong && !isUnreadable)
        {
            return loose;
        }

        var (_, _, words, rules) = _form.Printed.Single(printed => printed.FirstRow == row);
        var story = isUnreadable ? rules.Aggregate(ReadingRules.Blanks, (all, more) => all | more) : ReadingRules.Blanks | rules.First(rule => Readings(row, 1, words, [rule]).Count > 0);
        var owesSum = _problem.Rows[row].TotalId is not null;
        var whole = new List<Content[]>();
        List(words, story, _problem.Rows[row].Count, 0, 0, [], whole);
        loose.AddRange(whole.Where(cells => owesSum && !RowsHold(row, 1, cells)).Select(cells => (cells, true, true)));
        for (var word = 0; word < words.Count; word++)
        {
            // No page has the number 0, or one of five digits.
            if (words[word].Digits is { } digits ? digits[0] == '0' || digits.Length > 4 : words[word].Value is null or 0 or > 9999)
            {
                continue;
            }

            var without = new List<Content[]>();
            List([.. words[..word], .. words[(word + 1)..]], story, _problem.Rows[row].Count, 0, 0, [], without);
            loose.AddRange(without.Select(cells => (cells, owesSum, false)));
        }

        return loose;
    }

    private void TryLoose(List<int> groups, int depth, List<List<(Content[] Cells, bool IsWrong, bool IsWhole)>> loose, Content[][] rows, int wrong, bool[] isWhole, SumEquation[] equations, Content?[]?[] told)
    {
        if (wrong > MostWrong)
        {
            return;
        }

        if (depth < groups.Count)
        {
            var row = _groups[groups[depth]].Row;
            foreach (var choice in loose[depth])
            {
                (rows[row], isWhole[row]) = (choice.Cells, choice.IsWhole);
                TryLoose(groups, depth + 1, loose, rows, wrong + (choice.IsWrong ? 1 : 0), isWhole, equations, told);
            }

            return;
        }

        var failing = equations.Where(equation => equation.Parts.Sum(Amount) != equation.Totals.Sum(Amount)).Select(equation => equation.Id[^1]).Distinct().Count();
        if (failing > MostWrong)
        {
            return;
        }

        foreach (var row in groups.Select(group => _groups[group].Row))
        {
            var cells = told[row] ??= Array.ConvertAll(rows[row], content => (Content?)content);
            for (var cell = 0; cell < cells.Length; cell++)
            {
                cells[cell] = isWhole[row] && cells[cell] is { } content && content.IsSame(rows[row][cell]) ? content : null;
            }
        }

        long Amount(int cell)
        {
            var row = 0;
            while (cell < _problem.Rows[row].First || cell >= _problem.Rows[row].First + _problem.Rows[row].Count)
            {
                row++;
            }

            return rows[row][cell - _problem.Rows[row].First].Value ?? 0;
        }
    }
}
