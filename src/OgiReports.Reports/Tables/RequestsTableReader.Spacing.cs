using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;

namespace OgiReports.Reports.Tables;

/// <content>Rows that nothing but white space parts into cells.</content>
internal sealed partial class RequestsTableReader
{
    /// <summary>In a line without marks, the dashes around a page's number make up for empty cells; a total that is one, behind parts that are none, is the trace of it.</summary>
    private void NoteDashedTotals(List<FoundRow> found, int[] columns, Dictionary<int, ProvedRow> proved)
    {
        foreach (var row in found)
        {
            var isDashed = proved.TryGetValue(row.Index, out var proof) ? HasDashedTotal(proof) : HasDashedTotal(row.Placed);
            if (isDashed)
            {
                _writer.Note(PlacementDiagnostics.OrderAlone, $"The numbers of the row {_form.Rows[row.Index].Label} have no total but a dash; with nothing between the cells, it may be no cell, as the dashes around the number of a page. Compare with the original.", CellsOf(row.Index, columns), _text.OriginOf(row.Window.Mark.Start), 1);
            }
        }
    }

    private static bool HasDashedTotal(PlacedRow placed) =>
        placed is { Kind: PlacementKind.Direct, Slots: [.., { Content.State: CellState.Dash or CellState.Slash }] }
        && placed.Slots.All(slot => slot.Marks == LayoutMarks.None) && placed.Slots.Any(slot => slot.Content.Value is not (null or 0));

    private static bool HasDashedTotal(ProvedRow proof) =>
        proof is { IsRepeat: false, Solved.Cells: [.., { HasTrace: true, Value: null }] }
        && proof.Solved.Cells.Any(piece => piece is null or { Value: not (null or 0) });

    /// <summary>Where in some rows digits ran together and in others numbers were split, a row of as many words as columns is one by chance.</summary>
    private void NoteSpacing(List<FoundRow> found, int[] columns, Dictionary<int, ProvedRow> proved)
    {
        foreach (var row in SpacingDoubts.Find(_text, found, proved, columns.Length, _limits))
        {
            var offset = found.Find(other => other.Index == row) is { } shown ? _text.OriginOf(shown.Window.Mark.Start) : proved[row].Text.Offset;
            _writer.Note(PlacementDiagnostics.OrderAlone, $"In this table digits ran together in some rows, and numbers were split in others; the digits of the row {_form.Rows[row].Label} add up in more than one way. Compare with the original.", CellsOf(row, columns), offset, 1);
        }
    }
}
