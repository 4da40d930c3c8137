using System.Buffers;
using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Pages;

namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>Cuts a line into its pieces. Between figures, and between words and figures, a narrow gap parts two cells; between words only a wide one does.</summary>
internal static class ChunkSplitter
{
    // Shares of the font size.
    private const double BetweenFigures = 0.3;
    private const double BesideFigure = 0.25;
    private const double BetweenWords = 0.9;

    private static readonly SearchValues<char> Units = SearchValues.Create("万元件条个");
    private static readonly SearchValues<char> Marks = SearchValues.Create("-－—–/／");

    public static List<LineChunk> Split(TextLine line)
    {
        var chunks = new List<LineChunk>();
        for (var start = 0; start < line.Glyphs.Length;)
        {
            var end = start + 1;
            while (end < line.Glyphs.Length && !IsParted(line.Glyphs[end - 1], line.Glyphs[end]))
            {
                end++;
            }

            chunks.Add(Cut(line, start, end));
            start = end;
        }

        return chunks;
    }

    public static LineChunk Cut(TextLine line, int start, int end)
    {
        var piece = start == 0 && end == line.Glyphs.Length ? line : new TextLine(line.Frame, line.Glyphs[start..end]);
        return new LineChunk(piece, IsFigure(piece.Glyphs));
    }

    private static bool IsParted(in Glyph left, in Glyph right)
    {
        var gap = (right.Start - left.End) / Math.Max(left.Size, right.Size);
        if (gap < BetweenWords && ((left.Text[0] is '减' or '增' && IsDigit(right.Text[0])) || (IsDigit(left.Text[0]) && right.Text[0] is '万' or '元')))
        {
            // Typesetting parts figures from ideographs: 减 3, 3.68 万元.
            return false;
        }

        var (isLeft, isRight) = (IsFigureGlyph(left), IsFigureGlyph(right));
        return gap > (isLeft && isRight ? BetweenFigures : isLeft || isRight ? BesideFigure : BetweenWords);
    }

    private static bool IsFigureGlyph(in Glyph glyph) => IsDigit(glyph.Text[0]) || glyph.Text[0] is '-' or '－' or '—' or '–' or '/' or '／' or '+';

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is >= '０' and <= '９';

    /// <summary>A number, with sign, separators and unit; or one mark alone.</summary>
    private static bool IsFigure(Glyph[] glyphs)
    {
        if (!IsFigureGlyph(glyphs[0]) && glyphs[0].Text[0] is not ('减' or '增'))
        {
            return false;
        }

        var index = 0;
        var text = string.Concat(glyphs.Select(glyph => glyph.Text)).AsSpan();
        if (text.IndexOfAnyExcept(Marks) < 0)
        {
            return text.Length <= 2;
        }

        while (index < text.Length && text[index] is '-' or '－' or '—' or '–' or '+' or '减' or '增')
        {
            index++;
        }

        var first = index;
        while (index < text.Length && (IsDigit(text[index]) || text[index] is '.' or ',' or '，' or '．'))
        {
            index++;
        }

        return index > first && IsDigit(text[first]) && IsDigit(text[index - 1]) && text[index..].IndexOfAnyExcept(Units) < 0;
    }
}
