using System.Collections.Immutable;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>Numbers that belong to rows which follow each other, with the limits between the rows unknown.</summary>
/// <param name="Line">The numbers.</param>
/// <param name="FirstRow">The first of the rows.</param>
/// <param name="RowCount">How many rows; one where the row's label bounds its numbers.</param>
/// <param name="Rules">What may have happened to the numbers: the first of these under which every row can be read holds.</param>
internal sealed record PlacementStream(PrintedLine Line, int FirstRow, int RowCount, ImmutableArray<ReadingRules> Rules);
