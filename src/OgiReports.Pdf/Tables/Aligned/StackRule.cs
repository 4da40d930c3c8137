namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>A horizontal ruling that belongs to no ruled table.</summary>
/// <param name="Y">Its height among the lines of all pages.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct StackRule(double Y, double From, double To);
