namespace OgiReports.Datasets;

/// <summary>What became of an input. Every input has exactly one of these, so that nothing is lost unseen.</summary>
public enum DatasetOutcome
{
    /// <summary>A report, whole or in part.</summary>
    Parsed,

    /// <summary>Read, and no annual report.</summary>
    NotAReport,

    /// <summary>Not read.</summary>
    Unreadable,

    /// <summary>Left alone on purpose, such as a second copy of a document.</summary>
    Skipped,
}
