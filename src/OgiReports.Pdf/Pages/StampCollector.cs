namespace OgiReports.Pdf.Pages;

/// <summary>
/// Takes slanted text out of a page's own: a watermark that runs across a table would put its characters into the cells.
/// Where most of a page is slanted, as a scan laid askew, it is the page's own text.
/// </summary>
internal sealed class StampCollector
{
    private const double SameSlope = 0.1;
    private const double LargestShare = 0.4;

    private readonly bool _isOff;
    private double _slope;

    public StampCollector(ReadOnlySpan<PrintedGlyph> printed)
    {
        var slanted = 0;
        foreach (ref readonly var glyph in printed)
        {
            slanted += glyph.Slope != 0 ? 1 : 0;
        }

        _isOff = slanted == 0 || slanted > LargestShare * printed.Length;
    }

    /// <summary>The runs in the order of the content stream.</summary>
    public List<Glyph[]> Runs { get; } = [];

    public int Count { get; private set; }

    /// <summary>Takes a glyph if it is slanted.</summary>
    public bool TryTake(in PrintedGlyph printed, in Glyph glyph)
    {
        if (_isOff || printed.Slope == 0)
        {
            return false;
        }

        if (Runs.Count > 0 && Math.Abs(printed.Slope - _slope) < SameSlope && Follows(Runs[^1][^1], glyph))
        {
            Runs[^1] = [.. Runs[^1], glyph];
        }
        else
        {
            Runs.Add([glyph]);
        }

        _slope = printed.Slope;
        Count++;
        return true;
    }

    private static bool Follows(in Glyph left, in Glyph right) =>
        Math.Abs(left.CenterX - right.CenterX) <= 2 * right.Size && Math.Abs(left.CenterY - right.CenterY) <= 2 * right.Size;
}
