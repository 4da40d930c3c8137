namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>A word of the header over one column.</summary>
internal sealed class ColumnHead(LineChunk chunk, double y)
{
    /// <summary>Its lines, the lowest first.</summary>
    public List<LineChunk> Chunks { get; } = [chunk];

    public double Left { get; private set; } = chunk.Left;

    public double Right { get; private set; } = chunk.Right;

    /// <summary>The height of its highest line.</summary>
    public double Top { get; private set; } = y;

    public double Center => (Left + Right) / 2;

    public void Add(LineChunk chunk, double y)
    {
        Chunks.Add(chunk);
        Top = y;
        (Left, Right) = (Math.Min(Left, chunk.Left), Math.Max(Right, chunk.Right));
    }
}

/// <summary>Finds the columns of a table by the words over them, and holds them against where the numbers stand.</summary>
internal static class ColumnHeads
{
    // Lines of one word, as a share of its size.
    private const double LineSpacing = 1.75;

    // A column is at least this much of its neighbours' spacing wide; what stands nearer is the word of a group of columns.
    private const double NarrowestSpacing = 0.55;

    // Shares of the font size.
    private const double SameLevel = 1.1;
    private const double SamePlace = 0.6;

    // Distances that differ by less, as a share of themselves, are even.
    private const double EvenSpacing = 0.12;

    // Gaps within a line of the header, as a share of its size.
    private const double NarrowGap = 0.12;
    private const double WordGap = 0.45;

    /// <summary>The words over single columns, from left to right; words over several are left out.</summary>
    /// <param name="lines">The lines of the header, the lowest first: their pieces over the numbers and their heights.</param>
    public static List<ColumnHead> Find(List<(double Y, List<LineChunk> Chunks)> lines)
    {
        var heads = new List<ColumnHead>();
        foreach (var (y, chunks) in lines)
        {
            var level = heads.Count == 0 ? double.MinValue : heads.Min(head => head.Top);
            foreach (var chunk in chunks)
            {
                var under = heads.FindAll(head => chunk.Overlaps(head.Left, head.Right));

                // One word alone and over all others is the title of a block or of a group of columns.
                var isTitle = chunks.Count == 1 && y < level - (SameLevel * chunk.Size);
                if (under.Count == 0 && !isTitle && HasRoom(heads, chunk))
                {
                    heads.Add(new ColumnHead(chunk, y));
                    heads.Sort((first, second) => first.Left.CompareTo(second.Left));
                }
                else if (under.Count == 1 && under[0].Top > y && under[0].Top - y <= LineSpacing * chunk.Size && IsOneWord(under[0], chunk))
                {
                    under[0].Add(chunk, y);
                }
            }
        }

        return heads;
    }

    /// <summary>Whether two lines begin, end or centre at the same place, as those of one word do.</summary>
    private static bool IsOneWord(ColumnHead head, LineChunk chunk) =>
        Math.Min(Math.Abs(head.Center - chunk.Center), Math.Min(Math.Abs(head.Left - chunk.Left), Math.Abs(head.Right - chunk.Right))) < SamePlace * chunk.Size;

    private static bool HasRoom(List<ColumnHead> heads, LineChunk chunk)
    {
        if (heads.Count < 3)
        {
            return true;
        }

        var needed = NarrowestSpacing * heads.Zip(heads.Skip(1), (first, second) => second.Center - first.Center).Min();
        return heads.TrueForAll(head => Math.Abs(head.Center - chunk.Center) >= needed);
    }

    /// <summary>
    /// The column of every number; null when the places do not tell. Numbers of one column lie above each other whatever
    /// way they are aligned, numbers of two columns never do: so groups of numbers and words must answer to each other one to one.
    /// </summary>
    public static Dictionary<LineChunk, int>? Assign(List<ColumnHead> heads, List<List<LineChunk>> rows, KnownColumns known)
    {
        var groups = Group(rows.SelectMany(row => row));
        if ((ColumnsOf(heads, groups) ?? ColumnsByKnown(heads, groups, known)) is not { } columns)
        {
            return null;
        }

        if (groups.Count == heads.Count)
        {
            known.Add(heads.Select((head, index) => new KnownColumn(head.Center, groups[index].Min(chunk => chunk.Left), groups[index].Max(chunk => chunk.Right))));
        }

        var found = new Dictionary<LineChunk, int>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < groups.Count; index++)
        {
            foreach (var chunk in groups[index])
            {
                found[chunk] = columns[index];
            }
        }

        return rows.TrueForAll(row => row.Select(chunk => found[chunk]).Distinct().Count() == row.Count) ? found : null;
    }

    /// <summary>Numbers that lie above each other.</summary>
    private static List<List<LineChunk>> Group(IEnumerable<LineChunk> chunks)
    {
        var groups = new List<List<LineChunk>>();
        var right = double.MinValue;
        foreach (var chunk in chunks.OrderBy(chunk => chunk.Left))
        {
            if (chunk.Left >= right)
            {
                groups.Add([]);
            }

            groups[^1].Add(chunk);
            right = Math.Max(right, chunk.Right);
        }

        return groups;
    }

    /// <summary>
    /// The column of every group of numbers. Where there are as many groups as words they answer to each other in their
    /// order. Where a column is all blank, only words known to stand in the middle of their columns tell where these end.
    /// </summary>
    private static int[]? ColumnsOf(List<ColumnHead> heads, List<List<LineChunk>> groups)
    {
        var columns = new int[groups.Count];
        var isCentred = groups.Count == heads.Count || AreCentred(heads) || groups.TrueForAll(group => heads.Exists(head => CenterOf(group) > head.Left && CenterOf(group) < head.Right));
        for (var index = 0; index < columns.Length; index++)
        {
            columns[index] = groups.Count == heads.Count ? index : ColumnOf(heads, groups[index]);
            if (!isCentred || columns[index] < 0 || (index > 0 && columns[index] <= columns[index - 1]) || !IsBetweenNeighbours(heads, columns[index], groups[index]))
            {
                return null;
            }
        }

        return columns;
    }

    /// <summary>The columns by those of another block of the table, whose words and numbers stand at the same places.</summary>
    private static int[]? ColumnsByKnown(List<ColumnHead> heads, List<List<LineChunk>> groups, KnownColumns known)
    {
        var columns = new int[groups.Count];
        for (var index = 0; index < columns.Length; index++)
        {
            var (left, right, reach) = (groups[index].Min(chunk => chunk.Left), groups[index].Max(chunk => chunk.Right), SamePlace * groups[index][0].Size);
            var fitting = known.Between(left, right)
                .ConvertAll(column => heads.FindIndex(head => Math.Abs(head.Center - column.HeadCenter) <= 2 * reach)).FindAll(column => column >= 0).Distinct().ToList();
            if (fitting is not [var found] || (index > 0 && found <= columns[index - 1]))
            {
                return null;
            }

            columns[index] = found;
        }

        return columns;
    }

    private static double CenterOf(List<LineChunk> group) => (group.Min(chunk => chunk.Left) + group.Max(chunk => chunk.Right)) / 2;

    /// <summary>Whether words of different lengths stand at even distances by their middles, and not by their beginnings.</summary>
    private static bool AreCentred(List<ColumnHead> heads) =>
        heads.Count > 3 && Unevenness(heads, head => head.Center) is var byCenter && byCenter < EvenSpacing && byCenter * 2 < Unevenness(heads, head => head.Left);

    /// <summary>How much distances between neighbours differ, as a share of the middle one.</summary>
    private static double Unevenness(List<ColumnHead> heads, Func<ColumnHead, double> place)
    {
        var spacings = heads.Zip(heads.Skip(1), (first, second) => place(second) - place(first)).Order().ToList();
        return (spacings[^1] - spacings[0]) / spacings[spacings.Count / 2];
    }

    /// <summary>The column between whose borders a group stands as a whole; the borders lie half way between the words.</summary>
    private static int ColumnOf(List<ColumnHead> heads, List<LineChunk> group)
    {
        var (left, right) = (group.Min(chunk => chunk.Left), group.Max(chunk => chunk.Right));
        var spacing = heads.Zip(heads.Skip(1), (first, second) => second.Center - first.Center).DefaultIfEmpty(double.MaxValue).Min();
        for (var index = 0; index < heads.Count; index++)
        {
            var slack = 0.25 * group[0].Size;
            var from = index == 0 ? heads[0].Center - (spacing / 2) : Border(heads, index - 1);
            var to = index == heads.Count - 1 ? heads[^1].Center + (spacing / 2) : Border(heads, index);
            if (left >= from - slack && right <= to + slack)
            {
                return index;
            }
        }

        return -1;
    }

    private static double Border(List<ColumnHead> heads, int index) => (heads[index].Center + heads[index + 1].Center) / 2;

    /// <summary>Whether a group stands under none of the words beside its own.</summary>
    private static bool IsBetweenNeighbours(List<ColumnHead> heads, int column, List<LineChunk> group)
    {
        var (left, right) = (group.Min(chunk => chunk.Left), group.Max(chunk => chunk.Right));
        return (column == 0 || left > heads[column - 1].Center) && (column == heads.Count - 1 || right < heads[column + 1].Center)
            && (column == 0 || right > heads[column - 1].Right) && (column == heads.Count - 1 || left < heads[column + 1].Left);
    }

    /// <summary>Cuts pieces of the header where a narrow gap lies over the gap between two columns of numbers.</summary>
    public static List<LineChunk> Divide(List<LineChunk> chunks, List<List<LineChunk>> rows, double labelRight)
    {
        var groups = Group(rows.SelectMany(row => row)).ConvertAll(group => (Left: group.Min(chunk => chunk.Left), Right: group.Max(chunk => chunk.Right)));
        groups.Insert(0, (labelRight, labelRight));
        var pieces = new List<LineChunk>();
        foreach (var chunk in chunks)
        {
            var glyphs = chunk.Line.Glyphs;
            var start = 0;
            for (var index = 1; index < glyphs.Length; index++)
            {
                var (from, to) = (glyphs[index - 1].End, glyphs[index].Start);
                if (to - from > NarrowGap * chunk.Size && (to - from > WordGap * chunk.Size || IsOverGutter(groups, from, to)))
                {
                    pieces.Add(ChunkSplitter.Cut(chunk.Line, start, index));
                    start = index;
                }
            }

            pieces.Add(start == 0 ? chunk : ChunkSplitter.Cut(chunk.Line, start, glyphs.Length));
        }

        return pieces;
    }

    private static bool IsOverGutter(List<(double Left, double Right)> groups, double from, double to)
    {
        for (var index = 1; index < groups.Count; index++)
        {
            if (from < groups[index].Left && to > groups[index - 1].Right)
            {
                return true;
            }
        }

        return false;
    }
}
