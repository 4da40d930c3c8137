using System.Runtime.InteropServices;
using OgiReports.Reports.Tables;

namespace OgiReports.Reports.Placement;

/// <summary>
/// Gives the values of a row their columns where the layout leaves no choice. What a row alone does not tell,
/// its neighbours may: how many filler cells the table puts before and behind the numbers, and whether a row
/// stands on one line or a cell on each. Nothing is guessed here; what stays open is ambiguous.
/// </summary>
internal sealed class RowPlacer
{
    private readonly int _columns;
    private readonly int _trailing;
    private readonly bool _trailingIsAmbiguous;
    private readonly HashSet<(int Before, int Behind)> _fillers = [];
    private readonly bool _rowsStandOnOneLine;

    /// <summary>Learns the layout of a table from all its rows.</summary>
    /// <param name="windows">The rows.</param>
    /// <param name="columns">The number of columns for numbers.</param>
    public RowPlacer(IReadOnlyList<RowWindow> windows, int columns)
    {
        _columns = columns;
        _trailing = TrailingFillers(windows, out _trailingIsAmbiguous);
        int onOneLine = 0, onManyLines = 0;
        foreach (var window in windows)
        {
            var values = CollectionsMarshal.AsSpan(window.Values);
            if (values.Length >= columns && TryFindRun(values, out var start))
            {
                _fillers.Add((start, values.Length - start - columns));
            }

            if (values.Length == columns)
            {
                onOneLine += values[0].Line == values[^1].Line ? 1 : 0;
                onManyLines += values[0].Line != values[^1].Line ? 1 : 0;
            }
            else if (HasLineOf(values, out _))
            {
                onOneLine++;
            }
        }

        _rowsStandOnOneLine = onOneLine > onManyLines;
    }

    /// <summary>Gives a row's values their columns.</summary>
    public PlacedRow Place(RowWindow window)
    {
        var values = CollectionsMarshal.AsSpan(window.Values);
        if (window.IsWholeRow)
        {
            return PlaceWholeRow(values);
        }

        var blanks = 0;
        var marked = true;
        foreach (var value in values)
        {
            blanks += value.IsBlank ? 1 : 0;
            marked &= value.Marks != LayoutMarks.None;
        }

        if (values.Length == blanks && !marked)
        {
            return PlacedRow.NoTrace;
        }

        if (values.Length == 0)
        {
            return PlacedRow.NoTrace;
        }

        return marked ? PlaceMarkedCells(values) : PlaceUnmarked(values);
    }

    private PlacedRow PlaceWholeRow(ReadOnlySpan<TableToken> values)
    {
        if (values.IsEmpty)
        {
            return PlacedRow.NoTrace;
        }

        if (TryPlaceMarked(values, out var placed))
        {
            return placed;
        }

        // Without a like row to learn from: the numbers are the last columns, whatever fills the row before them.
        var start = values.Length - _columns - _trailing;
        return start < 0 || _trailingIsAmbiguous || HasValue(values[..start]) || HasValue(values[(start + _columns)..])
            ? PlacedRow.Ambiguous
            : PlacedRow.Direct(values.Slice(start, _columns).ToArray());
    }

    private PlacedRow PlaceMarkedCells(ReadOnlySpan<TableToken> values) =>
        TryPlaceMarked(values, out var placed) ? placed : PlacedRow.Ambiguous;

    /// <summary>Places a row whose cells are all marked by its own cells, or by a full row of the same length.</summary>
    private bool TryPlaceMarked(ReadOnlySpan<TableToken> values, out PlacedRow placed)
    {
        var start = -1;
        if (values.Length == _columns || (values.Length > _columns && !HasValue(values)))
        {
            start = values.Length - _columns;
        }
        else if (!TryFindRun(values, out start))
        {
            start = -1;
            foreach (var (before, behind) in _fillers)
            {
                if (before + _columns + behind != values.Length || HasValue(values[..before]) || HasValue(values[(before + _columns)..]))
                {
                    continue;
                }

                if (start >= 0)
                {
                    placed = PlacedRow.Ambiguous;
                    return true;
                }

                start = before;
            }
        }

        placed = start < 0 ? default : PlacedRow.Direct(values.Slice(start, _columns).ToArray());
        return start >= 0;
    }

    private PlacedRow PlaceUnmarked(ReadOnlySpan<TableToken> values)
    {
        if (values.Length == _columns)
        {
            return _rowsStandOnOneLine == (values[0].Line == values[^1].Line) && (_rowsStandOnOneLine || StandsOnLinesOfItsOwn(values))
                ? PlacedRow.Direct(values.ToArray())
                : PlacedRow.Ambiguous;
        }

        // A full line among stray numbers: page numbers that no mark gives away.
        if (_rowsStandOnOneLine && HasLineOf(values, out var start))
        {
            return new PlacedRow(
                PlacementKind.Direct,
                [.. values.Slice(start, _columns)],
                [.. values[..start], .. values[(start + _columns)..]]);
        }

        return PlacedRow.Ambiguous;
    }

    /// <summary>Whether exactly one line holds exactly a row's number of values.</summary>
    private bool HasLineOf(ReadOnlySpan<TableToken> values, out int start)
    {
        start = -1;
        for (var index = 0; index < values.Length;)
        {
            var end = index + 1;
            while (end < values.Length && values[end].Line == values[index].Line)
            {
                end++;
            }

            if (end - index == _columns)
            {
                if (start >= 0)
                {
                    return false;
                }

                start = index;
            }
            else if (end - index > 1)
            {
                return false;
            }

            index = end;
        }

        return start >= 0;
    }

    private static bool StandsOnLinesOfItsOwn(ReadOnlySpan<TableToken> values)
    {
        for (var index = 1; index < values.Length; index++)
        {
            if (values[index].Line == values[index - 1].Line)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the values that are not blank are as many as the columns and stand side by side.</summary>
    private bool TryFindRun(ReadOnlySpan<TableToken> values, out int start)
    {
        start = 0;
        while (start < values.Length && values[start].IsBlank)
        {
            start++;
        }

        var end = start;
        while (end < values.Length && !values[end].IsBlank)
        {
            end++;
        }

        return end - start == _columns && !HasValue(values[end..]);
    }

    private static bool HasValue(ReadOnlySpan<TableToken> values)
    {
        foreach (var value in values)
        {
            if (!value.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The filler cells that every whole row has behind its numbers; where every row has some in front as well, blanks at the edges cannot be told from them.</summary>
    private int TrailingFillers(IReadOnlyList<RowWindow> windows, out bool isAmbiguous)
    {
        int trailing = int.MaxValue, leading = int.MaxValue;
        foreach (var window in windows)
        {
            if (!window.IsWholeRow || window.Values.Count < _columns)
            {
                continue;
            }

            var spare = window.Values.Count - _columns;
            var last = window.Values.FindLastIndex(value => !value.IsBlank);
            if (last < 0)
            {
                continue;
            }

            trailing = Math.Min(trailing, Math.Min(spare, window.Values.Count - 1 - last));
            leading = Math.Min(leading, Math.Min(spare, window.Values.FindIndex(value => !value.IsBlank)));
        }

        trailing = trailing == int.MaxValue ? 0 : trailing;
        isAmbiguous = trailing > 0 && leading > 0 && leading != int.MaxValue;
        return trailing;
    }
}
