using System.Globalization;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;

namespace OgiReports.Reports.Tables;

/// <content>Writes the rows: by layout where it leaves no choice, else by proof.</content>
internal sealed partial class RequestsTableReader
{
    private readonly HashSet<int> _provedRows = [];
    private bool _printsZeros;
    private bool _totalsAreBlank;

    /// <param name="found">The rows, in the form's order.</param>
    /// <param name="columns">The columns that the table has.</param>
    /// <param name="isInOrder">Whether its numbers stand in the form's order of columns: sums can't tell an order.</param>
    /// <param name="hasForeignRows">Whether there are rows that the form does not have.</param>
    private void WriteFound(List<FoundRow> found, int[] columns, bool isInOrder, bool hasForeignRows)
    {
        var hitLimit = false;
        var proved = isInOrder ? RequestsPlacement.Prove(_text, _form, columns, found, hasForeignRows, _reading.Start, _limits, out hitLimit) : [];
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

            WriteBlankTotal(row.Index);
            NoteMerged(found, index, columns, proved);
            NoteBeforeLost(found, index, columns, proved);

            NoteDamaged(row, cells);
            if (row.Placed.Kind == PlacementKind.NoTrace && row.Window.Mark.Similarity < DamagedBelow && index > 0 && found[index - 1].Index == row.Index - 1)
            {
                NoteBefore(row.Index, found[index - 1].Window);
            }
        }

        for (; next < _form.Rows.Length; next++)
        {
            WriteLostRow(next, columns, proved);
        }

        NoteRepeats(proved, columns);
        NoteBlankTotals(found);
        NoteFullAmongShort(found, columns);
        NoteBulks(found, columns, proved);
        NoteDashedTotals(found, columns, proved);
        NoteSpacing(found, columns, proved);
        NoteTrails(found, columns, proved);
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
            WriteBlankTotal(row);
            _writer.Note(PlacementDiagnostics.RowMissing, $"The label of the row {_form.Rows[row].Label} was not found; its numbers stand among those of the row before.", cells, offset, 1);
        }
    }

    private void NoteRepeats(Dictionary<int, ProvedRow> proved, int[] columns)
    {
        CellDefinition[] cells = [.. proved.Where(row => row.Value.IsRepeat).SelectMany(row => CellsOf(row.Key, columns))];
        if (cells.Length > 0)
        {
            _writer.Note(PlacementDiagnostics.LinesDeduplicated, "Every line of numbers of the table of section 三 stands there only once, and rows are without numbers: repeated lines were removed before the text came here. Such a row was given the line before it with which alone the form's sums hold; where they don't tell, it is empty. Fetch the original.", cells, _text.OriginOf(_layout.IdeographStart), 1);
        }
    }

    private void WriteBlankTotal(int row)
    {
        if (_totalsAreBlank)
        {
            _writer.AddBlank(_form.CellAt(row, RequestsForm.TotalColumnIndex));
        }
    }

    private void NoteBlankTotals(List<FoundRow> found)
    {
        if (_totalsAreBlank)
        {
            CellDefinition[] totals = [.. found.Select(row => row.Index).Union(_provedRows).Select(row => _form.CellAt(row, RequestsForm.TotalColumnIndex))];
            _writer.Note(PlacementDiagnostics.EmptyOrLost, "The rows of the table of section 三 show six numbers for seven columns, and the last of them is not the sum of the others: the totals were taken as empty. Compare with the original.", totals, _text.OriginOf(_layout.IdeographStart), 1);
        }
    }

    /// <summary>Where most rows leave out the same one cell, a row with a number for each may have one that is not its own.</summary>
    private void NoteFullAmongShort(List<FoundRow> found, int[] columns)
    {
        var unmarked = found.FindAll(row => row.Window.Values.TrueForAll(value => value.Marks == LayoutMarks.None));
        var full = unmarked.FindAll(row => row.Placed.Kind == PlacementKind.Direct && row.Window.Values.Count == columns.Length);
        if (unmarked.Count(row => row.Window.Values.Count == columns.Length - 1) <= full.Count)
        {
            return;
        }

        foreach (var row in full)
        {
            _writer.Note(PlacementDiagnostics.OrderAlone, $"Most rows of the table of section 三 show one number fewer than {_form.Rows[row.Index].Label}; one of its numbers may be no cell of it, as that of a page. They were taken in their printed order. Compare with the original.", CellsOf(row.Index, columns), _text.OriginOf(row.Window.Mark.Start), 1);
        }
    }

    private CellDefinition[] CellsOf(int row, int[] columns) => Array.ConvertAll(columns, column => _form.CellAt(row, column));

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

        if (owner == found.Count)
        {
            return;
        }

        var own = proved.GetValueOrDefault(found[index].Index);
        var isAlone = found[index].Placed.Kind == PlacementKind.NoTrace || (owner == index + 1 && RanIntoLabel(found[index].Window, found[owner].Window));
        var isToldTogether = own is not null && proved.TryGetValue(found[owner].Index, out var other) && own.Text == other.Text;
        if (isAlone && own is not { IsRepeat: true } && !isToldTogether && found[owner].Window.Values.TrueForAll(value => value.Marks == LayoutMarks.None))
        {
            var offset = _text.OriginOf(found[index].Window.Mark.Start);
            _writer.Note(PlacementDiagnostics.RowWithoutNumbers, $"Behind the label of the row {_form.Rows[found[index].Index].Label} follows that of {_form.Rows[found[owner].Index].Label} without a number between; the numbers behind both were taken for those of the second. Compare with the original.", CellsOf(found[owner].Index, columns), offset, 1);
        }
    }

    /// <summary>Whether all that a row shows stands on no line of its own label, but on that of the next, before it.</summary>
    private bool RanIntoLabel(RowWindow window, RowWindow next)
    {
        var line = _text.SegmentAt(_text.OriginOf(next.Mark.Start));
        return _text.SegmentAt(_text.OriginOf(window.Mark.End - 1)) != line && window.Values.TrueForAll(value => value.Line == line && value.Marks == LayoutMarks.None);
    }

    /// <summary>
    /// Where the row behind is not shown, its label alone may be lost, and the numbers may be its own: the row before may be an
    /// empty one. A table whose rows all show numbers in as many cells as columns has no empty rows. The cells of a printed page
    /// are found by its rulings and gaps, and two rows may come out as one; those of other tables are declared.
    /// </summary>
    private void NoteBeforeLost(List<FoundRow> found, int index, int[] columns, Dictionary<int, ProvedRow> proved)
    {
        var row = found[index];
        var next = row.Index + 1;
        var isLost = next < _form.Rows.Length && (index + 1 == found.Count || found[index + 1].Index > next) && !proved.ContainsKey(next);
        if (isLost && row.Window.Values.Exists(value => !value.IsBlank) && row.Window.Values.TrueForAll(value => value.Marks == LayoutMarks.None || IsPrinted(value))
            && found.Exists(other => other.Window.Values.Count(value => !value.IsBlank) < columns.Length))
        {
            _writer.Note(PlacementDiagnostics.RowMissing, $"The row {_form.Rows[next].Label} of the form was not found, and other rows show empty cells: if only its label was lost, the numbers behind {_form.Rows[row.Index].Label} are its own. Compare with the original.", CellsOf(row.Index, columns), _text.OriginOf(row.Window.Mark.Start), 1);
        }
    }

    private bool IsPrinted(TableToken value) => _text.Segments[value.Line] is { Cell.Location: PageLocation };

    /// <summary>
    /// Where the numbers of several rows stand in one place, apart from their labels, order and count alone give them
    /// rows: the sums hold as well if all move by one. A label without numbers, or one that is lost, at either end of them
    /// leaves that open.
    /// </summary>
    private void NoteBulks(List<FoundRow> found, int[] columns, Dictionary<int, ProvedRow> proved)
    {
        foreach (var bulk in proved.GroupBy(row => row.Value.Text).Where(rows => rows.Count() > 1))
        {
            var (first, last) = (bulk.Min(row => row.Key), bulk.Max(row => row.Key));
            if (IsOpen(first - 1) || IsOpen(last + 1))
            {
                var cells = bulk.OrderBy(row => row.Key).SelectMany(row => CellsOf(row.Key, columns)).ToArray();
                _writer.Note(PlacementDiagnostics.RowWithoutNumbers, $"The numbers of the rows from {_form.Rows[first].Label} to {_form.Rows[last].Label} stand together, apart from their labels, and a row beside them shows none: which rows they are of is told by their order alone. Compare with the original.", cells, bulk.Key.Offset, 1);
            }
        }

        bool IsOpen(int row) =>
            row >= 0 && row < _form.Rows.Length && !proved.ContainsKey(row) && found.Find(other => other.Index == row) is not { Placed.Kind: not PlacementKind.NoTrace };
    }

    /// <summary>Where numbers stand on no line of their label, those behind the label before a lost or damaged one may be that row's.</summary>
    private void NoteBefore(int row, RowWindow? before)
    {
        if (before is { Values: [{ Marks: LayoutMarks.None } first, ..] } && first.Line > _text.SegmentAt(_text.OriginOf(before.Mark.End - 1)))
        {
            var cells = _form.Cells.AsSpan().Slice((row - 1) * RequestsForm.ColumnCount, RequestsForm.ColumnCount);
            _writer.Note(PlacementDiagnostics.OrderAlone, $"Behind the label of the row {_form.Rows[row - 1].Label} that of the row {_form.Rows[row].Label} is missing or damaged; the numbers below the first ({_writer.Quote(before.Values)}) may be of either. Compare with the original.", cells, first.Offset, first.Length);
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
