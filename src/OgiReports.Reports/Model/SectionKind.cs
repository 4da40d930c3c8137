namespace OgiReports.Reports.Model;

/// <summary>The six sections of the form in their order, then those of reports before 2019.</summary>
public enum SectionKind
{
    /// <summary>一、总体情况.</summary>
    Overview,

    /// <summary>二、主动公开政府信息情况.</summary>
    Proactive,

    /// <summary>三、收到和处理政府信息公开申请情况.</summary>
    Requests,

    /// <summary>四、政府信息公开行政复议、行政诉讼情况.</summary>
    Remedies,

    /// <summary>五、存在的主要问题及改进情况.</summary>
    Problems,

    /// <summary>六、其他需要报告的事项.</summary>
    Other,

    /// <summary>Before 2019: 依申请公开政府信息情况, the requests in words.</summary>
    RequestsNarrative,

    /// <summary>Before 2019: 收费及减免情况.</summary>
    Fees,

    /// <summary>Before 2019: 机构建设、保障经费和培训情况, and what else was done for the work itself.</summary>
    Capacity,

    /// <summary>Before 2019: 回应解读情况.</summary>
    Responses,

    /// <summary>Before 2019: 举报投诉处理情况.</summary>
    Complaints,

    /// <summary>Before 2019: 附表, 附件.</summary>
    Attachments,
}
