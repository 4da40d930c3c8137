namespace OgiReports.Reports.Segmentation;

/// <summary>The kinds of documents that archives of annual reports hold.</summary>
public enum DocumentKind
{
    /// <summary>Anything else: budgets, reports on the rule of law, summaries of work, news.</summary>
    Other,

    /// <summary>政府信息公开工作年度报告.</summary>
    AnnualReport,

    /// <summary>政府信息公开情况统计表, without the report that it belongs to.</summary>
    StatisticsTable,

    /// <summary>解读 or 图解 of a report.</summary>
    Interpretation,

    /// <summary>政府信息公开指南, or rules.</summary>
    Guide,

    /// <summary>通知, also one that carries the blank form.</summary>
    Notice,

    /// <summary>The annual report of a company.</summary>
    CompanyReport,
}
