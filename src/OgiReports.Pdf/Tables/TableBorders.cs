using OgiReports.Pdf.Pages;
using OgiReports.Pdf.Rulings;

namespace OgiReports.Pdf.Tables;

/// <summary>Mends borders that programs draw in the wrong place, or twice.</summary>
internal static class TableBorders
{
    // So many characters on a line are struck through by it; a label that only touches its border is not.
    private const int FewestStruck = 4;
    private const double StruckShare = 0.25;
    private const double Ends = 3;

    // Two borders so near leave no room for a row of text.
    private const double LowestRow = 9;
    private const double NarrowestColumn = 5;

    /// <summary>
    /// Leaves out lines that run through the words of one cell: wkhtmltopdf draws the border of a cell once more where
    /// another cell of its row would have needed it.
    /// </summary>
    public static void DropStruck(List<Ruling> horizontals, List<Ruling> verticals, ReadOnlySpan<Glyph> glyphs)
    {
        for (var index = horizontals.Count - 1; index >= 0; index--)
        {
            if (IsWithinCell(horizontals[index], verticals) && CountStruck(horizontals[index], glyphs) >= FewestStruck)
            {
                horizontals.RemoveAt(index);
            }
        }
    }

    private static bool IsWithinCell(Ruling ruling, List<Ruling> verticals) =>
        !verticals.Exists(vertical => vertical.Position > ruling.From + Ends && vertical.Position < ruling.To - Ends
            && vertical.From < ruling.Position - Ends && vertical.To > ruling.Position + Ends);

    private static int CountStruck(Ruling ruling, ReadOnlySpan<Glyph> glyphs)
    {
        var count = 0;
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Left >= ruling.From && glyph.Right <= ruling.To)
            {
                var height = Math.Max(glyph.Bottom - glyph.Top, 0.6 * glyph.Size);
                count += ruling.Position - glyph.Top >= StruckShare * height && glyph.Bottom - ruling.Position >= StruckShare * height ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>
    /// Takes two borders with no text between them for one where they leave no room for a row, or where no cell has both
    /// for its own: where a page break ends a group's cell, its border stands off the border of the group's last row.
    /// All lines are moved to the one that is drawn farther.
    /// </summary>
    /// <param name="borders">The borders from top to bottom.</param>
    /// <param name="columns">The borders of the columns.</param>
    /// <param name="horizontals">The lines.</param>
    /// <param name="drawn">How many of them the page draws; the others close the table.</param>
    /// <param name="glyphs">The glyphs of the page.</param>
    public static double[] Join(double[] borders, double[] columns, List<Ruling> horizontals, int drawn, ReadOnlySpan<Glyph> glyphs)
    {
        var kept = new List<double> { borders[0] };
        for (var index = 1; index < borders.Length; index++)
        {
            var (above, below) = (kept[^1], borders[index]);
            if ((kept.Count == 1 && index == borders.Length - 1) || HasText(glyphs, columns[0], columns[^1], above, below)
                || (below - above >= LowestRow && HasOwnCell(horizontals.GetRange(0, drawn), columns, above, below)))
            {
                kept.Add(below);
                continue;
            }

            kept[^1] = DrawnAt(horizontals, drawn, above) > DrawnAt(horizontals, drawn, below) ? above : below;
            Move(horizontals, above, below, kept[^1]);
        }

        return [.. kept];
    }

    /// <summary>Takes borders for one between which no column can stand: those of neighbouring cells that are drawn apart.</summary>
    public static double[] JoinColumns(double[] borders, List<Ruling> verticals)
    {
        var kept = new List<double> { borders[0] };
        foreach (var border in borders.AsSpan(1))
        {
            if (border - kept[^1] >= NarrowestColumn)
            {
                kept.Add(border);
                continue;
            }

            var middle = (kept[^1] + border) / 2;
            Move(verticals, kept[^1], border, middle);
            kept[^1] = middle;
        }

        return [.. kept];
    }

    private static void Move(List<Ruling> rulings, double first, double second, double place)
    {
        for (var index = 0; index < rulings.Count; index++)
        {
            if (Math.Abs(rulings[index].Position - first) <= Ends || Math.Abs(rulings[index].Position - second) <= Ends)
            {
                rulings[index] = rulings[index] with { Position = place };
            }
        }
    }

    private static double DrawnAt(List<Ruling> horizontals, int drawn, double border) =>
        horizontals.Take(drawn).Where(ruling => Math.Abs(ruling.Position - border) <= Ends).Sum(ruling => ruling.Length);

    /// <summary>Whether a slot between two borders has a line at both.</summary>
    private static bool HasOwnCell(List<Ruling> horizontals, double[] columns, double above, double below)
    {
        for (var column = 0; column + 1 < columns.Length; column++)
        {
            if (RuledTableFinder.IsRuled(horizontals, above, columns[column], columns[column + 1]) && RuledTableFinder.IsRuled(horizontals, below, columns[column], columns[column + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasText(ReadOnlySpan<Glyph> glyphs, double left, double right, double top, double bottom)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.CenterY > top && glyph.CenterY < bottom && glyph.CenterX > left && glyph.CenterX < right)
            {
                return true;
            }
        }

        return false;
    }
}
