namespace OgiReports.Reports.Checks;

/// <summary>How strictly the form demands an equation.</summary>
public enum CheckSeverity
{
    /// <summary>The form allows no exception.</summary>
    Error,

    /// <summary>The form expects it, yet agencies read the words differently.</summary>
    Warning,
}
