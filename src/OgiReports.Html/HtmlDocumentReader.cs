using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Text;
using OgiReports.Html.Decoding;
using OgiReports.Html.Layout;
using OgiReports.Html.Parsing;

namespace OgiReports.Html;

/// <summary>
/// Reads web pages: HTML, XHTML and web archives (MHTML). What the page shows becomes paragraphs, tables and images in
/// reading order, each with the path of its element; nothing is fetched and no script is run.
/// </summary>
public sealed class HtmlDocumentReader : IDocumentReader
{
    private const string HtmlType = "text/html";
    private const string XhtmlType = "application/xhtml+xml";
    private const string ArchiveType = "multipart/related";

    private static readonly string[] PageEndings = [".html", ".htm", ".shtml", ".xhtml", ".xht", ".jhtml", ".mht", ".mhtml"];

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public FormatMatch Recognize(InputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = content.Bytes.Span;
        if (HtmlSignature.IsPage(bytes) || HtmlSignature.IsArchive(bytes))
        {
            return FormatMatch.Content;
        }

        if (!HtmlSignature.MayBePage(bytes))
        {
            return FormatMatch.None;
        }

        return content.MediaType is { } mediaType && (IsType(mediaType, HtmlType) || IsType(mediaType, XhtmlType)) ? FormatMatch.MediaType
            : Array.Exists(PageEndings, ending => content.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? FormatMatch.Extension
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        var bytes = content.Bytes.Span;
        var mediaType = content.MediaType;
        string? shownType = null;
        if (HtmlSignature.IsArchive(bytes))
        {
            if (WebArchive.Find(bytes) is not { } page)
            {
                return new ReadResult(null, [new Diagnostic(HtmlDiagnostics.ArchiveWithoutPage, "The web archive has no part of type text/html, or is cut off before it. Save the page again, as HTML.")]);
            }

            bytes = page.Bytes;
            (mediaType, shownType) = (page.MediaType, ArchiveType);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var decoded = Decode(bytes, mediaType, diagnostics);
        var isXml = XhtmlSyntax.IsXml(decoded.Text, mediaType);
        var described = source with
        {
            MediaType = shownType ?? (isXml ? XhtmlType : HtmlType),
            Encoding = decoded.EncodingName,
            EncodingReason = decoded.Reason,
            Reader = Name,
        };
        var budget = new ReadBudget(limits.MaxSeconds, cancellationToken);
        var text = isXml ? XhtmlSyntax.ToHtml(decoded.Text) : decoded.Text;
        var tree = HtmlTree.Parse(text, limits.MaxDepth, budget);
        var pageText = PageReader.Read(tree, budget, diagnostics);
        if (budget.IsSpent)
        {
            return new ReadResult(null, [.. diagnostics, new Diagnostic(ReadingDiagnostics.TooSlow, FormattableString.Invariant($"Reading the page took longer than {limits.MaxSeconds} seconds. Raise ReadLimits.MaxSeconds if it is really one report."))]);
        }

        Explain(tree, limits, diagnostics);
        return new ReadResult(new Document(described, pageText), diagnostics.DrainToImmutable());
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, string? mediaType, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        DecodedText decoded;
        if (DeclaredEncoding.Find(bytes, mediaType) is { } declared)
        {
            decoded = TextDecoder.Decode(bytes, declared.Name, declared.By, out var isContradicted);
            if (isContradicted)
            {
                diagnostics.Add(new(HtmlDiagnostics.EncodingContradicted, $"The page declares {declared.Name} ({declared.By}), but is in {decoded.EncodingName}: {decoded.Reason}."));
            }
        }
        else
        {
            decoded = TextDecoder.Decode(bytes);
        }

        if (decoded.FirstDamagedOffset >= 0)
        {
            diagnostics.Add(new(ReadingDiagnostics.DamagedEncoding, $"{decoded.DamagedCount} character(s) could not be decoded as {decoded.EncodingName}. The text around them may be incomplete."));
        }
        else if (decoded.IsGuess)
        {
            diagnostics.Add(new(ReadingDiagnostics.GuessedEncoding, $"Read as {decoded.EncodingName}: {decoded.Reason}. If names look wrong, convert the file to UTF-8."));
        }

        return decoded;
    }

    private static void Explain(HtmlTree tree, ReadLimits limits, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (tree.LeftOutNested)
        {
            diagnostics.Add(new(HtmlDiagnostics.NestedTooDeep, FormattableString.Invariant($"Elements are nested deeper than {HtmlTree.DepthLimitFor(limits.MaxDepth)} levels; the text of deeper ones was read, but not how it is laid out.")));
        }

        if (tree.IsCut)
        {
            diagnostics.Add(new(HtmlDiagnostics.TooManyElements, FormattableString.Invariant($"The page has more than {NestingGuard.ElementLimit:N0} elements; what comes behind them was not read.")));
        }
    }

    private static bool IsType(string mediaType, string type) => mediaType.StartsWith(type, StringComparison.OrdinalIgnoreCase);
}
