using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Model;

/// <summary>A group of the table of section 四: the outcomes of one kind of case. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct OutcomeCounts
{
    private readonly CellCollection _cells;
    private readonly int _firstOrdinal;

    internal OutcomeCounts(CellCollection cells, string firstCellId)
    {
        _cells = cells;
        _firstOrdinal = CellCatalog.Find(firstCellId)!.Ordinal;
    }

    /// <summary>结果维持.</summary>
    public decimal? Upheld => _cells.ValueAt(_firstOrdinal + 0);

    /// <summary>结果纠正.</summary>
    public decimal? Corrected => _cells.ValueAt(_firstOrdinal + 1);

    /// <summary>其他结果.</summary>
    public decimal? Other => _cells.ValueAt(_firstOrdinal + 2);

    /// <summary>尚未审结.</summary>
    public decimal? Pending => _cells.ValueAt(_firstOrdinal + 3);

    /// <summary>总计, as printed.</summary>
    public decimal? Total => _cells.ValueAt(_firstOrdinal + 4);
}
