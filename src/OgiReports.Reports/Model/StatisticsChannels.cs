namespace OgiReports.Reports.Model;

/// <summary>一、主动公开情况, （二）: by which channels. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsChannels
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsChannels(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>政府公报公开政府信息数.</summary>
    public decimal? Gazette => _cells[_row + ".gazette"]?.Value;

    /// <summary>政府网站公开政府信息数.</summary>
    public decimal? Website => _cells[_row + ".website"]?.Value;

    /// <summary>政务微博公开政府信息数.</summary>
    public decimal? Weibo => _cells[_row + ".weibo"]?.Value;

    /// <summary>政务微信公开政府信息数.</summary>
    public decimal? Wechat => _cells[_row + ".wechat"]?.Value;

    /// <summary>其他方式公开政府信息数.</summary>
    public decimal? Other => _cells[_row + ".other"]?.Value;
}
