using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;

namespace OgiReports.Pdf.Pages;

/// <summary>What a graphics state paints with, as 0xRRGGBB.</summary>
internal sealed class Ink
{
    /// <summary>A pattern, an image, or anything else of no one colour.</summary>
    public const int Unknown = -1;

    public const int White = 0xFFFFFF;

    // Fainter than this nothing can be seen.
    private const double LeastAlpha = 0.05;

    // The eye tells no figures from a ground that differs by less, of 255.
    private const int LeastContrast = 14;

    private IColor? _last;
    private int _lastValue;

    public static bool LooksAlike(int first, int second) =>
        first >= 0 && second >= 0
        && Math.Abs((first >> 16) - (second >> 16)) < LeastContrast
        && Math.Abs(((first >> 8) & 0xFF) - ((second >> 8) & 0xFF)) < LeastContrast
        && Math.Abs((first & 0xFF) - (second & 0xFF)) < LeastContrast;

    public static bool IsTransparent(double alpha) => alpha < LeastAlpha;

    public static bool IsOpaque(CurrentGraphicsState state) =>
        state.AlphaConstantNonStroking >= 1 && state.BlendMode == BlendMode.Normal && state.SoftMask is null;

    /// <summary>The colour as a number.</summary>
    public int Of(IColor? color)
    {
        if (color is null)
        {
            return 0;
        }

        if (!ReferenceEquals(color, _last))
        {
            _last = color;
            _lastValue = color.ColorSpace == ColorSpace.Pattern ? Unknown : Pack(color.ToRGBValues());
        }

        return _lastValue;
    }

    private static int Pack((double R, double G, double B) color) => (Level(color.R) << 16) | (Level(color.G) << 8) | Level(color.B);

    private static int Level(double share) => double.IsFinite(share) ? (int)Math.Round(Math.Clamp(share, 0, 1) * 255) : 0;
}
