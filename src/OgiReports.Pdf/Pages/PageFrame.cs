using OgiReports.Documents.Sources;

namespace OgiReports.Pdf.Pages;

/// <summary>
/// A page's size and the quarter turns that set its text upright. Reading happens in turned coordinates,
/// so that a landscape table on an upright page is read as any other; boxes are handed on in page coordinates.
/// </summary>
/// <param name="PageNumber">The page, from 1.</param>
/// <param name="Width">The page's width in points as displayed.</param>
/// <param name="Height">The page's height in points as displayed.</param>
/// <param name="Turns">The quarter turns, anticlockwise, that set the text upright.</param>
internal readonly record struct PageFrame(int PageNumber, double Width, double Height, int Turns)
{
    /// <summary>The width in reading coordinates.</summary>
    public double ReadingWidth => Turns % 2 == 0 ? Width : Height;

    /// <summary>The height in reading coordinates.</summary>
    public double ReadingHeight => Turns % 2 == 0 ? Height : Width;

    /// <summary>Turns a point of the page, origin bottom left as PDF has it, to reading coordinates.</summary>
    public (double X, double Y) ToReading(double x, double y) => Turns switch
    {
        1 => (Height - y, Width - x),
        2 => (Width - x, y),
        3 => (y, x),
        _ => (x, Height - y),
    };

    /// <summary>Turns a box in reading coordinates back to the page as displayed, origin top left.</summary>
    public PageBox ToPage(double left, double top, double right, double bottom) => Turns switch
    {
        1 => new PageBox(Width - bottom, left, Width - top, right),
        2 => new PageBox(Width - right, Height - bottom, Width - left, Height - top),
        3 => new PageBox(top, Height - right, bottom, Height - left),
        _ => new PageBox(left, top, right, bottom),
    };
}
