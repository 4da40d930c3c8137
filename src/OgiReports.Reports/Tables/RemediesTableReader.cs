using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using OgiReports.Documents.Blocks;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>
/// Reads the table of section 四: a header of three rows over one row of fifteen numbers. Wrapped headers come
/// out of flattening in any order, so the header is recognised as a long stretch made of its own characters alone;
/// the numbers then have the form's order.
/// </summary>
internal sealed class RemediesTableReader
{
    private const int MinimumHeader = 24;
    private const int RowLabelLimit = 4;
    private const int TailLimit = 60;
    private const int HeaderRows = 4;
    private const int HeadingLead = 4;

    // A row of fifteen cells, some of them blank; the rows of table 三 have seven.
    private const int FewestOfRow = 8;

    private static readonly SearchValues<char> HeaderSet = SearchValues.Create("行政复议诉讼结果维持纠正其他尚未审总计经直接起后");

    private readonly ReportText _text;
    private readonly int _headerStart;
    private readonly int _headerEnd;
    private readonly TableReading _reading = new(TableKind.Remedies);
    private readonly CellWriter _writer;
    private readonly PlacementLimits _limits;
    private readonly TableReading? _requests;

    private RemediesTableReader(ReportText text, int headerStart, int headerEnd, TableReading? requests, PlacementLimits limits)
    {
        _text = text;
        _requests = requests;
        _limits = limits;
        _headerStart = headerStart;
        _headerEnd = headerEnd;
        _writer = new CellWriter(text, _reading);
    }

    /// <summary>Reads the table; null when the document has none.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="requests">The table of section 三, which shows what happened to the text; null when the document has none.</param>
    /// <param name="limits">The bounds on the search that places numbers by the form's equations.</param>
    public static TableReading? Read(ReportText text, TableReading? requests, PlacementLimits limits)
    {
        if (!TryFindHeader(text, out var start, out var end))
        {
            return null;
        }

        var reader = new RemediesTableReader(text, start, end, requests, limits);
        reader.Run();
        return reader._reading;
    }

    private static bool TryFindHeader(ReportText text, out int start, out int end)
    {
        var ideographs = text.Ideographs;
        (start, end) = (0, 0);
        for (var index = 0; index < ideographs.Length;)
        {
            var runStart = index;
            while (index < ideographs.Length && HeaderSet.Contains(ideographs[index]))
            {
                index++;
            }

            index = CutAtHeading(text, runStart, CutAtNumbers(text, runStart, index));
            var run = ideographs[runStart..index];
            if (run.Length >= MinimumHeader && run.Length > end - start && (run.Count('维') >= 2 || run.IndexOf("复议后起诉") >= 0))
            {
                (start, end) = (runStart, index);
            }

            index++;
        }

        return end > start;
    }

    /// <summary>The header ends at the first number behind enough of it: 政府信息 and 其他 of the next heading are made of its characters too.</summary>
    private static int CutAtNumbers(ReportText text, int start, int end)
    {
        for (var index = start + MinimumHeader; index < end; index++)
        {
            var before = text.OriginOf(index - 1);
            if (text.HasDigit(before, text.OriginOf(index)))
            {
                return index;
            }
        }

        return end;
    }

    /// <summary>The next heading may begin with characters of the header, 政 of 政府信息 or 其他 of 其他需要: what runs on into other words is no header.</summary>
    private static int CutAtHeading(ReportText text, int start, int end)
    {
        var cut = end;
        while (cut < text.IdeographCount && cut > start + MinimumHeader && end - cut <= HeadingLead && text.OriginOf(cut) == text.OriginOf(cut - 1) + 1
            && text.SegmentAt(text.OriginOf(cut)) == text.SegmentAt(text.OriginOf(cut - 1)))
        {
            cut--;
        }

        return cut < end && end - cut <= HeadingLead ? cut : end;
    }

    private void Run()
    {
        var start = _text.OriginOf(_headerStart);
        var tokens = TableTokenizer.Tokenize(_text, _text.RowStart(start), _text.Horizon(_headerEnd, TailLimit));
        var end = EndOfTable(tokens);
        (_reading.Start, _reading.End) = (start, end);

        // Empty cells in front of the last header word fill the header; numbers may stand there where headers wrap.
        var headerEnd = _text.OriginOf(_headerEnd - 1);
        var headerRow = tokens.Find(token => token.Marks == LayoutMarks.CellsAndRows && token.Offset <= headerEnd && headerEnd < token.End)?.Row;
        var values = new RowWindow(new LabelMark(0, _headerStart, _headerEnd, 1));
        values.Values.AddRange(tokens.Where(token => token.IsValue && token.Offset >= start && token.Offset < end && (token.Offset > headerEnd || !token.IsBlank) && !IsOfHeader(token, headerEnd, headerRow)));
        LeaveOutEmptyRows(values.Values);
        values.IsWholeRow = IsOneMarkedRow(values.Values);
        var cells = FormLibrary.Remedies.Cells.AsSpan();
        if (_requests is { IsDeduplicated: true })
        {
            _writer.AddUnreadable(cells, PlacementDiagnostics.LinesDeduplicated, "Repeated lines were removed from this document, so the numbers of the table of section 四 can't be recovered; fetch the original.", start, 1);
            return;
        }

        if (values.Values.TrueForAll(value => value.IsBlank) && !(values.Values.Count >= RemediesForm.CellCount))
        {
            _writer.AddUnreadable(cells, PlacementDiagnostics.TableWithoutNumbers, "The table of section 四 shows its header and not one number: either every cell is empty or the numbers were lost. Compare with the original.", start, 1);
            return;
        }

        var byColumns = PlaceByColumns(values.Values);
        if (byColumns is null && IsReordered())
        {
            _writer.AddUnreadable(cells, PlacementDiagnostics.CellsUnreadable, $"The header of the table of section 四 shows its columns in another order than the form; its numbers ({_writer.Quote(values.Values)}) were not given cells.", start, 1);
            return;
        }

        var placed = byColumns ?? new RowPlacer([values], RemediesForm.CellCount).Place(values);
        if (placed.Kind != PlacementKind.Direct && WriteProved(values.Values, start))
        {
            return;
        }

        if (placed.Kind != PlacementKind.Direct)
        {
            var count = values.Values.Count(value => !value.IsBlank);
            var shown = string.Create(CultureInfo.InvariantCulture, $"{count}");
            _writer.AddUnreadable(cells, PlacementDiagnostics.CellsUnreadable, $"The table of section 四 shows {shown} number(s) for 15 cells ({_writer.Quote(values.Values)}); which number belongs to which cell can't be told from the layout.", start, 1);
            return;
        }

        for (var index = 0; index < cells.Length; index++)
        {
            _writer.Add(cells[index], placed.Slots[index]);
        }

        NoteShifted(placed.Slots.AsSpan(), start);
        NoteOtherRows(values.Values, cells);

        if (!placed.LeftOver.IsDefaultOrEmpty)
        {
            _writer.Note(PlacementDiagnostics.StrayNumber, $"Beside the table of section 四 stand numbers that belong to no cell ({_writer.Quote(placed.LeftOver)}); they were left out.", cells, placed.LeftOver[0].Offset, placed.LeftOver[0].Length);
        }
    }

    /// <summary>Writes what the sums tell; false where they can't be asked.</summary>
    private bool WriteProved(List<TableToken> values, int start)
    {
        var proved = RemediesPlacement.Prove(_text, values, _limits, out var hitLimit);
        for (var group = 0; group < proved.Length; group++)
        {
            CellDefinition[] cells = [.. FormLibrary.Remedies.Cells.AsSpan().Slice(group * RemediesForm.OutcomeCount, RemediesForm.OutcomeCount)];
            _writer.AddProved(cells, proved[group], $"The table of section 四 at {RemediesForm.Groups[group].FullChineseLabel}", start, printsZeros: false);
        }

        if (hitLimit)
        {
            _writer.Note(PlacementDiagnostics.SearchLimited, "The search for readings of the table of section 四 that satisfy the form's sums was stopped at its limit. Raise PlacementLimits to search on.", FormLibrary.Remedies.Cells.AsSpan(), start, 1);
        }

        var isTold = proved.Any(group => group.Solved.Cells.Any(piece => piece is not null));
        if (isTold && proved.Any(group => group.Solved.Cells.Any(piece => piece is not { HasTrace: true })))
        {
            _writer.Note(PlacementDiagnostics.OrderAlone, $"The table of section 四 prints {proved[0].Text.Quote()} for 15 cells. Its numbers were placed as if the other cells were empty; three sums can't tell that from a number that was lost. Compare with the original.", FormLibrary.Remedies.Cells.AsSpan(), start, 1);
        }

        return !proved.IsEmpty;
    }

    /// <summary>
    /// Fifteen numbers without marks have their order alone: one that is lost and one that is added move all between them.
    /// A sum that fails is the trace of it, and it says nothing of the other groups, which may hold by chance. Where all
    /// sums hold, a whole table of section 三 is the evidence that this text did not lose or gain numbers; without it they are named.
    /// </summary>
    private void NoteShifted(ReadOnlySpan<TableToken> slots, int start)
    {
        var amounts = new decimal[slots.Length];
        for (var index = 0; index < slots.Length; index++)
        {
            if (slots[index].Marks != LayoutMarks.None)
            {
                return;
            }

            amounts[index] = slots[index].Content.Value ?? 0;
        }

        // Numbers that were split and cells that were left empty move more than one; the other table shows what befell this text.
        var isDamaged = _requests?.Cells.Exists(cell => cell.State == CellState.Unreadable) == true;
        var mayBeMoved = RemediesPlacement.AdmitsShift(amounts, out var sumFails) && (sumFails || !IsWhole(_requests));
        if (mayBeMoved || (sumFails && isDamaged))
        {
            var why = sumFails ? "a sum fails" : "the table of section 三 does not show that this text kept its numbers";
            var how = mayBeMoved ? "one that was lost and one that was added would explain them as well, and would move all between them" : "in the table of section 三 cells can't be told, and what was split or left empty here, too, would move others";
            _writer.Note(PlacementDiagnostics.OrderAlone, $"The fifteen numbers of the table of section 四 have no marks between them, and {why}: they were taken in their printed order, but {how}. Compare with the original.", FormLibrary.Remedies.Cells.AsSpan(), start, 1);
        }
    }

    /// <summary>A second row of numbers, of another year or another office: which of them is the report's own can't be told.</summary>
    private void NoteOtherRows(List<TableToken> values, ReadOnlySpan<CellDefinition> cells)
    {
        if (DeclaredRow.Of(_text, values) is null || _text.Segments[values[0].Line] is not { Cell: { } own, Block: TableBlock block })
        {
            return;
        }

        ref readonly var head = ref _text.Segments[_text.SegmentAt(_text.OriginOf(_headerEnd - 1))];
        var first = head.Block == block ? head.Cell!.RowIndex + 1 : 0;
        foreach (var row in block.Grid.Cells.Where(cell => cell.RowIndex >= first && cell.RowIndex != own.RowIndex && CellText.Parse(cell.Text).State == CellState.Number).GroupBy(cell => cell.RowIndex))
        {
            if (row.Count() >= FewestOfRow)
            {
                _writer.Note(PlacementDiagnostics.ExtraRow, $"The table of section 四 has more than one row of numbers; the first was read, and the row with {string.Join(' ', row.Select(cell => cell.Text.Trim()))} was left out. Check which is this report's.", cells, values[0].Offset, values[0].Length);
                return;
            }
        }
    }

    /// <summary>Whether a table of section 三 shows every cell of its form, and all its sums hold.</summary>
    private static bool IsWhole(TableReading? requests) =>
        requests is { CheckedVersion: { } version } && requests.Cells.Count == FormLibrary.Requests(version).Cells.Length
        && requests.Cells.TrueForAll(cell => cell.State != CellState.Unreadable && cell.Origin == CellOrigin.Reported)
        && CheckRunner.Run(CheckCatalog.Requests(version), new CellCollection([.. requests.Cells]), new HashSet<string>(StringComparer.Ordinal)).All(check => check.Status == CheckStatus.Pass);

    /// <summary>Whether a token stands in the row of a table that the header's last word stands in: behind it are covering cells, or cells whose words do not wrap.</summary>
    private bool IsOfHeader(TableToken token, int headerEnd, int? headerRow)
    {
        if (token.IsBlank && token.Marks == LayoutMarks.CellsAndRows && token.Row == headerRow)
        {
            return true;
        }

        ref readonly var head = ref _text.Segments[_text.SegmentAt(headerEnd)];
        ref readonly var segment = ref _text.Segments[token.Line];
        return token.IsBlank && head.Cell is not null && segment.Cell is not null && head.Block == segment.Block && segment.Cell.RowIndex <= head.Cell.RowIndex;
    }

    /// <summary>By the columns of a declared table, where its header shows each of the fifteen once and the row fits it; else null.</summary>
    private PlacedRow? PlaceByColumns(List<TableToken> values)
    {
        if (DeclaredRow.Of(_text, values) is not { } row)
        {
            return null;
        }

        ref readonly var segment = ref _text.Segments[values[0].Line];
        var rowIndex = segment.Cell!.RowIndex;
        var header = DeclaredHeader.Find((TableBlock)segment.Block, Math.Max(0, rowIndex - HeaderRows)..rowIndex, ColumnOf, RemediesForm.CellCount);
        return header is not null && row.TryAlign(header, values, out var slots, out var leftOver)
            ? new PlacedRow(PlacementKind.Direct, [.. slots], [.. leftOver])
            : null;
    }

    private static int ColumnOf(string key, string above)
    {
        var outcome = 0;
        while (outcome < RemediesForm.OutcomeCount && !RemediesForm.Outcomes[outcome].Keys.Contains(key))
        {
            outcome++;
        }

        var group = above.Contains("未经复议直接起诉", StringComparison.Ordinal) ? 1 : above.Contains("复议后起诉", StringComparison.Ordinal) ? 2 : above.Contains("行政复议", StringComparison.Ordinal) ? 0 : -1;
        return outcome < RemediesForm.OutcomeCount && group >= 0 ? (group * RemediesForm.OutcomeCount) + outcome : -1;
    }

    /// <summary>Whether the header's words, where they are whole, stand in another order than the form's.</summary>
    private bool IsReordered()
    {
        var header = _text.Ideographs[_headerStart.._headerEnd];
        ReadOnlySpan<int> outcomes = [header.IndexOf("结果维持"), header.IndexOf("结果纠正"), header.IndexOf("其他结果"), header.IndexOf("尚未审结")];

        // Wrapped words come out in any order; only where each stands there whole, once a group, does their order tell.
        var isWhole = header.Count("结果维持") == 3 && header.Count("结果纠正") == 3 && header.Count("其他结果") == 3 && header.Count("尚未审结") == 3;
        for (var index = 1; index < outcomes.Length; index++)
        {
            if (isWhole && outcomes[index] < outcomes[index - 1])
            {
                return true;
            }
        }

        var reconsideration = header.IndexOf("行政复议");
        var litigation = header.IndexOf("行政诉讼");
        var direct = header.IndexOf("未经复议直接起诉");
        var after = header.IndexOf("复议后起诉");
        return isWhole && ((reconsideration >= 0 && litigation >= 0 && litigation < reconsideration && !StandsLeft(reconsideration, litigation)) || (direct >= 0 && after >= 0 && after < direct && !StandsLeft(direct, after)));
    }

    /// <summary>Whether words on another line stand further left: a head over fewer lines may be printed in the middle of its height.</summary>
    private bool StandsLeft(int first, int second)
    {
        var (left, right) = (_text.OriginOf(_headerStart + first), _text.OriginOf(_headerStart + second));
        return _text.SegmentAt(left) != _text.SegmentAt(right) && _text.HorizontalPosition(left) < _text.HorizontalPosition(right);
    }

    /// <summary>Word ends a table on the web with a row of empty cells that carries the widths of its columns; where one row is whole, those without a number are none of the form.</summary>
    private static void LeaveOutEmptyRows(List<TableToken> values)
    {
        if (values.Count <= RemediesForm.CellCount || !values.TrueForAll(value => value.Marks == LayoutMarks.CellsAndRows))
        {
            return;
        }

        var rows = values.GroupBy(value => value.Row).Select(row => (Row: row.Key, Count: row.Count(), IsEmpty: row.All(value => value.IsBlank))).ToList();
        var own = rows.FindIndex(row => !row.IsEmpty);
        var (kept, count, _) = rows[Math.Max(0, own)];
        if (count == RemediesForm.CellCount && rows.TrueForAll(row => row.IsEmpty || row.Row == kept))
        {
            values.RemoveAll(value => value.Row != kept);
        }
    }

    private static bool IsOneMarkedRow(List<TableToken> values)
    {
        foreach (var value in CollectionsMarshal.AsSpan(values))
        {
            if (value.Marks != LayoutMarks.CellsAndRows || value.Row != values[0].Row)
            {
                return false;
            }
        }

        return values.Count > 0;
    }

    /// <summary>The table ends where words follow that are not part of a value; a short label in front of the numbers is its own.</summary>
    private int EndOfTable(List<TableToken> tokens)
    {
        var headerEnd = _text.OriginOf(_headerEnd - 1);
        var firstValue = tokens.FindIndex(token => token.Offset > headerEnd && token.IsValue && !token.IsBlank);
        for (var index = _headerEnd; index < _text.IdeographCount; index++)
        {
            var origin = _text.OriginOf(index);
            var isRowLabel = index < _headerEnd + RowLabelLimit && firstValue >= 0 && origin < tokens[firstValue].Offset;
            if (!isRowLabel && !tokens.Exists(token => token.IsValue && token.Offset <= origin && origin < token.End))
            {
                return origin;
            }
        }

        return _text.Length;
    }
}
