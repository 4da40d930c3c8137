using System.Collections.Immutable;
using OgiReports.Documents.Tables;

namespace OgiReports.Word.Content;

/// <summary>Places the cells of a table on its grid: spans count columns, merges join rows.</summary>
internal sealed class TablePlacer(WordContext context)
{
    /// <summary>The largest span that is taken at its word.</summary>
    public const int SpanLimit = 1 << 20;

    // Word itself allows 63. Tables beyond this keep only the column edges that some cell has.
    private const int ColumnLimit = 256;

    private readonly List<Slot> _slots = [];
    private Dictionary<int, Slot> _above = [];
    private Dictionary<int, Slot> _current = [];

    /// <summary>A cell with its place.</summary>
    private sealed class Slot(CellContent cell, int row, int column, int columnSpan)
    {
        public CellContent Cell { get; } = cell;

        public int Row { get; } = row;

        public int Column { get; set; } = column;

        public int ColumnSpan { get; set; } = columnSpan;

        public int RowSpan { get; set; } = 1;

        /// <summary>Whether the next row may still be joined.</summary>
        public bool IsOpen { get; set; } = true;
    }

    /// <summary>Places rows; null, with a diagnostic, when they make too large a grid.</summary>
    /// <param name="rows">The rows that are shown.</param>
    /// <param name="path">The table's path.</param>
    public TableGrid? Place(IReadOnlyList<RowContent> rows, string path)
    {
        _slots.Clear();
        _above.Clear();
        for (var row = 0; row < rows.Count; row++)
        {
            PlaceRow(rows[row], row);
            (_above, _current) = (_current, _above);
            _current.Clear();
        }

        var columns = _slots.Count == 0 ? 0 : _slots.Max(slot => slot.Column + slot.ColumnSpan);
        if (columns > ColumnLimit)
        {
            columns = KeepUsedEdges();
            context.Report(WordDiagnostics.TableIrregular, "Cells of the table claim more columns than a table can have; they were read in their order. Compare the table with the document.", path);
        }

        if ((long)rows.Count * columns > TableGrid.SlotLimit)
        {
            context.Report(WordDiagnostics.TableTooLarge, $"The table has {rows.Count} rows and {columns} columns, more than can be read, and was left out.", path);
            return null;
        }

        return new TableGrid(rows.Count, columns, [.. _slots.Select(slot => slot.Cell.Place(slot.Row, slot.Column, slot.RowSpan, slot.ColumnSpan))]);
    }

    private void PlaceRow(RowContent row, int rowIndex)
    {
        var column = row.GridBefore;
        Slot? before = null;
        foreach (var cell in row.Cells)
        {
            if (cell.IsDeleted)
            {
                continue;
            }

            if (cell.Horizontal == CellMerge.Continue && before is not null)
            {
                before.ColumnSpan += cell.GridSpan;
                ReportCovered(cell);
            }
            else if (cell.Vertical == CellMerge.Continue && _above.TryGetValue(column, out var above))
            {
                Continue(above, column, cell);
                before = null;
            }
            else
            {
                before = new Slot(cell, rowIndex, column, cell.GridSpan);
                _slots.Add(before);
                if (cell.Vertical != CellMerge.None)
                {
                    _current[column] = before;
                }
            }

            column += cell.GridSpan;
        }
    }

    /// <summary>Joins a cell to the one above. Where it is narrower, the two can't be one rectangle: the slots stay empty.</summary>
    private void Continue(Slot above, int column, CellContent cell)
    {
        above.IsOpen &= cell.GridSpan >= above.ColumnSpan;
        above.RowSpan += above.IsOpen ? 1 : 0;
        _current[column] = above;
        ReportCovered(cell);
    }

    private void ReportCovered(CellContent cell)
    {
        var text = cell.Text;
        if (!string.IsNullOrWhiteSpace(text))
        {
            var shown = text.Length > 20 ? text[..20] + "…" : text;
            context.Report(WordDiagnostics.CoveredText, $"The cell is merged into another one, so that its own text \"{shown}\" is not shown and was not read.", cell.Path);
        }
    }

    private int KeepUsedEdges()
    {
        var edges = _slots.SelectMany(slot => (int[])[slot.Column, slot.Column + slot.ColumnSpan]).Distinct().Order().ToImmutableArray();
        foreach (var slot in _slots)
        {
            var start = edges.BinarySearch(slot.Column);
            slot.ColumnSpan = edges.BinarySearch(slot.Column + slot.ColumnSpan) - start;
            slot.Column = start;
        }

        return edges.Length - 1;
    }
}
