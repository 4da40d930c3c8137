using System.Runtime.InteropServices;
using OgiReports.Documents.Text;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>Reads the table of section 三.</summary>
internal sealed partial class RequestsTableReader
{
    // Below this likeness a label is damaged enough that a reader of the record should know.
    private const double DamagedBelow = 0.95;
    private const int HeaderLimit = 90;

    // The parts of a table repeat in its sums, and zeros repeat anyway.
    private const int ManyNumbers = 30;

    // 公民 for 自然人 and the like: a reworded head is shorter than any prose.
    private const int ForeignLimit = 4;
    private const int TailLimit = 40;

    // A page number that a break left before the first row is one.
    private const int FewestBefore = 2;

    private static readonly string HeaderWords = "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和申请人情况自然人法人或其他组织商业企业科研机构社会公益组织法律服务机构其他总计";
    private static readonly string GroupWords = "三本年度办理结果三不予公开四无法提供五不予处理六其他处理";

    private readonly ReportText _text;
    private readonly RequestsTableLayout _layout;
    private readonly RequestsForm _form;
    private readonly PlacementLimits _limits;
    private readonly TableReading _reading = new(TableKind.Requests);
    private readonly CellWriter _writer;

    private RequestsTableReader(ReportText text, RequestsTableLayout layout, PlacementLimits limits)
    {
        _text = text;
        _layout = layout;
        _limits = limits;
        _form = FormLibrary.Requests(layout.Version);
        _writer = new CellWriter(text, _reading);
    }

    /// <summary>Reads the table; null when the document has none.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="limits">The bounds on the search that places numbers by the form's equations.</param>
    public static TableReading? Read(ReportText text, PlacementLimits limits)
    {
        if (RequestsTableFinder.Find(text) is not { } layout)
        {
            return null;
        }

        var reader = new RequestsTableReader(text, layout, limits);
        reader.Run();
        return reader._reading;
    }

    private void Run()
    {
        var marks = _layout.Marks.AsSpan();
        _reading.Start = _text.OriginOf(HeaderStart());
        var start = _text.OriginOf(marks[0].Start);
        var tokens = TableTokenizer.Tokenize(_text, _text.RowStart(_reading.Start), _text.Horizon(_layout.IdeographEnd + LabelRest(), TailLimit));
        var end = EndOfTable(tokens);
        var header = tokens.FindAll(token => token.End <= start);
        tokens.RemoveAll(token => token.Offset >= end || token.End <= start || (!token.IsValue && token.Offset > start && token.End > end && _text.OriginOf(_layout.IdeographEnd - 1) < token.Offset));
        _reading.End = end;
        _reading.Versions.Add(_layout.Version);
        _reading.CheckedVersion = _layout.Version;
        var units = LabelUnits.Build(_text, _layout.IdeographStart.._text.IdeographAt(end), marks, tokens, Vocabulary);
        var rows = RowOrder.Restore(_text, _form, RowAssembler.Assemble(marks, units, tokens), tokens);
        if (!_layout.VersionIsShown)
        {
            _writer.Note(PlacementDiagnostics.HeaderUnclear, "The rows of （六）其他处理, which tell the form of 2019 from that of 2021, are not shown; the table was read by the form of 2019.", OtherHandlingCells(), start, 1);
        }

        if (!ReportLostNumbers(rows, tokens))
        {
            WriteRows(rows, header);
        }

        NoteMissingRows(rows);
        NoteCut();
        NoteStrayNumbers(rows);
        NoteNumbersBeforeRows(header);
    }

    /// <summary>The cells of （六）其他处理 in both forms: one row in the one, three in the other.</summary>
    private static CellDefinition[] OtherHandlingCells() =>
        [.. new[] { FormVersion.Form2019, FormVersion.Form2021 }.SelectMany(version => FormLibrary.Requests(version).Cells.Where(cell => cell.Id.StartsWith("requests.otherHandling.", StringComparison.Ordinal)))];

    private string Vocabulary(int mark)
    {
        var previous = mark >= 0 ? Label(mark) : string.Empty;
        var next = mark + 1 < _layout.Marks.Length ? Label(mark + 1) : string.Empty;
        return previous + GroupWords + next + HeaderWords;
    }

    private string Label(int mark)
    {
        var row = RequestsTableFinder.RowIndexOf(_layout.Marks[mark], _layout.Version);
        return row < 0 ? string.Empty : _form.Rows[row].Keys[0];
    }

    /// <summary>The ideographs behind the last mark that are the rest of its label.</summary>
    private int LabelRest()
    {
        var last = Label(_layout.Marks.Length - 1);
        var count = 0;
        while (count < last.Length && _layout.IdeographEnd + count < _text.IdeographCount
            && last.Contains(_text.Ideographs[_layout.IdeographEnd + count]) && !_text.StartsLine(_text.OriginOf(_layout.IdeographEnd + count)))
        {
            count++;
        }

        return count;
    }

    /// <summary>The table ends where, behind its last row, words follow that are no part of a value.</summary>
    private int EndOfTable(List<TableToken> tokens)
    {
        for (var index = _layout.IdeographEnd + LabelRest(); index < _text.IdeographCount; index++)
        {
            var origin = _text.OriginOf(index);
            if (!tokens.Exists(token => token.IsValue && token.Offset <= origin && origin < token.End))
            {
                return origin;
            }
        }

        return _text.Length;
    }

    private int HeaderStart(int foreignLimit = 0)
    {
        var first = _layout.IdeographStart;
        var start = first;
        var foreign = 0;
        for (var index = first - 1; index >= Math.Max(0, first - HeaderLimit) && foreign <= foreignLimit; index--)
        {
            var isOwn = HeaderWords.Contains(_text.Ideographs[index]);
            foreign = isOwn ? 0 : foreign + 1;
            start = isOwn ? index : start;
        }

        // 项 behind a number is the unit of the last figure of the table before.
        while (start < first && IsUnit(_text.OriginOf(start)))
        {
            start++;
        }

        // The characters of the section's heading are the header's, too.
        return RequestsTableFinder.BehindHeading(_text.Ideographs, start, first);
    }

    /// <summary>Whether a digit stands right before a character, in its line.</summary>
    private bool IsUnit(int offset)
    {
        ref readonly var segment = ref _text.Segments[_text.SegmentAt(offset)];
        var before = segment.Text.Span[..(offset - segment.Offset)].TrimEnd();
        return before.Length > 0 && char.IsAsciiDigit(CharacterFolding.Fold(before[^1]));
    }

    private void WriteRows(AssembledRows rows, List<TableToken> header)
    {
        for (var index = 0; index < rows.Windows.Length; index++)
        {
            rows.Windows[index].Level = LevelOf(rows.Windows[index].Mark);
            rows.Windows[index].NextLevel = index + 1 < rows.Windows.Length ? NextLevelOf(rows.Windows[index + 1].Mark) : -1;
        }

        var shown = RequestsHeader.Read(_text, HeaderStart(ForeignLimit).._layout.IdeographStart, rows.Windows);
        var declared = FindDeclaredHeader(shown.Columns);
        if (shown.IsReordered && declared is null)
        {
            WriteUnreadable(rows, PlacementDiagnostics.CellsUnreadable, "The header of the table of section 三 shows its columns in another order than the form; its numbers were not given columns. Compare with the original.");
            return;
        }

        var columns = shown.Columns;
        if (shown.Lost is { Length: > 0 } lost)
        {
            _writer.Note(PlacementDiagnostics.ColumnMissing, $"The header shows no column {string.Join("、", lost.Select(column => RequestsForm.Columns[column].Label))}; its cells have no entry. Check the columns of the others.", _form.Cells.AsSpan(), _reading.Start, 1);
        }

        _totalsAreBlank = declared is null && !shown.IsReordered && BlankTotals.AreSo(rows.Windows, columns);
        columns = _totalsAreBlank ? columns[..^1] : columns;
        var placer = new RowPlacer(rows.Windows, columns.Length, shown.Lost.Length == 0 ? HeaderColumn(header) : null);
        var found = new List<FoundRow>();
        var aligned = new AlignedColumns(_text, rows.Windows, columns.Length);
        foreach (var window in rows.Windows)
        {
            if (RequestsTableFinder.RowIndexOf(window.Mark, _layout.Version) is >= 0 and var row)
            {
                found.Add(new FoundRow(row, window, Place(window, placer, aligned, declared, shown.IsReordered)));
            }
        }

        WriteFound(found, columns, !shown.IsReordered, rows.ForeignRows.Count > 0);
    }

    /// <summary>How deep a row's label stands: beside no group, beside 三, or beside 三 and a group.</summary>
    private int LevelOf(LabelMark mark)
    {
        var row = RequestsTableFinder.RowIndexOf(mark, _layout.Version);
        return row < 0 || _form.Rows[row].ChinesePath.Length == 0 ? 0 : _form.Rows[row].ChinesePath.Contains('/', StringComparison.Ordinal) ? 2 : 1;
    }

    /// <summary>The same for the row that follows; the first row beside a group has the group's label where the others have an empty cell.</summary>
    private int NextLevelOf(LabelMark mark)
    {
        var row = RequestsTableFinder.RowIndexOf(mark, _layout.Version);
        return LevelOf(mark) + (row > 0 && _form.IsFirstOfGroup(row) ? 10 : 0);
    }

    /// <summary>Whether the numbers of the table are gone: all of them, or all that repeated.</summary>
    private bool ReportLostNumbers(AssembledRows rows, List<TableToken> tokens)
    {
        var isMarked = tokens.Exists(token => token.IsBlank);
        var numbers = rows.Windows.Sum(window => window.Values.Count(value => !value.IsBlank));
        if (numbers == 0 && !isMarked)
        {
            WriteUnreadable(rows, PlacementDiagnostics.TableWithoutNumbers, "The table of section 三 shows its labels and not one number: either every cell is empty or the numbers were lost. Compare with the original.");
            return true;
        }

        if (!isMarked && IsDeduplicated(rows, numbers))
        {
            _reading.IsDeduplicated = true;
            WriteUnreadable(rows, PlacementDiagnostics.LinesDeduplicated, "Every line of the table of section 三 stands there only once, so repeated numbers were removed before the text came here. They can't be recovered; fetch the original.");
            return true;
        }

        return false;
    }

    /// <summary>A real table of one cell a line repeats its numbers; one in which no line repeats and most are missing was deduplicated.</summary>
    private bool IsDeduplicated(AssembledRows rows, int numbers)
    {
        // In a large report more than a third may be left; then so many different numbers and not one twice say the same.
        var expected = rows.Windows.Length * RequestsForm.ColumnCount;
        if (rows.Windows.Length < 8 || (numbers * 3 > expected && (numbers < ManyNumbers || numbers > expected * 9 / 10)))
        {
            return false;
        }

        // Where every row is one word with digits enough for all its cells, they ran together: none was removed.
        if (Array.TrueForAll(rows.Windows, window => window.Values is [{ Length: >= RequestsForm.ColumnCount }]))
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = new HashSet<int>();
        foreach (var value in rows.Windows.SelectMany(window => window.Values).Concat(rows.Orphans))
        {
            // The whole line: 0 and 02.其他 hold the same number, and are two lines.
            if (!lines.Add(value.Line) || !seen.Add(_text.Segments[value.Line].Text.Span.Trim().ToString()))
            {
                return false;
            }
        }

        return true;
    }

    private void WriteUnreadable(AssembledRows rows, Documents.Diagnostics.DiagnosticDescriptor descriptor, string message)
    {
        var cells = new List<CellDefinition>();
        foreach (var window in rows.Windows)
        {
            var row = RequestsTableFinder.RowIndexOf(window.Mark, _layout.Version);
            if (row >= 0)
            {
                cells.AddRange(_form.Cells.AsSpan().Slice(row * RequestsForm.ColumnCount, RequestsForm.ColumnCount));
            }
        }

        _writer.AddUnreadable(CollectionsMarshal.AsSpan(cells), descriptor, message, _text.OriginOf(_layout.IdeographStart), 1);
    }

    /// <summary>Where the last row of the form is not there, the row that is last may have been cut within its values.</summary>
    private void NoteCut()
    {
        var last = _layout.Marks[^1];
        var row = RequestsTableFinder.RowIndexOf(last, _layout.Version);
        if (row >= 0 && row < _form.Rows.Length - 1)
        {
            var cells = _form.Cells.AsSpan().Slice(row * RequestsForm.ColumnCount, RequestsForm.ColumnCount);
            _writer.Note(PlacementDiagnostics.TableCut, $"The table ends behind the row {_form.Rows[row].Label}; if the text was cut there, the row's last values may be missing or shortened.", cells, _text.OriginOf(last.Start), 1);
        }
    }

    private void NoteMissingRows(AssembledRows rows)
    {
        var found = new bool[_form.Rows.Length];
        foreach (var window in rows.Windows)
        {
            var row = RequestsTableFinder.RowIndexOf(window.Mark, _layout.Version);
            if (row >= 0)
            {
                found[row] = true;
            }
        }

        for (var row = 0; row < found.Length; row++)
        {
            if (!found[row] && !_provedRows.Contains(row))
            {
                var cells = _form.Cells.AsSpan().Slice(row * RequestsForm.ColumnCount, RequestsForm.ColumnCount);
                _writer.Note(PlacementDiagnostics.RowMissing, $"The row {_form.Rows[row].Label} of the form was not found; its cells have no entry.", cells, -1, 0);
            }
        }
    }

    private void NoteStrayNumbers(AssembledRows rows)
    {
        foreach (var (label, values) in rows.ForeignRows)
        {
            var words = _text.Slice(label.Start, Math.Min(label.End, _text.Segments[_text.SegmentAt(label.Start)].End) - label.Start).ToString();
            _writer.Note(PlacementDiagnostics.ExtraRow, $"The form has no row {words}; its numbers ({_writer.Quote(values)}) were left out of the record.", CellsBeside(rows, label.Start, words, values), label.Start, 1);
        }

        foreach (var orphan in rows.Orphans)
        {
            _writer.Note(PlacementDiagnostics.StrayNumber, $"The number {_writer.Quote([orphan])} stands behind no label of the table; it was left out.", EmptyBeside(rows, orphan.Offset), orphan.Offset, orphan.Length);
        }
    }

    /// <summary>Numbers between the header and the first row may be the row's own, or the first parts of numbers that its cells break. A row of column numbers is none of them.</summary>
    private void NoteNumbersBeforeRows(List<TableToken> header)
    {
        var (start, word) = (_text.RowStart(_text.OriginOf(_layout.IdeographStart)), _layout.IdeographStart - 1);
        while (word >= 0 && _text.OriginOf(word) >= start)
        {
            word--;
        }

        var numbers = header.FindAll(token => !token.IsBlank && (word < 0 || token.Offset > _text.OriginOf(word)) && _text.Slice(token.Offset, token.Length).ContainsAnyInRange('0', '9'));
        var row = RequestsTableFinder.RowIndexOf(_layout.Marks[0], _layout.Version);
        if (numbers.Count < FewestBefore || row < 0 || numbers.Select((token, index) => token.Content.Value == index + 1).All(isCount => isCount))
        {
            return;
        }

        var cells = _form.Cells.AsSpan().Slice(row * RequestsForm.ColumnCount, RequestsForm.ColumnCount);
        _writer.Note(PlacementDiagnostics.StrayNumber, $"Before the row {_form.Rows[row].Label} stand numbers that belong to no row ({_writer.Quote(numbers)}); they were left out.", cells, numbers[0].Offset, numbers[0].Length);
    }
}
