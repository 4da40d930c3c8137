namespace OgiReports.Reports.Placement.Solving;

/// <summary>
/// One way to read a row, for the sums: all ways that give every cell the same amount are one, because no sum can tell
/// them apart. An empty cell and a zero are the same amount and different values: such cells are open.
/// </summary>
internal sealed class RowReading(long[] amounts, PrintedPiece[] pieces, int start, int end)
{
    /// <summary>The cells with blanks as zero.</summary>
    public long[] Amounts { get; } = amounts;

    /// <summary>What stands in the cells, by the first of the ways.</summary>
    public PrintedPiece[] Pieces { get; } = pieces;

    /// <summary>The first position that the row takes of its line.</summary>
    public int Start { get; } = start;

    /// <summary>The position after the last.</summary>
    public int End { get; } = end;

    /// <summary>The cells in which the ways differ.</summary>
    public bool[] IsOpen { get; } = new bool[amounts.Length];

    /// <summary>The number of ways.</summary>
    public int Ways { get; private set; } = 1;

    /// <summary>Adds another way of the same amounts.</summary>
    public void Add(ReadOnlySpan<PrintedPiece> pieces)
    {
        Ways++;
        for (var cell = 0; cell < pieces.Length; cell++)
        {
            // The same amount as a number or as nothing: 0, a dash and an empty cell are three things.
            IsOpen[cell] |= pieces[cell].Value != Pieces[cell].Value || (pieces[cell].Value is null && pieces[cell].HasTrace != Pieces[cell].HasTrace);
        }
    }
}
