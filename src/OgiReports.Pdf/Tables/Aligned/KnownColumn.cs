namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>A column of which both the word and the numbers were seen.</summary>
/// <param name="HeadCenter">The middle of its word.</param>
/// <param name="Left">Where its numbers begin.</param>
/// <param name="Right">Where its numbers end.</param>
internal readonly record struct KnownColumn(double HeadCenter, double Left, double Right);
