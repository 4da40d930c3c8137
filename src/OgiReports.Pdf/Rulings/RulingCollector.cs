using OgiReports.Pdf.Pages;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace OgiReports.Pdf.Rulings;

/// <summary>Collects the lines that a page's paths draw: strokes, sides of stroked rectangles, thin filled strips, frames made of two filled rectangles.</summary>
internal static class RulingCollector
{
    // A filled strip up to this thickness is a line; table rules are mostly thinner than 2 points.
    private const double StripThickness = 3.5;
    private const double Slant = 0.6;
    private const double ShortestPiece = 0.8;

    // Some printers draw the outlines of bold glyphs: strokes of a letter are no rulings. No letter of a table is taller.
    private const double LargestGlyph = 24;
    private const int LinesOfRectangle = 4;

    // Drawings have more lines than tables; beyond this a page is a drawing.
    private const int PieceLimit = 200_000;

    public static List<Ruling> Collect(IReadOnlyList<PdfPath> paths, PageFrame frame)
    {
        var pieces = new List<Ruling>();
        for (var index = 0; index < paths.Count && pieces.Count < PieceLimit; index++)
        {
            var path = paths[index];
            if (path.IsStroked)
            {
                AddStrokes(pieces, path, frame);
            }
            else if (path.IsFilled)
            {
                AddFill(pieces, path, frame);
            }
        }

        return pieces;
    }

    private static void AddStrokes(List<Ruling> pieces, PdfPath path, PageFrame frame)
    {
        // A letter's outline may have rectangles, too, such as the inside of 日.
        var hasOutlines = path.Exists(subpath => HasCorners(subpath) && IsSmall(subpath));
        foreach (var subpath in path)
        {
            if (!hasOutlines || !IsSmall(subpath))
            {
                AddStroke(pieces, subpath, frame);
            }
        }
    }

    private static bool HasCorners(PdfSubpath subpath)
    {
        var lines = 0;
        foreach (var command in subpath.Commands)
        {
            lines += command is PdfSubpath.Line ? 1 : 0;
            if (command is PdfSubpath.BezierCurve || lines > LinesOfRectangle)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSmall(PdfSubpath subpath) =>
        subpath.GetBoundingRectangle() is { } box && Math.Max(box.Width, box.Height) <= LargestGlyph;

    private static void AddStroke(List<Ruling> pieces, PdfSubpath subpath, PageFrame frame)
    {
        PdfPoint? start = null;
        var last = default(PdfPoint);
        foreach (var command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    start = last = move.Location;
                    break;
                case PdfSubpath.Line line:
                    AddLine(pieces, line.From, line.To, frame);
                    start ??= line.From;
                    last = line.To;
                    break;
                case PdfSubpath.BezierCurve curve:
                    last = curve.EndPoint;
                    break;
                case PdfSubpath.Close when start is { } first:
                    AddLine(pieces, last, first, frame);
                    last = first;
                    break;
            }
        }
    }

    private static void AddLine(List<Ruling> pieces, PdfPoint from, PdfPoint to, PageFrame frame)
    {
        var (x0, y0) = frame.ToReading(from.X, from.Y);
        var (x1, y1) = frame.ToReading(to.X, to.Y);
        Add(pieces, Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1), Slant);
    }

    private static void AddFill(List<Ruling> pieces, PdfPath path, PageFrame frame)
    {
        (double Left, double Top, double Right, double Bottom)? outer = null;
        for (var index = 0; index < path.Count; index++)
        {
            if (path[index].GetBoundingRectangle() is not { } box)
            {
                continue;
            }

            var (x0, y0) = frame.ToReading(box.Left, box.Bottom);
            var (x1, y1) = frame.ToReading(box.Right, box.Top);
            var (left, top, right, bottom) = (Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));
            if (Math.Min(right - left, bottom - top) <= StripThickness)
            {
                Add(pieces, left, top, right, bottom, StripThickness);
            }
            else if (outer is { } frameBox && left > frameBox.Left && right < frameBox.Right && top > frameBox.Top && bottom < frameBox.Bottom
                && left - frameBox.Left <= StripThickness && top - frameBox.Top <= StripThickness)
            {
                Add(pieces, frameBox.Left, frameBox.Top, frameBox.Right, top, StripThickness);
                Add(pieces, frameBox.Left, bottom, frameBox.Right, frameBox.Bottom, StripThickness);
                Add(pieces, frameBox.Left, frameBox.Top, left, frameBox.Bottom, StripThickness);
                Add(pieces, right, frameBox.Top, frameBox.Right, frameBox.Bottom, StripThickness);
                outer = null;
            }
            else
            {
                outer = (left, top, right, bottom);
            }
        }
    }

    private static void Add(List<Ruling> pieces, double left, double top, double right, double bottom, double thickness)
    {
        double width = right - left, height = bottom - top;
        if (width >= height && height <= thickness && width >= ShortestPiece)
        {
            pieces.Add(new Ruling(true, (top + bottom) / 2, left, right));
        }
        else if (height > width && width <= thickness && height >= ShortestPiece)
        {
            pieces.Add(new Ruling(false, (left + right) / 2, top, bottom));
        }
    }
}
