using OgiReports.Documents.Text;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Tables;

/// <content>Numbers that cells too narrow for them broke: their first parts stand above the line of their row.</content>
internal sealed partial class RequestsTableReader
{
    /// <summary>
    /// Where a row that could not be read ends in a line of its own, or has one too many below its own, the numbers there may
    /// be the first parts of those of the row below, which then reads well and wrong.
    /// </summary>
    private void NoteTrails(List<FoundRow> found, int[] columns, Dictionary<int, ProvedRow> proved)
    {
        for (var index = 0; index + 1 < found.Count; index++)
        {
            var (row, next) = (found[index], found[index + 1]);
            var isOneLine = next.Placed is { Kind: PlacementKind.Direct, Slots: [{ Marks: LayoutMarks.None } first, .., var last] } && first.Line == last.Line;
            var isTold = proved.TryGetValue(row.Index, out var proof) && proof.Solved.Verdict == RowVerdict.Solved;
            if (isOneLine && !isTold && TrailOf(row, columns.Length) is { Count: > 0 } trail)
            {
                _writer.Note(PlacementDiagnostics.StrayNumber, $"Above the line of the row {_form.Rows[next.Index].Label} stand numbers that belong to no row ({_writer.Quote(trail)}); its own may be the rest of them. Compare with the original.", CellsOf(next.Index, columns), trail[0].Offset, trail[0].Length);
            }
        }
    }

    /// <summary>The numbers of a row below its own line.</summary>
    private static List<TableToken> TrailOf(FoundRow row, int columns)
    {
        var placed = row.Placed;
        if (placed.Kind == PlacementKind.Direct)
        {
            // One number in one line breaks the sum of the row that it is of, if that has one.
            var hasTotal = columns == RequestsForm.ColumnCount;
            return hasTotal || placed.LeftOver.IsDefaultOrEmpty ? [] : [.. placed.LeftOver.Where(value => value.Line > placed.Slots[^1].Line)];
        }

        var lines = row.Window.Values.FindAll(value => !value.IsBlank).GroupBy(value => value.Line).Select(line => line.ToList()).ToList();
        if (lines.Count < 2 || lines.Exists(line => line[0].Marks != LayoutMarks.None))
        {
            return [];
        }

        var own = lines.FindIndex(line => line.Count == columns);
        return own < 0 ? lines[^1] : [.. lines.Skip(own + 1).SelectMany(line => line)];
    }

    /// <summary>
    /// The cells that numbers without a row may be of: those of the row behind words that are part of its label; those of both
    /// rows beside them where the numbers are parts of numbers.
    /// </summary>
    private CellDefinition[] CellsBeside(AssembledRows rows, int start, string words, List<TableToken> values)
    {
        var part = string.Concat(words.Where(CharacterFolding.IsIdeograph));
        var next = NextOf(rows, start);
        var isOfNext = part.Length > 0 && next >= 0 && RowOf(rows, next) is >= 0 and var row && _form.Rows[row].Keys[0].Contains(part, StringComparison.Ordinal);
        var isBroken = values.Exists(value => value.Marks == LayoutMarks.None && value.Content.State == CellState.Unreadable);
        var last = next < 0 ? rows.Windows.Length - 1 : next - 1;
        return CellsOfRows(isBroken ? [RowOf(rows, last), RowOf(rows, next)] : isOfNext ? [RowOf(rows, next)] : []);
    }

    /// <summary>The cells of the rows around a number without a label that show no number themselves: it may be theirs.</summary>
    private CellDefinition[] EmptyBeside(AssembledRows rows, int start)
    {
        var next = NextOf(rows, start);
        int[] beside = [next < 0 ? rows.Windows.Length - 1 : next - 1, next];
        return CellsOfRows([.. beside.Where(window => window >= 0 && rows.Windows[window].Values.TrueForAll(value => value.IsBlank)).Select(window => RowOf(rows, window))]);
    }

    /// <summary>The first row whose label stands behind an offset; -1 when none does.</summary>
    private int NextOf(AssembledRows rows, int start) => Array.FindIndex(rows.Windows, window => _text.OriginOf(window.Mark.Start) > start);

    private int RowOf(AssembledRows rows, int window) => window < 0 ? -1 : RequestsTableFinder.RowIndexOf(rows.Windows[window].Mark, _layout.Version);

    private CellDefinition[] CellsOfRows(int[] indices) =>
        [.. indices.Where(index => index >= 0).SelectMany(index => Enumerable.Range(0, RequestsForm.ColumnCount).Select(column => _form.CellAt(index, column)))];
}
