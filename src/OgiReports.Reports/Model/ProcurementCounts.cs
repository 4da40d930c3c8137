namespace OgiReports.Reports.Model;

/// <summary>政府集中采购, form 2019 only. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct ProcurementCounts
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal ProcurementCounts(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>采购项目数量, form 2019 only.</summary>
    public decimal? Items => _cells[_row + "items"]?.Value;

    /// <summary>采购总金额, form 2019 only. In yuan.</summary>
    public decimal? Amount => _cells[_row + "amount"]?.Value;
}
