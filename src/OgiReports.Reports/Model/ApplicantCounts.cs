using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Model;

/// <summary>A row of the table of section 三: the numbers of one outcome by kind of applicant, as printed. A null is a blank, an unread cell or a row that the document does not show; <see cref="AnnualReport.Cells"/> tells which.</summary>
public readonly record struct ApplicantCounts
{
    private readonly CellCollection _cells;
    private readonly int _firstOrdinal;

    internal ApplicantCounts(CellCollection cells, string firstCellId)
    {
        _cells = cells;
        _firstOrdinal = CellCatalog.Find(firstCellId)!.Ordinal;
    }

    /// <summary>自然人: natural persons.</summary>
    public decimal? NaturalPerson => _cells.ValueAt(_firstOrdinal + 0);

    /// <summary>商业企业: businesses.</summary>
    public decimal? Business => _cells.ValueAt(_firstOrdinal + 1);

    /// <summary>科研机构: research institutions.</summary>
    public decimal? Research => _cells.ValueAt(_firstOrdinal + 2);

    /// <summary>社会公益组织: public benefit organizations.</summary>
    public decimal? Nonprofit => _cells.ValueAt(_firstOrdinal + 3);

    /// <summary>法律服务机构: legal service institutions.</summary>
    public decimal? LegalService => _cells.ValueAt(_firstOrdinal + 4);

    /// <summary>其他: other organizations.</summary>
    public decimal? OtherOrganization => _cells.ValueAt(_firstOrdinal + 5);

    /// <summary>总计: the total as printed.</summary>
    public decimal? Total => _cells.ValueAt(_firstOrdinal + 6);
}
