namespace OgiReports.Reports.Placement;

/// <summary>
/// The bounds on the search that places numbers by the form's equations. Reaching one is told by a diagnostic and
/// leaves more cells empty; it never makes a value wrong, because a reading that was not refuted counts as possible.
/// </summary>
public sealed record PlacementLimits
{
    /// <summary>The default limits.</summary>
    public static PlacementLimits Default { get; } = new();

    /// <summary>
    /// The steps that all searches for one table may take together, each some microseconds of work. They decide, and they are the same
    /// on every machine, however busy it is, so that the result is, too.
    /// </summary>
    public long MaxNodes { get; init; } = 200_000;

    /// <summary>The steps that one question, whether one reading of one row can be, may take.</summary>
    public long MaxNodesPerReading { get; init; } = 40_000;

    /// <summary>The readings of one row that are kept; a row with more is left unread.</summary>
    public int MaxReadings { get; init; } = 20_000;

    /// <summary>
    /// The time for one table, in seconds: a net behind <see cref="MaxNodes"/>, far enough from it that a busy machine does not
    /// fall into it.
    /// </summary>
    public double MaxSeconds { get; init; } = 20;
}
