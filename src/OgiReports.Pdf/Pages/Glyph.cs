namespace OgiReports.Pdf.Pages;

/// <summary>A printed glyph in reading coordinates: points, origin top left, y downwards, text upright.</summary>
internal struct Glyph
{
    /// <summary>What stands for a character that the font does not tell.</summary>
    public const char Undecoded = '\uFFFD';

    /// <summary>The glyph's text, mostly one character.</summary>
    public string Text;

    /// <summary>The box of the ink, or of the nominal glyph where the font does not tell.</summary>
    public double Left, Top, Right, Bottom;

    /// <summary>Where the glyph's advance begins and ends on the baseline.</summary>
    public double Start, End;

    public double Baseline;

    /// <summary>The font size in points.</summary>
    public double Size;

    /// <summary>Whether a space was printed before the glyph.</summary>
    public bool FollowsSpace;

    /// <summary>Whether the glyph leaves no mark on the page itself: recognition laid it over a scan.</summary>
    public bool IsInvisible;

    public readonly double CenterX => (Left + Right) / 2;

    public readonly double CenterY => (Top + Bottom) / 2;
}
