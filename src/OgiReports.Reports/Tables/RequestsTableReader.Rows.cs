using System.Globalization;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;

namespace OgiReports.Reports.Tables;

/// <content>Writes the rows: by layout where it leaves no choice, else by proof.</content>
internal sealed partial class RequestsTableReader
{
    private readonly HashSet<int> _provedRows = [];

    /// <param name="found">The rows, in the form's order.</param>
    /// <param name="columns">The columns that the table has.</param>
    /// <param name="isInOrder">Whether its numbers stand in the form's order of columns: sums can't tell an order.</param>
    private void WriteFound(List<FoundRow> found, int[] columns, bool isInOrder)
    {
        var hitLimit = false;
        var proved = isInOrder ? RequestsPlacement.Prove(_text, _form, columns, found, _limits, out hitLimit) : [];
        _provedRows.UnionWith(proved.Keys);
        var next = 0;
        foreach (var row in found)
        {
            for (; next < row.Index; next++)
            {
                WriteLostRow(next, columns, proved);
            }

            next = row.Index + 1;
            var cells = CellsOf(row.Index, columns);
            if (proved.TryGetValue(row.Index, out var proof))
            {
                WriteProved(row.Index, cells, proof, _text.OriginOf(row.Window.Mark.Start));
            }
            else
            {
                WriteRow(row.Window, row.Placed, cells, _form.Rows[row.Index]);
            }

            NoteDamaged(row, cells);
        }

        for (; next < _form.Rows.Length; next++)
        {
            WriteLostRow(next, columns, proved);
        }

        if (hitLimit)
        {
            var open = _reading.Cells.FindAll(cell => cell.State == CellState.Unreadable).ConvertAll(cell => cell.Definition);
            _writer.Note(PlacementDiagnostics.SearchLimited, "The search for readings of the table of section 三 that satisfy the form's sums was stopped at its limit; cells that it might have told are empty. Raise PlacementLimits to search on.", [.. open], _text.OriginOf(_layout.IdeographStart), 1);
        }
    }

    /// <summary>A row whose label is lost, but whose numbers stand among those of the row before.</summary>
    private void WriteLostRow(int row, int[] columns, Dictionary<int, ProvedRow> proved)
    {
        if (proved.TryGetValue(row, out var proof))
        {
            var cells = CellsOf(row, columns);
            var offset = proof.Text.Offset;
            WriteProved(row, cells, proof, offset);
            _writer.Note(PlacementDiagnostics.RowMissing, $"The label of the row {_form.Rows[row].Label} was not found; its numbers stand among those of the row before.", cells, offset, 1);
        }
    }

    private CellDefinition[] CellsOf(int row, int[] columns) =>
        [.. columns.Select(column => _form.CellAt(row, column))];

    private void WriteRow(RowWindow window, PlacedRow placed, ReadOnlySpan<CellDefinition> cells, FormRow row)
    {
        var offset = _text.OriginOf(window.Mark.Start);
        switch (placed.Kind)
        {
            case PlacementKind.Direct:
                for (var column = 0; column < cells.Length; column++)
                {
                    _writer.Add(cells[column], placed.Slots[column]);
                }

                break;
            case PlacementKind.NoTrace:
                foreach (var cell in cells)
                {
                    _writer.AddBlank(cell);
                }

                _writer.Note(PlacementDiagnostics.RowWithoutNumbers, $"The row {row.Label} shows no number; its cells were taken as blank.", cells, offset, 1);
                break;
            default:
                _writer.AddUnreadable(
                    cells,
                    PlacementDiagnostics.CellsUnreadable,
                    $"The row {row.Label} shows {CountText(window)} for {cells.Length} columns ({_writer.Quote(window.Values)}); which number belongs to which column can't be told from the layout.",
                    offset,
                    1);
                break;
        }

        if (!placed.LeftOver.IsDefaultOrEmpty)
        {
            _writer.Note(PlacementDiagnostics.StrayNumber, $"Beside the row {row.Label} stand numbers that belong to no column ({_writer.Quote(placed.LeftOver)}); they were left out.", cells, placed.LeftOver[0].Offset, placed.LeftOver[0].Length);
        }
    }

    private void NoteDamaged(FoundRow row, ReadOnlySpan<CellDefinition> cells)
    {
        var mark = row.Window.Mark;
        if (mark.Similarity < DamagedBelow)
        {
            var printed = _text.Ideographs[mark.Start..mark.End].ToString();
            _writer.Note(PlacementDiagnostics.LabelDamaged, $"The label {printed} was taken for {_form.Rows[row.Index].Label} by its likeness and its place.", cells, _text.OriginOf(mark.Start), 1);
        }
    }

    private void WriteProved(int row, CellDefinition[] cells, ProvedRow proof, int offset) =>
        _writer.AddProved(cells, proof, $"The row {_form.Rows[row].Label}", offset);

    private static string CountText(RowWindow window)
    {
        var values = window.Values.Count(value => !value.IsBlank);
        return values == 1 ? "1 number" : string.Create(CultureInfo.InvariantCulture, $"{values} numbers");
    }
}
