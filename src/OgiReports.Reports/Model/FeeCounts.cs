namespace OgiReports.Reports.Model;

/// <summary>行政事业性收费: fee items in form 2019, an amount in form 2021. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct FeeCounts
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal FeeCounts(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>上一年项目数量, form 2019 only.</summary>
    public decimal? PreviousYearItems => _cells[_row + "previousYearItems"]?.Value;

    /// <summary>本年增/减, form 2019 only.</summary>
    public decimal? Change => _cells[_row + "change"]?.Value;

    /// <summary>本年收费金额, form 2021 only. In yuan.</summary>
    public decimal? Amount => _cells[_row + "amount"]?.Value;
}
