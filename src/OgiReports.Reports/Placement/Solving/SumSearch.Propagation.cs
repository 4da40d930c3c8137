namespace OgiReports.Reports.Placement.Solving;

/// <content>Removes what can't add up whatever the other lines are.</content>
internal sealed partial class SumSearch
{
    // Terms that are looked at in one step.
    private const int TermsPerStep = 1 << 11;

    // An equation that takes more than this is followed by its bounds alone.
    private const long LargestWork = 1 << 14;

    private readonly ReachableSums _sums = new();
    private readonly long[] _low;
    private readonly long[] _high;
    private readonly long[] _totalLow;
    private readonly long[] _totalHigh;
    private readonly bool[] _isDirty;

    /// <summary>
    /// Removes choices whose terms the other lines can't balance, until nothing changes; false when a line has none left.
    /// Lines that are not of the part keep their terms, whatever they are.
    /// </summary>
    private bool Propagate(int[][] domains, int[] part)
    {
        do
        {
            for (var changed = true; changed;)
            {
                changed = false;
                if (!ComputeBounds(domains))
                {
                    Array.Clear(_isDirty);
                    return false;
                }

                foreach (var line in part)
                {
                    if (domains[line].Length > 1 && !KeepWithinBounds(domains, line, ref changed))
                    {
                        Array.Clear(_isDirty);
                        return false;
                    }
                }
            }

            for (var equation = 0; equation < _equations; equation++)
            {
                if (_isDirty[equation])
                {
                    if (!FollowSums(domains, part, equation))
                    {
                        Array.Clear(_isDirty);
                        return false;
                    }

                    // What is left satisfies this one, however often it is asked.
                    _isDirty[equation] = false;
                }
            }
        }
        while (Array.IndexOf(_isDirty, true) >= 0);
        return true;
    }

    /// <summary>Marks the equations that a line's choices tell apart: they are to be followed again.</summary>
    private void MarkDirty(int[] domain, int line)
    {
        for (var equation = 0; equation < _equations; equation++)
        {
            var first = _terms[line][(domain[0] * _equations) + equation];
            for (var index = 1; index < domain.Length && !_isDirty[equation]; index++)
            {
                _isDirty[equation] = _terms[line][(domain[index] * _equations) + equation] != first;
            }
        }
    }

    /// <summary>How far each equation reaches; false where it can't reach zero.</summary>
    private bool ComputeBounds(int[][] domains)
    {
        Array.Clear(_totalLow);
        Array.Clear(_totalHigh);
        long work = 0;
        for (var line = 0; line < _terms.Length; line++)
        {
            var low = _low.AsSpan(line * _equations, _equations);
            var high = _high.AsSpan(line * _equations, _equations);
            TermsOf(line, domains[line][0]).CopyTo(low);
            low.CopyTo(high);
            for (var index = 1; index < domains[line].Length; index++)
            {
                var terms = TermsOf(line, domains[line][index]);
                for (var equation = 0; equation < terms.Length; equation++)
                {
                    low[equation] = Math.Min(low[equation], terms[equation]);
                    high[equation] = Math.Max(high[equation], terms[equation]);
                }
            }

            for (var equation = 0; equation < _equations; equation++)
            {
                _totalLow[equation] += low[equation];
                _totalHigh[equation] += high[equation];
            }

            work += domains[line].Length * _equations;
        }

        _budget.Spend(1 + (work / TermsPerStep));
        for (var equation = 0; equation < _equations; equation++)
        {
            if (_totalLow[equation] > 0 || _totalHigh[equation] < 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool KeepWithinBounds(int[][] domains, int line, ref bool changed)
    {
        var domain = domains[line];
        var kept = 0;
        while (kept < domain.Length && IsWithinBounds(line, domain[kept]))
        {
            kept++;
        }

        if (kept == domain.Length)
        {
            return true;
        }

        MarkDirty(domain, line);
        domains[line] = Array.FindAll(domain, choice => IsWithinBounds(line, choice));
        changed = true;
        return domains[line].Length > 0;
    }

    private bool IsWithinBounds(int line, int choice)
    {
        var terms = TermsOf(line, choice);
        var offset = line * _equations;
        for (var equation = 0; equation < terms.Length; equation++)
        {
            if (_totalLow[equation] - _low[offset + equation] > -terms[equation] || _totalHigh[equation] - _high[offset + equation] < -terms[equation])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Removes the choices with which one equation can't be satisfied by any choices of the other lines; false when none are left.</summary>
    private bool FollowSums(int[][] domains, int[] part, int equation)
    {
        // From whichever end is nearer: the sums beyond the one that is asked for are never looked at.
        var (low, high) = Reach(domains, equation);
        var fromLow = -low <= high;
        var target = fromLow ? -low : high;
        if (target < 0)
        {
            return false;
        }

        if (target > ReachableSums.Largest)
        {
            return true;
        }

        CollectTerms(domains, part, equation, fromLow);
        if (_sums.LineCount == 0)
        {
            return target == 0;
        }

        var steps = _sums.StepsTo(target);
        if (steps > LargestWork)
        {
            return true;
        }

        _budget.Spend(steps);
        _sums.Follow((int)target);
        for (int index = 0, line = 0; line < part.Length; line++)
        {
            if (IsOpen(part[line], equation) && !KeepAllowed(domains, part[line], equation, index++, fromLow, (int)target))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How far an equation reaches, line by line and in all.</summary>
    private (long Low, long High) Reach(int[][] domains, int equation)
    {
        long low = 0, high = 0, work = 0;
        for (var line = 0; line < domains.Length; line++)
        {
            var terms = _terms[line];
            var domain = domains[line];
            var least = terms[(domain[0] * _equations) + equation];
            var most = least;
            for (var index = 1; index < domain.Length; index++)
            {
                var term = terms[(domain[index] * _equations) + equation];
                least = Math.Min(least, term);
                most = Math.Max(most, term);
            }

            work += domain.Length;
            (low, high) = (low + least, high + most);
            (_low[(line * _equations) + equation], _high[(line * _equations) + equation]) = (least, most);
        }

        _budget.Spend(work / TermsPerStep);
        return (low, high);
    }

    private bool IsOpen(int line, int equation) => _low[(line * _equations) + equation] != _high[(line * _equations) + equation];

    /// <summary>The different terms of the lines that an equation leaves open, as distances from one end, in order.</summary>
    private void CollectTerms(int[][] domains, int[] part, int equation, bool fromLow)
    {
        _sums.Clear();
        foreach (var line in part)
        {
            if (!IsOpen(line, equation))
            {
                continue;
            }

            var terms = _sums.Room(domains[line].Length);
            for (var index = 0; index < terms.Length; index++)
            {
                terms[index] = Distance(line, domains[line][index], equation, fromLow);
            }

            terms.Sort();
            var count = 1;
            for (var index = 1; index < terms.Length; index++)
            {
                if (terms[index] != terms[count - 1])
                {
                    terms[count++] = terms[index];
                }
            }

            _sums.AddLine(count);
        }
    }

    /// <summary>How far a term is from the line's least or greatest; larger ones than are followed are all the same.</summary>
    private int Distance(int line, int choice, int equation, bool fromLow)
    {
        var term = _terms[line][(choice * _equations) + equation];
        var distance = fromLow ? term - _low[(line * _equations) + equation] : _high[(line * _equations) + equation] - term;
        return (int)Math.Min(distance, ReachableSums.Largest + 1);
    }

    private bool KeepAllowed(int[][] domains, int line, int equation, int index, bool fromLow, int target)
    {
        var terms = _sums.TermsOf(index);
        Span<bool> isAllowed = terms.Length <= 256 ? stackalloc bool[terms.Length] : new bool[terms.Length];
        var allowed = 0;
        for (var term = 0; term < terms.Length; term++)
        {
            isAllowed[term] = terms[term] <= target && _sums.Allows(index, terms[term]);
            allowed += isAllowed[term] ? 1 : 0;
        }

        if (allowed == terms.Length)
        {
            return true;
        }

        MarkDirty(domains[line], line);
        var kept = new List<int>(domains[line].Length);
        foreach (var choice in domains[line])
        {
            if (isAllowed[terms.BinarySearch(Distance(line, choice, equation, fromLow))])
            {
                kept.Add(choice);
            }
        }

        domains[line] = [.. kept];
        return kept.Count > 0;
    }
}
