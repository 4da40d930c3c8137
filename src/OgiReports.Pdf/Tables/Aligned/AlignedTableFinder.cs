namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>
/// Finds tables that no rulings draw, or only some: columns by the words of the header and where the numbers stand below
/// them, rows by the lines of the numbers and by the rulings between them. Where any of it can't be told for certain
/// there is no table, and the lines stay lines: what they say is then for the form's own sums to tell.
/// </summary>
internal static class AlignedTableFinder
{
    private const int LongestHeader = 14;

    // Shares of the font size.
    private const double HeaderGap = 6;
    private const double RowGap = 7;
    private const double ProseReach = 2;

    public static List<AlignedTable> Find(List<StackLine> lines, List<StackRule> rules)
    {
        // Blocks of one table have their columns in common: what a later one shows helps those before it.
        var known = new KnownColumns();
        var tables = Find(lines, rules, known);
        return known.IsEmpty || !known.WereAsked ? tables : Find(lines, rules, known);
    }

    private static List<AlignedTable> Find(List<StackLine> lines, List<StackRule> rules, KnownColumns known)
    {
        var tables = new List<AlignedTable>();
        var behind = 0;
        for (var index = 0; index < lines.Count; index++)
        {
            if (!lines[index].IsNumberLine)
            {
                continue;
            }

            var end = EndOfRows(lines, index, out var edge);
            var header = Header(lines, behind, index, end, edge);
            if (header < index && AlignedTableBuilder.Build(lines, header, index, end, edge, rules, known) is { } table)
            {
                tables.Add(table);
                behind = end = table.End;
            }

            index = Math.Max(index, LastNumberLine(lines, index, end));
        }

        return tables;
    }

    private static int LastNumberLine(List<StackLine> lines, int start, int end)
    {
        var last = Math.Min(end, lines.Count) - 1;
        while (last > start && !lines[last].IsNumberLine)
        {
            last--;
        }

        return last;
    }

    /// <summary>The rows go on while lines are numbers or words left of them; words over the numbers begin another header, or prose.</summary>
    private static int EndOfRows(List<StackLine> lines, int start, out double edge)
    {
        edge = lines[start].FirstFigureLeft;
        var labelRight = LabelRight(lines[start]);
        var end = start + 1;
        for (; end < lines.Count; end++)
        {
            var (line, last) = (lines[end], lines[end - 1]);
            if (line.Line.Frame.PageNumber == last.Line.Frame.PageNumber && line.Y - last.Y > RowGap * Math.Max(line.Line.Size, last.Line.Size))
            {
                break;
            }

            if (line.IsNumberLine)
            {
                edge = Math.Min(edge, line.FirstFigureLeft);
                labelRight = Math.Max(labelRight, LabelRight(line));
                continue;
            }

            var (numbers, labels) = (edge, labelRight);
            if (line.Chunks.Exists(chunk => chunk.Right > numbers + (ProseReach * chunk.Size) || (chunk.Left > labels && labels > double.MinValue)))
            {
                break;
            }
        }

        return end;
    }

    private static double LabelRight(StackLine line) => line.Chunks[0].IsFigure ? double.MinValue : line.Chunks.FindLast(chunk => !chunk.IsFigure)!.Right;

    /// <summary>Where the header begins: lines over the numbers with words in the numbers' columns, and the lines between.</summary>
    private static int Header(List<StackLine> lines, int behind, int rows, int end, double edge)
    {
        var start = rows;
        var isNumbered = lines.GetRange(rows, end - rows).Count(line => line.IsNumberLine && LabelColumn.StartsItem(line.Chunks[0].Line.Text)) > 1;
        for (var index = rows - 1; index >= Math.Max(behind, rows - LongestHeader); index--)
        {
            var line = lines[index];
            var samePage = line.Line.Frame.PageNumber == lines[index + 1].Line.Frame.PageNumber;
            if (line.IsNumberLine || EndsInFigure(line, edge) || (samePage && lines[index + 1].Y - line.Y > HeaderGap * line.Line.Size) || IsProse(line, edge))
            {
                break;
            }

            if (line.Chunks.Exists(chunk => chunk.Left > edge - (ProseReach * chunk.Size)))
            {
                start = index;
            }
            else if (start < rows && !isNumbered)
            {
                // A row of blanks of the block above: only beside the header of numbered rows stands a note.
                break;
            }
        }

        return start;
    }

    /// <summary>Whether a number stands behind words in the numbers' place: a row whose number stands close to its label or whose label begins with figures, 3.1.1, and no header.</summary>
    private static bool EndsInFigure(StackLine line, double edge) =>
        line.Chunks.Count > 1 && line.Chunks[^1] is { IsFigure: true } last && last.Left > edge - (ProseReach * last.Size);

    /// <summary>Running text reaches from the labels into the numbers without a gap.</summary>
    private static bool IsProse(StackLine line, double edge) =>
        line.Chunks.Exists(chunk => chunk.Left < edge - (ProseReach * chunk.Size) && chunk.Right > edge + (ProseReach * chunk.Size));
}
