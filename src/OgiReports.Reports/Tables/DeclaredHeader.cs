using OgiReports.Documents.Blocks;
using OgiReports.Documents.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>The head of a declared table: which of its cells stands over which column of the form.</summary>
/// <param name="block">The table.</param>
/// <param name="cells">A cell a column, in the form's order.</param>
internal sealed class DeclaredHeader(TableBlock block, TableCell[] cells)
{
    private readonly int _lowestRow = cells.Max(cell => cell.RowIndex + cell.RowSpan - 1);

    // By the column of the table, since all rows ask: null until one did.
    private readonly bool?[] _foreign = new bool?[block.Grid.ColumnCount];

    public TableBlock Block => block;

    public TableCell[] Cells => cells;

    /// <summary>Whether a column that the form does not have stands over a cell of the same columns: words of its own, level with the form's.</summary>
    public bool IsForeign(TableCell cell) =>
        block.Grid.CellAt(_lowestRow, cell.ColumnIndex) is { } over && over.ColumnIndex == cell.ColumnIndex && over.ColumnSpan == cell.ColumnSpan
        && (_foreign[cell.ColumnIndex] ??= LabelText.KeyOf(over.Text).Length > 0 && !Array.Exists(cells, own => ReferenceEquals(own, over)));

    /// <summary>Finds the cells whose words are those of the columns.</summary>
    /// <param name="block">The table.</param>
    /// <param name="rows">The rows of the header, from the table's first row on.</param>
    /// <param name="columns">Whether the words of a cell, and of the cells over it, are those of a column: its index, or -1.</param>
    /// <param name="count">The number of columns.</param>
    /// <returns>The header, or null when a column has no cell or several.</returns>
    public static DeclaredHeader? Find(TableBlock block, Range rows, Func<string, string, int> columns, int count)
    {
        var cells = new TableCell?[count];
        foreach (var cell in block.Grid.Cells)
        {
            if (cell.RowIndex < rows.Start.Value || cell.RowIndex >= rows.End.Value)
            {
                continue;
            }

            var key = LabelText.KeyOf(cell.Text);
            if (key.Length == 0 || columns(key, Above(block.Grid, rows.Start.Value, cell)) is not (>= 0 and var column))
            {
                continue;
            }

            if (cells[column] is not null)
            {
                return null;
            }

            cells[column] = cell;
        }

        return Array.IndexOf(cells, null) < 0 ? new DeclaredHeader(block, cells!) : null;
    }

    /// <summary>The words of all cells of the header over a cell, top down.</summary>
    private static string Above(TableGrid grid, int first, TableCell cell)
    {
        var words = string.Empty;
        for (var row = first; row < cell.RowIndex; row++)
        {
            if (grid.CellAt(row, cell.ColumnIndex) is { } above && above.RowIndex == row)
            {
                words += LabelText.KeyOf(above.Text);
            }
        }

        return words;
    }
}
