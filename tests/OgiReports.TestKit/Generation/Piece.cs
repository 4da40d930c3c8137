namespace OgiReports.TestKit.Generation;

internal enum PieceKind
{
    Noise,
    Title,
    Heading,
    Paragraph,
    Table,
}

/// <summary>A part of a report in reading order.</summary>
internal sealed record Piece(PieceKind Kind, string Text, Sheet? Sheet = null);
