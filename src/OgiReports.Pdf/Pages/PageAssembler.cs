using System.Text;
using OgiReports.Documents.Sources;
using OgiReports.Pdf.Rulings;

namespace OgiReports.Pdf.Pages;

/// <summary>Makes of all that a page paints what it shows: glyphs that can't be seen are left out, the others turned upright.</summary>
internal sealed class PageAssembler(int pageNumber, double width, double height, PageBuffers buffers)
{
    // Fewer glyphs than these on an image are a page number or a stamp, not the text of a page.
    private const int FewGlyphs = 30;
    private const int LongestSample = 40;

    public PageContent Assemble(Span<PrintedGlyph> printed, PaintedAreas areas, List<PaintedPath> paths, PageNotes notes)
    {
        var frame = new PageFrame(pageNumber, width, height, FindTurns(printed));
        var recognized = Judge(printed, areas, out var shownOnImages);
        if (shownOnImages >= FewGlyphs)
        {
            // The image is the ground of printed text; invisible text beside it is no part of what the page says.
            recognized.Clear();
        }

        var glyphs = buffers.Glyphs(printed.Length);
        var count = 0;
        var stamps = new StampCollector(printed);
        var (hidden, undecoded, overlaid) = (new GlyphTally(), new GlyphTally(), new GlyphTally());
        for (var index = 0; index < printed.Length; index++)
        {
            ref readonly var source = ref printed[index];
            var isRecognized = recognized.Contains(index);
            if ((source.IsHidden && !isRecognized) || !GlyphMeasure.Measure(source, frame, ref glyphs[count]))
            {
                hidden.Add(source, frame);
                continue;
            }

            glyphs[count].IsInvisible = isRecognized;
            if (!stamps.TryTake(source, glyphs[count]))
            {
                count++;
            }

            if (source.Text[0] == Glyph.Undecoded)
            {
                undecoded.Add(source, frame);
            }

            if (source.IsOverlaid)
            {
                overlaid.Add(source, frame);
            }
        }

        return new PageContent(frame, glyphs.AsMemory(0, count), stamps.Runs, RulingMerger.Merge(RulingCollector.Collect(paths, frame)), notes with
        {
            ImageShare = areas.ImageShare(width, height),
            ShownCount = count + stamps.Count - recognized.Count,
            RecognizedCount = recognized.Count,
            UndecodedCount = undecoded.Count,
            UndecodedBox = undecoded.Box,
            OverlaidCount = overlaid.Count,
            OverlaidBox = overlaid.Box,
            HiddenText = hidden.Text.ToString(),
            HiddenCount = hidden.Count,
            HiddenBox = hidden.Box,
        });
    }

    /// <summary>Marks what can't be seen, and finds what recognition laid over or under images.</summary>
    private static HashSet<int> Judge(Span<PrintedGlyph> printed, PaintedAreas areas, out int shownOnImages)
    {
        shownOnImages = 0;
        var recognized = new HashSet<int>();
        var hasImages = areas.All.Any(area => area.IsImage);
        for (var index = 0; index < printed.Length; index++)
        {
            ref var glyph = ref printed[index];
            var isOnImage = hasImages && areas.IsOnImage(glyph.CenterX, glyph.CenterY);
            if (glyph.IsHidden)
            {
                continue;
            }

            if (glyph.IsInkless)
            {
                glyph.IsHidden = true;
                if (isOnImage)
                {
                    recognized.Add(index);
                }
            }
            else if (areas.FindCover(glyph.Box, glyph.Order, out var ground) is { } cover)
            {
                glyph.IsHidden = true;
                if (cover.IsImage)
                {
                    recognized.Add(index);
                }
            }
            else if (Ink.LooksAlike(glyph.Color, ground))
            {
                glyph.IsHidden = true;
            }
            else
            {
                shownOnImages += isOnImage ? 1 : 0;
            }
        }

        return recognized;
    }

    private static int FindTurns(ReadOnlySpan<PrintedGlyph> glyphs)
    {
        const double level = 1e-4;
        Span<int> votes = stackalloc int[4];
        foreach (ref readonly var glyph in glyphs)
        {
            var (dx, dy) = (glyph.EndX - glyph.StartX, glyph.EndY - glyph.StartY);
            if (Math.Abs(dy) < level)
            {
                votes[dx < -level ? 2 : 0]++;
            }
            else if (Math.Abs(dx) < level)
            {
                votes[dy < 0 ? 1 : 3]++;
            }
        }

        var best = 0;
        for (var turn = 1; turn < votes.Length; turn++)
        {
            best = votes[turn] > votes[best] ? turn : best;
        }

        return best;
    }

    private sealed class GlyphTally
    {
        private double _left = double.MaxValue, _top = double.MaxValue, _right = double.MinValue, _bottom = double.MinValue;

        public StringBuilder Text { get; } = new();

        public int Count { get; private set; }

        public PageBox Box => _left < _right ? new PageBox(_left, _top, _right, _bottom) : default;

        public void Add(in PrintedGlyph glyph, PageFrame frame)
        {
            Count++;
            if (Text.Length < LongestSample)
            {
                Text.Append(glyph.Text);
            }

            _left = Math.Min(_left, Math.Clamp(glyph.Box.Left, 0, frame.Width));
            _right = Math.Max(_right, Math.Clamp(glyph.Box.Right, 0, frame.Width));
            _top = Math.Min(_top, Math.Clamp(frame.Height - glyph.Box.Top, 0, frame.Height));
            _bottom = Math.Max(_bottom, Math.Clamp(frame.Height - glyph.Box.Bottom, 0, frame.Height));
        }
    }
}
