using System.Collections.Immutable;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement.Solving;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Placement;

/// <summary>
/// Asks the form's equations about the rows of the table of section 三 whose columns the layout leaves open. Rows that the
/// layout settles are given; the others list all they can be.
/// </summary>
internal sealed partial class RequestsPlacement
{
    // More labels than these don't end up before the numbers of one row.
    private const int MergedLabels = 3;

    private static readonly ImmutableArray<ReadingRules> BoundedRules =
        [ReadingRules.Blanks, ReadingRules.Blanks | ReadingRules.Cuts, ReadingRules.Blanks | ReadingRules.Joins];

    private static readonly ImmutableArray<ReadingRules> UnboundedRules = [ReadingRules.Blanks, ReadingRules.Blanks | ReadingRules.Cuts];
    private static readonly ImmutableArray<ReadingRules> MarkedRules = [ReadingRules.Blanks];

    private readonly ReportText _text;
    private readonly RequestsForm _form;
    private readonly int[] _columns;
    private readonly List<FoundRow> _found;
    private readonly SearchBudget _budget;
    private readonly List<PlacementRow> _rows = [];
    private readonly List<PlacementStream> _streams = [];
    private readonly List<(int Index, PrintedText Text)> _asked = [];
    private readonly List<int> _askedRows = [];
    private readonly Dictionary<int, FoundRow> _settled = [];
    private readonly Dictionary<int, int> _settledRows = [];
    private readonly HashSet<int> _repeats = [];
    private readonly int _tableStart;
    private bool _lostRepeats;

    private RequestsPlacement(ReportText text, RequestsForm form, int[] columns, List<FoundRow> found, int tableStart, PlacementLimits limits)
    {
        _tableStart = tableStart;
        _text = text;
        _form = form;
        _columns = columns;
        _found = found;
        _budget = new SearchBudget(limits);
    }

    /// <summary>The answers by row of the form; rows that need none are not in it, rows whose label is lost may be.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="form">The form.</param>
    /// <param name="columns">The columns that the table has.</param>
    /// <param name="found">The rows.</param>
    /// <param name="hasForeignRows">Whether the table has rows that are not the form's: its totals may count them.</param>
    /// <param name="tableStart">Where the table begins.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="hitLimit">Whether one was reached.</param>
    public static Dictionary<int, ProvedRow> Prove(ReportText text, RequestsForm form, int[] columns, List<FoundRow> found, bool hasForeignRows, int tableStart, PlacementLimits limits, out bool hitLimit)
    {
        hitLimit = false;
        var placement = new RequestsPlacement(text, form, columns, found, tableStart, limits);
        var lostRepeats = placement.FindsRepeats();
        if (!lostRepeats && !found.Exists(row => row.Placed.Kind == PlacementKind.Ambiguous))
        {
            return [];
        }

        placement._lostRepeats = lostRepeats;
        placement.AddRows();
        var problem = new PlacementProblem([.. placement._rows], [.. placement._streams], [.. placement.Equations()]);
        var solved = PlacementSolver.Solve(problem, placement._budget, out hitLimit, mayBeWrong: !hasForeignRows && !placement.HasLabelsApart());
        var relaxed = placement.SolveRelaxed(problem, solved);
        var narrative = placement.SolveWithNarrative(problem, solved);
        var hasTwoStories = placement.TellsTwoStories(solved);
        var answers = new Dictionary<int, ProvedRow>();
        for (var index = 0; index < placement._asked.Count; index++)
        {
            var row = placement._askedRows[index];
            answers.Add(placement._asked[index].Index, new ProvedRow(solved[row], placement._asked[index].Text)
            {
                OnLabelsAlone = Differences(solved[row], relaxed[row]),
                IsRepeat = placement._repeats.Contains(placement._asked[index].Index),
                ByNarrative = narrative is { } decided ? Added(solved[row], decided.Solved[row]) : [],
                Narrative = narrative?.Words ?? "",
                IsOfTwoStories = hasTwoStories && solved[row] is { Verdict: RowVerdict.Solved, Equations.IsEmpty: false },
            });
        }

        return answers;
    }

    /// <summary>Whether the sums hold only if some cells left no trace and, in other places, digits ran together or were split.</summary>
    private bool TellsTwoStories(ImmutableArray<SolvedRow> solved)
    {
        var byOrder = solved.Where(row => row is { Verdict: RowVerdict.Solved, Equations.IsEmpty: false }).ToList();
        return byOrder.Exists(row => row.IsRewritten)
            && (byOrder.Exists(row => row.Cells.Any(piece => piece is not { HasTrace: true })) || _settled.Values.Any(row => row.Placed.Kind == PlacementKind.NoTrace));
    }

    private void AddRows()
    {
        for (var index = 0; index < _found.Count; index++)
        {
            var row = _found[index];
            if (_lostRepeats && row.Placed.Kind == PlacementKind.NoTrace)
            {
                AddRepeat(row, _linesBefore[index]);
            }
            else if (row.Placed.Kind == PlacementKind.NoTrace && OwnerOfMerged(index) is > 0 and var owner)
            {
                index = AddUnmarked(index, owner);
            }
            else if (row.Placed.Kind != PlacementKind.Ambiguous)
            {
                AddSettled(row);
            }
            else if (row.Window.Values.Exists(value => value.Marks != LayoutMarks.None))
            {
                AddMarked(row);
            }
            else if (_lostRepeats)
            {
                // The rows around are no empty ones, and have none of its numbers.
                AddUnmarked(row);
            }
            else
            {
                index = AddUnmarked(index, index);
            }
        }
    }

    private void AddUnmarked(FoundRow row)
    {
        if (PrintedText.Of(_text, row.Window.Values) is { } text)
        {
            AddStream([row.Index], [new PlacementRow(FirstCell(row.Index), _columns.Length, TotalIdOf(row.Index))], text, text.Line.TokenCount > _columns.Length ? BoundedRules : UnboundedRules);
        }
    }

    /// <summary>A row that the layout settles; one with a cell that holds no count is left out, and its equations with it.</summary>
    private void AddSettled(FoundRow row)
    {
        var values = new long?[_columns.Length];
        for (var column = 0; column < row.Placed.Slots.Length; column++)
        {
            var content = row.Placed.Slots[column].Content;
            if (!PrintedText.IsCount(content) || (content.State == CellState.Text && _text.HasDigit(row.Placed.Slots[column].Offset, row.Placed.Slots[column].End)))
            {
                return;
            }

            values[column] = (long?)content.Value;
        }

        _settled.Add(row.Index, row);
        _settledRows.Add(row.Index, _rows.Count);
        _rows.Add(PlacementRow.Fixed(FirstCell(row.Index), values, values[^1] is null ? null : TotalIdOf(row.Index)));
    }

    /// <summary>A row whose cells are marked: more of them than columns, some of which are fillers, or fewer.</summary>
    private void AddMarked(FoundRow row)
    {
        // As many cells as columns, and yet open: order and declared columns contradict each other, and no sum can tell which is right.
        var spare = row.Window.Values.Count - _columns.Length;
        if (spare == 0 || PrintedText.Of(_text, row.Window.Values, areCells: true) is not { } text)
        {
            return;
        }

        var shape = new PlacementRow(FirstCell(row.Index), _columns.Length, TotalIdOf(row.Index));
        if (spare < 0)
        {
            AddStream([row.Index], [shape], text, MarkedRules);
            return;
        }

        var readings = new List<RowReading>();
        for (var start = 0; start <= spare; start++)
        {
            if (HasNumber(row.Window.Values[..start]) || HasNumber(row.Window.Values[(start + _columns.Length)..]))
            {
                continue;
            }

            PrintedPiece[] pieces = [.. row.Window.Values.GetRange(start, _columns.Length).Select((value, column) => new PrintedPiece(start + column, start + column + 1, (long?)value.Content.Value))];
            readings.Add(new RowReading(Array.ConvertAll(pieces, piece => piece.Value ?? 0), pieces, 0, 0));
        }

        // Positions are cells here: every value is one whole.
        _asked.Add((row.Index, text));
        _askedRows.Add(_rows.Count);
        _rows.Add(shape with { Readings = readings });
    }

    private static bool HasNumber(List<TableToken> values) => values.Exists(value => !value.IsBlank);

    /// <summary>The row behind some labels without numbers that has too many for itself, so that theirs may be among them; -1 where there is none.</summary>
    private int OwnerOfMerged(int first)
    {
        for (var index = first + 1; index < _found.Count && index <= first + MergedLabels && _found[index].Index == _found[index - 1].Index + 1; index++)
        {
            if (_found[index].Placed.Kind != PlacementKind.NoTrace)
            {
                return _found[index].Placed.Kind == PlacementKind.Ambiguous && IsCrowded(_found[index].Window.Values) ? index : -1;
            }
        }

        return -1;
    }

    private bool IsCrowded(List<TableToken> values) =>
        values.Count > _columns.Length && values.TrueForAll(value => value.Marks == LayoutMarks.None) && PrintedText.Of(_text, values) is not null;

    /// <summary>
    /// Rows whose empty cells left no trace, from the first whose label stands before the numbers. Where there are more
    /// numbers than cells, those of rows whose labels stand around them, or are lost, are among them.
    /// </summary>
    /// <param name="first">The first of the rows.</param>
    /// <param name="owner">The one whose label stands next before the numbers.</param>
    /// <returns>The last found row that was dealt with.</returns>
    private int AddUnmarked(int first, int owner)
    {
        var row = _found[owner];
        if (PrintedText.Of(_text, row.Window.Values) is not { } text)
        {
            return owner;
        }

        var members = _found[first..(owner + 1)].ConvertAll(found => found.Index);
        var last = owner;
        if (text.Line.TokenCount > _columns.Length && IsNoTrace(last + 1, members[^1] + 1))
        {
            members.Add(_found[++last].Index);
        }

        // Behind a row that has too many numbers stands one without a label: theirs may be among them, however many cells the rows before have left.
        if (text.Line.TokenCount > _columns.Length && IsLost(last + 1, members[^1] + 1))
        {
            members.Add(members[^1] + 1);
        }

        while (text.Line.TokenCount > members.Count * _columns.Length)
        {
            var next = members[^1] + 1;
            if (IsNoTrace(last + 1, next))
            {
                last++;
            }
            else if (next >= _form.Rows.Length || (last + 1 < _found.Count && _found[last + 1].Index <= next))
            {
                break;
            }

            members.Add(next);
        }

        if (text.Line.TokenCount > members.Count * _columns.Length)
        {
            // No lost label explains so many: digits were split, or some numbers are no cells of this row.
            _found[first..owner].ForEach(AddSettled);
            members = [row.Index];
            last = owner;
        }

        // Numbers too few for the cells are no reason to join any: 2 0 0 2 0 0 without its total would hold as 200 and 200.
        AddStream(
            members,
            members.ConvertAll(member => new PlacementRow(FirstCell(member), _columns.Length, TotalIdOf(member))),
            text,
            members.Count == 1 && text.Line.TokenCount > _columns.Length ? BoundedRules : UnboundedRules);
        return last;
    }

    /// <summary>Whether a row of the form was not found.</summary>
    private bool IsLost(int found, int row) => row < _form.Rows.Length && (found >= _found.Count || _found[found].Index > row);

    private bool IsNoTrace(int found, int row) =>
        found < _found.Count && _found[found].Index == row && _found[found].Placed.Kind == PlacementKind.NoTrace;

    private void AddStream(List<int> members, List<PlacementRow> shapes, PrintedText text, ImmutableArray<ReadingRules> rules)
    {
        _streams.Add(new PlacementStream(text.Line, _rows.Count, shapes.Count, rules));
        for (var index = 0; index < members.Count; index++)
        {
            _asked.Add((members[index], text));
            _askedRows.Add(_rows.Count);
            _rows.Add(shapes[index]);
        }
    }

    private int FirstCell(int row) => row * _columns.Length;

    /// <summary>The row's own sum; none where a column is not shown: what stood there is part of it.</summary>
    private string? TotalIdOf(int row) =>
        _columns.Length == RequestsForm.ColumnCount ? CheckCatalog.Requests(_form.Version)[row].Id : null;

    /// <summary>The equations over several rows, those that the check runner would not evaluate left out.</summary>
    private IEnumerable<SumEquation> Equations()
    {
        foreach (var check in CheckCatalog.Requests(_form.Version))
        {
            if (check.Id.StartsWith("requests.rowTotal.", StringComparison.Ordinal) || HasBlankTotal(check) || check.Inner.Any(HasBlankTotal))
            {
                continue;
            }

            var parts = check.Parts.Select(IndexOf).ToImmutableArray();
            var totals = check.Totals.Select(IndexOf).ToImmutableArray();
            if (!parts.Contains(-1) && !totals.Contains(-1))
            {
                yield return new SumEquation(check.Id, parts, totals);
            }
        }
    }

    /// <summary>Whether the first total of an equation is a settled cell without a number.</summary>
    private bool HasBlankTotal(CheckDefinition check)
    {
        var index = IndexOf(check.Totals[0]);
        return index >= 0 && _settled.TryGetValue(index / _columns.Length, out var row)
            && (row.Placed.Slots.IsDefaultOrEmpty ? !check.Id.StartsWith("requests.rowTotal.", StringComparison.Ordinal) : row.Placed.Slots[index % _columns.Length].Content.Value is null && HasParts(check, row));
    }

    private static bool HasParts(CheckDefinition check, FoundRow row) =>
        !check.Id.StartsWith("requests.rowTotal.", StringComparison.Ordinal) || row.Placed.Slots[..^1].Any(slot => slot.Content.Value is not (null or 0));

    private int IndexOf(CellDefinition cell)
    {
        var position = _form.Cells.IndexOf(cell);
        var column = Array.IndexOf(_columns, position % RequestsForm.ColumnCount);
        return position < 0 || column < 0 ? -1 : (position / RequestsForm.ColumnCount * _columns.Length) + column;
    }
}
