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

    // A dot of a dotted line is about as wide as it is high, and tells not which way its line runs.
    private const double SmallestDot = 0.2;
    private const double DotRatio = 1.5;

    // Some printers draw the outlines of bold glyphs: strokes of a letter are no rulings. No letter of a table is taller.
    private const double LargestGlyph = 24;
    private const int LinesOfRectangle = 4;

    // Drawings have more lines than tables; beyond this a page is a drawing.
    private const int PieceLimit = 200_000;

    // A border drawn on the edge of a clip is half outside of it, and is seen all the same.
    private const double ClipSlack = 1;

    public static List<Ruling> Collect(IReadOnlyList<PaintedPath> paths, PageFrame frame)
    {
        var pieces = new List<Ruling>();
        for (var index = 0; index < paths.Count && pieces.Count < PieceLimit; index++)
        {
            var (path, clip) = paths[index];
            var known = pieces.Count;
            if (path.IsStroked)
            {
                AddStrokes(pieces, path, frame);
            }
            else if (path.IsFilled)
            {
                AddFill(pieces, path, frame);
            }

            Clip(pieces, known, frame, clip);
        }

        return pieces;
    }

    /// <summary>Leaves of the pieces from an index on what the page shows: some programs draw a table's borders over all its pages at once.</summary>
    private static void Clip(List<Ruling> pieces, int start, PageFrame frame, in PaintBox clip)
    {
        var (x0, y0) = frame.ToReading(clip.Left, clip.Bottom);
        var (x1, y1) = frame.ToReading(clip.Right, clip.Top);
        var (left, top, right, bottom) = (Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));
        var kept = start;
        for (var index = start; index < pieces.Count; index++)
        {
            var piece = pieces[index];
            var (from, to, lowest, highest) = piece.IsHorizontal ? (left, right, top, bottom) : (top, bottom, left, right);
            (from, to) = (Math.Max(piece.From, from), Math.Min(piece.To, to));
            if (to - from >= Math.Min(ShortestPiece, piece.Length) && to > from && piece.Position >= lowest - ClipSlack && piece.Position <= highest + ClipSlack)
            {
                pieces[kept++] = piece with { From = from, To = to };
            }
        }

        pieces.RemoveRange(kept, pieces.Count - kept);
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
        (double Left, double Top, double Right, double Bottom)? last = null;
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
            else if (last is { } other && TryAddFrame(pieces, other, (left, top, right, bottom)))
            {
                last = null;
            }
            else
            {
                last = (left, top, right, bottom);
            }
        }
    }

    /// <summary>Adds the sides of a frame that two rectangles, one in the other, leave between them. A page break leaves some sides out.</summary>
    private static bool TryAddFrame(List<Ruling> pieces, (double Left, double Top, double Right, double Bottom) first, (double Left, double Top, double Right, double Bottom) second)
    {
        var (outer, inner) = first.Right - first.Left + first.Bottom - first.Top >= second.Right - second.Left + second.Bottom - second.Top ? (first, second) : (second, first);
        var sides = (Left: inner.Left - outer.Left, Top: inner.Top - outer.Top, Right: outer.Right - inner.Right, Bottom: outer.Bottom - inner.Bottom);
        if (!IsBorder(sides.Left) || !IsBorder(sides.Top) || !IsBorder(sides.Right) || !IsBorder(sides.Bottom))
        {
            return false;
        }

        AddSide(pieces, sides.Top, outer.Left, outer.Top, outer.Right, inner.Top);
        AddSide(pieces, sides.Bottom, outer.Left, inner.Bottom, outer.Right, outer.Bottom);
        AddSide(pieces, sides.Left, outer.Left, outer.Top, inner.Left, outer.Bottom);
        AddSide(pieces, sides.Right, inner.Right, outer.Top, outer.Right, outer.Bottom);
        return true;
    }

    private static bool IsBorder(double thickness) => thickness is >= -0.01 and <= StripThickness;

    private static void AddSide(List<Ruling> pieces, double thickness, double left, double top, double right, double bottom)
    {
        if (thickness > 0.01)
        {
            Add(pieces, left, top, right, bottom, StripThickness);
        }
    }

    private static void Add(List<Ruling> pieces, double left, double top, double right, double bottom, double thickness)
    {
        double width = right - left, height = bottom - top;
        if (Math.Max(width, height) <= thickness && Math.Min(width, height) >= SmallestDot && Math.Max(width, height) <= DotRatio * Math.Min(width, height))
        {
            pieces.Add(new Ruling(true, (top + bottom) / 2, left, right));
            pieces.Add(new Ruling(false, (left + right) / 2, top, bottom));
        }
        else if (width >= height && height <= thickness && width >= ShortestPiece)
        {
            pieces.Add(new Ruling(true, (top + bottom) / 2, left, right));
        }
        else if (height > width && width <= thickness && height >= ShortestPiece)
        {
            pieces.Add(new Ruling(false, (left + right) / 2, top, bottom));
        }
    }
}
