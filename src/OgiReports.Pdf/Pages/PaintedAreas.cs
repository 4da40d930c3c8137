using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace OgiReports.Pdf.Pages;

/// <summary>The filled shapes and images of a page, to tell whether a glyph can be seen.</summary>
internal sealed class PaintedAreas
{
    // A page with more is a drawing, and whether its text can be seen is not looked into.
    private const int Limit = 4000;
    private const double ThinnestGround = 0.5;
    private const double BandHeight = 24;

    // So much of a glyph's box must be covered.
    private const double CoveredShare = 0.8;

    // And so much of it must lie on what is painted before to take that for its ground.
    private const double GroundShare = 0.5;

    private readonly List<PaintedArea> _areas = [];
    private readonly Dictionary<int, List<int>> _bands = [];
    private bool _hasOverflown;

    public IReadOnlyList<PaintedArea> All => _areas;

    public void AddFill(PdfPath path, int color, bool isOpaque, int order, in PaintBox clip)
    {
        for (var index = 0; index < path.Count; index++)
        {
            if (path[index].GetBoundingRectangle() is { } bounds)
            {
                var isRectangle = path.Count == 1 && IsRectangle(path[index]);
                Add(PaintBox.Around(bounds), isRectangle && isOpaque ? color : Ink.Unknown, isRectangle && isOpaque && color != Ink.Unknown, false, order, clip);
            }
        }
    }

    public void AddImage(in PaintBox box, bool covers, int order, in PaintBox clip) => Add(box, Ink.Unknown, covers, true, order, clip);

    /// <summary>Notes that something of no one colour was painted.</summary>
    public void AddUnknown(in PaintBox box, int order, in PaintBox clip) => Add(box, Ink.Unknown, false, false, order, clip);

    /// <summary>The area that hides a glyph, or null; and the colour of the ground on which the glyph stands.</summary>
    public PaintedArea? FindCover(in PaintBox glyph, int order, out int ground)
    {
        ground = _hasOverflown ? Ink.Unknown : Ink.White;
        var (x, y) = ((glyph.Left + glyph.Right) / 2, (glyph.Bottom + glyph.Top) / 2);
        if (_hasOverflown || _areas.Count == 0 || !_bands.TryGetValue(Band(y), out var band))
        {
            return null;
        }

        foreach (var index in band)
        {
            var area = _areas[index];
            if (!area.Box.Contains(x, y))
            {
                continue;
            }

            if (area.Order < order)
            {
                // A border that a glyph touches is not the ground on which it stands.
                ground = glyph.Area <= 0 || area.Box.Intersect(glyph).Area >= GroundShare * glyph.Area ? area.Color : ground;
            }
            else if (area.Covers && (glyph.Area <= 0 || area.Box.Intersect(glyph).Area >= CoveredShare * glyph.Area))
            {
                return area;
            }
        }

        return null;
    }

    /// <summary>The share of the page that images cover, each counted for itself.</summary>
    public double ImageShare(double width, double height)
    {
        var page = new PaintBox(0, 0, width, height);
        var sum = 0.0;
        foreach (var area in _areas)
        {
            sum += area.IsImage ? area.Box.Intersect(page).Area : 0;
        }

        return Math.Min(1, sum / Math.Max(1, page.Area));
    }

    /// <summary>Whether a point lies on an image.</summary>
    public bool IsOnImage(double x, double y) => _areas.Exists(area => area.IsImage && area.Box.Contains(x, y));

    private static int Band(double y) => (int)Math.Floor(Math.Clamp(y, -1e6, 1e6) / BandHeight);

    private static bool IsRectangle(PdfSubpath path)
    {
        if (path.IsDrawnAsRectangle)
        {
            return true;
        }

        var lines = 0;
        foreach (var command in path.Commands)
        {
            if (command is PdfSubpath.Line line)
            {
                lines++;
                if (Math.Abs(line.From.X - line.To.X) > 0.01 && Math.Abs(line.From.Y - line.To.Y) > 0.01)
                {
                    return false;
                }
            }
            else if (command is not (PdfSubpath.Move or PdfSubpath.Close))
            {
                return false;
            }
        }

        return lines is 3 or 4;
    }

    private void Add(in PaintBox shape, int color, bool covers, bool isImage, int order, in PaintBox clip)
    {
        var box = shape.Intersect(clip);
        if (!(box.Width >= ThinnestGround && box.Height >= ThinnestGround) || _hasOverflown)
        {
            return;
        }

        if (_areas.Count == Limit)
        {
            _hasOverflown = true;
            return;
        }

        var (lowest, highest) = (Band(Math.Max(box.Bottom, -BandHeight)), Band(Math.Min(box.Top, 20_000)));
        for (var band = lowest; band <= highest; band++)
        {
            if (!_bands.TryGetValue(band, out var indices))
            {
                _bands[band] = indices = [];
            }

            indices.Add(_areas.Count);
        }

        _areas.Add(new PaintedArea(box, order, color, covers, isImage));
    }
}
