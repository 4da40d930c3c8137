using OgiReports.Reports.Model;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>Finds the column of the numbers in rows of marked cells: by the header where there is one, else the only one that holds numbers.</summary>
internal sealed class StatisticsColumns
{
    private readonly ReportText _text;
    private readonly Dictionary<int, string> _heads;
    private readonly HashSet<int> _units = [];
    private readonly HashSet<int> _excluded;
    private readonly List<int> _values = [];

    private StatisticsColumns(ReportText text, Dictionary<int, string> heads)
    {
        _text = text;
        _heads = heads;
        _excluded = [.. heads.Where(head => !StatisticsHeads.MayHoldValues(head.Value)).Select(head => head.Key)];
    }

    /// <summary>The one column of the values; null when the table has a single number a row and columns do not matter.</summary>
    public int? Column { get; private set; }

    /// <summary>Whether several columns hold numbers and nothing says which is the report's.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>What the columns are called, for messages.</summary>
    public string Heads => string.Join(", ", _values.Select(column => _heads.GetValueOrDefault(column, "?")));

    /// <summary>Judges the rows of one table, or of one half of it.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="heads">The header's words by column; empty when there is no header.</param>
    public static StatisticsColumns Judge(ReportText text, List<StatisticsRowCells> rows, Dictionary<int, string> heads)
    {
        var columns = new StatisticsColumns(text, heads);
        columns.FindUnits(rows);
        columns.Decide(rows);
        return columns;
    }

    /// <summary>The cells of a row that may hold its number: neither units nor remarks nor figures of other years.</summary>
    public IEnumerable<TableToken> ValuesOf(StatisticsRowCells row) =>
        row.Cells.Where(cell => (!row.IsRegular || !_units.Contains(cell.Column)) && !IsUnit(cell.Token) && !(row.IsRegular && IsExcluded(cell.Column))).Select(cell => cell.Token);

    /// <summary>The unit that stands in the row's own cells; null when none does.</summary>
    public string? UnitOf(StatisticsRowCells row) =>
        row.Cells.Where(cell => IsUnit(cell.Token)).Select(cell => KeyOf(cell.Token)).FirstOrDefault(unit => unit.Length > 0);

    private void FindUnits(List<StatisticsRowCells> rows)
    {
        foreach (var (column, head) in _heads)
        {
            if (StatisticsHeads.IsUnit(head))
            {
                _units.Add(column);
            }
        }

        foreach (var column in rows.Where(row => row.IsRegular).SelectMany(row => row.Cells).GroupBy(cell => cell.Column))
        {
            var filled = column.Where(cell => !cell.Token.IsBlank).ToList();
            if (filled.Count > 0 && filled.Count(cell => IsUnit(cell.Token)) * 2 > filled.Count)
            {
                _units.Add(column.Key);
            }
        }
    }

    private void Decide(List<StatisticsRowCells> rows)
    {
        var regular = rows.Where(row => row.IsRegular).ToList();
        var first = regular.Count == 0 ? int.MaxValue : regular.Min(row => row.Cells.Count == 0 ? int.MaxValue : row.Cells.Min(cell => cell.Column));
        var headed = _heads.Keys.Where(column => column >= first && !_units.Contains(column) && !IsExcluded(column) && regular.Exists(row => row.Cells.Exists(cell => cell.Column == column))).Order().ToList();
        var numbered = regular.SelectMany(ValuesWithColumns).Where(cell => cell.Token.Content.State is CellState.Number or CellState.Unreadable).Select(cell => cell.Column).Distinct().Order().ToList();
        var several = rows.Exists(row => ValuesOf(row).Count(token => token.Content.State is CellState.Number or CellState.Unreadable) > 1);
        if (headed.Count == 1 && regular.Count * 2 > rows.Count)
        {
            Column = headed[0];
            IsUndecided = several && numbered.Exists(column => column != headed[0] && !_heads.ContainsKey(column));
            return;
        }

        if (!several && headed.Count <= 1 && numbered.Count <= 1)
        {
            return;
        }

        if (!several && headed.Count == 0 && regular.Count * 2 <= rows.Count)
        {
            return;
        }

        _values.AddRange(headed.Union(numbered).Order());
        Column = headed.Count == _values.Count || IsOnlyTotal()
            ? StatisticsHeads.OwnOf([.. _values.Select(column => _heads.GetValueOrDefault(column, string.Empty))]) is >= 0 and var own ? _values[own] : null
            : null;
        IsUndecided = Column is null;
    }

    /// <summary>合计 is the report's column whatever the others are called.</summary>
    private bool IsOnlyTotal() => _values.Count(column => _heads.TryGetValue(column, out var head) && StatisticsHeads.IsTotal(head)) == 1;

    private IEnumerable<(TableToken Token, int Column)> ValuesWithColumns(StatisticsRowCells row) =>
        row.Cells.Where(cell => !_units.Contains(cell.Column) && !IsUnit(cell.Token) && !IsExcluded(cell.Column));

    private bool IsExcluded(int column) => _excluded.Contains(column);

    private bool IsUnit(TableToken token) => token.Content.State switch
    {
        CellState.Dash => KeyOf(token).Length == 0 && _text.Slice(token.Offset, token.Length).Trim().Length >= 3,
        CellState.Text => StatisticsUnits.AreUnits(KeyOf(token)),
        _ => false,
    };

    private string KeyOf(TableToken token) => LabelText.KeyOf(_text.Slice(token.Offset, token.Length));
}
