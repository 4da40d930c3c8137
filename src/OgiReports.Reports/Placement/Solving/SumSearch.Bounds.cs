namespace OgiReports.Reports.Placement.Solving;

/// <content>Removes what can't add up whatever the other lines are.</content>
internal sealed partial class SumSearch
{
    /// <summary>Removes choices whose terms the other lines can't balance, until nothing changes; false when a line has none left.</summary>
    private bool Propagate(bool[][] active)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            ComputeBounds(active);
            for (var line = 0; line < _terms.Length; line++)
            {
                var left = false;
                for (var choice = 0; choice < _counts[line]; choice++)
                {
                    if (!active[line][choice])
                    {
                        continue;
                    }

                    if (IsWithinBounds(line, choice))
                    {
                        left = true;
                    }
                    else
                    {
                        active[line][choice] = false;
                        changed = true;
                    }
                }

                if (!left)
                {
                    return false;
                }
            }

            _nodes += _terms.Length;
        }

        return true;
    }

    private void ComputeBounds(bool[][] active)
    {
        Array.Clear(_totalLow);
        Array.Clear(_totalHigh);
        for (var line = 0; line < _terms.Length; line++)
        {
            var low = _low.AsSpan(line * _equations, _equations);
            var high = _high.AsSpan(line * _equations, _equations);
            low.Fill(long.MaxValue);
            high.Fill(long.MinValue);
            for (var choice = 0; choice < _counts[line]; choice++)
            {
                if (active[line][choice])
                {
                    var terms = TermsOf(line, choice);
                    for (var equation = 0; equation < terms.Length; equation++)
                    {
                        low[equation] = Math.Min(low[equation], terms[equation]);
                        high[equation] = Math.Max(high[equation], terms[equation]);
                    }
                }
            }

            for (var equation = 0; equation < _equations; equation++)
            {
                _totalLow[equation] += low[equation];
                _totalHigh[equation] += high[equation];
            }
        }
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
}
