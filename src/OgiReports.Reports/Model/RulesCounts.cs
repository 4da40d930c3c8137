namespace OgiReports.Reports.Model;

/// <summary>Rules or normative documents. The three counts of form 2019 and those of form 2021 mean different things and are never mapped to each other. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct RulesCounts
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal RulesCounts(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>本年新制作数量, form 2019 only.</summary>
    public decimal? Created => _cells[_row + "created"]?.Value;

    /// <summary>本年新公开数量, form 2019 only.</summary>
    public decimal? Disclosed => _cells[_row + "disclosed"]?.Value;

    /// <summary>对外公开总数量, form 2019 only.</summary>
    public decimal? TotalDisclosed => _cells[_row + "totalDisclosed"]?.Value;

    /// <summary>本年制发件数, form 2021 only.</summary>
    public decimal? Issued => _cells[_row + "issued"]?.Value;

    /// <summary>本年废止件数, form 2021 only.</summary>
    public decimal? Repealed => _cells[_row + "repealed"]?.Value;

    /// <summary>现行有效件数, form 2021 only.</summary>
    public decimal? InForce => _cells[_row + "inForce"]?.Value;
}
