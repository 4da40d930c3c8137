using System.Collections.Immutable;

namespace OgiReports.Documents.Tables;

/// <summary>A table: every cell once, with its spans. Which cell covers a slot is computed.</summary>
public sealed class TableGrid
{
    /// <summary>The largest number of slots (rows times columns); a declared table beyond it is hostile or damaged.</summary>
    public const int SlotLimit = 4_000_000;

    private readonly int[] _covering;

    /// <summary>Creates a grid.</summary>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <param name="cells">The cells in reading order. Slots that no cell covers stay empty.</param>
    /// <exception cref="ArgumentException">Two cells cover one slot, or a cell reaches outside the grid.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The grid has more slots than <see cref="SlotLimit"/>.</exception>
    public TableGrid(int rowCount, int columnCount, ImmutableArray<TableCell> cells)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)rowCount * columnCount, SlotLimit, nameof(columnCount));
        RowCount = rowCount;
        ColumnCount = columnCount;
        Cells = cells;
        _covering = new int[rowCount * columnCount];
        for (var cellIndex = 0; cellIndex < cells.Length; cellIndex++)
        {
            Cover(cells[cellIndex], cellIndex);
        }
    }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The cells in reading order.</summary>
    public ImmutableArray<TableCell> Cells { get; }

    /// <summary>The cell that covers a slot.</summary>
    /// <param name="rowIndex">The row, from 0.</param>
    /// <param name="columnIndex">The column, from 0.</param>
    /// <returns>The cell, or null when no cell covers the slot.</returns>
    public TableCell? CellAt(int rowIndex, int columnIndex)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)rowIndex, (uint)RowCount, nameof(rowIndex));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)columnIndex, (uint)ColumnCount, nameof(columnIndex));
        var covering = _covering[(rowIndex * ColumnCount) + columnIndex];
        return covering == 0 ? null : Cells[covering - 1];
    }

    private void Cover(TableCell cell, int cellIndex)
    {
        if (cell.RowSpan < 1 || cell.ColumnSpan < 1 || cell.RowIndex < 0 || cell.ColumnIndex < 0
            || cell.RowIndex + cell.RowSpan > RowCount || cell.ColumnIndex + cell.ColumnSpan > ColumnCount)
        {
            throw new ArgumentException($"Cell {cellIndex} reaches outside the grid of {RowCount} x {ColumnCount}.", nameof(cell));
        }

        for (var row = cell.RowIndex; row < cell.RowIndex + cell.RowSpan; row++)
        {
            for (var column = cell.ColumnIndex; column < cell.ColumnIndex + cell.ColumnSpan; column++)
            {
                ref var slot = ref _covering[(row * ColumnCount) + column];
                if (slot != 0)
                {
                    throw new ArgumentException($"Cells {slot - 1} and {cellIndex} both cover row {row}, column {column}.", nameof(cell));
                }

                slot = cellIndex + 1;
            }
        }
    }
}
