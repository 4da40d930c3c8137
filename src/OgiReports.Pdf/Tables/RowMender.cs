using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Tables.Aligned;

namespace OgiReports.Pdf.Tables;

/// <summary>Mends the cells of labels where a program lost the line between two of them, or drew one through a label.</summary>
internal static class RowMender
{
    private const double SameEdge = 1;

    public static void Mend(List<PageCell> cells)
    {
        SplitItems(cells);
        JoinParts(cells);
    }

    /// <summary>A cell over several rows that holds the labels of several items is a cell for each of them.</summary>
    private static void SplitItems(List<PageCell> cells)
    {
        for (var index = cells.Count - 1; index >= 0; index--)
        {
            var cell = cells[index];
            if (cell.RowSpan < 2 || cell.Lines.Count < 2 || cell.Lines.Count(StartsItem) < 2 || !StartsItem(cell.Lines[0]))
            {
                continue;
            }

            // The borders of the rows, by the cells beside.
            var borders = cells.FindAll(other => other.Row > cell.Row && other.Row < cell.Row + cell.RowSpan).GroupBy(other => other.Row).ToDictionary(row => row.Key, row => row.First().Top);
            var starts = cell.Lines.FindAll(StartsItem).ConvertAll(line => borders.Where(border => border.Value < line.CenterY).Select(border => border.Key).Append(cell.Row).Max());
            if (starts[0] != cell.Row || starts.Distinct().Count() < starts.Count)
            {
                continue;
            }

            cells.RemoveAt(index);
            cells.InsertRange(index, Split(cell, starts, borders));
        }
    }

    private static IEnumerable<PageCell> Split(PageCell cell, List<int> starts, Dictionary<int, double> borders)
    {
        for (var part = 0; part < starts.Count; part++)
        {
            var (row, isLast) = (starts[part], part == starts.Count - 1);
            var end = isLast ? cell.Row + cell.RowSpan : starts[part + 1];
            var (top, bottom) = (part == 0 ? cell.Top : borders[row], isLast ? cell.Bottom : borders[end]);
            var first = cell.Lines.IndexOf(cell.Lines.Where(StartsItem).ElementAt(part));
            var next = isLast ? cell.Lines.Count : cell.Lines.IndexOf(cell.Lines.Where(StartsItem).ElementAt(part + 1));
            yield return new PageCell { Row = row, RowSpan = end - row, Left = cell.Left, Right = cell.Right, Top = top, Bottom = bottom, Lines = cell.Lines[first..next] };
        }
    }

    /// <summary>Two cells of one column between which no other cell of their rows ends are one: a line through the words of a label.</summary>
    private static void JoinParts(List<PageCell> cells)
    {
        foreach (var below in cells.FindAll(cell => cell.Row > 0))
        {
            var above = cells.Find(cell => cell.Row + cell.RowSpan == below.Row && Math.Abs(cell.Left - below.Left) < SameEdge && Math.Abs(cell.Right - below.Right) < SameEdge);
            if (above is null || (below.Lines.Count > 0 && (StartsItem(below.Lines[0]) || IsFigures(above) || IsFigures(below)))
                || cells.Exists(cell => (cell != above && cell.Row + cell.RowSpan == below.Row) || (cell != below && cell.Row == below.Row)))
            {
                continue;
            }

            cells[cells.IndexOf(above)] = new PageCell
            {
                Row = above.Row,
                RowSpan = above.RowSpan + below.RowSpan,
                Left = above.Left,
                Right = above.Right,
                Top = above.Top,
                Bottom = below.Bottom,
                Lines = [.. above.Lines, .. below.Lines],
            };
            cells.Remove(below);
        }
    }

    private static bool StartsItem(TextLine line) => LabelColumn.StartsItem(line.Text);

    private static bool IsFigures(PageCell cell) => cell.Lines.Count > 0 && cell.Lines.TrueForAll(line => ChunkSplitter.Split(line).TrueForAll(chunk => chunk.IsFigure));
}
