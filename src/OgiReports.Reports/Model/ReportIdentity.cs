namespace OgiReports.Reports.Model;

/// <summary>Whose report it is, and for which year.</summary>
public sealed record ReportIdentity
{
    /// <summary>An identity of which nothing is known.</summary>
    public static ReportIdentity Unknown { get; } = new();

    /// <summary>The title as printed, its lines joined; null when the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The agency as the report names itself; null when neither title nor preamble says.</summary>
    public string? Agency { get; init; }

    /// <summary>The year that the report is about; null when the text does not say.</summary>
    public int? Year { get; init; }

    /// <summary>The period that the figures cover; null when the text does not say.</summary>
    public ReportPeriod? Period { get; init; }

    /// <summary>The form of all tables, <c>mixed</c> when they differ; null when no table was found that tells.</summary>
    public string? Form { get; init; }

    /// <summary>The form of the table of section 二, <c>mixed</c> when its blocks differ; null when there is no such table.</summary>
    public string? ProactiveForm { get; init; }

    /// <summary>The form of the table of section 三; null when there is no such table.</summary>
    public string? RequestsForm { get; init; }

    /// <summary>The form of 政府信息公开情况统计表, <c>2014</c>; null when there is no such table.</summary>
    public string? StatisticsForm { get; init; }
}
