using OgiReports.Pdf.Pages;

namespace OgiReports.Pdf.Lines;

/// <summary>Decides what the gap between two glyphs of a line means. Justified Chinese text stretches its gaps, so between ideographs only a wide one is a space.</summary>
internal static class GlyphGap
{
    // Shares of the font size.
    private const double AfterPrintedSpace = 0.08;
    private const double BetweenLatin = 0.2;
    private const double BetweenIdeographs = 0.95;

    /// <summary>From this gap on a new cell may begin.</summary>
    public const double Column = 1.6;

    public static int SpacesBetween(in Glyph left, in Glyph right)
    {
        var gap = (right.Start - left.End) / Math.Max(left.Size, right.Size);
        if (gap >= Column)
        {
            return 2;
        }

        if (right.FollowsSpace && gap > AfterPrintedSpace)
        {
            return 1;
        }

        var isLatin = left.Text[^1] < 0x2E80 && right.Text[0] < 0x2E80;
        return gap > (isLatin ? BetweenLatin : BetweenIdeographs) ? 1 : 0;
    }
}
