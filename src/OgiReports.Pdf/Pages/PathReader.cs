using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;

namespace OgiReports.Pdf.Pages;

/// <summary>Puts paths together as a page's operators construct them.</summary>
internal abstract class PathReader(
    int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser, ILookupFilterProvider filterProvider,
    CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, in TransformationMatrix initialMatrix, ParsingOptions options)
    : BaseStreamProcessor<PageContent>(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, options)
{
    private PdfPath? _path;
    private PdfSubpath? _subpath;

    public override void BeginSubpath()
    {
        _path ??= [];
        EndSubpath();
        _subpath = new PdfSubpath();
    }

    public override PdfPoint? CloseSubpath()
    {
        if (_subpath is not { Commands: [PdfSubpath.Move move, ..] } subpath)
        {
            return null;
        }

        subpath.CloseSubpath();
        EndSubpath();
        return move.Location;
    }

    public override void MoveTo(double x, double y)
    {
        BeginSubpath();
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _subpath!.MoveTo(CurrentPosition.X, CurrentPosition.Y);
    }

    public override void LineTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _subpath?.LineTo(CurrentPosition.X, CurrentPosition.Y);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        var control = CurrentTransformationMatrix.Transform(new PdfPoint(x2, y2));
        CurveTo(CurrentPosition, control, x3, y3);
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        CurveTo(CurrentTransformationMatrix.Transform(new PdfPoint(x1, y1)), CurrentTransformationMatrix.Transform(new PdfPoint(x2, y2)), x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        BeginSubpath();
        var corner = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        var opposite = CurrentTransformationMatrix.Transform(new PdfPoint(x + width, y + height));
        _subpath!.Rectangle(corner.X, corner.Y, opposite.X - corner.X, opposite.Y - corner.Y);
        EndSubpath();
    }

    public override void StrokePath(bool close) => Paint(null, isStroked: true, close);

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(fillingRule, isStroked: false, close);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(fillingRule, isStroked: true, close);

    public override void EndPath() => Paint(null, isStroked: false, close: false);

    public override void ClosePath() => EndPath();

    /// <summary>A path has come to its end.</summary>
    /// <param name="path">The path; null when there is none.</param>
    /// <param name="fill">How it is filled; null when it isn't.</param>
    /// <param name="isStroked">Whether it is stroked.</param>
    protected abstract void Paint(PdfPath? path, FillingRule? fill, bool isStroked);

    private void CurveTo(PdfPoint first, PdfPoint second, double x, double y)
    {
        var end = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _subpath?.BezierCurveTo(first.X, first.Y, second.X, second.Y, end.X, end.Y);
        CurrentPosition = end;
    }

    private void EndSubpath()
    {
        if (_subpath is { Commands.Count: > 0 } subpath)
        {
            _path!.Add(subpath);
        }

        _subpath = null;
    }

    private void Paint(FillingRule? fill, bool isStroked, bool close)
    {
        if (close)
        {
            _subpath?.CloseSubpath();
        }

        EndSubpath();
        var path = _path;
        _path = null;
        Paint(path, fill, isStroked);
    }
}
