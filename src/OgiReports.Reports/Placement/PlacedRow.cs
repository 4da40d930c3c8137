using System.Collections.Immutable;
using OgiReports.Reports.Tables;

namespace OgiReports.Reports.Placement;

/// <summary>How the columns of a row's values were found.</summary>
internal enum PlacementKind
{
    /// <summary>The layout leaves no choice.</summary>
    Direct,

    /// <summary>No value stands behind the label, and the layout does not mark empty cells.</summary>
    NoTrace,

    /// <summary>More than one way to give the values their columns.</summary>
    Ambiguous,
}

/// <summary>A row's values by column.</summary>
/// <param name="Kind">How the columns were found.</param>
/// <param name="Slots">A token a column; empty unless <paramref name="Kind"/> is direct.</param>
/// <param name="LeftOver">Numbers near the row that are in none of its columns.</param>
internal readonly record struct PlacedRow(PlacementKind Kind, ImmutableArray<TableToken> Slots, ImmutableArray<TableToken> LeftOver)
{
    public static PlacedRow Ambiguous { get; } = new(PlacementKind.Ambiguous, [], []);

    public static PlacedRow NoTrace { get; } = new(PlacementKind.NoTrace, [], []);

    public static PlacedRow Direct(ReadOnlySpan<TableToken> slots) => new(PlacementKind.Direct, [.. slots], []);
}
