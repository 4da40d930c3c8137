namespace OgiReports.Reports.Model;

/// <summary>二、回应解读情况. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsResponses
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsResponses(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>回应公众关注热点或重大舆情数.</summary>
    public decimal? Total => _cells[_row + ".total"]?.Value;

    /// <summary>参加或举办新闻发布会总次数.</summary>
    public decimal? PressConferences => _cells[_row + ".pressConferences"]?.Value;

    /// <summary>主要负责同志参加新闻发布会次数.</summary>
    public decimal? PressConferencesByLeaders => _cells[_row + ".pressConferencesByLeaders"]?.Value;

    /// <summary>政府网站在线访谈次数.</summary>
    public decimal? OnlineInterviews => _cells[_row + ".onlineInterviews"]?.Value;

    /// <summary>主要负责同志参加政府网站在线访谈次数.</summary>
    public decimal? OnlineInterviewsByLeaders => _cells[_row + ".onlineInterviewsByLeaders"]?.Value;

    /// <summary>政策解读稿件发布数.</summary>
    public decimal? PolicyExplanations => _cells[_row + ".policyExplanations"]?.Value;

    /// <summary>微博微信回应事件数.</summary>
    public decimal? SocialMedia => _cells[_row + ".socialMedia"]?.Value;

    /// <summary>其他方式回应事件数.</summary>
    public decimal? Other => _cells[_row + ".other"]?.Value;
}
