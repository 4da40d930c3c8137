using OgiReports.Pdf.Bounds;
using OgiReports.Pdf.Fonts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf.Pages;

/// <summary>
/// An open file. The library keeps every font that it has met until the file is closed, so the file is closed and opened
/// again when they weigh too much: one put together from many files has fonts of its own for every few pages.
/// </summary>
internal sealed class OpenFile : IDisposable
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly StreamBudget _budget;
    private readonly FontLoad _load = new();
    private readonly PageBuffers _buffers = new();
    private PdfDocument _pdf;
    private ReadingOptions _options;

    public OpenFile(ReadOnlyMemory<byte> bytes, StreamBudget budget)
    {
        (_bytes, _budget) = (bytes, budget);
        (_pdf, _options) = Open();
    }

    public int PageCount => _pdf.NumberOfPages;

    public DictionaryToken Catalog => _pdf.Structure.Catalog.CatalogDictionary;

    public IPdfTokenScanner Scanner => _pdf.Structure.TokenScanner;

    /// <summary>Which layers are shown.</summary>
    public LayerVisibility Layers
    {
        get => _options.Layers;
        set => _options.Layers = value;
    }

    /// <summary>Reads a page.</summary>
    public PageContent GetPage(int number)
    {
        if (_load.IsTooHeavy)
        {
            _pdf.Dispose();
            var layers = Layers;
            (_pdf, _options) = Open();
            Layers = layers;
        }

        _load.StartPage();
        _budget.HasDamage = false;
        return _pdf.GetPage<PageContent>(number);
    }

    public void Dispose()
    {
        _pdf.Dispose();
        _buffers.Dispose();
    }

    private (PdfDocument Pdf, ReadingOptions Options) Open()
    {
        _load.Restart();
        _budget.Restart(_bytes.Span);
        var options = new ReadingOptions(_budget, _load, _buffers);
        var pdf = PdfDocument.Open(_bytes, options);
        pdf.AddPageFactory<PageContent, PageContentFactory>();
        return (pdf, options);
    }
}
