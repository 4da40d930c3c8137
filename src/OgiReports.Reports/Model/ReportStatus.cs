namespace OgiReports.Reports.Model;

/// <summary>How much of a report was read.</summary>
public enum ReportStatus
{
    /// <summary>Every table of the form was found and every cell that it shows was told.</summary>
    Complete,

    /// <summary>Some of it was read; diagnostics of severity error say what is missing.</summary>
    Partial,

    /// <summary>Nothing could be read.</summary>
    Unreadable,

    /// <summary>The document was read and is no annual report.</summary>
    NotAReport,
}
