namespace OgiReports.Reports.Tables;

/// <summary>Chooses among all places where labels occur the heaviest sequence that keeps the form's order.</summary>
internal static class LabelChain
{
    // More ideographs between two labels than any damage inside a table leaves: beyond it lies prose.
    private const int GapLimit = 160;

    // A long label is better evidence than a short one, up to the length that no prose repeats by chance.
    private const int WeightLimit = 10;

    // Far more than any report has; what repeats a label more often is hostile, and its cost must stay bounded.
    private const int OccurrenceLimit = 100;

    /// <summary>The heaviest chain: labels in increasing order and place, no two overlapping, none far from the next.</summary>
    /// <param name="candidates">The occurrences; they are sorted by place.</param>
    public static List<LabelMark> Choose(List<LabelMark> candidates)
    {
        candidates.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        var weights = new int[candidates.Count];
        var previous = new int[candidates.Count];
        var best = -1;
        for (var index = 0; index < candidates.Count; index++)
        {
            previous[index] = -1;
            var heaviest = 0;
            for (var before = index - 1; before >= 0; before--)
            {
                var gap = candidates[index].Start - candidates[before].End;
                if (candidates[index].Start - candidates[before].Start > GapLimit + 40)
                {
                    break;
                }

                if (gap is >= 0 and <= GapLimit && candidates[before].Order < candidates[index].Order && weights[before] > heaviest)
                {
                    (heaviest, previous[index]) = (weights[before], before);
                }
            }

            weights[index] = heaviest + Math.Min(candidates[index].Length, WeightLimit);
            best = best < 0 || weights[index] > weights[best] || (weights[index] == weights[best] && Repeats(candidates[index], candidates[best])) ? index : best;
        }

        var chain = new List<LabelMark>();
        for (var index = best; index >= 0; index = previous[index])
        {
            chain.Add(candidates[index]);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>Whether a label stands once more right behind itself, as where the text of a merged cell is printed in each column that it covers: the numbers follow the last.</summary>
    private static bool Repeats(LabelMark later, LabelMark earlier) => later.Order == earlier.Order && later.Start - earlier.End is 0 or 1;

    /// <summary>Adds every place where a label occurs to the letter.</summary>
    public static void AddOccurrences(List<LabelMark> candidates, ReadOnlySpan<char> ideographs, string label, int order)
    {
        var count = 0;
        for (var start = 0; start < ideographs.Length;)
        {
            var found = ideographs[start..].IndexOf(label);
            if (found < 0 || count++ == OccurrenceLimit)
            {
                return;
            }

            start += found;
            candidates.Add(new LabelMark(order, start, start + label.Length, 1));
            start += label.Length;
        }
    }
}
