namespace OgiReports.Cli.Inputs;

/// <summary>What became of an input. Every input has one of these.</summary>
internal enum OutcomeKind
{
    /// <summary>A report, whole or in part.</summary>
    Parsed,

    /// <summary>Read, and no annual report.</summary>
    NotAReport,

    /// <summary>Not read: the content, the file system or a mistake in this program kept it.</summary>
    Unreadable,

    /// <summary>Left alone on purpose.</summary>
    Skipped,

    /// <summary>A path that does not exist.</summary>
    Missing,
}
