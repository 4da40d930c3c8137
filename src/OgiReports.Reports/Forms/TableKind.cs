namespace OgiReports.Reports.Forms;

/// <summary>A table of the form.</summary>
public enum TableKind
{
    /// <summary>Section 二: information disclosed on the agency's own initiative.</summary>
    Proactive,

    /// <summary>Section 三: requests received and handled.</summary>
    Requests,

    /// <summary>Section 四: administrative reconsideration and litigation.</summary>
    Remedies,

    /// <summary>政府信息公开情况统计表, the table of form 2014.</summary>
    Statistics,
}
