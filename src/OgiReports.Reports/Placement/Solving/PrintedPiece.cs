namespace OgiReports.Reports.Placement.Solving;

/// <summary>The part of a printed line that stands in one cell, as positions of a <see cref="PrintedLine"/>.</summary>
/// <param name="Start">Its first position.</param>
/// <param name="End">The position after its last; equal to <paramref name="Start"/> where the cell is empty and left no trace.</param>
/// <param name="Value">The number; null for an empty cell, a dash or a slash.</param>
internal readonly record struct PrintedPiece(int Start, int End, long? Value)
{
    public static PrintedPiece Blank => default;

    public bool HasTrace => End > Start;
}
