namespace OgiReports.Reports.Checks;

/// <summary>Whose the likelier mistake is when a check failed.</summary>
public enum CheckAttribution
{
    /// <summary>The agency printed it so: every cell was read from an unambiguous place.</summary>
    Source,

    /// <summary>Our reading is the likelier cause.</summary>
    Reading,

    /// <summary>It can't be told.</summary>
    Undecided,
}
