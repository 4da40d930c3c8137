using OgiReports.Pdf.Bounds;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf.Pages;

/// <summary>Makes pages of what reading needs, in place of the library's own pages: no letters and paths are kept beyond it.</summary>
internal sealed class PageContentFactory : BasePageFactory<PageContent>, IPageFactory<PageContent>
{
    private const double LargestUnit = 1000;

    private readonly ReadingOptions _options;
    private double _unit = 1;

    // The library calls this constructor by its parameters.
    public PageContentFactory(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
        : base(pdfScanner, resourceStore, filterProvider, new BoundedContentParser(pageContentParser, ((ReadingOptions)parsingOptions).Clock), parsingOptions) =>
        _options = (ReadingOptions)parsingOptions;

    /// <summary>The library refuses units below one and leaves others out of account.</summary>
    PageContent IPageFactory<PageContent>.Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        _unit = dictionary.TryGet(NameToken.UserUnit, PdfScanner, out NumericToken? unit) && unit.Double is > 0 and <= LargestUnit ? unit.Double : 1;
        var plain = dictionary.ContainsKey(NameToken.UserUnit) ? dictionary.Without(NameToken.UserUnit) : dictionary;
        return Create(number, plain, pageTreeMembers, namedDestinations);
    }

    protected override PageContent ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var bounds = cropBox.GetVisibleBounds(rotation);
        var matrix = _unit == 1 ? initialMatrix : initialMatrix.Multiply(TransformationMatrix.GetScaleMatrix(_unit, _unit));
        var reader = new ContentReader(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, matrix, _options)
        {
            Page = dictionary,
            Width = Math.Abs(bounds.Width) * _unit,
            Height = Math.Abs(bounds.Height) * _unit,
        };
        return reader.Process(pageNumber, operations);
    }
}
