using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>Gives labels their reading order where two halves of the table stand side by side: first the left one, then the right one.</summary>
internal static class StatisticsHalves
{
    /// <summary>What is added to the order of labels of the right half.</summary>
    public const long Behind = 1L << 40;

    private const int HeaderReach = 40;

    public static List<StatisticsLabel> Order(ReportText text, List<StatisticsLabel> candidates)
    {
        if (candidates.Count == 0 || !HasTwoHalves(text, candidates[0].First, candidates[^1].First))
        {
            return candidates;
        }

        var right = candidates.Where(label => candidates.Exists(other => other.First < label.First && other.Last <= label.First && AreOfOneRow(text, other, label))).ToHashSet();
        // In a declared table the right half begins at a column, also in rows whose left label was not recognised.
        var columns = right.Select(label => text.Segments[text.SegmentAt(label.Start)].Cell?.ColumnIndex ?? int.MaxValue).ToList();
        var column = columns.Count == 0 ? int.MaxValue : columns.Min();
        var ordered = new List<StatisticsLabel>(candidates.Count);
        foreach (var label in candidates)
        {
            var isRight = right.Contains(label) || text.Segments[text.SegmentAt(label.Start)].Cell is { } cell && cell.ColumnIndex >= column;
            ordered.Add(isRight ? label with { Order = Behind + label.First } : label);
        }

        return ordered;
    }

    /// <summary>统计指标 twice in the header, close together.</summary>
    private static bool HasTwoHalves(ReportText text, int first, int last) =>
        IsTwice(text, "指标", first, last) || IsTwice(text, "项目", first, last);

    private static bool IsTwice(ReportText text, string word, int first, int last)
    {
        var header = text.Ideographs[Math.Max(0, first - (3 * HeaderReach))..last];
        for (var start = 0; start < header.Length;)
        {
            var found = header[start..].IndexOf(word);
            if (found < 0)
            {
                return false;
            }

            start += found + word.Length;
            if (header[start..Math.Min(header.Length, start + HeaderReach)].IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreOfOneRow(ReportText text, StatisticsLabel left, StatisticsLabel right)
    {
        var leftLine = text.SegmentAt(left.Start);
        var rightLine = text.SegmentAt(right.Start);
        var leftSegment = text.Segments[leftLine];
        var rightSegment = text.Segments[rightLine];
        return leftSegment.Cell is { } leftCell && rightSegment.Cell is { } rightCell
            ? leftSegment.Block == rightSegment.Block && leftCell.RowIndex == rightCell.RowIndex && leftCell.ColumnIndex < rightCell.ColumnIndex
            : leftLine == rightLine && text.HasDigit(left.End, right.Start);
    }
}
