using System.Runtime.InteropServices;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>
/// Lists every way to read a stretch of a line as a row: the words in printed order, none left over. Where the last
/// cell is the total of the others, it is chosen first and the rest is only followed while it can still add up.
/// </summary>
internal sealed class RowReader
{
    // Cells that are filled in one step of a search.
    private const int FillsPerStep = 32;

    private readonly PrintedLine _line;
    private readonly ReadingRules _rules;
    private readonly bool _isTotalled;
    private readonly int _limit;
    private readonly SearchBudget _budget;
    private readonly PrintedPiece[] _pieces;
    private readonly long[] _amounts;
    private readonly Dictionary<Amounts, RowReading> _readings = [];
    private long _steps;
    private int _start;
    private int _end;

    private RowReader(PrintedLine line, ReadingRules rules, int cells, bool isTotalled, int limit, SearchBudget budget)
    {
        _budget = budget;
        _line = line;
        _rules = rules;
        _isTotalled = isTotalled;
        _limit = limit;
        _pieces = new PrintedPiece[cells];
        _amounts = new long[cells];
    }

    /// <summary>The ways to read a stretch as a row, told apart by amounts; null when there are more than the limit.</summary>
    public static List<RowReading>? Read(PrintedLine line, int start, int end, int cells, bool isTotalled, ReadingRules rules, int limit, SearchBudget budget)
    {
        var reader = new RowReader(line, rules, cells, isTotalled, limit, budget) { _start = start, _end = end };
        var isComplete = reader.Run();
        return isComplete ? [.. reader._readings.Values] : null;
    }

    private bool Run() => _isTotalled ? FillTotal() : Fill(_pieces.Length - 1, _end, long.MaxValue);

    private bool FillTotal()
    {
        var cell = _pieces.Length - 1;
        if (_rules.HasFlag(ReadingRules.Blanks))
        {
            Set(cell, PrintedPiece.Blank);
            if (!Fill(cell - 1, _end, 0))
            {
                return false;
            }
        }

        for (var start = _end - 1; start >= _start; start--)
        {
            if (_line.TryRead(start, _end, _rules, out var value))
            {
                Set(cell, new PrintedPiece(start, _end, value));
                if (!Fill(cell - 1, start, value ?? 0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Fills the cells up to one from the positions before another; false when a limit was reached.</summary>
    private bool Fill(int cell, int end, long left)
    {
        if (++_steps % FillsPerStep == 0 && !_budget.Spend(1))
        {
            return false;
        }

        if (cell < 0)
        {
            return end != _start || (_isTotalled && left != 0) || Keep();
        }

        if ((_rules & (ReadingRules.Joins | ReadingRules.Anything)) == 0 && _line.TokensBetween(_start, end) > cell + 1)
        {
            return true;
        }

        if (_rules.HasFlag(ReadingRules.Blanks))
        {
            Set(cell, PrintedPiece.Blank);
            if (!Fill(cell - 1, end, left))
            {
                return false;
            }
        }

        for (var start = end - 1; start >= _start; start--)
        {
            if (!_line.TryRead(start, end, _rules, out var value))
            {
                continue;
            }

            if (value > left)
            {
                break;
            }

            Set(cell, new PrintedPiece(start, end, value));
            if (!Fill(cell - 1, start, left - (value ?? 0)))
            {
                return false;
            }
        }

        return true;
    }

    private void Set(int cell, PrintedPiece piece)
    {
        _pieces[cell] = piece;
        _amounts[cell] = piece.Value ?? 0;
    }

    private bool Keep()
    {
        if (_readings.TryGetValue(new Amounts(_amounts), out var reading))
        {
            reading.Add(_pieces);
            return true;
        }

        var amounts = _amounts.ToArray();
        _readings.Add(new Amounts(amounts), new RowReading(amounts, [.. _pieces], _start, _end));
        return _readings.Count <= _limit;
    }

    /// <summary>A row's amounts as a key.</summary>
    private readonly struct Amounts(long[] values) : IEquatable<Amounts>
    {
        private readonly long[] _values = values;

        public bool Equals(Amounts other) => _values.AsSpan().SequenceEqual(other._values);

        public override bool Equals(object? obj) => obj is Amounts other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(_values.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
