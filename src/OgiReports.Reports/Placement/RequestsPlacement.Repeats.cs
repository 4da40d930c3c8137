using OgiReports.Reports.Placement.Solving;
using OgiReports.Reports.Tables;

namespace OgiReports.Reports.Placement;

/// <content>
/// A crawler that keeps every line once takes a row's numbers away where they stand on a line of their own and a row before
/// has the same. Such a row is one of the lines before it, and the sums may tell which.
/// </content>
internal sealed partial class RequestsPlacement
{
    // One row without numbers among whole ones may be an empty one.
    private const int FewestRepeats = 2;

    private readonly List<TableToken> _lines = [];
    private readonly List<int> _linesBefore = [];

    /// <summary>Whether every line of numbers differs from all others and holds nothing else, one is all zeros, and rows are without numbers.</summary>
    private bool FindsRepeats()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var zeros = 0;
        foreach (var row in _found)
        {
            _linesBefore.Add(_lines.Count / _columns.Length);
            if (row.Placed.Kind == PlacementKind.NoTrace)
            {
                continue;
            }

            if (!StandsAlone(row) || !seen.Add(LineOf(row)))
            {
                return false;
            }

            if (row.Placed.Kind == PlacementKind.Ambiguous)
            {
                continue;
            }

            zeros += row.Placed.Slots.All(slot => slot.Content.Value == 0) ? 1 : 0;
            _lines.AddRange(row.Placed.Slots);
        }

        return zeros == 1 && _found.Count(row => row.Placed.Kind == PlacementKind.NoTrace) >= FewestRepeats;
    }

    private string LineOf(FoundRow row) => _text.Segments[row.Window.Values[0].Line].Text.Span.Trim().ToString();

    private bool StandsAlone(FoundRow row) =>
        row.Window.Values.TrueForAll(value => value.Line == row.Window.Values[0].Line && value.Marks == LayoutMarks.None && PrintedText.IsCount(value.Content))
        && _text.SegmentAt(_text.OriginOf(row.Window.Mark.End - 1)) != row.Window.Values[0].Line
        && (row.Placed.Kind == PlacementKind.Ambiguous || row.Placed.Slots.Length == row.Window.Values.Count);

    /// <summary>A row that is one of the lines before it.</summary>
    private void AddRepeat(FoundRow row, int linesBefore)
    {
        if (linesBefore == 0 || PrintedText.Of(_text, _lines, areCells: true) is not { } text)
        {
            AddSettled(row);
            return;
        }

        var readings = new List<RowReading>();
        for (var line = 0; line < linesBefore; line++)
        {
            var first = line * _columns.Length;
            PrintedPiece[] pieces = [.. _lines.GetRange(first, _columns.Length).Select((value, column) => new PrintedPiece(first + column, first + column + 1, (long?)value.Content.Value))];
            readings.Add(new RowReading(Array.ConvertAll(pieces, piece => piece.Value ?? 0), pieces, 0, 0));
        }

        _asked.Add((row.Index, text));
        _askedRows.Add(_rows.Count);
        _repeats.Add(row.Index);
        _rows.Add(new PlacementRow(FirstCell(row.Index), _columns.Length, null) { Readings = readings });
    }
}
