using System.Collections.Immutable;
using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Placement;

/// <summary>A row that the sums were asked about.</summary>
/// <param name="Solved">Their answer.</param>
/// <param name="Text">The text that its pieces are of.</param>
internal sealed record ProvedRow(SolvedRow Solved, PrintedText Text)
{
    /// <summary>The cells that are told only if no label stands apart from its numbers.</summary>
    public HashSet<int> OnLabelsAlone { get; init; } = [];

    /// <summary>The cells that are told only if no cell of the table was left empty, and no number split before its digits ran into others.</summary>
    public HashSet<int> OnFullCells { get; init; } = [];

    /// <summary>For each cell that the sums leave open what the narrative of section 一 puts there; empty where it decides nothing.</summary>
    public ImmutableArray<PrintedPiece?> ByNarrative { get; init; } = [];

    /// <summary>The words of the narrative.</summary>
    public string Narrative { get; init; } = "";

    /// <summary>Whether the answer rests on two things having happened to the table: cells without a trace, and digits cut or joined.</summary>
    public bool IsOfTwoStories { get; init; }

    /// <summary>Whether the row shows no number, and is one of the lines that the text holds, because repeated lines were removed.</summary>
    public bool IsRepeat { get; init; }
}
