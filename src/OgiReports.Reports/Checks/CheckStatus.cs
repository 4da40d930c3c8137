namespace OgiReports.Reports.Checks;

/// <summary>The verdict of a check.</summary>
public enum CheckStatus
{
    /// <summary>The equation holds.</summary>
    Pass,

    /// <summary>The equation does not hold.</summary>
    Fail,

    /// <summary>A needed total is blank, or a needed cell was not read.</summary>
    NotEvaluated,
}
