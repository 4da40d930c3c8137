using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Word.Legacy.Rtf;

namespace OgiReports.Word.Legacy;

/// <summary>
/// Reads Rich Text Format, which many a file named .doc really is: text, tables with their merged cells, written
/// list numbers, without what is hidden or deleted. Follows the published Rich Text Format Specification 1.9.1.
/// </summary>
public sealed class RtfDocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "rtf";

    /// <inheritdoc/>
    public FormatMatch Recognize(InputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return BodyOf(content).StartsWith("{\\rtf"u8) ? FormatMatch.Content : FormatMatch.None;
    }

    /// <inheritdoc/>
    public ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        return ReadingDeadline.Run(
            limits,
            token =>
            {
                var diagnostics = new List<Diagnostic>();
                var blocks = new RtfInterpreter(limits.MaxDepth, diagnostics, token).Read(BodyOf(content));
                var described = source with { MediaType = "application/rtf", Reader = Name };
                return new ReadResult(new Document(described, [.. blocks]), [.. diagnostics]);
            },
            cancellationToken);
    }

    /// <summary>The content behind white space and a byte order mark.</summary>
    private static ReadOnlySpan<byte> BodyOf(InputContent content)
    {
        var bytes = content.Bytes.Span;
        bytes = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return bytes.TrimStart(" \t\r\n"u8);
    }
}
