namespace OgiReports.Documents.Reading;

/// <summary>Bounds on what one document may cost. Reaching one is a diagnostic, never an exception.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits that hold when the caller names none.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The largest input in bytes.</summary>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>The largest number of pages.</summary>
    public int MaxPages { get; init; } = 2000;

    /// <summary>How many times its compressed size a package may expand to.</summary>
    public int MaxExpansionRatio { get; init; } = 200;

    /// <summary>How deep elements may be nested.</summary>
    public int MaxDepth { get; init; } = 1000;

    /// <summary>How long one document may take in seconds.</summary>
    public double MaxSeconds { get; init; } = 30;
}
