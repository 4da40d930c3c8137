using System.Buffers;
using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Tables;
using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Pages;

namespace OgiReports.Pdf.Tables;

/// <summary>A table that grows over page breaks.</summary>
internal sealed class TableDraft
{
    private const double SameEdge = 4;

    // Glyphs so far apart, as a share of their size, were spread over a line that was not full.
    private const double SpreadGap = 0.5;
    private const string ItemStarts = "一二三四五六七八九十";
    private const string Units = "万亿元件条次个人";

    private static readonly SearchValues<char> FigureCharacters = SearchValues.Create("0123456789０１２３４５６７８９.,-－—/ ");

    private readonly List<double> _edges = [];
    private readonly List<Draft> _cells = [];
    private int _rowCount;

    public TableDraft(PageTable table)
    {
        Append(table, 0, 0);
    }

    private double Left => _edges[0];

    /// <summary>Goes on with the table of the next page, if it is as wide, or lacks only the rest of a group's cell at its left.</summary>
    public bool TryContinue(PageTable table)
    {
        var isAsWide = Math.Abs((table.Edges[^1] - table.Edges[0]) - (_edges.Max() - Left)) <= 2 * SameEdge;
        if (!isAsWide && !LacksGroup(table))
        {
            return false;
        }

        var shift = isAsWide ? Left - table.Edges[0] : 0;
        if (!isAsWide)
        {
            table.Cells.Insert(0, new PageCell { Row = 0, RowSpan = table.RowCount, Left = Left, Right = table.Edges[0], Top = table.Top, Bottom = table.Bottom });
        }

        DropEmptyEnd();
        var lastRow = _cells.FindAll(cell => cell.Row + cell.RowSpan == _rowCount);
        var isCutRow = IsCutRow(lastRow, table.Cells.FindAll(cell => cell.Row == 0), shift);
        if (!isCutRow && RepeatedRows(table, shift) is > 0 and var repeated && IsCutRow(lastRow, table.Cells.FindAll(cell => cell.Row == repeated), shift))
        {
            // The header stands again between the two parts of a row.
            (table, isCutRow) = (table.From(repeated), true);
        }

        Append(table, shift, isCutRow ? 1 : 0);
        return true;
    }

    /// <summary>Leaves out a last row that only a group's cell reaches into: what the cell takes up before the page break.</summary>
    private void DropEmptyEnd()
    {
        var last = _cells.FindAll(cell => cell.Row + cell.RowSpan == _rowCount);
        if (last.Exists(cell => cell.RowSpan > 1) && last.TrueForAll(cell => cell.RowSpan > 1 || cell.Content.Lines.Count == 0))
        {
            last.ForEach(cell => cell.RowSpan--);
            _cells.RemoveAll(cell => cell.RowSpan == 0);
            _rowCount--;
        }
    }

    /// <summary>The number of first rows that say again what the draft's first rows say.</summary>
    private int RepeatedRows(PageTable table, double shift)
    {
        var repeated = 0;
        for (var row = 1; row < Math.Min(table.RowCount, _rowCount); row++)
        {
            var cells = table.Cells.FindAll(cell => cell.Row == row - 1);
            if (!cells.TrueForAll(cell => IsFirst(cell, shift)))
            {
                break;
            }

            if (!table.Cells.Exists(cell => cell.Row < row && cell.Row + cell.RowSpan > row))
            {
                repeated = row;
            }
        }

        return repeated;
    }

    private bool IsFirst(PageCell cell, double shift) =>
        !IsFigures(TextOf(cell.Lines)) && _cells.Exists(first => first.Row == cell.Row && first.RowSpan == cell.RowSpan
            && Math.Abs(first.Left - cell.Left - shift) <= SameEdge && Math.Abs(first.Right - cell.Right - shift) <= SameEdge
            && TextOf(first.Content.Lines) == TextOf(cell.Lines));

    /// <summary>Whether a table's borders are the draft's, all but the leftmost: some programs don't paint what a page break leaves of a group's cell.</summary>
    private bool LacksGroup(PageTable table) =>
        table.Edges.Length > 2 && table.Edges[0] > Left + SameEdge && Math.Abs(table.Edges[^1] - _edges.Max()) <= SameEdge
        && _edges.TrueForAll(known => known < table.Edges[0] - SameEdge || table.Edges.Any(edge => Math.Abs(known - edge) <= SameEdge))
        && _cells.Exists(cell => cell.Row + cell.RowSpan == _rowCount && cell.RowSpan > 1 && Math.Abs(cell.Left - Left) <= SameEdge && Math.Abs(cell.Right - table.Edges[0]) <= SameEdge);

    /// <summary>The lines of all cells, for a table that is none.</summary>
    public IEnumerable<TextLine> Lines => _cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Left).SelectMany(cell => cell.Content.Lines);

    /// <summary>The table; null when its cells do not make a grid, as where a page break moved its borders.</summary>
    public TableBlock? ToBlock()
    {
        var edges = new List<double>();
        foreach (var edge in _edges.Order())
        {
            if (edges.Count == 0 || edge - edges[^1] > SameEdge)
            {
                edges.Add(edge);
            }
        }

        var room = new FigureRoom();
        _cells.ForEach(cell => room.Add(cell.Content));
        var cells = ImmutableArray.CreateBuilder<TableCell>(_cells.Count);
        var taken = new HashSet<(int, int)>();
        foreach (var cell in _cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Left))
        {
            var (first, end) = (Nearest(edges, cell.Left), Nearest(edges, cell.Right));
            if (end <= first || !Take(taken, cell, first, end))
            {
                return null;
            }

            var text = CellWriter.JoinGroups(cell.Content.Lines) ?? CellWriter.Write(cell.Content.Lines, cell.Content.Left, cell.Content.Right, room);
            cells.Add(new TableCell(cell.Row, first, cell.RowSpan, end - first, text, CellWriter.Locate(cell.Content, cell.Frame)));
        }

        return new TableBlock(new TableGrid(_rowCount, edges.Count - 1, cells.ToImmutable()), cells[0].Location);
    }

    /// <summary>Takes the slots of a cell; false when one of them is taken.</summary>
    private static bool Take(HashSet<(int Row, int Column)> taken, Draft cell, int first, int end)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = first; column < end; column++)
            {
                if (!taken.Add((row, column)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Append(PageTable table, double shift, int overlap)
    {
        var offset = _rowCount - overlap;
        foreach (var cell in table.Cells)
        {
            var (left, right) = (cell.Left + shift, cell.Right + shift);
            _edges.Add(left);
            _edges.Add(right);
            var above = _rowCount > 0 && cell.Row == 0
                ? _cells.Find(candidate => candidate.Row + candidate.RowSpan == _rowCount && Math.Abs(candidate.Left - left) <= SameEdge && Math.Abs(candidate.Right - right) <= SameEdge)
                : null;
            if (above is not null && (overlap > 0 || (!EachHasNumbers(above, cell, table) && GoesOn(above, cell))))
            {
                above.RowSpan += cell.RowSpan - overlap;
                above.Content.Lines.AddRange(cell.Lines);
            }
            else
            {
                _cells.Add(new Draft { Row = cell.Row + offset, RowSpan = cell.RowSpan, Left = left, Right = right, Content = cell, Frame = table.Frame });
            }
        }

        _rowCount = offset + table.RowCount;
    }

    /// <summary>Whether two labels stand each alone before numbers of its own: they are the labels of two rows, however full the first one's line.</summary>
    private bool EachHasNumbers(Draft above, PageCell cell, PageTable table)
    {
        if (above.RowSpan > 1 || cell.RowSpan > 1)
        {
            return false;
        }

        var lastRow = _cells.FindAll(other => other != above && other.Row == above.Row).ConvertAll(other => TextOf(other.Content.Lines));
        var firstRow = table.Cells.FindAll(other => other != cell && other.Row == cell.Row).ConvertAll(other => TextOf(other.Lines));
        return lastRow.Exists(IsFigures) && firstRow.Exists(IsFigures) && lastRow.Concat(firstRow).All(text => text.Length == 0 || IsFigures(text));
    }

    /// <summary>Whether the page break cut a row in two: the same cells on both sides, no cell with figures on both, the rest of a label below or the label on one side and figures on the other.</summary>
    private bool IsCutRow(List<Draft> lastRow, List<PageCell> firstRow, double shift)
    {
        if (lastRow.Count != firstRow.Count)
        {
            return false;
        }

        bool figuresAbove = false, figuresBelow = false, hasCutLabel = false, labelAbove = false, labelBelow = false;
        foreach (var cell in firstRow)
        {
            var above = lastRow.Find(candidate => Math.Abs(candidate.Left - cell.Left - shift) <= SameEdge && Math.Abs(candidate.Right - cell.Right - shift) <= SameEdge);
            if (above is null)
            {
                return false;
            }

            var (aboveText, belowText) = (TextOf(above.Content.Lines), TextOf(cell.Lines));
            var (isAbove, isBelow) = (IsFigures(aboveText), IsFigures(belowText));
            figuresAbove |= isAbove;
            figuresBelow |= isBelow;
            if (above.RowSpan == 1 && cell.RowSpan == 1)
            {
                labelAbove |= aboveText.Length > 0 && !isAbove;
                labelBelow |= belowText.Length > 0 && !isBelow;
            }

            if (aboveText.Length > 0 && belowText.Length > 0)
            {
                if (isAbove || isBelow || !GoesOn(above, cell))
                {
                    return false;
                }

                hasCutLabel |= above.RowSpan == 1 && cell.RowSpan == 1;
            }
        }

        // No cell has figures on both sides: a part without a label is no row of its own, even where a few figures stand on the label's side.
        var isParted = labelAbove ? !labelBelow && figuresBelow : labelBelow && figuresAbove;
        return isParted || (hasCutLabel && !(figuresAbove && figuresBelow));
    }

    /// <summary>Whether a cell is the rest of the one above the page break: a group's empty rest, or words behind a line that was full.</summary>
    private bool GoesOn(Draft above, PageCell below)
    {
        var (aboveText, belowText) = (TextOf(above.Content.Lines), TextOf(below.Lines));
        if (belowText.Length == 0)
        {
            return aboveText.Length > 0 && below.RowSpan > 1;
        }

        if (aboveText.Length == 0)
        {
            return above.RowSpan > 1 && !IsFigures(belowText);
        }

        if (IsFigures(aboveText) || IsFigures(belowText) || StartsItem(belowText))
        {
            return false;
        }

        var last = above.Content.Lines[^1];
        var first = below.Lines[0];
        var isWhole = above.RowSpan == 1 && below.RowSpan == 1 && IsSpread(last);
        return last.Glyphs.Length == 1 || (!isWhole
            && CellWriter.FillsCell(last, above.Content.Left, above.Content.Right, first.Glyphs[0].End - first.Glyphs[0].Start, 2 * LeastPadding(above.Left)));
    }

    /// <summary>Whether a line was made as wide as its cell by gaps between its glyphs.</summary>
    private static bool IsSpread(TextLine line)
    {
        var gaps = 0.0;
        for (var index = 1; index < line.Glyphs.Length; index++)
        {
            gaps += Math.Max(0, line.Glyphs[index].Start - line.Glyphs[index - 1].End);
        }

        return gaps > SpreadGap * line.Size * (line.Glyphs.Length - 1);
    }

    /// <summary>What the cells of a column keep free at their left: much where their borders are double lines.</summary>
    private double LeastPadding(double left) =>
        _cells.Where(cell => Math.Abs(cell.Left - left) <= SameEdge).SelectMany(cell => cell.Content.Lines, (cell, line) => line.Left - cell.Content.Left).Min();

    private static bool StartsItem(string text) =>
        text[0] is '(' or '（' || char.IsAsciiDigit(text[0]) || (text.Length > 1 && ItemStarts.Contains(text[0]) && text[1] is '、' or '．' or '.');

    /// <summary>Whether a text is figures, or figures and their unit.</summary>
    private static bool IsFigures(string text)
    {
        var figures = text.AsSpan().TrimEnd(Units);
        return figures.Length > 0 && figures.IndexOfAnyExcept(FigureCharacters) < 0;
    }

    private static string TextOf(List<TextLine> lines) => string.Concat(lines.Select(line => line.Text));

    private static int Nearest(List<double> edges, double position)
    {
        var best = 0;
        for (var index = 1; index < edges.Count; index++)
        {
            best = Math.Abs(edges[index] - position) < Math.Abs(edges[best] - position) ? index : best;
        }

        return best;
    }

    private sealed class Draft
    {
        public required int Row { get; init; }

        public required int RowSpan { get; set; }

        public required double Left { get; init; }

        public required double Right { get; init; }

        public required PageCell Content { get; init; }

        public required PageFrame Frame { get; init; }
    }
}
