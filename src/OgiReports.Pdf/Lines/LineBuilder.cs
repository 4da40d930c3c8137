using System.Buffers;
using OgiReports.Pdf.Pages;

namespace OgiReports.Pdf.Lines;

/// <summary>Puts glyphs together to lines by their baselines.</summary>
internal static class LineBuilder
{
    // Baselines of one line differ when fonts or sizes mix, lines of small print by 1.1 sizes or more.
    private const double BaselineSpread = 0.4;

    // A glyph printed again within this share of its own width is fake bold or a shadow; narrow figures side by side are not.
    private const double RepeatSpread = 0.3;

    private const int SmallCount = 128;

    /// <summary>Builds lines from top to bottom.</summary>
    /// <param name="frame">The page.</param>
    /// <param name="glyphs">The glyphs of the page.</param>
    /// <param name="indices">Which of them the lines consist of, in any order; they are sorted.</param>
    public static List<TextLine> Build(PageFrame frame, ReadOnlySpan<Glyph> glyphs, Span<int> indices)
    {
        var lines = new List<TextLine>();
        var rented = indices.Length > SmallCount ? ArrayPool<double>.Shared.Rent(indices.Length) : null;
        var keys = rented is null ? stackalloc double[SmallCount] : rented;
        keys = keys[..indices.Length];
        for (var index = 0; index < indices.Length; index++)
        {
            keys[index] = glyphs[indices[index]].Baseline;
        }

        Sort(keys, indices);
        for (var start = 0; start < indices.Length;)
        {
            var end = start + 1;
            var size = glyphs[indices[start]].Size;
            while (end < indices.Length)
            {
                var next = glyphs[indices[end]].Size;
                if (keys[end] - keys[end - 1] > BaselineSpread * Math.Min(size, next) || keys[end] - keys[start] > 2 * BaselineSpread * Math.Max(size, next))
                {
                    break;
                }

                size = Math.Max(size, next);
                end++;
            }

            lines.Add(BuildLine(frame, glyphs, indices[start..end], keys[start..end]));
            start = end;
        }

        if (rented is not null)
        {
            ArrayPool<double>.Shared.Return(rented);
        }

        return lines;
    }

    /// <summary>Sorts indices by their keys, those of equal keys by themselves.</summary>
    private static void Sort(Span<double> keys, Span<int> indices)
    {
        var isSorted = true;
        for (var index = 1; index < keys.Length && isSorted; index++)
        {
            isSorted = keys[index - 1] < keys[index] || (keys[index - 1] == keys[index] && indices[index - 1] < indices[index]);
        }

        if (isSorted)
        {
            return;
        }

        keys.Sort(indices);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            indices[start..end].Sort();
            start = end;
        }
    }

    private static TextLine BuildLine(PageFrame frame, ReadOnlySpan<Glyph> glyphs, Span<int> indices, Span<double> keys)
    {
        for (var index = 0; index < indices.Length; index++)
        {
            keys[index] = glyphs[indices[index]].Start;
        }

        Sort(keys, indices);
        var kept = new Glyph[indices.Length];
        var count = 0;
        foreach (var index in indices)
        {
            ref readonly var glyph = ref glyphs[index];
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
