using OgiReports.Documents.Text;
using OgiReports.Pdf.Rulings;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace OgiReports.Pdf.Pages;

/// <summary>Takes from a page of the library what reading needs, so that the page itself can be released.</summary>
internal static class PageLoader
{
    // Fewer visible glyphs than these are a page number or a stamp, not the text of a page.
    private const int FewGlyphs = 30;
    private const string Replacement = "\uFFFD";

    public static PageContent Load(Page page, UndecodedCodes undecoded)
    {
        var letters = page.Letters;
        var frame = new PageFrame(page.Number, page.Width, page.Height, FindTurns(letters));
        var glyphs = new Glyph[letters.Count];
        int count = 0, undecodedCount = 0, visible = 0;
        var followsSpace = false;
        for (var index = 0; index < letters.Count; index++)
        {
            var letter = letters[index];
            var value = letter.Value;
            if (string.IsNullOrWhiteSpace(value))
            {
                followsSpace = true;
                continue;
            }

            if (!undecoded.IsEmpty && undecoded.IsUndecoded(letter))
            {
                value = Replacement;
                undecodedCount++;
            }

            if (char.IsControl(value[0]))
            {
                continue;
            }

            // Some printers name the radical where the ideograph of the same glyph is meant.
            if (value.Length == 1 && CharacterFolding.UnifyRadical(value[0]) is var unified && unified != value[0])
            {
                value = unified.ToString();
            }

            ref var glyph = ref glyphs[count];
            if (Measure(letter, value, frame, ref glyph))
            {
                glyph.FollowsSpace = followsSpace;
                visible += glyph.IsInvisible ? 0 : 1;
                count++;
            }

            followsSpace = false;
        }

        if (visible >= FewGlyphs)
        {
            // Beside printed text, invisible text is no part of what the page says.
            count = MoveVisible(glyphs, count);
        }

        Array.Resize(ref glyphs, count);
        var rulings = RulingMerger.Merge(RulingCollector.Collect(page.Paths, frame));
        return new PageContent(frame, glyphs, rulings, visible < FewGlyphs ? LargestImageShare(page) : 0, undecodedCount);
    }

    private static int MoveVisible(Glyph[] glyphs, int count)
    {
        var kept = 0;
        for (var index = 0; index < count; index++)
        {
            if (!glyphs[index].IsInvisible)
            {
                glyphs[kept++] = glyphs[index];
            }
        }

        return kept;
    }

    private static bool Measure(Letter letter, string text, PageFrame frame, ref Glyph glyph)
    {
        var (startX, startY) = frame.ToReading(letter.StartBaseLine.X, letter.StartBaseLine.Y);
        var (endX, _) = frame.ToReading(letter.EndBaseLine.X, letter.EndBaseLine.Y);
        var box = letter.BoundingBox;
        var (x0, y0) = frame.ToReading(box.Left, box.Bottom);
        var (x1, y1) = frame.ToReading(box.Right, box.Top);
        var size = letter.PointSize > 0 ? letter.PointSize : Math.Abs(y1 - y0);
        glyph.Text = text;
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

        if (glyph.End - glyph.Start < 0.05 * size || Math.Abs(((glyph.Start + glyph.End) / 2) - glyph.CenterX) > 1.2 * size || letter.TextOrientation == TextOrientation.Other)
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

        glyph.IsInvisible = letter.RenderingMode == TextRenderingMode.Neither;
        return size > 0.5 && double.IsFinite(glyph.CenterX + glyph.CenterY)
            && glyph.CenterX >= 0 && glyph.CenterY >= 0 && glyph.CenterX <= frame.ReadingWidth && glyph.CenterY <= frame.ReadingHeight;
    }

    private static int FindTurns(IReadOnlyList<Letter> letters)
    {
        Span<int> votes = stackalloc int[4];
        foreach (var letter in letters)
        {
            switch (letter.TextOrientation)
            {
                case TextOrientation.Horizontal:
                    votes[0]++;
                    break;
                case TextOrientation.Rotate90:
                    votes[1]++;
                    break;
                case TextOrientation.Rotate180:
                    votes[2]++;
                    break;
                case TextOrientation.Rotate270:
                    votes[3]++;
                    break;
            }
        }

        var best = 0;
        for (var turn = 1; turn < votes.Length; turn++)
        {
            best = votes[turn] > votes[best] ? turn : best;
        }

        return best;
    }

    private static double LargestImageShare(Page page)
    {
        var largest = 0.0;
        foreach (var image in page.GetImages())
        {
            largest = Math.Max(largest, Math.Abs(image.BoundingBox.Width * image.BoundingBox.Height));
        }

        return Math.Min(1, largest / Math.Max(1, page.Width * page.Height));
    }
}
