using System.Collections.Immutable;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>An equation over cells of several rows: the parts add up to the totals, blanks counted as zero.</summary>
/// <param name="Id">The check's id.</param>
/// <param name="Parts">The cells on one side.</param>
/// <param name="Totals">The cells on the other.</param>
internal sealed record SumEquation(string Id, ImmutableArray<int> Parts, ImmutableArray<int> Totals);
