using OgiReports.Pdf.Lines;

namespace OgiReports.Pdf.Tables;

/// <summary>The room that the cells of a table show: where a longer line stands in a cell as narrow, a shorter one was not cut for want of room.</summary>
internal sealed class FigureRoom
{
    private const double SameWidth = 1.5;

    // A single figure on a line is the beginning of a number only where words wrap in cells as narrow.
    private const int ShortestCut = 2;

    private readonly List<(double CellWidth, double LineWidth, bool IsWrapped)> _lines = [];

    public void Add(PageCell cell)
    {
        foreach (var line in cell.Lines)
        {
            var isWrapped = cell.Lines.Count > 1 && !char.IsAsciiDigit(line.Text[0]) && line.Text[0] is not (>= '０' and <= '９');
            _lines.Add((cell.Right - cell.Left, line.End - line.Left, isWrapped));
        }
    }

    /// <summary>Adds a number of a table without rulings, whose cells may be as narrow as can be.</summary>
    public void Add(TextLine number) => _lines.Add((0, number.End - number.Left, false));

    /// <summary>Whether no line so wide stands in a cell so narrow.</summary>
    public bool IsFull(double cellWidth, double lineWidth, int figureCount) =>
        !_lines.Exists(line => line.CellWidth <= cellWidth + SameWidth && line.LineWidth >= lineWidth)
        && (figureCount >= ShortestCut || _lines.Exists(line => line.IsWrapped && Math.Abs(line.CellWidth - cellWidth) <= SameWidth));
}
