using OgiReports.Documents.Blocks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <content>Gives the values of a row their columns.</content>
internal sealed partial class RequestsTableReader
{
    // The note, the applicants, their kinds: three rows, and one more where a site splits one.
    private const int HeaderRows = 4;

    /// <summary>The cells over the columns, where the table is a declared one whose header shows each column once.</summary>
    private DeclaredHeader? FindDeclaredHeader(int[] columns)
    {
        ref readonly var segment = ref _text.Segments[_text.SegmentAt(_text.OriginOf(_layout.IdeographStart))];
        if (segment is not { Block: TableBlock block, Cell: { } cell })
        {
            return null;
        }

        var rows = Math.Max(0, cell.RowIndex - HeaderRows)..cell.RowIndex;
        return DeclaredHeader.Find(block, rows, (key, _) => Array.FindIndex(columns, column => RequestsForm.Columns[column].Keys.Contains(key)), columns.Length);
    }

    /// <summary>By the columns of the declared table where row and header fit each other, else by the order of the values. Where both speak and differ, the row's own sum decides or nothing does.</summary>
    private PlacedRow Place(RowWindow window, RowPlacer placer, AlignedColumns aligned, DeclaredHeader? declared, bool isReordered)
    {
        var byOrder = isReordered ? PlacedRow.Ambiguous : placer.Place(window);
        if (declared is null || DeclaredRow.Of(_text, window.Values) is not { } row || !row.TryAlign(declared, window.Values, out var slots, out var leftOver))
        {
            return byOrder.Kind == PlacementKind.Ambiguous && !isReordered ? PlaceByAlignment(window, aligned) : byOrder;
        }

        var byColumns = new PlacedRow(PlacementKind.Direct, [.. slots], [.. leftOver]);
        // Where the row has a cell for a column of the agency's own, the order of its values says nothing.
        return byOrder.Kind != PlacementKind.Direct || row.HasForeignValue(declared, window.Values) || byOrder.Slots.SequenceEqual(byColumns.Slots) || (HoldsItsSum(slots) && !HoldsItsSum(byOrder.Slots.AsSpan()))
            ? byColumns
            : PlacedRow.Ambiguous;
    }

    /// <summary>By where the numbers stand in their line, and only if the row's own sum agrees: a number that wandered into the next column breaks it.</summary>
    private static PlacedRow PlaceByAlignment(RowWindow window, AlignedColumns aligned)
    {
        if (aligned.Place(window.Values) is not { } places)
        {
            return PlacedRow.Ambiguous;
        }

        var first = window.Values[0];
        var blank = first with { Content = new CellText(CellState.Blank, null), Length = 0 };
        var slots = Array.ConvertAll(places, place => place ?? blank);
        return HoldsItsSum(slots) ? PlacedRow.Direct(slots) : PlacedRow.Ambiguous;
    }

    private static bool HoldsItsSum(ReadOnlySpan<TableToken> slots)
    {
        decimal sum = 0;
        foreach (var slot in slots[..^1])
        {
            sum += slot.Content.Value ?? 0;
        }

        return slots.Length == RequestsForm.ColumnCount && slots[^1].Content.Value == sum;
    }

    /// <summary>The column of 自然人 in a marked header row whose 总计 stands six columns on, with that row's number of cells; null when there is none.</summary>
    private (int Column, int Cells)? HeaderColumn(List<TableToken> header)
    {
        for (var index = 0; index < header.Count; index++)
        {
            if (header[index].Marks != LayoutMarks.CellsAndRows || !IsWord(header[index], "自然人"))
            {
                continue;
            }

            var row = header[index].Row;
            var first = header.FindIndex(token => token.Row == row);
            var count = header.FindLastIndex(token => token.Row == row) + 1 - first;
            var total = index + RequestsForm.TotalColumnIndex;
            if (total < header.Count && header[total].Row == row && IsWord(header[total], "总计"))
            {
                return (index - first, count);
            }
        }

        return null;
    }

    private bool IsWord(TableToken token, string word) =>
        token.Length is > 0 and < 20 && LabelText.KeyOf(_text.Slice(token.Offset, token.Length)) == word;
}
