using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Pages;

namespace OgiReports.Pdf.Tables;

/// <summary>A cell of a table on one page.</summary>
internal sealed class PageCell
{
    public required int Row { get; init; }

    public required int RowSpan { get; init; }

    /// <summary>The cell's borders in reading coordinates.</summary>
    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Top { get; init; }

    public required double Bottom { get; init; }

    public List<TextLine> Lines { get; set; } = [];

    /// <summary>Whether a point stands in the cell or on its border.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>Whether a point stands in the cell and in no other.</summary>
    public bool Encloses(double x, double y) => x > Left && x < Right && y > Top && y < Bottom;
}

/// <summary>A table as it stands on one page.</summary>
/// <param name="Frame">The page.</param>
/// <param name="RowCount">The number of rows.</param>
/// <param name="Edges">The column borders from left to right.</param>
/// <param name="Cells">The cells in reading order.</param>
internal sealed record PageTable(PageFrame Frame, int RowCount, double[] Edges, List<PageCell> Cells)
{
    public double Top { get; } = Cells.Min(cell => cell.Top);

    public double Bottom { get; } = Cells.Max(cell => cell.Bottom);

    /// <summary>The table without its first rows.</summary>
    public PageTable From(int row) => new(Frame, RowCount - row, Edges, [.. Cells.Where(cell => cell.Row >= row).Select(cell =>
        new PageCell { Row = cell.Row - row, RowSpan = cell.RowSpan, Left = cell.Left, Right = cell.Right, Top = cell.Top, Bottom = cell.Bottom, Lines = cell.Lines })]);
}
