namespace OgiReports.Datasets.Pages;

/// <summary>A document as the lists of the page name it.</summary>
internal sealed record ReportEntry(string Path, string? Agency, string? Year, string? Form, string? Status);
