namespace OgiReports.TestKit.Generation.Statistics;

/// <summary>A row of the table.</summary>
/// <param name="Id">The cell id; empty for a heading.</param>
/// <param name="Number">The number that the form prints before it.</param>
/// <param name="Label">The label without number and unit.</param>
/// <param name="Unit">The unit; empty for a heading.</param>
internal sealed record StatisticsRow(string Id, string Number, string Label, string Unit);
