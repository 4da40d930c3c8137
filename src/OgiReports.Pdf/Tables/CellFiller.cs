using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Pages;
using OgiReports.Pdf.Tables.Aligned;

namespace OgiReports.Pdf.Tables;

/// <summary>Gives the cells of a table the glyphs that stand in them.</summary>
internal static class CellFiller
{
    private const int Nowhere = -1;

    // Figures of one number stand this near to each other, as a share of their size.
    private const double Adjoining = 0.15;

    // At a border, figures that stand farther apart by so much belong to two numbers.
    private const double WiderGap = 0.03;
    private const double BorderSlack = 0.5;

    /// <summary>A cell with more lines than this holds the text of a page, not of a table.</summary>
    private const int ProseLines = 14;

    private const int ShortestProse = 4;
    private const int FewestBeside = 3;

    /// <summary>Fills the cells.</summary>
    /// <param name="table">The table.</param>
    /// <param name="glyphs">The glyphs of the page.</param>
    /// <param name="outside">Which of them stand in no table so far.</param>
    /// <param name="rest">Which of them stand outside of this table, too.</param>
    /// <returns>False when it is no table.</returns>
    public static bool Fill(PageTable table, ReadOnlySpan<Glyph> glyphs, int[] outside, out int[] rest)
    {
        var owners = new int[outside.Length];
        var ends = new int[table.Cells.Count];
        var restCount = FindOwners(table, glyphs, outside, owners, ends);
        for (var (cell, end) = (0, 0); cell < ends.Length; cell++)
        {
            // Where the glyphs of the cell begin; moved to their end while they are sorted in.
            (ends[cell], end) = (end, end + ends[cell]);
        }

        rest = new int[restCount];
        var inside = new int[outside.Length - restCount];
        for (var (index, next) = (0, 0); index < outside.Length; index++)
        {
            if (owners[index] == Nowhere)
            {
                rest[next++] = outside[index];
            }
            else
            {
                inside[ends[owners[index]]++] = outside[index];
            }
        }

        for (var (cell, start) = (0, 0); cell < ends.Length; start = ends[cell++])
        {
            if (ends[cell] > start)
            {
                var lines = LineBuilder.Build(table.Frame, glyphs, inside.AsSpan(start..ends[cell]));
                table.Cells[cell].Lines = lines;
                if (lines.Count > ProseLines && lines.Count(line => line.Glyphs.Length >= ShortestProse) > ProseLines)
                {
                    return false;
                }
            }
        }

        if (IsBesideItsLines(table.Cells))
        {
            return false;
        }

        RowMender.Mend(table.Cells);

        // One label with blanks is a row that a page break parted from its table.
        return inside.Length > 0;
    }

    /// <summary>
    /// Whether the items of a list mostly begin below the rest of another cell's words: the text stands higher or lower than
    /// the lines that were drawn for it, and its numbers would each be those of the row before or behind.
    /// </summary>
    private static bool IsBesideItsLines(List<PageCell> cells)
    {
        int within = 0, first = 0;
        foreach (var cell in cells)
        {
            if (cell.Lines.Count > 0 && LabelColumn.StartsItem(cell.Lines[0].Text))
            {
                first++;
            }
            else if (cell.Lines.Count > 1 && cell.Lines.Exists(line => LabelColumn.StartsItem(line.Text)))
            {
                within++;
            }
        }

        return within >= FewestBeside && within > first;
    }

    /// <summary>Finds the cell of each glyph and counts the glyphs of each cell.</summary>
    /// <returns>How many stand in no cell.</returns>
    private static int FindOwners(PageTable table, ReadOnlySpan<Glyph> glyphs, int[] outside, int[] owners, int[] counts)
    {
        var (left, right, top, bottom) = (table.Edges[0], table.Edges[^1], table.Top, table.Bottom);
        int first = 0, run = 0, owner = 0, restCount = 0;
        for (var index = 0; index < outside.Length; index++)
        {
            if (index >= run)
            {
                (first, run) = (index, EndOfNumber(glyphs, outside, index, table.Edges));
            }

            // A number wider than its cell stands in the cell that holds its middle, whole.
            var (x, y) = ((glyphs[outside[first]].Left + glyphs[outside[run - 1]].Right) / 2, glyphs[outside[index]].CenterY);
            if (!(x >= left && x <= right && y >= top && y <= bottom))
            {
                owners[index] = Nowhere;
                restCount++;
                continue;
            }

            // Mostly the cell of the glyph before.
            if (owner < 0 || !table.Cells[owner].Encloses(x, y))
            {
                owner = IndexAt(table.Cells, x, y);
            }

            owners[index] = owner;
            if (owner < 0)
            {
                restCount++;
            }
            else
            {
                counts[owner]++;
            }
        }

        return restCount;
    }

    private static int IndexAt(List<PageCell> cells, double x, double y)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            if (cells[index].Contains(x, y))
            {
                return index;
            }
        }

        return Nowhere;
    }

    private static int EndOfNumber(ReadOnlySpan<Glyph> glyphs, int[] indices, int start, double[] borders)
    {
        var end = start + 1;
        while (end < indices.Length && IsNextFigure(glyphs[indices[end - 1]], glyphs[indices[end]]) && !IsPartedByBorder(glyphs, indices, start, end, borders))
        {
            end++;
        }

        return end;
    }

    private static bool IsNextFigure(in Glyph left, in Glyph right) =>
        char.IsAsciiDigit(left.Text[0]) && char.IsAsciiDigit(right.Text[0]) && !right.FollowsSpace
        && Math.Abs(right.Baseline - left.Baseline) < Adjoining * right.Size && Math.Abs(right.Start - left.End) < Adjoining * right.Size;

    /// <summary>Whether a border runs between two figures that stand farther apart than those beside them: two numbers that fill their cells, not one that is wider than its cell.</summary>
    private static bool IsPartedByBorder(ReadOnlySpan<Glyph> glyphs, int[] indices, int start, int end, double[] borders)
    {
        ref readonly var left = ref glyphs[indices[end - 1]];
        ref readonly var right = ref glyphs[indices[end]];
        var (from, to) = (left.Right - BorderSlack, right.Left + BorderSlack);
        var isAtBorder = false;
        foreach (var border in borders)
        {
            isAtBorder |= border >= from && border <= to;
        }

        if (!isAtBorder)
        {
            return false;
        }

        var usual = 0.0;
        if (end - 1 > start)
        {
            usual = left.Start - glyphs[indices[end - 2]].End;
        }
        else if (end + 1 < indices.Length && IsNextFigure(right, glyphs[indices[end + 1]]))
        {
            usual = glyphs[indices[end + 1]].Start - right.End;
        }

        return right.Start - left.End > usual + (WiderGap * right.Size);
    }
}
