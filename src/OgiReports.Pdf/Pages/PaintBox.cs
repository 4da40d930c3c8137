using UglyToad.PdfPig.Core;

namespace OgiReports.Pdf.Pages;

/// <summary>An upright box in the library's page coordinates: points, origin bottom left, y upwards.</summary>
internal readonly record struct PaintBox(double Left, double Bottom, double Right, double Top)
{
    public static PaintBox Everywhere { get; } = new(double.MinValue, double.MinValue, double.MaxValue, double.MaxValue);

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public double Area => Width > 0 && Height > 0 ? Width * Height : 0;

    public static PaintBox Around(in PdfRectangle rectangle)
    {
        var (a, b, c, d) = (rectangle.TopLeft, rectangle.TopRight, rectangle.BottomLeft, rectangle.BottomRight);
        return new PaintBox(
            Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)), Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)),
            Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)), Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
    }

    public PaintBox Intersect(in PaintBox other) =>
        new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;
}
