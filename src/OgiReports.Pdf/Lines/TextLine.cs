using System.Collections.Immutable;
using System.Text;
using OgiReports.Documents.Sources;
using OgiReports.Pdf.Pages;

namespace OgiReports.Pdf.Lines;

/// <summary>A printed line: its glyphs from left to right.</summary>
internal sealed class TextLine
{
    private string? _text;

    public TextLine(PageFrame frame, Glyph[] glyphs)
    {
        Frame = frame;
        Glyphs = glyphs;
        (Left, Top, Right, Bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (ref readonly var glyph in glyphs.AsSpan())
        {
            Left = Math.Min(Left, glyph.Left);
            Top = Math.Min(Top, glyph.Top);
            Right = Math.Max(Right, glyph.Right);
            Bottom = Math.Max(Bottom, glyph.Bottom);
            Size = Math.Max(Size, glyph.Size);
            End = Math.Max(End, glyph.End);
        }
    }

    public PageFrame Frame { get; }

    public Glyph[] Glyphs { get; }

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    public double Bottom { get; }

    /// <summary>Where the last glyph's advance ends.</summary>
    public double End { get; }

    public double Size { get; }

    public double CenterY => (Top + Bottom) / 2;

    public string Text => _text ??= Write(null);

    /// <summary>The box on the page as displayed.</summary>
    public PageBox PageBox => Frame.ToPage(Left, Top, Right, Bottom);

    /// <summary>The box of every character of <see cref="Text"/>.</summary>
    public ImmutableArray<PageBox> CharacterBoxes()
    {
        var boxes = ImmutableArray.CreateBuilder<PageBox>(Text.Length);
        Write(boxes);
        return boxes.DrainToImmutable();
    }

    private string Write(ImmutableArray<PageBox>.Builder? boxes)
    {
        var text = new StringBuilder(Glyphs.Length + 8);
        for (var index = 0; index < Glyphs.Length; index++)
        {
            ref readonly var glyph = ref Glyphs[index];
            var spaces = index == 0 ? 0 : GlyphGap.SpacesBetween(Glyphs[index - 1], glyph);
            text.Append(' ', spaces).Append(glyph.Text);
            if (boxes is not null)
            {
                for (var space = 0; space < spaces; space++)
                {
                    boxes.Add(default);
                }

                var box = Frame.ToPage(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom);
                for (var unit = 0; unit < glyph.Text.Length; unit++)
                {
                    boxes.Add(box);
                }
            }
        }

        return text.ToString();
    }
}
