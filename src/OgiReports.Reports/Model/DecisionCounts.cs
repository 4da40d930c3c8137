namespace OgiReports.Reports.Model;

/// <summary>A kind of administrative decision. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct DecisionCounts
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal DecisionCounts(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>上一年项目数量, form 2019 only.</summary>
    public decimal? PreviousYearItems => _cells[_row + "previousYearItems"]?.Value;

    /// <summary>本年增/减, form 2019 only.</summary>
    public decimal? Change => _cells[_row + "change"]?.Value;

    /// <summary>处理决定数量.</summary>
    public decimal? Decisions => _cells[_row + "decisions"]?.Value;
}
