namespace OgiReports.Reports.Checks;

/// <summary>How the sum of the parts must stand to the printed side.</summary>
internal enum CheckRelation
{
    Equal,
    AtMost,
}
