using OgiReports.Reports.Forms;
using OgiReports.Reports.Placement;

namespace OgiReports.Reports.Tables;

/// <content>What blocks show beside their rows: headers without rows, numbers before labels, lines that were lost.</content>
internal sealed partial class ProactiveTableReader
{
    // Below so many blocks a header that stands there once may be the only one.
    private const int BlocksOfLostHeaders = 3;

    /// <summary>A block whose header was read and whose rows were not: their labels are lost.</summary>
    private void CloseBlock(char item, List<ProactiveUnit> header, bool headerIsRead)
    {
        if (item != ' ' && !headerIsRead)
        {
            _blocksWithoutRows.Add((item, header));
        }
    }

    /// <summary>Header words that the form does not have; a unit or a note is no column.</summary>
    private bool AddForeignHeader(List<ProactiveUnit> header, ProactiveUnit unit)
    {
        var words = _text.Ideographs[unit.First..unit.Last];
        var isColumn = words.Length > 1 && words.IndexOf("单位") < 0 && words is not ("万元" or "数量" or "件数") && !IsBracketed(unit.Start);
        if (isColumn)
        {
            header.Add(unit);
        }

        return isColumn;
    }

    /// <summary>
    /// A clean-up that removes repeated lines leaves 信息内容 once among many blocks, and no number twice: every
    /// row may lack numbers, so that none can be placed.
    /// </summary>
    private bool LostItsRepeatedLines(List<ProactiveRow> rows)
    {
        int titles = 0, labelHeaders = 0;
        foreach (var unit in _units)
        {
            titles += unit.Word?.Kind == ProactiveWordKind.Title ? 1 : 0;
            labelHeaders += unit.Word?.Kind == ProactiveWordKind.LabelHeader ? 1 : 0;
        }

        if (titles < BlocksOfLostHeaders || labelHeaders > 1)
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in rows.SelectMany(row => row.Values))
        {
            if (value.Marks != LayoutMarks.None || !seen.Add(_text.Slice(value.Offset, value.Length).Trim().ToString()))
            {
                return false;
            }
        }

        return seen.Count > 0;
    }

    /// <summary>The cells of a block by one form, or by each of both where no form is known.</summary>
    private static ReadOnlySpan<CellDefinition> CellsOfBlock(char item, FormVersion? version)
    {
        var cells = new List<CellDefinition>();
        foreach (var candidate in (ReadOnlySpan<FormVersion>)[FormVersion.Form2019, FormVersion.Form2021])
        {
            if ((version ?? candidate) == candidate && FormLibrary.Proactive(candidate).BlockOf(item) is { } block)
            {
                cells.AddRange(block.Cells.AsSpan());
            }
        }

        return cells.Distinct().ToArray();
    }

    private bool IsOwed(FormVersion version, List<ProactiveRow> rows) =>
        _reading.Versions.Count == 1 || rows.Count(row => row.Version == version) * 2 >= rows.Count;

    /// <summary>Says which numbers stand between a header and its first label: they are no values of the rows behind.</summary>
    private void NoteLeadingNumbers()
    {
        foreach (var (row, number) in _layout.Leading)
        {
            if (!_layout.NumbersComeFirst)
            {
                _writer.Note(
                    PlacementDiagnostics.StrayNumber,
                    $"The number {_writer.Quote([number])} stands before {row.Word!.Key}, the first row of its block; it belongs to no cell, or the label of its own was lost.",
                    CellsOfBlock(row.Word.Item, null),
                    number.Offset,
                    number.Length);
            }
        }
    }

    /// <summary>Words behind the label: a note in brackets before the numbers, a sentence in the first cell, or one over all cells of the row.</summary>
    private void WriteSentence(ProactiveRow row, ReadOnlySpan<CellDefinition> cells)
    {
        var sentence = row.Sentence!;
        var behind = row.Behind.FindAll(value => !value.IsBlank);
        if (behind.Count == cells.Length && IsBracketed(sentence.Offset) && _layout.IsInPlace(row.Unit, behind))
        {
            for (var column = 0; column < cells.Length; column++)
            {
                _writer.Add(cells[column], behind[column]);
            }

            return;
        }

        if (behind.Count != 0 && behind.Count != cells.Length - 1)
        {
            _writer.AddUnreadable(cells, PlacementDiagnostics.CellsUnreadable, $"The row {row.Unit.Word!.Key} shows words ({_writer.Quote([sentence])}) and {behind.Count} number(s) ({_writer.Quote(behind)}) for {cells.Length} column(s); which belongs to which column can't be told.", row.Unit.Start, 1);
            return;
        }

        for (var column = 0; column < cells.Length; column++)
        {
            _writer.Add(cells[column], behind.Count > 0 && column > 0 ? behind[column - 1] : sentence);
        }
    }

    /// <summary>Whether words stand in brackets, as a note on a label does.</summary>
    private bool IsBracketed(int offset)
    {
        ref readonly var segment = ref _text.Segments[_text.SegmentAt(offset)];
        var before = segment.Text.Span[..(offset - segment.Offset)].TrimEnd();
        return before is [.., '（' or '(' or '〔' or '[' or '【'];
    }

    /// <summary>
    /// A page that is printed column by column, or cell by cell, may put the number of one row behind the label of the
    /// next. Where a row of a block has a number too few or too many, those of its neighbours are by order alone.
    /// </summary>
    private void NoteBesideIncomplete(ProactiveRow row, List<ProactiveRow> rows)
    {
        var line = _text.SegmentAt(row.Unit.End - 1);
        if (row.IsWholeRow || row.Values.Count == 0 || row.Values.Exists(value => value.Marks != LayoutMarks.None) || row.Values.TrueForAll(value => value.Line == line))
        {
            return;
        }

        var incomplete = rows.Find(other => other != row && other.Unit.Word!.Item == row.Unit.Word!.Item && !other.IsWholeRow && other.Sentence is null
            && other.Values.TrueForAll(value => value.Marks == LayoutMarks.None) && other.Values.Count != CellsOf(other).Length && !TryPlaceRepeated(other, CellsOf(other).Length, out _));
        if (incomplete is not null)
        {
            _writer.Note(PlacementDiagnostics.OrderAlone, $"Nothing but their order gives the row {row.Unit.Word!.Key} its numbers ({_writer.Quote(row.Values)}), and the row {incomplete.Unit.Word!.Key} of the same block has {CountText(incomplete.Values.Count)} for {CountText(CellsOf(incomplete).Length)} cells: one of these numbers may be that row's. Compare with the original.", CellsOf(row), row.Unit.Start, 1);
        }
    }

    private static string CountText(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
