using System.Collections.Immutable;
using System.Globalization;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Pdf.Bounds;
using OgiReports.Pdf.Layout;
using OgiReports.Pdf.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf;

/// <summary>Reads born-digital PDF: lines from glyphs, tables from rulings, joined over page breaks, every number with its page and box.</summary>
public sealed class PdfDocumentReader : IDocumentReader
{
    private const string PdfType = "application/pdf";
    private const int HeaderReach = 1024;

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
        var clock = new ReadingClock(limits.MaxSeconds, cancellationToken);
        try
        {
            return OwnThread.Run(() => Read(content, source, limits, clock), limits.MaxSeconds, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Failed(ReadingDiagnostics.TooSlow, string.Create(CultureInfo.InvariantCulture, $"Reading stopped: it took longer than {limits.MaxSeconds} seconds. Raise ReadLimits.MaxSeconds."));
        }
    }

    private ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, ReadingClock clock)
    {
        try
        {
            using var file = new OpenFile(content.Bytes, new StreamBudget(clock, content.Bytes.Length, limits.MaxExpansionRatio));
            return ReadPages(file, clock, source, limits);
        }
        catch (PdfDocumentEncryptedException)
        {
            clock.Check();
            return Failed(PdfDiagnostics.Encrypted, "The PDF file is encrypted with a password. Save it without one and read it again.");
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            clock.Check();
            return Failed(PdfDiagnostics.Damaged, $"The PDF file can't be opened: {exception.Message} Fetch the file again, or open and save it with another program.");
        }
    }

    private ReadResult ReadPages(OpenFile file, ReadingClock clock, DocumentSource source, ReadLimits limits)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var pageCount = file.PageCount;
        if (pageCount == 0)
        {
            return Failed(PdfDiagnostics.NoPages, "The PDF file has no pages. Fetch the file again.");
        }

        if (pageCount > limits.MaxPages)
        {
            return Failed(PdfDiagnostics.TooManyPages, string.Create(CultureInfo.InvariantCulture, $"The PDF file has {pageCount} pages, the limit is {limits.MaxPages}. Raise ReadLimits.MaxPages if it is really one report."));
        }

        var (catalog, scanner) = (file.Catalog, file.Scanner);
        file.Layers = LayerVisibility.Read(catalog, scanner);
        if (AttachedFiles.Describe(catalog, scanner) is { } words)
        {
            diagnostics.Add(new Diagnostic(PdfDiagnostics.AttachmentsNotRead, words));
        }

        if (catalog.TryGet(NameToken.Pages, scanner, out DictionaryToken? tree) && tree.TryGet(NameToken.Count, scanner, out NumericToken? named) && named.Double > pageCount)
        {
            diagnostics.Add(new Diagnostic(PdfDiagnostics.PagesMissing, string.Create(CultureInfo.InvariantCulture, $"The PDF file names {named.Double} pages, and only {pageCount} can be found in it. Fetch the file again.")));
        }

        var pages = new List<List<PageItem>>(pageCount);
        var notes = new PageDiagnostics(pageCount);
        for (var number = 1; number <= pageCount; number++)
        {
            clock.Check();
            try
            {
                var page = file.GetPage(number);
                notes.Note(number, page.Notes);
                pages.Add(PageLayout.Arrange(page));
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                // The library takes any trouble with a page of an encrypted file for a matter of the encryption.
                clock.Check();
                var cause = exception is PdfDocumentEncryptedException { InnerException: { } inner } ? inner : exception;
                diagnostics.Add(new Diagnostic(PdfDiagnostics.PageDamaged, string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pageCount} can't be read and was passed over: {cause.Message}"), new PageLocation(number, default)));
            }
        }

        notes.AddTo(diagnostics);
        var described = source with { MediaType = PdfType, Reader = Name, PageCount = pageCount };
        return new ReadResult(new Document(described, BlockBuilder.Build(pages)), diagnostics.ToImmutable());
    }

    /// <summary>What the library throws at damaged files: its own exceptions, and those of the framework where it trusts the file too far.</summary>
    private static bool IsDamage(Exception exception) => exception is
        StreamTooLargeException or PdfDocumentFormatException or PdfDocumentStackDepthException or PdfDocumentEncryptedException or InvalidFontFormatException or CorruptCompressedDataException
        or InvalidOperationException or ArgumentException or FormatException or InvalidCastException or NullReferenceException
        or IndexOutOfRangeException or KeyNotFoundException or NotSupportedException or NotImplementedException or ArithmeticException or IOException or InvalidDataException
        or System.Security.Cryptography.CryptographicException;

    private static ReadResult Failed(DiagnosticDescriptor descriptor, string message) => new(null, [new Diagnostic(descriptor, message)]);
}
