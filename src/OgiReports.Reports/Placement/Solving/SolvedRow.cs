using System.Collections.Immutable;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>The answer for one row.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Line">The printed line that the pieces are positions of; null where the row had readings of its own.</param>
/// <param name="Cells">For each cell the piece that stands in it in every reading; null where readings differ or none was found.</param>
/// <param name="Considered">The readings that the row alone allows.</param>
/// <param name="Left">The readings that the sums do not exclude.</param>
/// <param name="Equations">The checks that were used.</param>
internal sealed record SolvedRow(
    RowVerdict Verdict,
    PrintedLine? Line,
    ImmutableArray<PrintedPiece?> Cells,
    long Considered,
    long Left,
    ImmutableArray<string> Equations)
{
    /// <summary>Whether numbers were cut or joined.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>Whether no reading satisfies all sums, and what is told is the same wherever the wrong numbers are.</summary>
    public bool IsDespiteWrongSum { get; init; }

    /// <summary>The cells that this answer tells, and another does not, or tells something else of.</summary>
    public HashSet<int> Differences(SolvedRow other) =>
        this == other ? [] : [.. Enumerable.Range(0, Cells.Length).Where(cell => Cells[cell] is { } piece && (other.Cells.IsEmpty || other.Cells[cell] is not { } same || same.Value != piece.Value || same.HasTrace != piece.HasTrace))];
}
