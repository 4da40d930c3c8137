namespace OgiReports.Documents.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; no value is in doubt.</summary>
    Information,

    /// <summary>Something was unusual; the named cells deserve a look.</summary>
    Warning,

    /// <summary>Something could not be read.</summary>
    Error,
}
