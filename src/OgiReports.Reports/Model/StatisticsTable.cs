namespace OgiReports.Reports.Model;

/// <summary>政府信息公开情况统计表, the table of form 2014.</summary>
public sealed class StatisticsTable
{
    private readonly CellCollection _cells;

    internal StatisticsTable(CellCollection cells) => _cells = cells;

    /// <summary>一、主动公开情况, （一）: what was disclosed.</summary>
    public StatisticsDisclosure Disclosure => new(_cells, "statistics.proactive");

    /// <summary>一、主动公开情况, （二）: by which channels.</summary>
    public StatisticsChannels Channels => new(_cells, "statistics.channels");

    /// <summary>二、回应解读情况.</summary>
    public StatisticsResponses Responses => new(_cells, "statistics.responses");

    /// <summary>三、依申请公开情况, （一） and （二）: requests received and concluded.</summary>
    public StatisticsRequests Requests => new(_cells, "statistics.requests");

    /// <summary>三、依申请公开情况, （三）: how requests were answered.</summary>
    public StatisticsReplies Replies => new(_cells, "statistics.replies");

    /// <summary>四、行政复议数量.</summary>
    public StatisticsRemedies Reconsideration => new(_cells, "statistics.reconsideration");

    /// <summary>五、行政诉讼数量.</summary>
    public StatisticsRemedies Litigation => new(_cells, "statistics.litigation");

    /// <summary>八、机构建设和保障经费情况.</summary>
    public StatisticsCapacity Capacity => new(_cells, "statistics.capacity");

    /// <summary>九、政府信息公开会议和培训情况.</summary>
    public StatisticsTraining Training => new(_cells, "statistics.training");

    /// <summary>六、举报投诉数量. A null is a blank, an unread cell or one that the document does not show.</summary>
    public decimal? Complaints => _cells["statistics.complaints"]?.Value;

    /// <summary>七、依申请公开信息收取的费用. In yuan.</summary>
    public decimal? FeesCollected => _cells["statistics.feesCollected"]?.Value;
}
