namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>A line of a label.</summary>
/// <param name="Y">Its height.</param>
/// <param name="Chunk">Its words.</param>
/// <param name="StartsItem">Whether it begins with an item's number.</param>
/// <param name="Page">Its page.</param>
internal sealed record LabelLine(double Y, LineChunk Chunk, bool StartsItem, int Page);

/// <summary>
/// Gives the lines of wrapped labels to their rows. In a table, labels stand all above, all below or all around the
/// middle of their numbers' line; the one of the three that fits all rows is taken, and only if it fits each of them.
/// Algorithm: dynamic programming over rows and lines, the cost being how far a label stands from where its row wants it.
/// </summary>
internal static class LabelRows
{
    private const int LongestLabel = 20;
    private const double Unfit = 1e9;

    // No form has as many rows; a list of thousands is not worth its time.
    private const int FitLimit = 100_000;

    // Shares of the font size.
    private const double Tolerance = 0.5;
    private const double LineSpacing = 2.1;
    private const double BlankRow = 0.8;
    private const double CutTolerance = 2.5;

    private enum Anchor
    {
        Middle,
        Top,
        Bottom,
    }

    /// <summary>The lines of each row: index of the row, or -1 - n for the n-th row without numbers; null where a line belongs to no row.</summary>
    /// <param name="rows">The heights of the first and last lines of the rows' numbers, from top to bottom.</param>
    /// <param name="pages">The rows' pages.</param>
    /// <param name="lines">The labels' lines from top to bottom; those beside the header and behind the last row may belong to none.</param>
    /// <param name="headerBottom">The height of the header's lowest line.</param>
    public static List<(int Row, int Start, int End)>? Assign((double First, double Last)[] rows, int[] pages, List<LabelLine> lines, double headerBottom)
    {
        if ((long)rows.Length * lines.Count > FitLimit)
        {
            return null;
        }

        var earliest = EarliestStarts(lines);
        List<(int Row, int Start, int End)>? best = null;
        var bestCost = Unfit;
        foreach (var anchor in Enum.GetValues<Anchor>())
        {
            if (Fit(rows, pages, lines, earliest, anchor, headerBottom, out var cost) is { } found && cost < bestCost)
            {
                (best, bestCost) = (found, cost);
            }
        }

        return best;
    }

    private static List<(int Row, int Start, int End)>? Fit((double First, double Last)[] rows, int[] pages, List<LabelLine> lines, int[] earliest, Anchor anchor, double headerBottom, out double cost)
    {
        var (rowCount, lineCount) = (rows.Length, lines.Count);
        var costs = new double[rowCount + 1, lineCount + 1];
        var steps = new (int Line, bool IsRow)[rowCount + 1, lineCount + 1];
        var firstItem = lines.FindIndex(line => line.StartsItem && line.Y > headerBottom);
        var droppable = firstItem < 0 ? lineCount : firstItem;
        for (var row = 0; row <= rowCount; row++)
        {
            for (var line = 0; line <= lineCount; line++)
            {
                costs[row, line] = row == 0 && line <= droppable ? 0 : Unfit;
                steps[row, line] = (-1, false);
                for (var start = earliest[line]; start < line; start++)
                {
                    if (row > 0 && costs[row - 1, start] < Unfit)
                    {
                        Try(ref costs[row, line], ref steps[row, line], costs[row - 1, start] + RowCost(rows[row - 1], pages[row - 1], lines, start, line, anchor), start, true);
                    }

                    if (row < rowCount && costs[row, start] < Unfit)
                    {
                        Try(ref costs[row, line], ref steps[row, line], costs[row, start] + BlankCost(rows, row, lines, start, line), start, false);
                    }
                }
            }
        }

        cost = Unfit;
        var end = -1;
        for (var line = 0; line <= lineCount; line++)
        {
            if (costs[rowCount, line] < cost)
            {
                (cost, end) = (costs[rowCount, line], line);
            }
        }

        if (end < 0)
        {
            return null;
        }

        var found = new List<(int Row, int Start, int End)>();
        for (var (row, line) = (rowCount, end); steps[row, line].Line >= 0;)
        {
            var (start, isRow) = steps[row, line];
            found.Add((isRow ? row - 1 : -1, start, line));
            line = start;
            row -= isRow ? 1 : 0;
        }

        found.Reverse();
        return found;
    }

    private static void Try(ref double cost, ref (int Line, bool IsRow) step, double candidate, int line, bool isRow)
    {
        if (candidate < cost)
        {
            (cost, step) = (candidate, (line, isRow));
        }
    }

    /// <summary>How badly a label fits a row; beyond the tolerance it does not.</summary>
    private static double RowCost((double First, double Last) row, int page, List<LabelLine> lines, int start, int end, Anchor anchor)
    {
        var (first, last) = (lines[start], lines[end - 1]);
        var size = first.Chunk.Size;
        if (first.Page != last.Page)
        {
            // A label cut by a page break: its row stands beside it on one of the two pages.
            return (page == first.Page || page == last.Page) && row.Last > first.Y - (CutTolerance * size) && row.First < last.Y + (CutTolerance * size) ? 0.3 : Unfit;
        }

        if (page != first.Page)
        {
            // A row whose numbers stand on one page and whose label on the other.
            return IsCut(page, lines, start, end) ? 0.5 : Unfit;
        }

        var difference = anchor switch { Anchor.Middle => (first.Y + last.Y - row.First - row.Last) / 2, Anchor.Top => first.Y - row.First, _ => last.Y - row.Last };
        var distance = Math.Abs(difference) / size;
        return distance <= Tolerance ? distance * distance : Unfit;
    }

    /// <summary>Whether a label is the first of the page behind its numbers', or the last of the page before.</summary>
    private static bool IsCut(int page, List<LabelLine> lines, int start, int end) =>
        page == lines[start].Page - 1 ? start == 0 || lines[start - 1].Page <= page
        : page == lines[start].Page + 1 && (end == lines.Count || lines[end].Page >= page);

    /// <summary>A row of blanks: a label that starts an item and keeps clear of the rows with numbers.</summary>
    private static double BlankCost((double First, double Last)[] rows, int next, List<LabelLine> lines, int start, int end)
    {
        var (first, last) = (lines[start], lines[end - 1]);
        return first.StartsItem && first.Page == last.Page && (next == 0 || first.Y > rows[next - 1].Last) && last.Y < rows[next].First ? BlankRow : Unfit;
    }

    /// <summary>For each line, the first one that a label which ends before it may begin with: neither an item nor a gap stands within a label.</summary>
    private static int[] EarliestStarts(List<LabelLine> lines)
    {
        var earliest = new int[lines.Count + 1];
        for (var end = 2; end <= lines.Count; end++)
        {
            var (last, before) = (lines[end - 1], lines[end - 2]);
            var isNew = last.StartsItem || (last.Page == before.Page && last.Y - before.Y > LineSpacing * last.Chunk.Size);
            earliest[end] = isNew ? end - 1 : Math.Max(earliest[end - 1], end - LongestLabel);
        }

        return earliest;
    }
}
