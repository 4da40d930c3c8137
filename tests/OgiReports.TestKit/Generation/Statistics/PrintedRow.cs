namespace OgiReports.TestKit.Generation.Statistics;

/// <summary>A row as it will be printed.</summary>
/// <param name="Serial">The number in a column 序号.</param>
/// <param name="Label">The label with its number; empty when it was lost.</param>
/// <param name="Unit">What stands in the column 单位.</param>
/// <param name="Value">What stands in the column of the numbers.</param>
/// <param name="IsGroup">Whether the row is a heading.</param>
internal sealed record PrintedRow(int Serial, string Label, string Unit, string Value, bool IsGroup);
