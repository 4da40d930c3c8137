namespace OgiReports.Reports.Placement.Solving;

/// <summary>
/// Which terms can be part of a given sum: each line gives one of its terms, none of them negative. All sums that the lines before
/// and behind one can reach are kept as bits, so that the answer is exact for one equation
/// (filtering a knapsack constraint by dynamic programming: Trick 2003).
/// </summary>
internal sealed class ReachableSums
{
    /// <summary>Larger sums are not followed.</summary>
    public const long Largest = 1 << 17;

    // Words of 64 sums that one step of a search stands for.
    private const int WordsPerStep = 512;

    private ulong[] _before = [];
    private ulong[] _needed = [];
    private int[] _terms = new int[64];
    private readonly List<int> _ends = [];
    private int _count;
    private int _words;

    /// <summary>The number of lines.</summary>
    public int LineCount => _ends.Count;

    /// <summary>Begins another equation.</summary>
    public void Clear()
    {
        _ends.Clear();
        _count = 0;
    }

    /// <summary>Room for the terms of one more line; <see cref="AddLine"/> says how many of them there are.</summary>
    public Span<int> Room(int length)
    {
        if (_terms.Length < _count + length)
        {
            Array.Resize(ref _terms, Math.Max(_count + length, _terms.Length * 2));
        }

        return _terms.AsSpan(_count, length);
    }

    /// <summary>Adds a line whose terms were written into its room, each once.</summary>
    public void AddLine(int length)
    {
        _count += length;
        _ends.Add(_count);
    }

    /// <summary>The terms of a line.</summary>
    public Span<int> TermsOf(int line)
    {
        var start = line == 0 ? 0 : _ends[line - 1];
        return _terms.AsSpan(start, _ends[line] - start);
    }

    /// <summary>What following the sums takes, in steps of a search.</summary>
    public long StepsTo(long target) => 1 + (_count * 3L * ((target >> 6) + 1) / WordsPerStep);

    /// <summary>Follows the sums up to the one that is asked for.</summary>
    public void Follow(int target)
    {
        _words = (target >> 6) + 1;
        var size = (LineCount + 1) * _words;
        if (_before.Length < size)
        {
            (_before, _needed) = (new ulong[size], new ulong[size]);
        }

        Array.Clear(_before, 0, size);
        Array.Clear(_needed, 0, size);
        _before[0] = 1;
        _needed[(LineCount * _words) + (target >> 6)] = 1UL << (target & 63);
        for (var line = 0; line < LineCount; line++)
        {
            foreach (var term in TermsOf(line))
            {
                AddUp(_before.AsSpan(line * _words, _words), _before.AsSpan((line + 1) * _words, _words), term);
            }
        }

        for (var line = LineCount - 1; line > 0; line--)
        {
            var to = _needed.AsSpan(line * _words, _words);
            foreach (var term in TermsOf(line))
            {
                AddDown(_needed.AsSpan((line + 1) * _words, _words), to, term);
            }
        }
    }

    /// <summary>Whether a line's term can be part of the sum.</summary>
    public bool Allows(int line, int term)
    {
        var before = _before.AsSpan(line * _words, _words);
        var needed = _needed.AsSpan((line + 1) * _words, _words);
        var (whole, bits) = (term >> 6, term & 63);
        for (var word = 0; word + whole < _words; word++)
        {
            var moved = needed[word + whole] >> bits;
            if (bits > 0 && word + whole + 1 < _words)
            {
                moved |= needed[word + whole + 1] << (64 - bits);
            }

            if ((moved & before[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddUp(ReadOnlySpan<ulong> from, Span<ulong> to, int term)
    {
        var (whole, bits) = (term >> 6, term & 63);
        if (whole >= to.Length)
        {
            return;
        }

        to[whole] |= from[0] << bits;
        if (bits == 0)
        {
            for (var word = 1; word + whole < to.Length; word++)
            {
                to[word + whole] |= from[word];
            }

            return;
        }

        for (var word = 1; word + whole < to.Length; word++)
        {
            to[word + whole] |= (from[word] << bits) | (from[word - 1] >> (64 - bits));
        }
    }

    private static void AddDown(ReadOnlySpan<ulong> from, Span<ulong> to, int term)
    {
        var (whole, bits) = (term >> 6, term & 63);
        if (whole >= to.Length)
        {
            return;
        }

        var last = to.Length - whole - 1;
        to[last] |= from[^1] >> bits;
        for (var word = 0; word < last; word++)
        {
            to[word] |= bits == 0 ? from[word + whole] : (from[word + whole] >> bits) | (from[word + whole + 1] << (64 - bits));
        }
    }
}
