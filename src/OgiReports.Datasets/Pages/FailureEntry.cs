namespace OgiReports.Datasets.Pages;

/// <summary>A failed check in a document.</summary>
internal sealed record FailureEntry(string ReportId, string? Reported, string? Computed, string? Attribution)
{
    public ReportEntry? Report { get; set; }
}
