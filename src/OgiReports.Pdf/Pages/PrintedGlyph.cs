namespace OgiReports.Pdf.Pages;

/// <summary>A glyph as the content stream prints it, in the library's page coordinates.</summary>
internal struct PrintedGlyph
{
    public string Text;

    /// <summary>The box of the ink; empty where the font does not tell.</summary>
    public PaintBox Box;

    /// <summary>Where the advance begins and ends on the baseline.</summary>
    public double StartX, StartY, EndX, EndY;

    /// <summary>The font size in points.</summary>
    public double Size;

    /// <summary>When it is painted, among all that the page paints.</summary>
    public int Order;

    /// <summary>The colour as 0xRRGGBB, or <see cref="Ink.Unknown"/>.</summary>
    public int Color;

    /// <summary>Whether a space was printed before it.</summary>
    public bool FollowsSpace;

    /// <summary>Whether it is painted with no ink at all, as recognition lays text over a scan.</summary>
    public bool IsInkless;

    /// <summary>Whether a clip, a layer or transparency hides it.</summary>
    public bool IsHidden;

    /// <summary>Whether it stands in an annotation or a form field.</summary>
    public bool IsOverlaid;

    /// <summary>Its rise over its run where it is slanted; 0 where the text runs along the page.</summary>
    public double Slope;

    // The tangent of 5 degrees; recognition lays text along lines that are less askew.
    private const double LeastSlope = 0.0875;

    /// <summary>The slope of a direction; 0 within a few degrees of the page's own.</summary>
    public static double SlopeOf(double x, double y) =>
        Math.Min(Math.Abs(x), Math.Abs(y)) > LeastSlope * Math.Max(Math.Abs(x), Math.Abs(y)) ? y / x : 0;

    public readonly double CenterX => (Box.Left + Box.Right) / 2;

    public readonly double CenterY => (Box.Bottom + Box.Top) / 2;
}
