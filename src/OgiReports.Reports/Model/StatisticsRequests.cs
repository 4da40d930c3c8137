namespace OgiReports.Reports.Model;

/// <summary>三、依申请公开情况, （一） and （二）: requests received and concluded. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsRequests
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsRequests(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>收到申请数.</summary>
    public decimal? Received => _cells[_row + ".received"]?.Value;

    /// <summary>当面申请数.</summary>
    public decimal? InPerson => _cells[_row + ".inPerson"]?.Value;

    /// <summary>传真申请数.</summary>
    public decimal? Fax => _cells[_row + ".fax"]?.Value;

    /// <summary>网络申请数.</summary>
    public decimal? Online => _cells[_row + ".online"]?.Value;

    /// <summary>信函申请数.</summary>
    public decimal? Letter => _cells[_row + ".letter"]?.Value;

    /// <summary>申请办结数.</summary>
    public decimal? Concluded => _cells[_row + ".concluded"]?.Value;

    /// <summary>按时办结数.</summary>
    public decimal? ConcludedOnTime => _cells[_row + ".concludedOnTime"]?.Value;

    /// <summary>延期办结数.</summary>
    public decimal? ConcludedExtended => _cells[_row + ".concludedExtended"]?.Value;
}
