using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Placement;

/// <summary>A row that the sums were asked about.</summary>
/// <param name="Solved">Their answer.</param>
/// <param name="Text">The text that its pieces are of.</param>
internal sealed record ProvedRow(SolvedRow Solved, PrintedText Text);
