namespace OgiReports.Cli.Findings;

/// <summary>The colours of a row on a terminal.</summary>
internal enum Color
{
    None,
    Yellow,
    Red,
}
