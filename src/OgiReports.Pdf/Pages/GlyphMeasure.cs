namespace OgiReports.Pdf.Pages;

/// <summary>Turns a printed glyph to reading coordinates and mends boxes that fonts get wrong.</summary>
internal static class GlyphMeasure
{
    private const double SmallestSize = 0.5;

    /// <summary>Measures a glyph.</summary>
    /// <returns>False when it is too small to be seen or stands outside of the page.</returns>
    public static bool Measure(in PrintedGlyph printed, PageFrame frame, ref Glyph glyph)
    {
        var (startX, startY) = frame.ToReading(printed.StartX, printed.StartY);
        var (endX, endY) = frame.ToReading(printed.EndX, printed.EndY);
        var (x0, y0) = frame.ToReading(printed.Box.Left, printed.Box.Bottom);
        var (x1, y1) = frame.ToReading(printed.Box.Right, printed.Box.Top);
        var size = printed.Size > 0 ? printed.Size : Math.Abs(y1 - y0);
        glyph = default;
        glyph.Text = printed.Text;
        glyph.FollowsSpace = printed.FollowsSpace;
        glyph.Size = size;
        glyph.Start = Math.Min(startX, endX);
        glyph.End = Math.Max(startX, endX);
        glyph.Baseline = startY;
        (glyph.Left, glyph.Right) = (Math.Min(x0, x1), Math.Max(x0, x1));
        (glyph.Top, glyph.Bottom) = (Math.Min(y0, y1), Math.Max(y0, y1));
        var isNominal = glyph.Right - glyph.Left > 2.2 * size || glyph.Bottom - glyph.Top > 2.2 * size || glyph.Bottom - glyph.Top < 0.01 * size;
        if (isNominal)
        {
            (glyph.Left, glyph.Right) = (glyph.Start, Math.Max(glyph.End, glyph.Start + (0.1 * size)));
            (glyph.Top, glyph.Bottom) = (startY - (0.8 * size), startY + (0.1 * size));
        }

        var isSlanted = Math.Abs(endY - startY) > 1e-4 && Math.Abs(endX - startX) > 1e-4;
        if (glyph.End - glyph.Start < 0.05 * size || Math.Abs(((glyph.Start + glyph.End) / 2) - glyph.CenterX) > 1.2 * size || isSlanted)
        {
            // Vertical writing: the advance runs down the page.
            (glyph.Start, glyph.End) = (glyph.Left, glyph.Right);
        }

        if (glyph.Right > glyph.End + (0.3 * size))
        {
            // The box is that of the font, not of the glyph: the font is not embedded.
            glyph.Right = glyph.End;
        }

        if (Math.Abs(glyph.CenterY - startY) > 1.2 * size)
        {
            glyph.Baseline = glyph.Bottom;
        }

        return size > SmallestSize && double.IsFinite(glyph.CenterX + glyph.CenterY)
            && glyph.CenterX >= 0 && glyph.CenterY >= 0 && glyph.CenterX <= frame.ReadingWidth && glyph.CenterY <= frame.ReadingHeight;
    }
}
