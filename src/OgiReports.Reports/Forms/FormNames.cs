namespace OgiReports.Reports.Forms;

/// <summary>How forms and tables are named in records, datasets and messages.</summary>
public static class FormNames
{
    /// <summary>The name of a report whose tables or blocks follow different forms.</summary>
    public const string Mixed = "mixed";

    /// <summary>The form's name, such as <c>2021</c>.</summary>
    /// <param name="version">The form.</param>
    public static string NameOf(FormVersion version) => version switch
    {
        FormVersion.Form2019 => "2019",
        FormVersion.Form2021 => "2021",
        FormVersion.Form2014 => "2014",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, null),
    };

    /// <summary>The table's name, the first part of its cell ids.</summary>
    /// <param name="table">The table.</param>
    public static string NameOf(TableKind table) => table switch
    {
        TableKind.Proactive => "proactive",
        TableKind.Requests => "requests",
        TableKind.Remedies => "remedies",
        TableKind.Statistics => "statistics",
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, null),
    };

    /// <summary>The table's Chinese name: the heading of its section, or its own title.</summary>
    /// <param name="table">The table.</param>
    public static string ChineseNameOf(TableKind table) => table switch
    {
        TableKind.Proactive => "主动公开政府信息情况",
        TableKind.Requests => "收到和处理政府信息公开申请情况",
        TableKind.Remedies => "政府信息公开行政复议、行政诉讼情况",
        TableKind.Statistics => "政府信息公开情况统计表",
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, null),
    };
}
