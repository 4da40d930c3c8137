using System.Globalization;
using System.Runtime.InteropServices;
using OgiReports.Reports.Forms;
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
    private const int MinimumHeader = 30;
    private const int RowLabelLimit = 4;
    private const string HeaderCharacters = "行政复议诉讼结果维持纠正其他尚未审总计经直接起后";

    private readonly ReportText _text;
    private readonly int _headerStart;
    private readonly int _headerEnd;
    private readonly TableReading _reading = new(TableKind.Remedies);
    private readonly CellWriter _writer;

    private RemediesTableReader(ReportText text, int headerStart, int headerEnd)
    {
        _text = text;
        _headerStart = headerStart;
        _headerEnd = headerEnd;
        _writer = new CellWriter(text, _reading);
    }

    /// <summary>Reads the table; null when the document has none.</summary>
    public static TableReading? Read(ReportText text)
    {
        if (!TryFindHeader(text, out var start, out var end))
        {
            return null;
        }

        var reader = new RemediesTableReader(text, start, end);
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
            while (index < ideographs.Length && HeaderCharacters.Contains(ideographs[index]))
            {
                index++;
            }

            var run = ideographs[runStart..index];
            if (run.Length >= MinimumHeader && run.Length > end - start && run.Count('维') >= 2 && run.Count('总') >= 2)
            {
                (start, end) = (runStart, index);
            }

            index++;
        }

        return end > start;
    }

    private void Run()
    {
        var start = _text.OriginOf(_headerStart);
        var end = EndOfTable();
        var lineStart = _text.Segments[_text.SegmentAt(start)].Offset;
        var lineEnd = end >= _text.Length ? _text.Length : Math.Max(end, _text.Segments[_text.SegmentAt(end)].End);
        var tokens = TableTokenizer.Tokenize(_text, lineStart, lineEnd);
        (_reading.Start, _reading.End) = (start, end);

        // Empty cells in front of the last header word fill the header; numbers may stand there where headers wrap.
        var headerEnd = _text.OriginOf(_headerEnd - 1);
        var values = new RowWindow(new LabelMark(0, _headerStart, _headerEnd, 1));
        values.Values.AddRange(tokens.Where(token => token.IsValue && token.Offset >= start && token.Offset < end && (token.Offset > headerEnd || !token.IsBlank)));
        values.IsWholeRow = IsOneMarkedRow(values.Values);
        var cells = FormLibrary.Remedies.Cells.AsSpan();
        if (values.Values.TrueForAll(value => value.IsBlank) && !(values.Values.Count >= RemediesForm.CellCount))
        {
            _writer.AddUnreadable(cells, PlacementDiagnostics.TableWithoutNumbers, "The table of section 四 shows its header and not one number: either every cell is empty or the numbers were lost. Compare with the original.", start, 1);
            return;
        }

        var placed = new RowPlacer([values], RemediesForm.CellCount).Place(values);
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

        if (!placed.LeftOver.IsDefaultOrEmpty)
        {
            _writer.Note(PlacementDiagnostics.StrayNumber, $"Beside the table of section 四 stand numbers that belong to no cell ({_writer.Quote(placed.LeftOver)}); they were left out.", cells, placed.LeftOver[0].Offset, placed.LeftOver[0].Length);
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

    /// <summary>The table ends where words follow that are not its own; a short label in front of the numbers is.</summary>
    private int EndOfTable()
    {
        var index = _headerEnd;
        if (index >= _text.IdeographCount)
        {
            return _text.Length;
        }

        var labelEnd = index;
        var line = _text.SegmentAt(_text.OriginOf(index));
        while (labelEnd < _text.IdeographCount && _text.SegmentAt(_text.OriginOf(labelEnd)) == line)
        {
            labelEnd++;
        }

        var hasNumbersBefore = HasDigit(_text.OriginOf(_headerEnd - 1) + 1, _text.OriginOf(index));
        if (!hasNumbersBefore && labelEnd - index <= RowLabelLimit && labelEnd < _text.IdeographCount)
        {
            index = labelEnd;
        }

        return _text.OriginOf(index);
    }

    private bool HasDigit(int start, int end)
    {
        for (var segment = _text.SegmentAt(start); segment < _text.Segments.Length && _text.Segments[segment].Offset < end; segment++)
        {
            var offset = _text.Segments[segment].Offset;
            var from = Math.Max(0, start - offset);
            var to = Math.Min(_text.Segments[segment].Text.Length, end - offset);
            if (from < to && _text.Segments[segment].Text.Span[from..to].IndexOfAnyInRange('0', '9') >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
