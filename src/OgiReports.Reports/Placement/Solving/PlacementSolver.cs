using System.Collections.Immutable;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>
/// Places numbers by proof. Every row lists all it can be; rows that share an equation are searched together; a cell is
/// told where all readings that satisfy every equation agree on it. Where none satisfies them, the source or the text is
/// wrong somewhere, and a cell is told only where that can't matter: a wrong sum must never move a number.
/// </summary>
internal sealed partial class PlacementSolver
{
    // Enough readings to see that there is more than one.
    private const int ForcedSearch = 100;

    private readonly PlacementProblem _problem;
    private readonly SearchBudget _budget;
    private readonly List<RowReading>?[] _readings;
    private readonly PrintedLine?[] _lines;
    private readonly bool[] _isChained;
    private readonly bool[] _isForced;
    private readonly ReadingRules[] _stories;
    private readonly Dictionary<int, int> _rowOfCell = [];
    private bool _mayBeWrong;

    private PlacementSolver(PlacementProblem problem, SearchBudget budget)
    {
        _problem = problem;
        _budget = budget;
        _readings = new List<RowReading>?[problem.Rows.Length];
        _lines = new PrintedLine?[problem.Rows.Length];
        _isChained = new bool[problem.Rows.Length];
        _isForced = new bool[problem.Rows.Length];
        _stories = new ReadingRules[problem.Rows.Length];
        for (var row = 0; row < problem.Rows.Length; row++)
        {
            for (var cell = 0; cell < problem.Rows[row].Count; cell++)
            {
                _rowOfCell.Add(problem.Rows[row].First + cell, row);
            }
        }
    }

    /// <summary>The answer for every row, in the order of the problem, and whether a limit was reached.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="budget">What may be spent.</param>
    /// <param name="hitLimit">Whether a limit was reached.</param>
    /// <param name="mayBeWrong">Whether to ask, where no reading satisfies all sums, what is the same whichever printed numbers are wrong.</param>
    public static ImmutableArray<SolvedRow> Solve(PlacementProblem problem, SearchBudget budget, out bool hitLimit, bool mayBeWrong = true)
    {
        var solver = new PlacementSolver(problem, budget) { _mayBeWrong = mayBeWrong };
        solver.ListReadings();
        var solved = new SolvedRow[problem.Rows.Length];
        hitLimit = Array.Exists(solver._readings, readings => readings is null);
        foreach (var component in solver.Components())
        {
            hitLimit |= solver.SolveComponent(component, solved);
        }

        return [.. solved];
    }

    private void ListReadings()
    {
        for (var row = 0; row < _problem.Rows.Length; row++)
        {
            if (_problem.Rows[row].Readings is { } readings)
            {
                _readings[row] = [.. readings.Where(reading => AddsUp(_problem.Rows[row], reading))];
            }
        }

        foreach (var stream in _problem.Streams)
        {
            if (stream.RowCount == 1 && ReadByOrder(stream) is { } only)
            {
                (_readings[stream.FirstRow], _lines[stream.FirstRow], _isForced[stream.FirstRow]) = ([only], stream.Line, true);
                continue;
            }

            foreach (var rules in stream.Rules)
            {
                ReadStream(stream, rules);
                _stories[stream.FirstRow] = rules;
                if (Enumerable.Range(stream.FirstRow, stream.RowCount).All(row => _readings[row] is null or { Count: > 0 }))
                {
                    break;
                }
            }
        }
    }

    /// <summary>
    /// The one way in which the digits can be a row at all, whatever they add up to: as a row of zeros that ran together.
    /// Null where there are more, or where a number that is too many, or on another line, may be no number of the row. Sums are not asked about such a row, so that a wrong one can't keep it from its place.
    /// </summary>
    private RowReading? ReadByOrder(PlacementStream stream)
    {
        // A row of as many digits as cells may hold a split number beside some that ran together.
        var all = stream.Rules.Aggregate(ReadingRules.Blanks | ReadingRules.Joins, (rules, more) => rules | more);
        var cells = _problem.Rows[stream.FirstRow].Count;
        var ways = stream.Line.StandsOnOneLine && stream.Line.TokenCount <= cells ? RowReader.Read(stream.Line, 0, stream.Line.Length, cells, isTotalled: false, all, ForcedSearch, _budget) : null;
        return ways is [{ Ways: 1 } only] ? only : null;
    }

    private static bool AddsUp(PlacementRow row, RowReading reading) =>
        row.TotalId is null || reading.Amounts.AsSpan()[..^1].ToArray().Sum() == reading.Amounts[^1];

    /// <summary>Lists what each row of a stream can be from every position at which it can begin.</summary>
    private void ReadStream(PlacementStream stream, ReadingRules rules)
    {
        var starts = new SortedSet<int> { 0 };
        for (var row = stream.FirstRow; row < stream.FirstRow + stream.RowCount; row++)
        {
            var isLast = row == stream.FirstRow + stream.RowCount - 1;
            var shape = _problem.Rows[row];
            _lines[row] = stream.Line;
            _isChained[row] = stream.RowCount > 1;
            List<RowReading>? all = [];
            var ends = new SortedSet<int>();
            foreach (var start in starts)
            {
                for (var end = isLast ? stream.Line.Length : start; end <= stream.Line.Length && all is not null; end++)
                {
                    var readings = RowReader.Read(stream.Line, start, end, shape.Count, shape.TotalId is not null, rules, _budget.Limits.MaxReadings - all.Count, _budget);
                    all = readings is null ? null : [.. all, .. readings];
                    if (readings is { Count: > 0 })
                    {
                        ends.Add(end);
                    }
                }
            }

            _readings[row] = all;
            starts = ends;
            if (all is null)
            {
                Forget(stream);
                return;
            }
        }
    }

    /// <summary>One row with too many readings makes all rows of its stream unknown.</summary>
    private void Forget(PlacementStream stream)
    {
        for (var row = stream.FirstRow; row < stream.FirstRow + stream.RowCount; row++)
        {
            _readings[row] = null;
        }
    }

    /// <summary>Rows that hang together by equations or by a common stream.</summary>
    private List<List<int>> Components()
    {
        var parent = Enumerable.Range(0, _problem.Rows.Length).ToArray();
        foreach (var equation in _problem.Equations.Where(IsUsable))
        {
            var rows = equation.Parts.Concat(equation.Totals).Select(cell => _rowOfCell[cell]).ToList();
            rows.ForEach(row => Unite(parent, rows[0], row));
        }

        foreach (var stream in _problem.Streams)
        {
            for (var row = stream.FirstRow; row < stream.FirstRow + stream.RowCount; row++)
            {
                Unite(parent, stream.FirstRow, row);
            }
        }

        return [.. Enumerable.Range(0, parent.Length).GroupBy(row => Find(parent, row)).Select(group => group.ToList())];
    }

    private static int Find(int[] parent, int row)
    {
        while (parent[row] != row)
        {
            row = parent[row];
        }

        return row;
    }

    private static void Unite(int[] parent, int left, int right) => parent[Find(parent, right)] = Find(parent, left);

    /// <summary>An equation counts where every cell of it is shown and can be listed.</summary>
    private bool IsUsable(SumEquation equation) =>
        equation.Parts.Concat(equation.Totals).All(cell => _rowOfCell.TryGetValue(cell, out var row) && _readings[row] is not null);

    private bool SolveComponent(List<int> rows, SolvedRow[] solved)
    {
        var equations = _problem.Equations.Where(equation => IsUsable(equation) && rows.Contains(_rowOfCell[equation.Parts[0]])).ToList();
        if (rows.Exists(row => _readings[row] is null))
        {
            rows.ForEach(row => solved[row] = Unsolved(row, RowVerdict.Unknown));
            return true;
        }

        if (rows.TrueForAll(row => _problem.Rows[row].IsFixed))
        {
            rows.ForEach(row => solved[row] = Unsolved(row, RowVerdict.Fixed));
            return false;
        }

        if (rows.Exists(row => _readings[row]!.Count == 0))
        {
            return SolveDespiteWrongSums(rows, equations, solved);
        }

        var chains = rows.FindAll(row => _isChained[row] && rows.Contains(row + 1) && _isChained[row + 1] && _lines[row] == _lines[row + 1]);
        var terms = rows.ConvertAll(row => Terms(row, _readings[row]!, equations, chains)).ToArray();
        var contents = rows.ConvertAll(row => _problem.Rows[row].IsFixed ? CellContents.None : CellContents.Of(_readings[row]!, _problem.Rows[row].Count)).ToArray();
        var search = new SumSearch(equations.Count + chains.Count, [.. rows.Select(row => _readings[row]!.Count)], terms, contents, _budget);
        search.Run();
        if (search.IsContradictory)
        {
            return SolveDespiteWrongSums(rows, equations, solved);
        }

        for (var index = 0; index < rows.Count; index++)
        {
            solved[rows[index]] = search.IsSatisfiable
                ? Collect(rows[index], search.Possible(index), equations)
                : Unsolved(rows[index], RowVerdict.Unknown);
        }

        return search.HitLimit;
    }

    /// <summary>What each reading of a row adds to each equation; where one row of a stream ends, the next begins.</summary>
    private long[] Terms(int row, List<RowReading> readings, List<SumEquation> equations, List<int> chains)
    {
        var first = _problem.Rows[row].First;
        var count = _problem.Rows[row].Count;
        var width = equations.Count + chains.Count;
        var terms = new long[readings.Count * width];
        for (var index = 0; index < readings.Count; index++)
        {
            for (var equation = 0; equation < equations.Count; equation++)
            {
                long term = 0;
                foreach (var cell in equations[equation].Parts)
                {
                    term += cell >= first && cell < first + count ? readings[index].Amounts[cell - first] : 0;
                }

                foreach (var cell in equations[equation].Totals)
                {
                    term -= cell >= first && cell < first + count ? readings[index].Amounts[cell - first] : 0;
                }

                terms[(index * width) + equation] = term;
            }

            for (var chain = 0; chain < chains.Count; chain++)
            {
                terms[(index * width) + equations.Count + chain] =
                    chains[chain] == row ? readings[index].End : chains[chain] == row - 1 ? -readings[index].Start : 0;
            }
        }

        return terms;
    }

    private SolvedRow Unsolved(int row, RowVerdict verdict)
    {
        if (_isForced[row])
        {
            return Collect(row, [0], []);
        }

        var isFixed = _problem.Rows[row].IsFixed;
        var considered = _readings[row]?.Sum(reading => (long)reading.Ways) ?? 0;
        return new SolvedRow(isFixed ? RowVerdict.Fixed : verdict, _lines[row], [.. new PrintedPiece?[_problem.Rows[row].Count]], considered, considered, []);
    }

    private SolvedRow Collect(int row, int[] possible, List<SumEquation> equations)
    {
        if (_problem.Rows[row].IsFixed)
        {
            return Unsolved(row, RowVerdict.Fixed);
        }

        var shape = _problem.Rows[row];
        var readings = _readings[row]!;
        var left = possible.Select(index => readings[index]).ToList();
        var cells = new PrintedPiece?[shape.Count];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var piece = left[0].Pieces[cell];
            var isAgreed = left.TrueForAll(reading => !reading.IsOpen[cell] && reading.Pieces[cell].Value == piece.Value
                && (piece.Value is not null || reading.Pieces[cell].HasTrace == piece.HasTrace));
            cells[cell] = isAgreed ? piece : null;
        }

        return new SolvedRow(
            RowVerdict.Solved,
            _lines[row],
            [.. cells],
            readings.Sum(reading => (long)reading.Ways),
            left.Sum(reading => (long)reading.Ways),
            _isForced[row] ? [] : Used(shape, equations))
        {
            IsRewritten = IsRewritten(row, left),
        };
    }

    /// <summary>Whether numbers are cut or joined in what is left, be it in cells that are told or in others: the row's own sum holds only so.</summary>
    private bool IsRewritten(int row, List<RowReading> left) =>
        _lines[row] is { } line && left.Exists(reading => Array.Exists(reading.Pieces, piece => piece.HasTrace && !line.IsOneToken(piece.Start, piece.End)));

    private static ImmutableArray<string> Used(PlacementRow row, List<SumEquation> equations)
    {
        var used = equations.Where(equation => equation.Parts.Concat(equation.Totals).Any(cell => cell >= row.First && cell < row.First + row.Count)).Select(equation => equation.Id);
        return row.TotalId is null ? [.. used] : [row.TotalId, .. used];
    }
}
