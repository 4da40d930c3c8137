using System.Collections.Immutable;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>Which printed number belongs to which cell: the rows of a table, what stands in them and what must add up.</summary>
/// <param name="Rows">The rows in the form's order. A cell that belongs to none is not shown; equations over it are left out.</param>
/// <param name="Streams">The numbers of the rows that have no readings of their own.</param>
/// <param name="Equations">The equations over several rows.</param>
internal sealed record PlacementProblem(
    ImmutableArray<PlacementRow> Rows,
    ImmutableArray<PlacementStream> Streams,
    ImmutableArray<SumEquation> Equations);
