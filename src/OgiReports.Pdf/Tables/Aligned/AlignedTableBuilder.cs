namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>Builds one aligned table, or finds that it can't be told.</summary>
internal sealed class AlignedTableBuilder
{
    // A word over the labels and one over the numbers, or two columns.
    private const int FewestPieces = 2;
    private const double RuleReach = 0.7;
    private const double RuleSlack = 2;

    // A number that fills its cell has this many figures at least, and goes on in the next line.
    private const int ShortestBroken = 3;
    private const double BrokenSpacing = 2;

    private readonly List<StackLine> _lines;
    private readonly int _header;
    private readonly int _first;
    private readonly double _edge;
    private readonly List<StackRule> _rules;
    private readonly KnownColumns _known;
    private readonly List<(double Y, List<LineChunk> Chunks)> _headerLines = [];

    private AlignedTableBuilder(List<StackLine> lines, int header, int first, double edge, List<StackRule> rules, KnownColumns known)
    {
        _lines = lines;
        _header = header;
        _first = first;
        _edge = edge;
        _rules = rules;
        _known = known;
    }

    /// <param name="lines">The lines of the document.</param>
    /// <param name="header">The first line of the header.</param>
    /// <param name="first">The first line with numbers.</param>
    /// <param name="end">The line behind the last that may belong to the table.</param>
    /// <param name="edge">Where the numbers begin.</param>
    /// <param name="rules">The rulings between the lines.</param>
    /// <param name="known">The columns of other tables.</param>
    public static AlignedTable? Build(List<StackLine> lines, int header, int first, int end, double edge, List<StackRule> rules, KnownColumns known) =>
        new AlignedTableBuilder(lines, header, first, edge, rules, known).Build(end);

    private AlignedTable? Build(int end)
    {
        var rows = NumberRows(end);
        var figures = rows.SelectMany(row => row).Select(line => line.Figures.ToList()).ToList();
        var hasLabels = rows.Exists(row => !row[0].Chunks[0].IsFigure);
        var labelRight = hasLabels ? LabelRight(end) : double.MinValue;
        var heads = ColumnHeads.Find(HeaderLines(labelRight, figures, out var isLabelHeaded));
        if (hasLabels && !isLabelHeaded && heads.Count > 1 && !figures.Exists(row => row.Exists(figure => figure.Left < heads[0].Right)))
        {
            // 信息内容 stands over the labels.
            heads.RemoveAt(0);
        }

        if (heads.Count == 0 || !_headerLines.Exists(line => line.Chunks.Count >= FewestPieces) || ColumnHeads.Assign(heads, figures, _known) is not { } columns)
        {
            return null;
        }

        return hasLabels
            ? BuildLabelled(rows, heads, columns, end)
            : rows.Count == 1 ? new AlignedTableWriter(_lines, _header, _headerLines, heads, columns, hasLabels: false).Write([new AlignedRow([], rows[0])], [], _lines.IndexOf(rows[0][^1]) + 1) : null;
    }

    private AlignedTable? BuildLabelled(List<List<StackLine>> rows, List<ColumnHead> heads, Dictionary<LineChunk, int> columns, int end)
    {
        // A first label that wraps around its numbers begins beside the header.
        var body = _lines.GetRange(_header, end - _header);
        var column = LabelColumn.Find(body, Math.Min(_edge, heads[0].Left));
        var found = RowsBetweenRules(rows, column, heads) ?? RowsByLabels(rows, column, HeaderBottom());
        if (found is null)
        {
            return null;
        }

        var last = found.Max(row => Math.Max(row.Numbers.Count == 0 ? 0 : _lines.IndexOf(row.Numbers[^1]), row.Labels.Count == 0 ? 0 : IndexOf(row.Labels[^1])));
        return new AlignedTableWriter(_lines, _header, _headerLines, heads, columns, hasLabels: true).Write(found, column.Groups, last + 1);
    }

    /// <summary>The lines with numbers, those together that break figures too long for their cells.</summary>
    private List<List<StackLine>> NumberRows(int end)
    {
        var rows = new List<List<StackLine>>();
        var numbers = _lines.GetRange(_first, end - _first).FindAll(line => line.IsNumberLine);
        var longest = numbers.Max(line => line.Figures.Max(figure => figure.Line.Glyphs.Length));
        foreach (var line in numbers)
        {
            if (rows.Count > 0 && (IsRest(rows[^1][^1], line) || IsRestOfFull(rows[^1][^1], line, longest)))
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        return rows;
    }

    /// <summary>Whether each figure stands close below a longer one, and no item begins beside them.</summary>
    private static bool IsRest(StackLine above, StackLine line) =>
        IsCloseBelow(above, line)
        && line.Figures.Count() < above.Figures.Count()
        && !line.Chunks.Exists(chunk => !chunk.IsFigure && LabelColumn.StartsItem(chunk.Line.Text))
        && line.Figures.All(figure => above.Figures.Any(longer => longer.Line.Glyphs.Length >= ShortestBroken && longer.Line.Glyphs.Length >= figure.Line.Glyphs.Length && figure.Overlaps(longer.Left, longer.Right)));

    /// <summary>Whether a line without words holds only figures as long as the longest, and the next line has something under each: no label stands beside the first parts of numbers whose cells stand on the row's last line.</summary>
    private bool IsRestOfFull(StackLine above, StackLine line, int longest) =>
        longest >= ShortestBroken && IsCloseBelow(above, line) && above.Chunks.TrueForAll(chunk => chunk.IsFigure && chunk.Line.Glyphs.Length == longest)
        && _lines.IndexOf(line) == _lines.IndexOf(above) + 1
        && above.Figures.All(full => line.Figures.Any(figure => figure.Overlaps(full.Left, full.Right)));

    private static bool IsCloseBelow(StackLine above, StackLine line) =>
        line.Line.Frame.PageNumber == above.Line.Frame.PageNumber && line.Y - above.Y < BrokenSpacing * line.Line.Size;

    private int IndexOf(LabelLine label) => _lines.FindIndex(line => line.Y == label.Y && line.Line.Frame.PageNumber == label.Page);

    private static List<AlignedRow>? RowsByLabels(List<List<StackLine>> rows, LabelColumn column, double headerBottom)
    {
        var assigned = LabelRows.Assign([.. rows.Select(row => (row[0].Y, row[^1].Y))], [.. rows.Select(row => row[0].Line.Frame.PageNumber)], column.Labels, headerBottom);
        if (assigned is null)
        {
            return null;
        }

        var found = assigned.ConvertAll(entry => new AlignedRow(column.Labels.GetRange(entry.Start, entry.End - entry.Start), entry.Row < 0 ? [] : rows[entry.Row]));
        var numbered = found.Count(row => row.Labels[0].StartsItem);

        // Where labels are numbered, one that is not is the rest of another.
        return numbered < found.Count && numbered > found.Count / 2 ? null : found;
    }

    /// <summary>Rows parted by rulings: what stands between two of them is one row.</summary>
    private List<AlignedRow>? RowsBetweenRules(List<List<StackLine>> rows, LabelColumn column, List<ColumnHead> heads)
    {
        var (from, to) = (heads[0].Left, heads[^1].Right);
        var borders = _rules.FindAll(rule => Math.Min(rule.To, to) - Math.Max(rule.From, from) > RuleReach * (to - from)).ConvertAll(rule => rule.Y);
        borders.Sort();
        var (top, bottom) = (rows[0][0].Y, rows[^1][^1].Y);
        if (borders.Count(border => border > top && border < bottom) < (rows.Count - 1) / 2 || rows.Count < 2)
        {
            return null;
        }

        var firstBorder = borders.FindLastIndex(border => border < top);
        var lastBorder = borders.FindIndex(border => border > bottom);
        if (firstBorder < 0 || lastBorder < 0)
        {
            return null;
        }

        var found = new List<AlignedRow>();
        for (var index = firstBorder; index < lastBorder; index++)
        {
            var (above, below) = (borders[index], borders[index + 1]);
            var numbers = rows.FindAll(row => row[0].Y > above && row[0].Y < below);
            var labels = LabelsBetween(column, above, below);
            if (numbers.Count == 0 && labels.Count == 0)
            {
                continue;
            }

            if (numbers.Count > 1 || labels.Count == 0 || labels.Skip(1).Any(label => label.StartsItem))
            {
                return null;
            }

            var isRest = found.Count > 0 && !labels[0].StartsItem && found[^1].Labels[0].StartsItem && found[^1].Labels[^1].Page != labels[0].Page;
            if (isRest && (numbers.Count == 0 || found[^1].Numbers.Count == 0))
            {
                // A row that the page break cut in two.
                found[^1].Labels.AddRange(labels);
                found[^1].Numbers.AddRange(numbers.SelectMany(row => row));
                continue;
            }

            found.Add(new AlignedRow(labels, numbers.Count == 0 ? [] : numbers[0]));
        }

        return found;
    }

    /// <summary>The lines of the label between two rulings; what stands left of where these begin belongs to a group of rows.</summary>
    private List<LabelLine> LabelsBetween(LabelColumn column, double above, double below)
    {
        var start = _rules.FindAll(rule => rule.Y == above || rule.Y == below).Max(rule => rule.From) - RuleSlack;
        return column.Labels.FindAll(label => label.Y > above && label.Y < below && label.Chunk.Right > start);
    }

    /// <summary>The height of the lowest line with words over the numbers.</summary>
    private double HeaderBottom() =>
        _headerLines.FindLast(line => line.Chunks.Exists(chunk => chunk.Right > _edge)) is { Chunks: not null } lowest ? lowest.Y : _lines[_header].Y;

    /// <summary>How far the labels reach to the right.</summary>
    private double LabelRight(int end)
    {
        var right = double.MinValue;
        for (var index = _first; index < end; index++)
        {
            if (_lines[index].IsNumberLine)
            {
                right = _lines[index].Chunks.FindAll(chunk => !chunk.IsFigure).Select(chunk => chunk.Right).Append(right).Max();
            }
        }

        return right;
    }

    /// <summary>The header's pieces over the numbers, the lowest line first; and whether words stand over the labels.</summary>
    private List<(double Y, List<LineChunk> Chunks)> HeaderLines(double labelRight, List<List<LineChunk>> figures, out bool isLabelHeaded)
    {
        var header = new List<(double Y, List<LineChunk> Chunks)>();
        isLabelHeaded = false;
        for (var index = _first - 1; index >= _header; index--)
        {
            var chunks = ColumnHeads.Divide(_lines[index].Chunks, figures, labelRight);
            _headerLines.Insert(0, (_lines[index].Y, chunks));
            isLabelHeaded |= chunks.Exists(chunk => chunk.Left <= labelRight);
            header.Add((_lines[index].Y, chunks.FindAll(chunk => chunk.Left > labelRight)));
        }

        return header;
    }
}
