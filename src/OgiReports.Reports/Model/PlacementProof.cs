using System.Collections.Immutable;

namespace OgiReports.Reports.Model;

/// <summary>Why numbers that layout did not place stand in the cells that they were given: no other reading adds up.</summary>
/// <param name="Cells">The ids of the cells that were told.</param>
/// <param name="Printed">The numbers as printed, in their order, words separated by one blank.</param>
/// <param name="Checks">The ids of the checks that every remaining reading satisfies.</param>
/// <param name="Considered">The readings that printed order and the row's own sum allow.</param>
/// <param name="Left">The readings that the other sums did not exclude; where more than one is left, they agree on <paramref name="Cells"/>.</param>
/// <param name="Reason">The proof in words.</param>
public sealed record PlacementProof(
    ImmutableArray<string> Cells,
    string Printed,
    ImmutableArray<string> Checks,
    long Considered,
    long Left,
    string Reason);
