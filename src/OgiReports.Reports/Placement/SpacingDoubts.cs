using OgiReports.Reports.Placement.Solving;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Placement;

/// <summary>
/// Finds the rows that white space alone parts into cells in a table where it says nothing: in some rows digits ran together,
/// in others numbers were split. Both in one row leave as many words as columns by chance, and then its own sum, which is
/// the sum of the same digits, is little evidence.
/// </summary>
internal sealed class SpacingDoubts
{
    private const int Only = 1;

    private readonly ReportText _text;
    private readonly int _columns;
    private readonly SearchBudget _budget;
    private bool _ranTogether;
    private bool _wereSplit;
    private bool _leftEmpty;

    private SpacingDoubts(ReportText text, int columns, PlacementLimits limits)
    {
        _text = text;
        _columns = columns;
        _budget = new SearchBudget(limits);
    }

    /// <summary>The rows of the form that could be parted otherwise; none in a table whose white space is not in doubt.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="found">The rows.</param>
    /// <param name="proved">What the sums told, by row of the form.</param>
    /// <param name="columns">The columns that the table has.</param>
    /// <param name="limits">The bounds; a row that is not done within them counts as one that could.</param>
    public static List<int> Find(ReportText text, List<FoundRow> found, Dictionary<int, ProvedRow> proved, int columns, PlacementLimits limits)
    {
        var doubts = new SpacingDoubts(text, columns, limits);
        found.ForEach(doubts.Learn);
        return doubts is { _ranTogether: true, _wereSplit: true }
            ? [.. doubts.Lines(found, proved).Where(row => !doubts.IsOnly(row.Line, row.Told)).Select(row => row.Row)]
            : [];
    }

    private void Learn(FoundRow row)
    {
        _leftEmpty |= row.Placed.Kind == PlacementKind.NoTrace;
        if (row.Placed.Kind != PlacementKind.Ambiguous || PrintedText.Of(_text, row.Window.Values) is not { } printed || row.Window.Values.Exists(value => value.Marks != LayoutMarks.None))
        {
            return;
        }

        // A word that begins with 0 in a long row may be the rest of a split number.
        _ranTogether |= row.Window.Values.Count < _columns && row.Window.Values.Exists(printed.RanTogether);
        _wereSplit |= row.Window.Values.Count > _columns;
        _leftEmpty |= printed.Line.Length < _columns;
    }

    /// <summary>The rows of which cells are told; without a line where they are told together with others.</summary>
    private IEnumerable<(int Row, PrintedLine? Line, IEnumerable<long?> Told)> Lines(List<FoundRow> found, Dictionary<int, ProvedRow> proved)
    {
        foreach (var row in found)
        {
            if (row.Placed.Kind == PlacementKind.Direct && row.Placed.Slots.All(slot => slot.Marks == LayoutMarks.None))
            {
                yield return (row.Index, PrintedText.Of(_text, [.. row.Placed.Slots])?.Line, row.Placed.Slots.Select(slot => (long?)(slot.Content.Value ?? 0)));
            }
        }

        foreach (var (row, proof) in proved)
        {
            if (proof is { IsRepeat: false, Solved.Line: { } line } && proof.Solved.Cells.Any(piece => piece is not null))
            {
                yield return (row, proved.Count(other => other.Value.Text == proof.Text) > 1 ? null : line, proof.Solved.Cells.Select(piece => piece is { } told ? told.Value ?? 0 : (long?)null));
            }
        }
    }

    /// <summary>Whether what was told is the one way to part the digits; 010 is none at all.</summary>
    private bool IsOnly(PrintedLine? line, IEnumerable<long?> told)
    {
        var rules = ReadingRules.Anything | (_leftEmpty ? ReadingRules.Blanks : ReadingRules.None);
        return line is not null
            && RowReader.Read(line, 0, line.Length, _columns, _columns == Forms.RequestsForm.ColumnCount, rules, Only, _budget) is [var only]
            && only.Amounts.Zip(told).All(cell => cell.Second is null || cell.First == cell.Second);
    }
}
