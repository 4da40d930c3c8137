using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Tests.Placement;

/// <summary>Lists every reading of a small form by trial and keeps those in which every equation holds. It shares no step with the solver.</summary>
internal sealed class TrialSolver
{
    private readonly PlacementProblem _problem;
    private readonly List<PrintedPiece[]>[] _choices;
    private readonly List<(int Row, int Count)> _groups = [];

    private TrialSolver(PlacementProblem problem)
    {
        _problem = problem;
        var choices = new List<List<PrintedPiece[]>>();
        for (var row = 0; row < problem.Rows.Length; row++)
        {
            if (problem.Rows[row].Readings is { } readings)
            {
                _groups.Add((row, 1));
                choices.Add([.. readings.Select(reading => reading.Pieces).Where(pieces => RowsHold(row, 1, pieces))]);
                continue;
            }

            var stream = problem.Streams.Single(stream => stream.FirstRow == row);
            _groups.Add((row, stream.RowCount));
            choices.Add(Readings(stream));
            row += stream.RowCount - 1;
        }

        _choices = [.. choices];
    }

    /// <summary>For each cell what all solutions agree on, or null; null where there is no solution.</summary>
    public static PrintedPiece?[]? Solve(PlacementProblem problem, out bool isTooLarge)
    {
        var solver = new TrialSolver(problem);
        isTooLarge = solver._choices.Aggregate(1.0, (product, choices) => product * choices.Count) > 200_000;
        return isTooLarge ? null : solver.Agree();
    }

    /// <summary>The one way in which order alone lets a row be read; null where there are more or none.</summary>
    public static PrintedPiece[]? OnlyWay(PlacementProblem problem, int row)
    {
        if (problem.Streams.FirstOrDefault(stream => stream.FirstRow == row && stream.RowCount == 1) is not { } stream || stream.Line.TokenCount > problem.Rows[row].Count)
        {
            return null;
        }

        var all = new List<PrintedPiece[]>();
        List(stream.Line, stream.Rules.Aggregate(ReadingRules.Blanks, (rules, more) => rules | more), problem.Rows[row].Count, 0, [], all);
        return all.Count == 1 ? all[0] : null;
    }

    private List<PrintedPiece[]> Readings(PlacementStream stream)
    {
        if (OnlyWay(_problem, stream.FirstRow) is { } only)
        {
            return [only];
        }

        var cells = Enumerable.Range(stream.FirstRow, stream.RowCount).Sum(row => _problem.Rows[row].Count);
        foreach (var rules in stream.Rules)
        {
            var all = new List<PrintedPiece[]>();
            List(stream.Line, rules, cells, 0, [], all);
            all.RemoveAll(pieces => !RowsHold(stream.FirstRow, stream.RowCount, pieces));
            if (all.Count > 0 || rules == stream.Rules[^1])
            {
                return all;
            }
        }

        return [];
    }

    private static void List(PrintedLine line, ReadingRules rules, int cells, int position, List<PrintedPiece> pieces, List<PrintedPiece[]> all)
    {
        if (pieces.Count == cells)
        {
            if (position == line.Length)
            {
                all.Add([.. pieces]);
            }

            return;
        }

        pieces.Add(PrintedPiece.Blank);
        List(line, rules, cells, position, pieces, all);
        pieces.RemoveAt(pieces.Count - 1);
        for (var end = position + 1; end <= line.Length; end++)
        {
            if (line.TryRead(position, end, rules, out var value))
            {
                pieces.Add(new PrintedPiece(position, end, value));
                List(line, rules, cells, end, pieces, all);
                pieces.RemoveAt(pieces.Count - 1);
            }
        }
    }

    private bool RowsHold(int first, int count, PrintedPiece[] pieces)
    {
        for (int row = first, offset = 0; row < first + count; offset += _problem.Rows[row++].Count)
        {
            var values = pieces[offset..(offset + _problem.Rows[row].Count)];
            if (_problem.Rows[row].TotalId is not null && values[..^1].Sum(piece => piece.Value ?? 0) != (values[^1].Value ?? 0))
            {
                return false;
            }
        }

        return true;
    }

    private PrintedPiece?[]? Agree()
    {
        PrintedPiece?[]? agreed = null;
        var cells = new PrintedPiece[_problem.Rows.Sum(row => row.Count)];
        Try(0, cells, ref agreed);
        return agreed;
    }

    private void Try(int group, PrintedPiece[] cells, ref PrintedPiece?[]? agreed)
    {
        if (group == _groups.Count)
        {
            if (!_problem.Equations.All(equation => equation.Parts.Sum(cell => cells[cell].Value ?? 0) == equation.Totals.Sum(cell => cells[cell].Value ?? 0)))
            {
                return;
            }

            agreed ??= Array.ConvertAll(cells, piece => (PrintedPiece?)piece);
            for (var cell = 0; cell < cells.Length; cell++)
            {
                var isSame = agreed[cell] is { } piece && piece.Value == cells[cell].Value && (piece.Value is not null || piece.HasTrace == cells[cell].HasTrace);
                agreed[cell] = isSame ? agreed[cell] : null;
            }

            return;
        }

        foreach (var choice in _choices[group])
        {
            choice.CopyTo(cells, _problem.Rows[_groups[group].Row].First);
            Try(group + 1, cells, ref agreed);
        }
    }
}
