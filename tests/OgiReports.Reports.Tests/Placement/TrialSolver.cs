using System.Globalization;
using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Tests.Placement;

/// <summary>
/// Lists every reading of a small form by trial and keeps those in which every equation holds. It reads the printed words by
/// itself, character by character, and shares with the solver nothing but the statement of the problem.
/// </summary>
internal sealed partial class TrialSolver
{
    private readonly PlacementProblem _problem;
    private readonly List<Content[]>[] _choices;
    private readonly List<(int Row, int Count)> _groups = [];
    private readonly SumEquation[] _equations;
    private readonly SmallForm _form;
    private bool _isTooLarge;

    private TrialSolver(SmallForm form)
    {
        _form = form;
        _problem = form.Problem;
        var shown = _problem.Rows.SelectMany(row => Enumerable.Range(row.First, row.Count)).ToHashSet();
        _equations = [.. _problem.Equations.Where(equation => equation.Parts.Concat(equation.Totals).All(shown.Contains))];
        var choices = new List<List<Content[]>>();
        for (var row = 0; row < _problem.Rows.Length; row++)
        {
            if (_problem.Rows[row].Readings is { } readings)
            {
                _groups.Add((row, 1));
                choices.Add([.. readings.Select(reading => Array.ConvertAll(reading.Pieces, piece => new Content(piece.Value, piece.HasTrace))).Where(cells => RowsHold(row, 1, cells))]);
                continue;
            }

            var (first, count, words, rules) = form.Printed.Single(printed => printed.FirstRow == row);
            _groups.Add((first, count));
            choices.Add(OnlyWay(form, first) is { } only ? [only] : Readings(first, count, words, rules));
            row += count - 1;
        }

        _choices = [.. choices];
    }

    /// <summary>What a cell holds: a number, or nothing, with or without a trace.</summary>
    internal readonly record struct Content(long? Value, bool HasTrace)
    {
        public bool IsSame(Content other) => Value == other.Value && (Value is not null || HasTrace == other.HasTrace);
    }

    /// <summary>For each row and cell what all solutions agree on, or null; no cells for a row that hangs together with what has no solution.</summary>
    public static Content?[]?[] Solve(SmallForm form, out bool isTooLarge)
    {
        var solver = new TrialSolver(form);
        isTooLarge = solver._choices.Aggregate(1.0, (product, choices) => product * choices.Count) > 100_000;
        var agreed = isTooLarge ? [] : solver.Agree();
        isTooLarge |= solver._isTooLarge;
        return agreed;
    }

    /// <summary>The one way in which order alone lets a row be read; null where there are more or none.</summary>
    public static Content[]? OnlyWay(SmallForm form, int row)
    {
        if (form.Printed.FirstOrDefault(printed => printed.FirstRow == row && printed.RowCount == 1) is not { Words: { } words } printed
            || words.Count > form.Problem.Rows[row].Count || words.Exists(word => word.Line != words[0].Line))
        {
            return null;
        }

        var all = new List<Content[]>();
        List(words, printed.Rules.Aggregate(ReadingRules.Blanks | ReadingRules.Joins, (rules, more) => rules | more), form.Problem.Rows[row].Count, 0, 0, [], all);
        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>The readings under the first rules that allow any.</summary>
    private List<Content[]> Readings(int first, int count, List<PrintedToken> words, IEnumerable<ReadingRules> rules)
    {
        var cells = Enumerable.Range(first, count).Sum(row => _problem.Rows[row].Count);
        var all = new List<Content[]>();
        foreach (var rule in rules)
        {
            List(words, rule, cells, 0, 0, [], all);
            all.RemoveAll(contents => !RowsHold(first, count, contents));
            if (all.Count > 0)
            {
                break;
            }
        }

        return all;
    }

    /// <summary>Every way to fill the cells left from a word, of which some characters are used up.</summary>
    private static void List(List<PrintedToken> words, ReadingRules rules, int cells, int word, int used, List<Content> contents, List<Content[]> all)
    {
        if (contents.Count == cells)
        {
            if (word == words.Count)
            {
                all.Add([.. contents]);
            }

            return;
        }

        if (rules.HasFlag(ReadingRules.Blanks))
        {
            Go(new Content(null, false), word, used);
        }

        if (word == words.Count)
        {
            return;
        }

        if (words[word].Digits is not { } digits)
        {
            Go(new Content(words[word].Value, true), word + 1, 0);
            return;
        }

        // A part of the word, or all that is left of it.
        for (var end = rules.HasFlag(ReadingRules.Cuts) ? used + 1 : digits.Length; end <= digits.Length; end++)
        {
            GoWith(digits[used..end], end == digits.Length ? word + 1 : word, end == digits.Length ? 0 : end);
        }

        // The word and those behind it on its line.
        var joined = digits;
        for (var next = word + 1; rules.HasFlag(ReadingRules.Joins) && used == 0 && next < words.Count && words[next].Digits is { } more && words[next].Line == words[word].Line; next++)
        {
            joined += more;
            GoWith(joined, next + 1, 0);
        }

        void GoWith(string text, int nextWord, int nextUsed)
        {
            if (text.Length == 1 || (text[0] != '0' && text.Length <= 15))
            {
                Go(new Content(long.Parse(text, CultureInfo.InvariantCulture), true), nextWord, nextUsed);
            }
        }

        void Go(Content content, int nextWord, int nextUsed)
        {
            contents.Add(content);
            List(words, rules, cells, nextWord, nextUsed, contents, all);
            contents.RemoveAt(contents.Count - 1);
        }
    }

    private bool RowsHold(int first, int count, Content[] contents)
    {
        for (int row = first, offset = 0; row < first + count; offset += _problem.Rows[row++].Count)
        {
            var values = contents[offset..(offset + _problem.Rows[row].Count)];
            if (_problem.Rows[row].TotalId is not null && values[..^1].Sum(content => content.Value ?? 0) != (values[^1].Value ?? 0))
            {
                return false;
            }
        }

        return true;
    }

    private Content?[]?[] Agree()
    {
        var agreed = new Content?[_problem.Rows.Length][];
        var open = Enumerable.Range(0, _groups.Count).ToList();
        while (open.Count > 0)
        {
            // What is tied by equations, however far around.
            var tied = new List<int> { open[0] };
            for (var index = 0; index < tied.Count; index++)
            {
                tied.AddRange(open.Where(group => !tied.Contains(group) && _equations.Any(equation => Stands(tied[index], equation) && Stands(group, equation))).ToList());
            }

            open.RemoveAll(tied.Contains);
            SumEquation[] equations = [.. _equations.Where(equation => tied.Exists(group => Stands(group, equation)))];
            Try(tied, 0, new Content[_problem.Rows.Length][], equations, agreed);
            if (tied.TrueForAll(group => agreed[_groups[group].Row] is null))
            {
                _isTooLarge |= !TryLoose(tied, equations, agreed);
            }
        }

        return agreed;
    }

    private bool Stands(int group, SumEquation equation)
    {
        var rows = _problem.Rows.Skip(_groups[group].Row).Take(_groups[group].Count);
        return rows.Any(row => equation.Parts.Concat(equation.Totals).Any(cell => cell >= row.First && cell < row.First + row.Count));
    }

    private void Try(List<int> groups, int depth, Content[][] rows, SumEquation[] equations, Content?[]?[] agreed)
    {
        if (depth < groups.Count)
        {
            var (first, count) = _groups[groups[depth]];
            foreach (var choice in _choices[groups[depth]])
            {
                var offset = 0;
                for (var row = first; row < first + count; row++)
                {
                    rows[row] = choice[offset..(offset += _problem.Rows[row].Count)];
                }

                Try(groups, depth + 1, rows, equations, agreed);
            }

            return;
        }

        if (equations.Any(equation => equation.Parts.Sum(Amount) != equation.Totals.Sum(Amount)))
        {
            return;
        }

        foreach (var row in groups.SelectMany(group => Enumerable.Range(_groups[group].Row, _groups[group].Count)))
        {
            var cells = agreed[row] ??= Array.ConvertAll(rows[row], content => (Content?)content);
            for (var cell = 0; cell < cells.Length; cell++)
            {
                cells[cell] = cells[cell] is { } content && content.IsSame(rows[row][cell]) ? content : null;
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
