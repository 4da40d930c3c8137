using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>
/// Finds which choices can be part of a whole: lines with choices, each choice a vector of terms, and every component of
/// the chosen vectors' sum must be zero. Bounds propagation removes what can't add up. Then every cell is asked once: is
/// there a whole in which it holds something else than in those found so far? The answer is a depth-first search, with
/// the failed partial sums remembered. Choices are excluded only by a search that came to its end, so that reaching a
/// limit leaves more choices, never fewer.
/// </summary>
internal sealed partial class SumSearch
{
    private const int ClockInterval = 1 << 12;

    private readonly int _equations;
    private readonly long[][] _terms;
    private readonly int[] _counts;
    private readonly bool _keepsOrder;
    private readonly PlacementLimits _limits;
    private readonly CellContents[] _contents;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly bool[][] _active;
    private readonly bool[][] _witnessed;
    private readonly long[] _low;
    private readonly long[] _high;
    private readonly long[] _totalLow;
    private readonly long[] _totalHigh;
    private readonly HashSet<(int, UInt128)> _failed = [];
    private long _nodes;
    private long _budget;
    private long _limitPerAnswer;
    private int[] _order = [];
    private long[] _restLow = [];
    private long[] _restHigh = [];
    private int[] _choice = [];
    private long[] _sums = [];

    /// <summary>Prepares a search.</summary>
    /// <param name="equations">The number of components.</param>
    /// <param name="counts">For each line the number of its choices.</param>
    /// <param name="terms">For each line the vectors of its choices, one behind the other.</param>
    /// <param name="contents">For each line what its choices put into its cells.</param>
    /// <param name="keepsOrder">Whether neighbouring lines are tied to each other, so that they are best followed in order.</param>
    /// <param name="limits">The bounds.</param>
    public SumSearch(int equations, int[] counts, long[][] terms, CellContents[] contents, bool keepsOrder, PlacementLimits limits)
    {
        _equations = equations;
        _terms = terms;
        _contents = contents;
        _keepsOrder = keepsOrder;
        _limits = limits;
        _counts = counts;
        _active = Array.ConvertAll(_counts, count => Enumerable.Repeat(true, count).ToArray());
        _witnessed = Array.ConvertAll(_counts, count => new bool[count]);
        _low = new long[terms.Length * equations];
        _high = new long[terms.Length * equations];
        _totalLow = new long[equations];
        _totalHigh = new long[equations];
    }

    private enum Answer
    {
        Yes,
        No,
        Stopped,
    }

    /// <summary>Whether a limit was reached.</summary>
    public bool HitLimit { get; private set; }

    /// <summary>Whether a combination was found in which everything adds up.</summary>
    public bool IsSatisfiable { get; private set; }

    /// <summary>Whether it was proved that there is none.</summary>
    public bool IsContradictory { get; private set; }

    /// <summary>The choices that were not excluded; worth something only where <see cref="IsSatisfiable"/>.</summary>
    public bool[][] Possible => _active;

    public void Run()
    {
        if (!Propagate(_active))
        {
            IsContradictory = true;
            return;
        }

        // The first whole is worth more than any single answer.
        _limitPerAnswer = _limits.MaxNodes;
        switch (FindWitness(_active))
        {
            case Answer.No:
                IsContradictory = true;
                return;
            case Answer.Stopped:
                HitLimit = true;
                return;
        }

        _limitPerAnswer = _limits.MaxNodesPerReading;

        IsSatisfiable = true;
        for (var line = 0; line < _terms.Length; line++)
        {
            for (var cell = 0; cell < _contents[line].Cells; cell++)
            {
                AskCell(line, cell);
            }
        }
    }

    /// <summary>Whether a cell can hold something else than in the wholes found so far; if it can't, the choices that say so are excluded.</summary>
    private void AskCell(int line, int cell)
    {
        var known = -1;
        for (var choice = 0; choice < _counts[line]; choice++)
        {
            if (!_witnessed[line][choice])
            {
                continue;
            }

            var content = _contents[line].Of(choice, cell);
            if (content == CellContents.Open || (known >= 0 && content != known))
            {
                return;
            }

            known = content;
        }

        var others = new bool[_counts[line]];
        for (var choice = 0; choice < others.Length; choice++)
        {
            others[choice] = _active[line][choice] && _contents[line].Of(choice, cell) != known;
        }

        if (Array.IndexOf(others, true) < 0 || Ask(line, others) != Answer.No)
        {
            return;
        }

        for (var choice = 0; choice < others.Length; choice++)
        {
            _active[line][choice] &= !others[choice];
        }

        Propagate(_active);
    }

    /// <summary>Whether any of some choices of a line is part of any whole.</summary>
    private Answer Ask(int line, bool[] choices)
    {
        if (IsSpent())
        {
            HitLimit = true;
            return Answer.Stopped;
        }

        var active = Array.ConvertAll(_active, row => (bool[])row.Clone());
        active[line] = (bool[])choices.Clone();
        if (!Propagate(active))
        {
            return Answer.No;
        }

        var answer = FindWitness(active);
        HitLimit |= answer == Answer.Stopped;
        return answer;
    }

    private ReadOnlySpan<long> TermsOf(int line, int choice) => _terms[line].AsSpan(choice * _equations, _equations);

    private Answer FindWitness(bool[][] active)
    {
        Order(active);
        _failed.Clear();
        _choice = new int[_order.Length];
        _sums = new long[(_order.Length + 1) * _equations];
        _budget = Math.Min(_limitPerAnswer, _limits.MaxNodes - _nodes);
        var answer = Descend(active, 0);
        if (answer == Answer.Yes)
        {
            for (var depth = 0; depth < _order.Length; depth++)
            {
                _witnessed[_order[depth]][_choice[depth]] = true;
            }
        }

        return answer;
    }

    /// <summary>Lines with the widest choice first, so that large numbers are settled early; and how far the lines behind each depth reach.</summary>
    private void Order(bool[][] active)
    {
        ComputeBounds(active);
        _order = [.. Enumerable.Range(0, _terms.Length)];
        if (!_keepsOrder)
        {
            var spread = Array.ConvertAll(_order, Spread);
            Array.Sort(_order, (left, right) => spread[left] != spread[right] ? spread[right].CompareTo(spread[left]) : left.CompareTo(right));
        }

        _restLow = new long[(_order.Length + 1) * _equations];
        _restHigh = new long[(_order.Length + 1) * _equations];
        for (var depth = _order.Length - 1; depth >= 0; depth--)
        {
            for (var equation = 0; equation < _equations; equation++)
            {
                _restLow[(depth * _equations) + equation] = _restLow[((depth + 1) * _equations) + equation] + _low[(_order[depth] * _equations) + equation];
                _restHigh[(depth * _equations) + equation] = _restHigh[((depth + 1) * _equations) + equation] + _high[(_order[depth] * _equations) + equation];
            }
        }
    }

    private long Spread(int line)
    {
        long spread = 0;
        for (var equation = 0; equation < _equations; equation++)
        {
            spread = Math.Max(spread, _high[(line * _equations) + equation] - _low[(line * _equations) + equation]);
        }

        return spread;
    }

    private Answer Descend(bool[][] active, int depth)
    {
        if (depth == _order.Length)
        {
            // The bounds behind the last line are zero, so every sum is.
            return Answer.Yes;
        }

        _nodes++;
        if (--_budget < 0 || (_nodes % ClockInterval == 0 && IsSpent()))
        {
            return Answer.Stopped;
        }

        var line = _order[depth];
        var key = (depth, Signature(depth));
        if (_failed.Contains(key))
        {
            return Answer.No;
        }

        // Choices without a witness first: what is found then answers most.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var choice = 0; choice < _counts[line]; choice++)
            {
                if (!active[line][choice] || _witnessed[line][choice] != (pass == 1) || !Add(line, choice, depth))
                {
                    continue;
                }

                _choice[depth] = choice;
                if (Descend(active, depth + 1) is not Answer.No and var answer)
                {
                    return answer;
                }
            }
        }

        _failed.Add(key);
        return Answer.No;
    }

    /// <summary>Adds a choice to the sums; false when the lines behind can't balance them.</summary>
    private bool Add(int line, int choice, int depth)
    {
        var terms = TermsOf(line, choice);
        var sums = _sums.AsSpan(depth * _equations, _equations);
        var next = _sums.AsSpan((depth + 1) * _equations, _equations);
        var low = _restLow.AsSpan((depth + 1) * _equations, _equations);
        var high = _restHigh.AsSpan((depth + 1) * _equations, _equations);
        for (var equation = 0; equation < terms.Length; equation++)
        {
            var sum = sums[equation] + terms[equation];
            if (low[equation] > -sum || high[equation] < -sum)
            {
                return false;
            }

            next[equation] = sum;
        }

        return true;
    }

    /// <summary>128 bits of the partial sums: two different ones meet by chance less often than memory fails.</summary>
    private UInt128 Signature(int depth)
    {
        ulong first = 0x9E3779B97F4A7C15, second = 0xC2B2AE3D27D4EB4F;
        foreach (var word in MemoryMarshal.Cast<long, ulong>(_sums.AsSpan(depth * _equations, _equations)))
        {
            first = Mix(first ^ word);
            second = Mix(second + (word * 0xD6E8FEB86659FD93));
        }

        return new UInt128(first, second);
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong word)
    {
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }

    private bool IsSpent() => _nodes >= _limits.MaxNodes || Stopwatch.GetElapsedTime(_started).TotalSeconds > _limits.MaxSeconds;
}
