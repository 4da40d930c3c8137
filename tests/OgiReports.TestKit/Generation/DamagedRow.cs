namespace OgiReports.TestKit.Generation;

/// <summary>What a damaged table prints behind the label of one row.</summary>
/// <param name="Cells">The ids of the row's cells.</param>
/// <param name="Words">The words behind the label, in printed order; what ran into the item number of the next label among them.</param>
public sealed record DamagedRow(IReadOnlyList<string> Cells, IReadOnlyList<string> Words)
{
    /// <summary>Whether the last word stands before the next label, apart from the others.</summary>
    public bool IsTorn { get; init; }
}
