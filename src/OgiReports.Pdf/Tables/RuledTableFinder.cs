using OgiReports.Pdf.Pages;
using OgiReports.Pdf.Rulings;

namespace OgiReports.Pdf.Tables;

/// <summary>Finds the tables that rulings draw: lines that cross make a grid, and slots with no line between them are one cell.</summary>
internal static class RuledTableFinder
{
    // Lines of a table meet within this distance.
    private const double Reach = 3;
    private const double Inset = 2;
    private const double Covered = 0.6;

    // More lines than these on one page are a drawing.
    private const int RulingLimit = 3000;
    private const int SlotLimit = 100_000;

    /// <summary>Finds a page's tables and gives them their glyphs.</summary>
    /// <param name="page">The page.</param>
    /// <param name="outside">Which of its glyphs stand outside of tables.</param>
    public static List<PageTable> Find(PageContent page, out int[] outside)
    {
        var glyphs = page.Glyphs.Span;
        outside = new int[glyphs.Length];
        for (var index = 0; index < outside.Length; index++)
        {
            outside[index] = index;
        }

        var tables = new List<PageTable>();
        if (page.Rulings.Count > RulingLimit)
        {
            return tables;
        }

        foreach (var component in Components(page.Rulings))
        {
            if (Build(page.Frame, component, glyphs) is { } table && CellFiller.Fill(table, glyphs, outside, out var rest))
            {
                tables.Add(table);
                outside = rest;
            }
        }

        return tables;
    }

    /// <summary>Groups of lines that meet, the smallest first, so that a table in a frame comes before the frame.</summary>
    private static List<List<Ruling>> Components(List<Ruling> rulings)
    {
        var parents = new int[rulings.Count];
        for (var index = 0; index < parents.Length; index++)
        {
            parents[index] = index;
        }

        for (var first = 0; first < rulings.Count; first++)
        {
            for (var second = first + 1; second < rulings.Count; second++)
            {
                if (Meet(rulings[first], rulings[second]))
                {
                    parents[Root(parents, second)] = Root(parents, first);
                }
            }
        }

        var groups = new Dictionary<int, List<Ruling>>();
        for (var index = 0; index < rulings.Count; index++)
        {
            var root = Root(parents, index);
            if (!groups.TryGetValue(root, out var group))
            {
                groups[root] = group = [];
            }

            group.Add(rulings[index]);
        }

        return [.. groups.Values.Where(group => group.Count >= 4).OrderBy(group => group.Max(ruling => ruling.Length))];
    }

    private static int Root(int[] parents, int index)
    {
        while (parents[index] != index)
        {
            index = parents[index] = parents[parents[index]];
        }

        return index;
    }

    private static bool Meet(Ruling first, Ruling second)
    {
        return first.IsHorizontal != second.IsHorizontal
            && first.Position >= second.From - Reach && first.Position <= second.To + Reach
            && second.Position >= first.From - Reach && second.Position <= first.To + Reach;
    }

    private static PageTable? Build(PageFrame frame, List<Ruling> rulings, ReadOnlySpan<Glyph> glyphs)
    {
        var verticals = rulings.FindAll(ruling => !ruling.IsHorizontal);
        var horizontals = rulings.FindAll(ruling => ruling.IsHorizontal);
        TableBorders.DropStruck(horizontals, verticals, glyphs);
        var drawn = horizontals.Count;
        CloseSides(horizontals, verticals);
        var xs = TableBorders.JoinColumns(Positions(verticals), verticals);
        var ys = Positions(horizontals);
        if (ys.Length > 2 && xs.Length > 2)
        {
            ys = TableBorders.Join(ys, xs, horizontals, drawn, glyphs);
        }

        var (columns, rows) = (xs.Length - 1, ys.Length - 1);
        if (columns < 2 || rows < 1 || (long)columns * rows > SlotLimit)
        {
            return null;
        }

        var cells = new List<PageCell>();
        var taken = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var right = column + 1;
                while (right < columns && !taken[row, right] && !IsRuled(verticals, xs[right], ys[row], ys[row + 1]))
                {
                    right++;
                }

                var bottom = row + 1;
                while (bottom < rows && CanGrow(horizontals, verticals, xs, ys, column, right, bottom))
                {
                    bottom++;
                }

                for (var covered = row; covered < bottom; covered++)
                {
                    for (var slot = column; slot < right; slot++)
                    {
                        taken[covered, slot] = true;
                    }
                }

                cells.Add(new PageCell { Row = row, RowSpan = bottom - row, Left = xs[column], Right = xs[right], Top = ys[row], Bottom = ys[bottom] });
            }
        }

        return cells.Count < 2 ? null : new PageTable(frame, rows, xs, cells);
    }

    /// <summary>A table open at a side, as one cut by the end of a page, is closed where its other lines end.</summary>
    private static void CloseSides(List<Ruling> horizontals, List<Ruling> verticals)
    {
        var (left, right) = (double.MaxValue, double.MinValue);
        var (top, bottom) = (double.MaxValue, double.MinValue);
        foreach (var ruling in horizontals)
        {
            (left, right) = (Math.Min(left, ruling.From), Math.Max(right, ruling.To));
        }

        foreach (var ruling in verticals)
        {
            (top, bottom) = (Math.Min(top, ruling.From), Math.Max(bottom, ruling.To));
        }

        foreach (var (side, from, to, lines, isHorizontal) in new[]
        {
            (left, top, bottom, verticals, false), (right, top, bottom, verticals, false),
            (top, left, right, horizontals, true), (bottom, left, right, horizontals, true),
        })
        {
            if (!lines.Exists(ruling => Math.Abs(ruling.Position - side) <= 2 * Reach))
            {
                lines.Add(new Ruling(isHorizontal, side, from, to));
            }
        }
    }

    private static double[] Positions(List<Ruling> rulings)
    {
        var sorted = rulings.Select(ruling => ruling.Position).Order().ToArray();
        var positions = new List<double>();
        foreach (var position in sorted)
        {
            if (positions.Count == 0 || position - positions[^1] > Reach)
            {
                positions.Add(position);
            }
        }

        return [.. positions];
    }

    private static bool CanGrow(List<Ruling> horizontals, List<Ruling> verticals, double[] xs, double[] ys, int left, int right, int row)
    {
        for (var column = left; column < right; column++)
        {
            if (IsRuled(horizontals, ys[row], xs[column], xs[column + 1])
                || (column > left && IsRuled(verticals, xs[column], ys[row], ys[row + 1])))
            {
                return false;
            }
        }

        return IsOpenOrRuled(verticals, xs, left, ys[row], ys[row + 1]) && IsOpenOrRuled(verticals, xs, right, ys[row], ys[row + 1]);
    }

    /// <summary>Whether a cell that reaches to a border may end there: a side without a line is no cell's side.</summary>
    private static bool IsOpenOrRuled(List<Ruling> verticals, double[] xs, int side, double from, double to) =>
        side == 0 || side == xs.Length - 1 || IsRuled(verticals, xs[side], from, to);

    /// <summary>Whether lines at a position cover most of the way between two places.</summary>
    public static bool IsRuled(List<Ruling> rulings, double position, double from, double to)
    {
        var inset = Math.Min(Inset, (to - from) / 4);
        var wanted = (to - from - (2 * inset)) * Covered;
        foreach (var ruling in rulings)
        {
            if (Math.Abs(ruling.Position - position) <= Reach)
            {
                wanted -= Math.Max(0, Math.Min(to - inset, ruling.To) - Math.Max(from + inset, ruling.From));
            }
        }

        return wanted <= 0;
    }
}
