namespace OgiReports.Reports.Tables.Statistics;

/// <summary>What a piece of text between two labels is.</summary>
internal enum ZonePieceKind
{
    Number,
    Word,
    Unit,
    Dash,
    Slash,
    Mark,
    Break,
}

/// <summary>A piece of the text between two labels.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins in the report's text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Character">The folded character of a mark; the first of others.</param>
/// <param name="FollowsGap">Whether white space or a line end stands before it.</param>
/// <param name="Line">The segment that it stands in.</param>
internal readonly record struct ZonePiece(ZonePieceKind Kind, int Offset, int Length, char Character, bool FollowsGap, int Line)
{
    public int End => Offset + Length;
}
