using OgiReports.Documents.Blocks;
using OgiReports.Documents.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>
/// A row of a declared table, whose cells know their columns. Where the header's words and a row's cells stand in the
/// same columns, these leave no choice: neither an order of columns other than the form's nor filler cells matter then.
/// Real tables often disagree with themselves, so nothing is taken from a row that does not fit its header exactly.
/// </summary>
internal sealed class DeclaredRow
{
    private readonly ReportText _text;
    private readonly TableBlock _block;
    private readonly int _rowIndex;

    private DeclaredRow(ReportText text, TableBlock block, int rowIndex)
    {
        _text = text;
        _block = block;
        _rowIndex = rowIndex;
    }

    /// <summary>The declared row in which all values stand; null when they stand in no table or in several rows.</summary>
    public static DeclaredRow? Of(ReportText text, List<TableToken> values)
    {
        if (values.Count == 0 || text.Segments[values[0].Line] is not { Cell: { } first, Block: TableBlock block })
        {
            return null;
        }

        foreach (var value in values)
        {
            ref readonly var segment = ref text.Segments[value.Line];
            if (segment.Block != block || segment.Cell!.RowIndex != first.RowIndex)
            {
                return null;
            }
        }

        return new DeclaredRow(text, block, first.RowIndex);
    }

    /// <summary>The values that stand exactly in the columns of the given header cells.</summary>
    /// <param name="header">The header, its cells in the order in which the values are wanted; a table cut in two goes on in another one of as many columns.</param>
    /// <param name="values">The row's values.</param>
    /// <param name="slots">A value for each header cell.</param>
    /// <param name="leftOver">Values under a word that is none of the given ones.</param>
    public bool TryAlign(DeclaredHeader header, List<TableToken> values, out TableToken[] slots, out List<TableToken> leftOver)
    {
        slots = new TableToken[header.Cells.Length];
        leftOver = [];
        if (header.Block.Grid.ColumnCount != _block.Grid.ColumnCount)
        {
            return false;
        }

        for (var index = 0; index < header.Cells.Length; index++)
        {
            if (ValueUnder(header.Cells[index], values) is not { } value || slots.AsSpan(0, index).Contains(value))
            {
                return false;
            }

            slots[index] = value;
        }

        foreach (var value in values)
        {
            if (value.IsBlank || slots.Contains(value))
            {
                continue;
            }

            if (!header.IsForeign(_text.Segments[value.Line].Cell!))
            {
                return false;
            }

            leftOver.Add(value);
        }

        return true;
    }

    /// <summary>Whether a cell of the row, be it blank, stands under a head that the form does not have.</summary>
    /// <param name="header">The header.</param>
    /// <param name="values">The row's values.</param>
    public bool HasForeignValue(DeclaredHeader header, List<TableToken> values)
    {
        foreach (var value in values)
        {
            if (header.IsForeign(_text.Segments[value.Line].Cell!))
            {
                return true;
            }
        }

        return false;
    }

    private TableToken? ValueUnder(TableCell head, List<TableToken> values)
    {
        var cell = _block.Grid.CellAt(_rowIndex, head.ColumnIndex);
        if (cell is null || cell.RowIndex != _rowIndex || cell.ColumnIndex != head.ColumnIndex || cell.ColumnSpan != head.ColumnSpan)
        {
            return null;
        }

        foreach (var value in values)
        {
            if (ReferenceEquals(_text.Segments[value.Line].Cell, cell))
            {
                return value;
            }
        }

        return null;
    }
}
