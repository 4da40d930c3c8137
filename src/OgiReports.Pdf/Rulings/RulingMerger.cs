namespace OgiReports.Pdf.Rulings;

/// <summary>Merges pieces of lines that lie on one line: dashes, double lines, a side drawn by both its cells.</summary>
internal static class RulingMerger
{
    // Both strokes of a double line, and sides of neighbouring cells drawn a little apart, are one line.
    private const double Spread = 3;
    private const double Gap = 4;

    // A line shorter than this after merging underlines a word or is part of a drawing.
    private const double ShortestLine = 5;

    public static List<Ruling> Merge(List<Ruling> pieces)
    {
        var merged = new List<Ruling>();
        pieces.Sort((first, second) => first.IsHorizontal != second.IsHorizontal
            ? first.IsHorizontal.CompareTo(second.IsHorizontal)
            : first.Position.CompareTo(second.Position));
        for (var index = 0; index < pieces.Count;)
        {
            var end = index + 1;
            while (end < pieces.Count && pieces[end].IsHorizontal == pieces[index].IsHorizontal && pieces[end].Position - pieces[index].Position <= Spread)
            {
                end++;
            }

            MergeCluster(pieces, index, end, merged);
            index = end;
        }

        return merged;
    }

    private static void MergeCluster(List<Ruling> pieces, int start, int end, List<Ruling> merged)
    {
        double weight = 0, sum = 0;
        for (var index = start; index < end; index++)
        {
            weight += pieces[index].Length;
            sum += pieces[index].Length * pieces[index].Position;
        }

        var position = sum / weight;
        pieces.Sort(start, end - start, Comparer<Ruling>.Create((first, second) => first.From.CompareTo(second.From)));
        var (from, to) = (pieces[start].From, pieces[start].To);
        for (var index = start + 1; index <= end; index++)
        {
            if (index < end && pieces[index].From <= to + Gap)
            {
                to = Math.Max(to, pieces[index].To);
                continue;
            }

            if (to - from >= ShortestLine)
            {
                merged.Add(new Ruling(pieces[start].IsHorizontal, position, from, to));
            }

            if (index < end)
            {
                (from, to) = (pieces[index].From, pieces[index].To);
            }
        }
    }
}
