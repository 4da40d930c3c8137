using System.Globalization;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;

namespace OgiReports.Reports.Tables;

/// <content>Writes the rows: by layout where it leaves no choice, else by proof.</content>
internal sealed partial class RequestsTableReader
{
    private readonly HashSet<int> _provedRows = [];
    private bool _printsZeros;

    /// <param name="found">The rows, in the form's order.</param>
    /// <param name="columns">The columns that the table has.</param>
    /// <param name="isInOrder">Whether its numbers stand in the form's order of columns: sums can't tell an order.</param>
    private void WriteFound(List<FoundRow> found, int[] columns, bool isInOrder)
    {
        var hitLimit = false;
        var proved = isInOrder ? RequestsPlacement.Prove(_text, _form, columns, found, _limits, out hitLimit) : [];
        _provedRows.UnionWith(proved.Keys);
        _printsZeros = found.Exists(row => row.Window.Values.Exists(value => value.Content.Value == 0));
        var next = 0;
        for (var index = 0; index < found.Count; index++)
        {
            var row = found[index];
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

            NoteMerged(found, index, columns, proved);

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

    /// <summary>
    /// Where a label without numbers stands before another, the numbers behind the two may belong to the first. Rows of
    /// results can change places without any sum being different, so nothing but the layout tells, and it does not.
    /// </summary>
    private void NoteMerged(List<FoundRow> found, int index, int[] columns, Dictionary<int, ProvedRow> proved)
    {
        var owner = index + 1;
        while (owner < found.Count && found[owner].Placed.Kind == PlacementKind.NoTrace)
        {
            owner++;
        }

        var isMerged = found[index].Placed.Kind == PlacementKind.NoTrace && owner < found.Count && found[owner].Index - found[index].Index == owner - index
            && found[owner].Window.Values.TrueForAll(value => value.Marks == LayoutMarks.None)
            && !(proved.TryGetValue(found[index].Index, out var first) && proved.TryGetValue(found[owner].Index, out var second) && first.Text == second.Text);
        if (isMerged)
        {
            var offset = _text.OriginOf(found[index].Window.Mark.Start);
            _writer.Note(PlacementDiagnostics.RowWithoutNumbers, $"Behind the label of the row {_form.Rows[found[index].Index].Label} follows that of {_form.Rows[found[owner].Index].Label} without a number between; the numbers behind both were taken for those of the second. Compare with the original.", CellsOf(found[owner].Index, columns), offset, 1);
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
        _writer.AddProved(cells, proof, $"The row {_form.Rows[row].Label}", offset, _printsZeros);

    private static string CountText(RowWindow window)
    {
        var values = window.Values.Count(value => !value.IsBlank);
        return values == 1 ? "1 number" : string.Create(CultureInfo.InvariantCulture, $"{values} numbers");
    }
}
