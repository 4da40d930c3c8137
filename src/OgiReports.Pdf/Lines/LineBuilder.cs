using OgiReports.Pdf.Pages;

namespace OgiReports.Pdf.Lines;

/// <summary>Puts glyphs together to lines by their baselines.</summary>
internal static class LineBuilder
{
    // Baselines of one line differ when fonts or sizes mix, lines of small print by 1.1 sizes or more.
    private const double BaselineSpread = 0.4;

    // A glyph printed again within this share of its own width is fake bold or a shadow; narrow figures side by side are not.
    private const double RepeatSpread = 0.3;

    /// <summary>Builds lines from top to bottom.</summary>
    /// <param name="frame">The page.</param>
    /// <param name="glyphs">The glyphs in any order; they are sorted.</param>
    public static List<TextLine> Build(PageFrame frame, Span<Glyph> glyphs)
    {
        var lines = new List<TextLine>();
        glyphs.Sort(static (first, second) => first.Baseline.CompareTo(second.Baseline));
        for (var start = 0; start < glyphs.Length;)
        {
            var end = start + 1;
            var size = glyphs[start].Size;
            while (end < glyphs.Length && glyphs[end].Baseline - glyphs[end - 1].Baseline <= BaselineSpread * Math.Min(size, glyphs[end].Size)
                && glyphs[end].Baseline - glyphs[start].Baseline <= 2 * BaselineSpread * Math.Max(size, glyphs[end].Size))
            {
                size = Math.Max(size, glyphs[end].Size);
                end++;
            }

            lines.Add(BuildLine(frame, glyphs[start..end]));
            start = end;
        }

        return lines;
    }

    private static TextLine BuildLine(PageFrame frame, Span<Glyph> glyphs)
    {
        glyphs.Sort(static (first, second) => first.Start.CompareTo(second.Start));
        var kept = new Glyph[glyphs.Length];
        var count = 0;
        foreach (ref readonly var glyph in glyphs)
        {
            if (!IsRepeat(kept.AsSpan(0, count), glyph))
            {
                kept[count++] = glyph;
            }
        }

        return new TextLine(frame, count == kept.Length ? kept : kept[..count]);
    }

    private static bool IsRepeat(ReadOnlySpan<Glyph> kept, in Glyph glyph)
    {
        var spread = RepeatSpread * (glyph.End - glyph.Start);
        for (var index = kept.Length - 1; index >= 0 && glyph.Start - kept[index].Start <= spread; index--)
        {
            if (kept[index].Text == glyph.Text && Math.Abs(kept[index].Baseline - glyph.Baseline) <= spread)
            {
                return true;
            }
        }

        return false;
    }
}
