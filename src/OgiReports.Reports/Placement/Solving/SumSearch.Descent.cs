using System.Runtime.InteropServices;

namespace OgiReports.Reports.Placement.Solving;

/// <content>Looks for one whole: choose, propagate, and go on with what is still open.</content>
internal sealed partial class SumSearch
{
    private readonly HashSet<UInt128> _failed = [];

    /// <summary>Whether the open lines of a part can be closed so that every equation holds. Expects propagated domains.</summary>
    private Answer Descend(int[][] domains, int[] part)
    {
        var open = Split(domains, part);
        foreach (var line in part)
        {
            _found[line] = domains[line];
        }

        // Few choices first: what fails, fails early.
        Array.Sort(open, (left, right) => Choices(domains, left).CompareTo(Choices(domains, right)));
        foreach (var lines in open)
        {
            // A line that no equation asks about can be any of its choices.
            if (lines.Length > 1 && Branch(domains, lines) is not Answer.Yes and var answer)
            {
                return answer;
            }
        }

        return Answer.Yes;
    }

    private static int Choices(int[][] domains, int[] lines) => lines.Sum(line => domains[line].Length);

    private Answer Branch(int[][] domains, int[] lines)
    {
        if (!_budget.Spend(1) || IsSpent())
        {
            return Answer.Stopped;
        }

        var key = Signature(domains, lines);
        if (_failed.Contains(key))
        {
            return Answer.No;
        }

        var line = Narrowest(domains, lines);

        // Choices without a witness first: what is found then answers most.
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var choice in domains[line])
            {
                if (_witnessed[line][choice] != (pass == 1))
                {
                    continue;
                }

                var next = (int[][])domains.Clone();
                MarkDirty(next[line], line);
                next[line] = [choice];
                if (Propagate(next, lines) && Descend(next, lines) is not Answer.No and var answer)
                {
                    return answer;
                }
            }
        }

        _failed.Add(key);
        return Answer.No;
    }

    /// <summary>The line with the fewest choices; of those the one that moves the sums furthest.</summary>
    private int Narrowest(int[][] domains, int[] lines)
    {
        var (best, bestSpread) = (-1, -1L);
        foreach (var line in lines)
        {
            if (best >= 0 && domains[line].Length > domains[best].Length)
            {
                continue;
            }

            var spread = Spread(domains[line], line);
            if (best < 0 || domains[line].Length < domains[best].Length || spread > bestSpread)
            {
                (best, bestSpread) = (line, spread);
            }
        }

        return best;
    }

    private long Spread(int[] domain, int line)
    {
        long spread = 0;
        for (var equation = 0; equation < _equations; equation++)
        {
            var first = TermsOf(line, domain[0])[equation];
            var (low, high) = (first, first);
            foreach (var choice in domain)
            {
                var term = TermsOf(line, choice)[equation];
                (low, high) = (Math.Min(low, term), Math.Max(high, term));
            }

            spread = Math.Max(spread, high - low);
        }

        return spread;
    }

    /// <summary>The open lines of a part, those together that an equation ties.</summary>
    private int[][] Split(int[][] domains, int[] part)
    {
        var open = Array.FindAll(part, line => domains[line].Length > 1);
        var group = Enumerable.Range(0, open.Length).ToArray();
        for (var equation = 0; equation < _equations; equation++)
        {
            var first = -1;
            for (var index = 0; index < open.Length; index++)
            {
                if (!Varies(domains[open[index]], open[index], equation))
                {
                    continue;
                }

                if (first < 0)
                {
                    first = index;
                }
                else if (group[index] != group[first])
                {
                    var (from, to) = (group[index], group[first]);
                    Array.ForEach(Enumerable.Range(0, group.Length).Where(other => group[other] == from).ToArray(), other => group[other] = to);
                }
            }
        }

        return [.. open.Select((line, index) => (line, group[index])).GroupBy(pair => pair.Item2, pair => pair.line).Select(lines => lines.ToArray())];
    }

    private bool Varies(int[] domain, int line, int equation)
    {
        var first = TermsOf(line, domain[0])[equation];
        for (var index = 1; index < domain.Length; index++)
        {
            if (TermsOf(line, domain[index])[equation] != first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>128 bits of what lines can be and what the others add up to: two different states meet by chance less often than memory fails.</summary>
    private UInt128 Signature(int[][] domains, int[] lines)
    {
        var sums = new long[_equations];
        for (var line = 0; line < domains.Length; line++)
        {
            if (Array.IndexOf(lines, line) < 0)
            {
                var terms = TermsOf(line, domains[line][0]);
                for (var equation = 0; equation < _equations; equation++)
                {
                    sums[equation] += terms[equation];
                }
            }
        }

        ulong first = 0x9E3779B97F4A7C15, second = 0xC2B2AE3D27D4EB4F;
        foreach (var line in lines)
        {
            Mix(ref first, ref second, (ulong)line + 1_000_000_000);
            foreach (var choice in domains[line])
            {
                Mix(ref first, ref second, (ulong)choice);
            }
        }

        foreach (var word in MemoryMarshal.Cast<long, ulong>(sums))
        {
            Mix(ref first, ref second, word);
        }

        return new UInt128(first, second);
    }

    private static void Mix(ref ulong first, ref ulong second, ulong word)
    {
        first = Mix(first ^ word);
        second = Mix(second + (word * 0xD6E8FEB86659FD93));
    }

    /// <summary>The finalizer of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mix(ulong word)
    {
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }
}
