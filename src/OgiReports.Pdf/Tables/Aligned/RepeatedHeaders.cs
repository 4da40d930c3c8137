namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>Finds the headers of tables that stand again at the top of later pages.</summary>
internal static class RepeatedHeaders
{
    // A single line may open each block of a table; a whole header has more.
    private const int FewestLines = 2;
    private const double SamePlace = 2;

    /// <summary>The lines that say again what earlier ones said at the same place across the page.</summary>
    /// <param name="lines">The lines of all pages.</param>
    /// <param name="followsFurniture">Whether words stand over a line that were taken for a running header: the first line of a table's, perhaps.</param>
    public static HashSet<int> Find(List<StackLine> lines, Func<StackLine, bool> followsFurniture)
    {
        var repeated = new HashSet<int>();
        for (var start = 1; start < lines.Count; start++)
        {
            if (lines[start].Line.Frame.PageNumber == lines[start - 1].Line.Frame.PageNumber)
            {
                continue;
            }

            var longest = 0;
            for (var earlier = 0; earlier < start; earlier++)
            {
                longest = Math.Max(longest, Match(lines, earlier, start));
            }

            if (longest >= FewestLines || (longest > 0 && followsFurniture(lines[start])))
            {
                repeated.UnionWith(Enumerable.Range(start, longest));
            }
        }

        return repeated;
    }

    /// <summary>The number of lines without numbers that are the same, up to those with numbers; 0 where words of one table only happen to begin alike.</summary>
    private static int Match(List<StackLine> lines, int earlier, int later)
    {
        var length = 0;
        var hasColumns = false;
        while (later + length < lines.Count && earlier + length < later && !lines[earlier + length].Chunks.Exists(chunk => chunk.IsFigure) && IsSame(lines[earlier + length], lines[later + length]))
        {
            hasColumns |= lines[later + length].Chunks.Count > 2;
            length++;
        }

        return hasColumns && earlier + length < lines.Count && lines[earlier + length].Line.Frame.PageNumber < lines[later].Line.Frame.PageNumber ? length : 0;
    }

    private static bool IsSame(StackLine first, StackLine second) =>
        first.Line.Text == second.Line.Text && Math.Abs(first.Line.Left - second.Line.Left) <= SamePlace;
}
