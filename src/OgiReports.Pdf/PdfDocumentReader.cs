using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Pdf.Layout;
using OgiReports.Pdf.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Fonts;

namespace OgiReports.Pdf;

/// <summary>Reads born-digital PDF: lines from glyphs, tables from rulings, joined over page breaks, every number with its page and box.</summary>
public sealed class PdfDocumentReader : IDocumentReader
{
    private const string PdfType = "application/pdf";
    private const int HeaderReach = 1024;
    private const int StackDepth = 64;

    // From this share on an image is the page.
    private const double FullPage = 0.5;

    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public FormatMatch Recognize(InputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var head = content.Bytes.Span[..Math.Min(HeaderReach, content.Bytes.Length)];
        return head.IndexOf("%PDF-"u8) >= 0 ? FormatMatch.Content : FormatMatch.None;
    }

    /// <inheritdoc/>
    public ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        var undecoded = new UndecodedCodes();
        try
        {
            using var pdf = PdfDocument.Open(content.Bytes, new ParsingOptions { Logger = undecoded, MaxStackDepth = StackDepth });
            return ReadPages(pdf, undecoded, source, limits, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return Failed(PdfDiagnostics.Encrypted, "The PDF file is encrypted with a password. Save it without one and read it again.");
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return Failed(PdfDiagnostics.Damaged, $"The PDF file can't be opened: {exception.Message} Fetch the file again, or open and save it with another program.");
        }
    }

    private ReadResult ReadPages(PdfDocument pdf, UndecodedCodes undecoded, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var pageCount = pdf.NumberOfPages;
        if (pageCount == 0)
        {
            return Failed(PdfDiagnostics.NoPages, "The PDF file has no pages. Fetch the file again.");
        }

        if (pageCount > limits.MaxPages)
        {
            return Failed(PdfDiagnostics.TooManyPages, string.Create(CultureInfo.InvariantCulture, $"The PDF file has {pageCount} pages, the limit is {limits.MaxPages}. Raise ReadLimits.MaxPages if it is really one report."));
        }

        var pages = new List<List<PageItem>>(pageCount);
        var (images, recognized, undecodedPages) = (new List<int>(), new List<int>(), new List<int>());
        var undecodedCount = 0;
        for (var number = 1; number <= pageCount; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (watch.Elapsed.TotalSeconds > limits.MaxSeconds)
            {
                return Failed(ReadingDiagnostics.TooSlow, string.Create(CultureInfo.InvariantCulture, $"Reading stopped before page {number} of {pageCount}: it took longer than {limits.MaxSeconds} seconds. Raise ReadLimits.MaxSeconds."));
            }

            try
            {
                undecoded.Clear();
                var page = PageLoader.Load(pdf.GetPage(number), undecoded);
                Note(page, images, recognized);
                undecodedCount += page.UndecodedCount;
                if (page.UndecodedCount > 0)
                {
                    undecodedPages.Add(number);
                }

                pages.Add(PageLayout.Arrange(page));
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                diagnostics.Add(new Diagnostic(PdfDiagnostics.PageDamaged, string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pageCount} can't be read and was passed over: {exception.Message}"), new PageLocation(number, default)));
            }
        }

        AddPages(diagnostics, PdfDiagnostics.ImageOnly, images, pageCount, "are images without text; their words and numbers can't be read without recognition.");
        AddPages(diagnostics, PdfDiagnostics.RecognizedText, recognized, pageCount, "are scans; their text comes from recognition. Compare the numbers with the print.");
        AddPages(diagnostics, PdfDiagnostics.UndecodedGlyphs, undecodedPages, pageCount, string.Create(CultureInfo.InvariantCulture, $"have {undecodedCount} glyph(s) whose characters the fonts do not tell; they stand as U+FFFD."));
        var described = source with { MediaType = PdfType, Reader = Name, PageCount = pageCount };
        return new ReadResult(new Document(described, BlockBuilder.Build(pages)), diagnostics.ToImmutable());
    }

    private static void Note(PageContent page, List<int> images, List<int> recognized)
    {
        if (page.ImageShare < FullPage)
        {
            return;
        }

        (page.Glyphs.Length == 0 ? images : recognized).Add(page.Frame.PageNumber);
    }

    private static void AddPages(ImmutableArray<Diagnostic>.Builder diagnostics, DiagnosticDescriptor descriptor, List<int> numbers, int pageCount, string words)
    {
        if (numbers.Count > 0)
        {
            var share = 100 * numbers.Count / pageCount;
            diagnostics.Add(new Diagnostic(descriptor, string.Create(CultureInfo.InvariantCulture, $"Page(s) {string.Join(", ", numbers)}, {share} % of {pageCount}, {words}"), new PageLocation(numbers[0], default)));
        }
    }

    /// <summary>What the library throws at damaged files: its own exceptions, and those of the framework where it trusts the file too far.</summary>
    private static bool IsDamage(Exception exception) => exception is
        PdfDocumentFormatException or PdfDocumentStackDepthException or PdfDocumentEncryptedException or InvalidFontFormatException or CorruptCompressedDataException
        or InvalidOperationException or ArgumentException or FormatException or InvalidCastException or NullReferenceException
        or IndexOutOfRangeException or KeyNotFoundException or NotSupportedException or NotImplementedException or ArithmeticException or IOException or InvalidDataException
        or System.Security.Cryptography.CryptographicException;

    private static ReadResult Failed(DiagnosticDescriptor descriptor, string message) => new(null, [new Diagnostic(descriptor, message)]);
}
