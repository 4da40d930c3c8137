namespace OgiReports.Cli.Batch;

/// <summary>How a run tells how far it is.</summary>
internal enum ProgressMode
{
    /// <summary>A bar on a terminal, else a line now and then.</summary>
    Auto,

    /// <summary>A line of JSON a second.</summary>
    Json,

    /// <summary>Not at all.</summary>
    None,
}
