using OgiReports.Documents.Text;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>
/// Gives rows of numbers their labels by order alone where narrow cells broke the labels to pieces. Between two rows whose
/// labels are whole stand as many lines of seven numbers as the form has rows there: then each line is one of these rows,
/// and the pieces of label between them need not be told apart.
/// </summary>
internal sealed class RowOrder
{
    private const double Whole = 0.95;

    // Far apart, one row that is lost and one that is added could stand between.
    private const int LongestGap = 6;

    // Pieces of the form's labels are made of their characters; a label of the agency's own shares 属于 and 信息 with them.
    private const double OwnShare = 0.7;

    private readonly ReportText _text;
    private readonly RequestsForm _form;
    private readonly AssembledRows _rows;
    private readonly List<List<TableToken>> _lines = [];

    private RowOrder(ReportText text, RequestsForm form, AssembledRows rows)
    {
        _text = text;
        _form = form;
        _rows = rows;
    }

    /// <summary>The rows with those added or corrected that the order tells; the same rows where it tells none.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="form">The form of the table.</param>
    /// <param name="rows">The rows as their labels tell them.</param>
    /// <param name="tokens">The table's cells.</param>
    public static AssembledRows Restore(ReportText text, RequestsForm form, AssembledRows rows, List<TableToken> tokens)
    {
        var order = new RowOrder(text, form, rows);
        return order.CollectLines(tokens) ? order.Restore() : rows;
    }

    /// <summary>The lines that hold a row's numbers; false where a line holds some other number of them, or cells are marked.</summary>
    private bool CollectLines(List<TableToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Marks != LayoutMarks.None)
            {
                return false;
            }

            if (token.IsValue && !token.IsBlank)
            {
                if (_lines.Count == 0 || _lines[^1][0].Line != token.Line)
                {
                    _lines.Add([]);
                }

                _lines[^1].Add(token);
            }
        }

        return _lines.Count > 0 && _lines.TrueForAll(line => line.Count == RequestsForm.ColumnCount);
    }

    private AssembledRows Restore()
    {
        var windows = new RowWindow?[_form.Rows.Length];
        var anchors = new List<(int Row, int Line)> { (-1, -1) };
        foreach (var window in _rows.Windows)
        {
            var row = RequestsTableFinder.RowIndexOf(window.Mark, _form.Version);
            if (row < 0)
            {
                continue;
            }

            windows[row] = window;
            var line = _lines.FindIndex(line => window.Values.Count == line.Count && window.Values[0] == line[0] && window.Values[^1] == line[^1]);
            if (line > anchors[^1].Line && row > anchors[^1].Row && window.Mark.Similarity >= Whole)
            {
                anchors.Add((row, line));
            }
        }

        anchors.Add((_form.Rows.Length, _lines.Count));
        var isChanged = false;
        for (var index = 1; index < anchors.Count; index++)
        {
            var (above, below) = (anchors[index - 1], anchors[index]);
            var count = below.Row - above.Row;
            if (count is > 1 and <= LongestGap && count == below.Line - above.Line && !HasForeignLine(above, below))
            {
                isChanged |= Assign(windows, above, below);
            }
        }

        return isChanged ? WithoutUsed([.. windows.OfType<RowWindow>()]) : _rows;
    }

    /// <summary>Whether one of the lines between two rows has a label that is none of the form's there, or another item's number.</summary>
    private bool HasForeignLine((int Row, int Line) above, (int Row, int Line) below)
    {
        var own = string.Concat(Enumerable.Range(Math.Max(0, above.Row), Math.Min(below.Row, _form.Rows.Length - 1) - Math.Max(0, above.Row) + 1).Select(row => _form.Rows[row].ChinesePath + _form.Rows[row].Label));
        for (var row = above.Row + 1; row < below.Row; row++)
        {
            var line = _lines[above.Line + row - above.Row];
            var foreign = _rows.ForeignRows.FindIndex(foreign => foreign.Values.Contains(line[0]));
            if ((foreign >= 0 && !IsOwn(_rows.ForeignRows[foreign].Label, own)) || (ItemNumberOf(line[0]) is { } item && item != _form.Rows[row].Label[0]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOwn(LabelUnit label, string own)
    {
        var words = _text.Ideographs[_text.IdeographAt(label.Start).._text.IdeographAt(label.End)];
        var shared = 0;
        foreach (var character in words)
        {
            shared += own.Contains(character) ? 1 : 0;
        }

        return shared >= OwnShare * words.Length;
    }

    /// <summary>The number of the item that a line of numbers begins with; null where it begins with none.</summary>
    private char? ItemNumberOf(TableToken first)
    {
        ref readonly var segment = ref _text.Segments[first.Line];
        var before = segment.Text.Span[..(first.Offset - segment.Offset)].TrimStart();
        return before is [var digit, '.' or '．' or '、', .., _] && CharacterFolding.Fold(digit) is >= '1' and <= '9' and var item ? item : null;
    }

    private bool Assign(RowWindow?[] windows, (int Row, int Line) above, (int Row, int Line) below)
    {
        var isChanged = false;
        for (var row = above.Row + 1; row < below.Row; row++)
        {
            var values = _lines[above.Line + row - above.Row];
            if (windows[row] is { } known && known.Values.Count == values.Count && known.Values[0] == values[0])
            {
                continue;
            }

            var start = Math.Max(0, _text.IdeographAt(values[0].Offset) - 1);
            var mark = windows[row]?.Mark ?? new LabelMark(RequestsTableFinder.OrderOf(row, _form.Version), start, start + 1, 1);
            windows[row] = new RowWindow(mark with { Similarity = 1 });
            windows[row]!.Values.AddRange(values);
            isChanged = true;
        }

        return isChanged;
    }

    /// <summary>Numbers that have their row now stand behind no other label.</summary>
    private AssembledRows WithoutUsed(RowWindow[] windows)
    {
        var used = new HashSet<TableToken>(windows.SelectMany(window => window.Values), ReferenceEqualityComparer.Instance);
        foreach (var (_, values) in _rows.ForeignRows)
        {
            values.RemoveAll(used.Contains);
        }

        _rows.ForeignRows.RemoveAll(row => row.Values.Count == 0);
        _rows.Orphans.RemoveAll(used.Contains);
        return _rows with { Windows = windows };
    }
}
