namespace OgiReports.Reports.Model;

/// <summary>一、主动公开情况, （一）: what was disclosed. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsDisclosure
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsDisclosure(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>主动公开政府信息数.</summary>
    public decimal? Disclosed => _cells[_row + ".disclosed"]?.Value;

    /// <summary>主动公开规范性文件数.</summary>
    public decimal? NormativeDisclosed => _cells[_row + ".normativeDisclosed"]?.Value;

    /// <summary>制发规范性文件总数.</summary>
    public decimal? NormativeIssued => _cells[_row + ".normativeIssued"]?.Value;
}
