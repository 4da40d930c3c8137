using System.Globalization;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>Reads the table of section 二, block by block, each by the form that its own header shows.</summary>
internal sealed partial class ProactiveTableReader
{
    private const int TailLimit = 60;
    private const int DenialLimit = 20;
    private const double DamagedBelow = 0.95;

    private readonly ReportText _text;
    private readonly List<ProactiveUnit> _units;
    private readonly List<TableToken> _tokens;
    private readonly TableReading _reading = new(TableKind.Proactive);
    private readonly CellWriter _writer;
    private readonly ProactiveLayout _layout;
    private readonly List<(char Item, List<ProactiveUnit> Header)> _blocksWithoutRows = [];

    private ProactiveTableReader(ReportText text, List<ProactiveUnit> units, List<TableToken> tokens)
    {
        _text = text;
        _units = units;
        _tokens = tokens;
        _writer = new CellWriter(text, _reading);
        _layout = ProactiveLayout.Learn(text, units, tokens);
    }

    /// <summary>Reads the table; null when the document has none.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="limit">The offset where the next table begins; the text's length when there is none.</param>
    /// <param name="isDeduplicated">Whether repeated lines were removed, so that its numbers are not worth reading.</param>
    public static TableReading? Read(ReportText text, int limit, bool isDeduplicated)
    {
        var ideographLimit = text.IdeographAt(limit);
        var range = ProactiveTableFinder.FindRange(text, ideographLimit);
        if (range.End.Value == 0)
        {
            return null;
        }

        var start = text.OriginOf(range.Start.Value);
        var tail = Math.Min(ideographLimit, range.End.Value + TailLimit);
        var end = tail < text.IdeographCount ? text.RowEnd(text.OriginOf(tail)) : text.Length;
        var tokens = TableTokenizer.Tokenize(text, text.RowStart(start), Math.Min(end, Math.Max(limit, start)));
        var units = ProactiveTableFinder.Divide(text, range, tail, tokens);
        if (units.Count == 0)
        {
            return null;
        }

        var reader = new ProactiveTableReader(text, units, tokens);
        reader.Run(isDeduplicated);
        return reader._reading.Cells.Count == 0 ? null : reader._reading;
    }

    private void Run(bool isDeduplicated)
    {
        _reading.Start = _units[0].Start;
        var rows = CollectRows();
        var lastWord = _units.FindLast(unit => unit.Word is not null);
        _reading.End = rows.Count == 0 ? lastWord.End : Math.Max(lastWord.End, rows.Max(row => row.End));
        if (rows.Count == 0)
        {
            return;
        }

        var isMarked = _tokens.Exists(token => token.IsBlank);
        var hasNumbers = rows.Exists(row => row.Values.Exists(value => !value.IsBlank));
        foreach (var row in rows)
        {
            row.Version = ProactiveVersions.Decide(row, rows, out var isShown);
            _reading.Versions.Add(row.Version);
            if (!isShown)
            {
                _writer.Note(PlacementDiagnostics.HeaderUnclear, $"The block of {row.Unit.Word!.Key} shows no header that tells its form; it was read by the form of {FormNames.NameOf(row.Version)}.", CellsOfBlock(row.Unit.Word.Item, null), row.Unit.Start, 1);
            }
        }

        isDeduplicated |= LostItsRepeatedLines(rows);
        if (isDeduplicated || (!hasNumbers && !isMarked))
        {
            var cells = rows.SelectMany(row => CellsOf(row).ToArray()).Distinct().ToArray();
            var (descriptor, message) = isDeduplicated
                ? (PlacementDiagnostics.LinesDeduplicated, "Repeated lines were removed from this document, so the numbers of the table of section 二 can't be recovered; fetch the original.")
                : (PlacementDiagnostics.TableWithoutNumbers, "The table of section 二 shows its labels and not one number: either every cell is empty or the numbers were lost. Compare with the original.");
            _writer.AddUnreadable(cells, descriptor, message, _reading.Start, 1);
            NoteMissingRows(rows);
            return;
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (written.Add(row.Unit.Word!.Key.Replace("行政规范性文件", "规范性文件", StringComparison.Ordinal)))
            {
                WriteRow(row);
                NoteBesideIncomplete(row, rows);
            }
            else
            {
                _writer.Note(PlacementDiagnostics.ExtraRow, $"The row {row.Unit.Word.Key} stands there twice; its second numbers ({_writer.Quote(row.Values)}) were left out.", CellsOf(row), row.Unit.Start, 1);
            }
        }

        NoteMissingRows(rows);
        NoteLeadingNumbers();
    }

    /// <summary>Every row label with the values behind it and the header words before it.</summary>
    private List<ProactiveRow> CollectRows()
    {
        var rows = new List<ProactiveRow>();
        var header = new List<ProactiveUnit>();
        var headerIsRead = false;
        var item = ' ';
        for (var index = 0; index < _units.Count; index++)
        {
            var unit = _units[index];
            var end = index + 1 < _units.Count ? _units[index + 1].Start : int.MaxValue;
            switch (unit.Word?.Kind)
            {
                case ProactiveWordKind.Title:
                    // The same title again: the text of a merged cell, repeated in each column.
                    if (unit.Word.Item != item || header.Count > 0)
                    {
                        CloseBlock(item, header, headerIsRead);
                    }

                    (header, headerIsRead, item) = ([], false, unit.Word.Item);
                    break;
                case ProactiveWordKind.LabelHeader or ProactiveWordKind.Header:
                    if (headerIsRead)
                    {
                        header = [];
                        headerIsRead = false;
                    }

                    header.Add(unit);
                    break;
                case ProactiveWordKind.Row:
                    headerIsRead = true;
                    var words = index + 1 < _units.Count && _units[index + 1].Word is null ? _units[index + 1] : (ProactiveUnit?)null;
                    var wordsEnd = index + 2 < _units.Count ? _units[index + 2].Start : int.MaxValue;
                    rows.Add(CollectValues(unit, header, end, words, wordsEnd));
                    break;
                case null when index + 1 < _units.Count:
                    NoteForeign(unit, end, rows);
                    _ = header.Count > 0 && !headerIsRead ? AddForeignHeader(header, unit) : false;
                    break;
                default:
                    break;
            }
        }

        CloseBlock(item, header, headerIsRead);
        return rows;
    }

    private ProactiveRow CollectValues(ProactiveUnit unit, List<ProactiveUnit> header, int end, ProactiveUnit? words, int wordsEnd)
    {
        var row = new ProactiveRow(unit, header);
        var isPrinted = -1;
        foreach (var token in _tokens)
        {
            if (token.Offset < unit.End && token.End > unit.Start && token.Marks == LayoutMarks.CellsAndRows)
            {
                isPrinted = token.Row;
            }

            // Words behind the label are a cell of this row when the layout marks them as one, or when no number follows the label.
            var isWords = token.Content.State == CellState.Text && (wordsEnd != int.MaxValue || row.Values.Count == 0) && words is { } sentence && token.Offset <= sentence.Start && token.End >= sentence.End;
            var limit = words is not null && isPrinted >= 0 && (wordsEnd != int.MaxValue || row.Values.Count == 0) ? wordsEnd : end;
            // A label wrapped round its numbers has them inside.
            if (_layout.IsSequenceNumber(token) || token.Offset < unit.Start || token.Offset >= limit || !(token.IsValue || isWords || IsMarkAlone(token)) || (isPrinted >= 0 && token.Row != isPrinted))
            {
                continue;
            }

            row.Values.Add(token);
        }

        // The last unit is where the table ends, not a sentence of its last row, unless the layout marks it as a cell or it denies.
        if (words is { } text && row.Values.Count == 0 && (wordsEnd != int.MaxValue || IsDenial(text)))
        {
            var segment = _text.Segments[_text.SegmentAt(text.Start)];
            row.Sentence = new TableToken(new CellText(CellState.Text, null), text.Start, Math.Min(text.End, segment.End) - text.Start, _text.SegmentAt(text.Start), 0, LayoutMarks.None);
            row.Behind.AddRange(_tokens.Where(token => token.IsValue && token.Offset >= text.End && token.Offset < wordsEnd && !_layout.IsSequenceNumber(token)));
        }

        row.IsWholeRow = isPrinted >= 0;
        return row;
    }

    /// <summary>N/A, * or a bullet in a marked cell: it holds the place of a number.</summary>
    private bool IsMarkAlone(TableToken token) =>
        token.Marks != LayoutMarks.None && token.Content.State == CellState.Text && LabelText.KeyOf(_text.Slice(token.Offset, token.Length)).Length == 0;

    /// <summary>本单位未收费, 无: what stands in a cell instead of a number.</summary>
    private bool IsDenial(ProactiveUnit unit) =>
        unit.Last - unit.First <= DenialLimit && _text.Ideographs[unit.First..unit.Last].IndexOfAny("无未没不") >= 0;

    private void NoteForeign(ProactiveUnit unit, int end, List<ProactiveRow> rows)
    {
        var values = _tokens.Where(token => token.IsValue && !token.IsBlank && token.Offset >= unit.End && token.Offset < end).ToList();
        if (values.Count > 0 && (rows.Count == 0 || !(rows[^1].Values.Contains(values[0]) || rows[^1].Behind.Contains(values[0]))) && unit.Last - unit.First > 1)
        {
            var words = _text.Ideographs[unit.First..unit.Last].ToString();
            _writer.Note(PlacementDiagnostics.ExtraRow, $"The form has no row {words}; its numbers ({_writer.Quote(values)}) were left out of the record.", [], unit.Start, 1);
        }
    }

    private static ReadOnlySpan<CellDefinition> CellsOf(ProactiveRow row)
    {
        var block = FormLibrary.Proactive(row.Version).BlockOf(row.Unit.Word!.Item);
        if (block is null)
        {
            return [];
        }

        for (var index = 0; index < block.Rows.Length; index++)
        {
            if (block.Rows[index].Keys.Contains(row.Unit.Word.Key))
            {
                return block.Cells.AsSpan().Slice(index * block.Columns.Length, block.Columns.Length);
            }
        }

        return [];
    }

    private void WriteRow(ProactiveRow row)
    {
        var cells = CellsOf(row);
        var label = row.Unit.Word!.Key;
        if (cells.IsEmpty)
        {
            _writer.Note(PlacementDiagnostics.ExtraRow, $"The form of this block has no row {label}; its numbers ({_writer.Quote(row.Values)}) were left out of the record.", [], row.Unit.Start, 1);
            return;
        }

        _writer.HeaderUnit = UnitOf(row);
        if (row.Sentence is not null)
        {
            WriteSentence(row, cells);
        }
        else if (_layout.NumbersComeFirst && !row.IsWholeRow)
        {
            _writer.AddUnreadable(cells, PlacementDiagnostics.CellsUnreadable, $"Numbers stand before the labels of this table; whether those behind the row {label} ({_writer.Quote(row.Values)}) are its own can't be told.", row.Unit.Start, 1);
        }
        else if (TryPlaceByColumns(row, cells.Length, out var aligned, out var leftOver) && !HasMoneyAmongCounts(cells, aligned))
        {
            for (var column = 0; column < cells.Length; column++)
            {
                _writer.Add(cells[column], aligned[column]);
            }

            if (leftOver.Count > 0)
            {
                _writer.Note(PlacementDiagnostics.StrayNumber, $"Beside the row {label} stand numbers under a head that the form does not have ({_writer.Quote(leftOver)}); they were left out.", cells, leftOver[0].Offset, leftOver[0].Length);
            }
        }
        else if (TryPlaceRepeated(row, cells.Length, out var printed) && !HasMoneyAmongCounts(cells, printed))
        {
            for (var column = 0; column < cells.Length; column++)
            {
                _writer.Add(cells[column], printed[column]);
            }
        }
        else if (IsReordered(row))
        {
            _writer.AddUnreadable(cells, PlacementDiagnostics.CellsUnreadable, $"The header over the row {label} shows its columns in another order than the form; its numbers ({_writer.Quote(row.Values)}) were not given columns.", row.Unit.Start, 1);
        }
        else if (!_layout.IsInPlace(row.Unit, row.Values))
        {
            _writer.AddUnreadable(cells, PlacementDiagnostics.CellsUnreadable, $"The numbers behind {label} ({_writer.Quote(row.Values)}) do not stand where those of the other rows do: one may number a page, a footnote or the next row.", row.Unit.Start, 1);
        }
        else if (TryPlace(row, cells.Length, out var slots) && !HasMoneyAmongCounts(cells, slots))
        {
            for (var column = 0; column < cells.Length; column++)
            {
                _writer.Add(cells[column], slots[column]);
            }
        }
        else if (row.Values.Count == 0)
        {
            foreach (var cell in cells)
            {
                _writer.AddBlank(cell);
            }

            _writer.Note(PlacementDiagnostics.RowWithoutNumbers, $"The row {label} shows no number; its cells were taken as blank.", cells, row.Unit.Start, 1);
        }
        else
        {
            var shown = string.Create(CultureInfo.InvariantCulture, $"{row.Values.Count(value => !value.IsBlank)} number(s) for {cells.Length} column(s)");
            _writer.AddUnreadable(cells, PlacementDiagnostics.CellsUnreadable, $"The row {label} shows {shown} ({_writer.Quote(row.Values)}); which number belongs to which column can't be told from the layout.", row.Unit.Start, 1);
        }

        if (row.Unit.Similarity < DamagedBelow)
        {
            _writer.Note(PlacementDiagnostics.LabelDamaged, $"The label {_text.Ideographs[row.Unit.First..row.Unit.Last].ToString()} was taken for {label} by its likeness and its place.", cells, row.Unit.Start, 1);
        }
    }

    /// <summary>The unit of the block's amounts: in its header, or in a caption before the table.</summary>
    private decimal? UnitOf(ProactiveRow row)
    {
        if (row.Values.Count > 0 && row.Values[^1] is { Content: { State: CellState.Number, HasMoneyUnit: false } } amount && WrappedUnitBehind(amount) is { } wrapped)
        {
            return wrapped;
        }

        foreach (var unit in row.Header)
        {
            // A note in brackets behind the header's words may hold the unit with other words.
            var next = _units.IndexOf(unit) + 1;
            var last = next < _units.Count && _units[next].Word is null && IsBracketed(_units[next].Start) ? _units[next].Last : unit.Last;
            if (unit.Word is { Column: "amount" } && CellWriter.UnitIn(_text.Ideographs[unit.First..last]) is { } factor)
            {
                return factor;
            }
        }

        var first = _units[0].First;
        var caption = _text.Ideographs[Math.Max(0, first - 8)..first];
        return caption.Contains("单位", StringComparison.Ordinal) ? CellWriter.UnitIn(caption) : null;
    }

    /// <summary>The unit of an amount in a narrow cell, alone on the line below.</summary>
    private decimal? WrappedUnitBehind(TableToken amount)
    {
        var line = _text.SegmentAt(amount.Offset) + 1;
        while (line < _text.Segments.Length && _text.Segments[line].Text.Span.IsWhiteSpace())
        {
            line++;
        }

        return amount.Marks == LayoutMarks.None && line < _text.Segments.Length && _text.Segments[line].Text.Span.Trim() is "元" or "万元"
            ? CellWriter.UnitIn(_text.Segments[line].Text.Span.Trim())
            : null;
    }

    private void NoteMissingRows(List<ProactiveRow> rows)
    {
        foreach (var version in _reading.Versions)
        {
            foreach (var block in FormLibrary.Proactive(version).Blocks)
            {
                // A block that neither shows a title nor rows is owed only where the other blocks are of its form.
                var ofBlock = rows.FindAll(row => row.Unit.Word!.Item == block.Item);
                if (ofBlock.Count == 0 ? _blocksWithoutRows.Exists(shown => shown.Item == block.Item) || !IsOwed(version, rows) : ofBlock[0].Version != version)
                {
                    continue;
                }

                for (var index = 0; index < block.Rows.Length; index++)
                {
                    if (!ofBlock.Exists(row => block.Rows[index].Keys.Contains(row.Unit.Word!.Key)))
                    {
                        // Without marks the numbers of a lost label stand behind the label before it and fill its blanks.
                        var isMarked = index == 0 || !rows.Exists(row => row.Unit.Word!.Item == block.Item && !row.IsWholeRow);
                        var first = isMarked ? index : index - 1;
                        var cells = block.Cells.AsSpan()[(first * block.Columns.Length)..((index + 1) * block.Columns.Length)];
                        _writer.Note(PlacementDiagnostics.RowMissing, $"The row {block.Rows[index].Label} of the form was not found; its cells have no entry{(isMarked ? "" : ", and its numbers may stand in the row before")}.", cells, -1, 0);
                    }
                }
            }
        }

        foreach (var (item, header) in _blocksWithoutRows)
        {
            _writer.Note(PlacementDiagnostics.RowMissing, $"The block of 第二十条第（{item}）项 shows no row of the form; its cells have no entry.", CellsOfBlock(item, ProactiveVersions.Of(header)), -1, 0);
        }

        _reading.CheckedVersion = rows.Exists(row => row.Unit.Word!.Item == '一' && row.Version == FormVersion.Form2019) ? FormVersion.Form2019 : null;
    }
}
