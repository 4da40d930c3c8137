using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Tables.Aligned;

namespace OgiReports.Pdf.Layout;

/// <summary>
/// Joins numbers to the words beside them that stand a little higher or lower: programs that align the tops of a row's
/// cells print two fonts on two baselines. As two lines, the numbers would seem to belong to the row before.
/// </summary>
internal static class LevelLines
{
    // Shares of the font size: how far the baselines of one row lie apart, and how much farther the next words are at least.
    private const double Reach = 0.6;
    private const double Clear = 1.7;

    /// <summary>The lines of a page, numbers without words joined with the words beside them.</summary>
    public static List<TextLine> Join(List<TextLine> lines)
    {
        var joined = new List<TextLine>(lines.Count);
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var (above, below) = (joined.Count == 0 ? null : joined[^1], index + 1 < lines.Count ? lines[index + 1] : null);
            if (IsPair(line, below, above))
            {
                joined.Add(Merge(line, below!));
                index++;
            }
            else if (IsPair(above, line, below))
            {
                joined[^1] = Merge(above!, line);
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    /// <summary>Whether one of two lines is numbers alone, the other words alone left of them, and no third line is about as near to the numbers.</summary>
    private static bool IsPair(TextLine? first, TextLine? second, TextLine? third)
    {
        if (first is null || second is null)
        {
            return false;
        }

        var distance = Distance(first, second);
        if (distance > Reach * Math.Max(first.Size, second.Size))
        {
            return false;
        }

        var (isFirst, isSecond) = (IsNumbers(first), IsNumbers(second));
        var (numbers, words) = isFirst ? (first, second) : (second, first);
        return isFirst != isSecond && words.End < numbers.Glyphs[0].Start && ChunkSplitter.Split(words).TrueForAll(chunk => !chunk.IsFigure)
            && (third is null || Distance(numbers, third) > Clear * distance);
    }

    private static double Distance(TextLine first, TextLine second) => Math.Abs(first.Glyphs[0].Baseline - second.Glyphs[0].Baseline);

    private static bool IsNumbers(TextLine line) => ChunkSplitter.Split(line).TrueForAll(chunk => chunk.IsFigure);

    private static TextLine Merge(TextLine first, TextLine second) =>
        new(first.Frame, [.. first.Glyphs.Concat(second.Glyphs).OrderBy(glyph => glyph.Start)]);
}
