namespace OgiReports.Reports.Placement.Solving;

/// <summary>A row of the form: a stretch of cells, with all that it can be.</summary>
/// <param name="First">Its first cell.</param>
/// <param name="Count">The number of its cells.</param>
/// <param name="TotalId">The check that ties its last cell to the sum of the others; null where no such check is owed or can be evaluated.</param>
internal sealed record PlacementRow(int First, int Count, string? TotalId)
{
    /// <summary>What it can be, where the layout tells the choices; null where it is read from a stream.</summary>
    public IReadOnlyList<RowReading>? Readings { get; init; }

    /// <summary>Whether the layout leaves no choice.</summary>
    public bool IsFixed { get; init; }

    /// <summary>A row whose cells stand where the layout puts them.</summary>
    public static PlacementRow Fixed(int first, long?[] values, string? totalId)
    {
        var amounts = Array.ConvertAll(values, value => value ?? 0);
        var pieces = Array.ConvertAll(values, value => new PrintedPiece(0, 0, value));
        return new PlacementRow(first, values.Length, totalId) { Readings = [new RowReading(amounts, pieces, 0, 0)], IsFixed = true };
    }
}
