namespace OgiReports.Reports.Model;

/// <summary>The period that the report's figures cover (统计期限), both days included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record ReportPeriod(DateOnly From, DateOnly To);
