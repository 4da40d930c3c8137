using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>
/// The columns of a table whose lines keep their cells in place, as a printed page or <c>pdftotext -layout</c> does.
/// Rows that show every number tell where the columns stand; a row with blanks is then read by where its numbers stand.
/// A number that is not clearly nearest to one column leaves the row open.
/// </summary>
internal sealed class AlignedColumns
{
    // The rows around a row tell its columns: from page to page they wander.
    private const int Neighbours = 4;
    private const int LineReach = 60;

    // Cells parted by single blanks are not kept in place: they only follow each other.
    private const double MinimumGap = 2;

    // How far towards the next column's numbers a number may reach.
    private const double Tolerance = 0.3;

    private readonly ReportText _text;
    private readonly int _columns;
    private readonly IEnumerable<RowWindow> _windows;
    private List<(int Line, double[] Left, double[] Right)>? _rows;

    /// <summary>Prepares to learn the columns; most tables never need them.</summary>
    public AlignedColumns(ReportText text, IEnumerable<RowWindow> windows, int columns)
    {
        _text = text;
        _columns = columns;
        _windows = windows;
    }

    /// <summary>The values of a row by column, null where a column shows none; null when the places do not tell.</summary>
    public TableToken?[]? Place(List<TableToken> values)
    {
        if (values.Count == 0 || values.Count >= _columns || !IsOneLine(values))
        {
            return null;
        }

        var slots = new TableToken?[_columns];
        var near = (_rows ??= Learn()).Where(row => Math.Abs(row.Line - values[0].Line) <= LineReach).OrderBy(row => Math.Abs(row.Line - values[0].Line)).Take(Neighbours).ToList();
        if (near.Count < 2)
        {
            return null;
        }

        var (left, right) = Measure(values);
        for (var index = 0; index < values.Count; index++)
        {
            var column = ColumnOf(near, left[index], right[index]);
            if (column < 0 || slots[column] is not null)
            {
                return null;
            }

            slots[column] = values[index];
        }

        return slots;
    }

    /// <summary>The places of the rows that show every number on one line.</summary>
    private List<(int Line, double[] Left, double[] Right)> Learn()
    {
        var rows = new List<(int Line, double[] Left, double[] Right)>();
        foreach (var window in _windows)
        {
            if (window.Values.Count == _columns && IsOneLine(window.Values) && Measure(window.Values) is var row && IsSpaced(row))
            {
                rows.Add((window.Values[0].Line, row.Left, row.Right));
            }
        }

        return rows;
    }

    /// <summary>The one column whose numbers a number stands under in every neighbouring row; -1 when there is none.</summary>
    private int ColumnOf(List<(int Line, double[] Left, double[] Right)> rows, double left, double right)
    {
        var found = -1;
        foreach (var row in rows)
        {
            var nearest = -1;
            for (var column = 0; column < _columns; column++)
            {
                // Right, left or centre: whichever way the column is aligned, that edge is nearest.
                var distance = Distance(row, column, left, right);
                var slack = Math.Min(
                    column == 0 ? double.MaxValue : row.Left[column] - row.Right[column - 1],
                    column == _columns - 1 ? double.MaxValue : row.Left[column + 1] - row.Right[column]);
                if (distance <= slack * Tolerance)
                {
                    if (nearest >= 0)
                    {
                        return -1;
                    }

                    nearest = column;
                }
            }

            if (nearest < 0 || (found >= 0 && found != nearest))
            {
                return -1;
            }

            found = nearest;
        }

        return found;
    }

    private static double Distance((int Line, double[] Left, double[] Right) row, int column, double left, double right) =>
        Math.Min(
            Math.Abs(row.Left[column] + row.Right[column] - left - right) / 2,
            Math.Min(Math.Abs(row.Left[column] - left), Math.Abs(row.Right[column] - right)));

    private (double[] Left, double[] Right) Measure(List<TableToken> values) =>
        ([.. values.Select(value => _text.HorizontalPosition(value.Offset))], [.. values.Select(value => _text.HorizontalEnd(value.Offset, value.Length))]);

    private static bool IsSpaced((double[] Left, double[] Right) row)
    {
        for (var column = 1; column < row.Left.Length; column++)
        {
            if (row.Left[column] - row.Right[column - 1] < MinimumGap)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOneLine(List<TableToken> values) =>
        values.TrueForAll(value => value.Marks == LayoutMarks.None && value.Line == values[0].Line);
}
