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
    private const int Unknown = -1;
    private const int Contradictory = -2;

    private readonly int _columns;
    private readonly (int Column, int Cells)? _headerColumn;
    private readonly Dictionary<int, int> _fillersBefore = [];
    private readonly Dictionary<int, int> _fillersBehind = [];
    private readonly bool _rowsStandOnOneLine;

    /// <summary>Learns the layout of a table from all its rows.</summary>
    /// <param name="windows">The rows.</param>
    /// <param name="columns">The number of columns for numbers.</param>
    /// <param name="headerColumn">The place of the first column in a marked header row, and that row's number of cells; null when the header does not tell.</param>
    public RowPlacer(IReadOnlyList<RowWindow> windows, int columns, (int Column, int Cells)? headerColumn = null)
    {
        _columns = columns;
        _headerColumn = headerColumn;
        int onOneLine = 0, onManyLines = 0;
        foreach (var window in windows)
        {
            var values = CollectionsMarshal.AsSpan(window.Values);
            if (values.Length >= columns && TryFindRun(values, out var start))
            {
                Learn(_fillersBefore, window.Level, start);
                Learn(_fillersBehind, window.NextLevel, values.Length - start - columns);
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
        LearnFromLastRow(windows);
    }

    /// <summary>
    /// Behind the last row no row's filler cells follow, so its count alone tells the fillers before its numbers.
    /// A label one level deeper stands one cell further to the right and has one filler less.
    /// </summary>
    private void LearnFromLastRow(IReadOnlyList<RowWindow> windows)
    {
        if (windows.Count > 1 && windows[^1] is { Level: 0 } last && last.Values.Count >= _columns && last.Values.TrueForAll(value => value.Marks == LayoutMarks.Cells))
        {
            Learn(_fillersBefore, 0, last.Values.Count - _columns);
        }

        if (_fillersBefore.GetValueOrDefault(0, Unknown) is >= 0 and var fillers)
        {
            _fillersBefore.TryAdd(1, Math.Max(0, fillers - 1));
            _fillersBefore.TryAdd(2, Math.Max(0, fillers - 2));
        }

        // Fillers behind the numbers must agree wherever the same kind of row follows.
        foreach (var window in windows)
        {
            if (window.NextLevel >= 0 && window.Values.Count >= _columns && window.Values.TrueForAll(value => value.Marks == LayoutMarks.Cells)
                && _fillersBefore.GetValueOrDefault(window.Level, Unknown) is >= 0 and var before)
            {
                Learn(_fillersBehind, window.NextLevel, window.Values.Count - _columns - before);
            }
        }
    }

    /// <summary>Gives a row's values their columns.</summary>
    public PlacedRow Place(RowWindow window)
    {
        var values = CollectionsMarshal.AsSpan(window.Values);
        if (window.IsWholeRow)
        {
            return PlaceWholeRow(window, values);
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

        return marked ? PlaceMarkedCells(window, values) : PlaceUnmarked(values);
    }

    private PlacedRow PlaceWholeRow(RowWindow window, ReadOnlySpan<TableToken> values)
    {
        if (values.IsEmpty)
        {
            return PlacedRow.NoTrace;
        }

        if (values.Length != _columns && _headerColumn is { } header && window.CellsBefore + values.Length == header.Cells)
        {
            var start = header.Column - window.CellsBefore;
            return start >= 0 && start + _columns <= values.Length && !HasValue(values[..start]) && !HasValue(values[(start + _columns)..])
                ? PlacedRow.Direct(values.Slice(start, _columns))
                : PlacedRow.Ambiguous;
        }

        return PlaceMarkedCells(window, values);
    }

    /// <summary>Places a row whose cells are all marked by its own cells, or by the fillers that full rows of its level have.</summary>
    private PlacedRow PlaceMarkedCells(RowWindow window, ReadOnlySpan<TableToken> values)
    {
        if (values.Length == _columns || (values.Length > _columns && !HasValue(values)))
        {
            return Proved(values[^_columns..], isExact: true);
        }

        if (TryFindRun(values, out var start))
        {
            return Proved(values.Slice(start, _columns), isExact: true);
        }

        var spare = values.Length - _columns;
        var before = _fillersBefore.GetValueOrDefault(window.Level, Unknown);
        var behind = window.NextLevel < 0 ? spare - before : _fillersBehind.GetValueOrDefault(window.NextLevel, Unknown);
        start = (before, behind) switch
        {
            ( >= 0, >= 0) => before + behind == spare ? before : Unknown,
            ( >= 0, _) => behind == Contradictory ? Unknown : before,
            (_, >= 0) => before == Contradictory ? Unknown : spare - behind,
            _ => Unknown,
        };
        return start < 0 || start > spare || HasValue(values[..start]) || HasValue(values[(start + _columns)..])
            ? PlacedRow.Ambiguous
            : Proved(values.Slice(start, _columns), isExact: before >= 0 && behind >= 0 && !HasNumber(values));
    }

    /// <summary>
    /// Where neighbours had to tell which cells are fillers, or words may be fillers, the row's own sum must agree:
    /// a row moved by one cell fails it, so what it does not prove stays open.
    /// </summary>
    private PlacedRow Proved(ReadOnlySpan<TableToken> slots, bool isExact)
    {
        var hasWords = false;
        decimal sum = 0;
        for (var column = 0; column < slots.Length; column++)
        {
            hasWords |= slots[column].Content.State is Model.CellState.Text;
            sum += column < slots.Length - 1 ? slots[column].Content.Value ?? 0 : 0;
        }

        var isProved = (isExact && !hasWords) || _columns != Forms.RequestsForm.ColumnCount || slots[^1].Content.Value == sum;
        return isProved ? PlacedRow.Direct(slots) : PlacedRow.Ambiguous;
    }

    private static bool HasNumber(ReadOnlySpan<TableToken> values)
    {
        foreach (var value in values)
        {
            if (value.Content.Value is not (null or 0))
            {
                return true;
            }
        }

        return false;
    }

    private static void Learn(Dictionary<int, int> fillers, int level, int count) =>
        fillers[level] = fillers.TryGetValue(level, out var known) && known != count ? Contradictory : count;

    private PlacedRow PlaceUnmarked(ReadOnlySpan<TableToken> values)
    {
        if (values.Length == _columns)
        {
            // Where one word is two numbers, as many words as columns are no sign that each is one: another may be split.
            if (HoldsSeveral(values))
            {
                return PlacedRow.Ambiguous;
            }

            return _rowsStandOnOneLine == (values[0].Line == values[^1].Line) && (_rowsStandOnOneLine || StandsOnLinesOfItsOwn(values))
                ? PlacedRow.Direct(values)
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
            else if (end - index > 1 || values[index].Content.State == Model.CellState.Unreadable)
            {
                // Part of a number is no page's number: it lacks in one of the row's own.
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

    /// <summary>Whether a word without marks is more than one number run together.</summary>
    private static bool HoldsSeveral(ReadOnlySpan<TableToken> values)
    {
        foreach (var value in values)
        {
            if (value is { Marks: LayoutMarks.None, Content.State: Model.CellState.Unreadable })
            {
                return true;
            }
        }

        return false;
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
}
