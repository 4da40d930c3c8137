using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Reports;
using OgiReports.Reports.Model;

namespace OgiReports;

/// <summary>
/// Reads annual reports: bytes -> document -> sections -> tables -> cells -> checks -> report.
/// Thread-safe; create one and keep it. Bad content never throws: it is told by the result's status and diagnostics.
/// </summary>
public sealed class ReportParser
{
    private static readonly SearchValues<byte> Whitespace = SearchValues.Create(" \t\r\n\f\0"u8);

    private readonly ReportParserOptions _options;

    /// <summary>Creates a parser.</summary>
    /// <param name="options">How it reads.</param>
    public ReportParser(ReportParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Creates a parser with every reader of this package and default limits.</summary>
    public static ReportParser CreateDefault() => new(new ReportParserOptions());

    /// <summary>Parses a file.</summary>
    /// <param name="path">The file's path, which becomes the name of the source.</param>
    /// <exception cref="IOException">The file can't be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public ParseResult ParseFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length > _options.Limits.MaxBytes)
        {
            return TooLarge(path, length);
        }

        // What is no plain file does not tell its length, and what is too long for an array is told by its exception.
        return Parse(length == 0 || length > Array.MaxLength ? File.ReadAllBytes(path) : ReadAll(file, (int)length), path);
    }

    private static ReadOnlyMemory<byte> ReadAll(SafeFileHandle file, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var count = 0;
        while (count < length && RandomAccess.Read(file, bytes.AsSpan(count), count) is > 0 and var read)
        {
            count += read;
        }

        return bytes.AsMemory(0, count);
    }

    /// <summary>Parses bytes.</summary>
    /// <param name="bytes">The whole content.</param>
    /// <param name="sourceName">A name for it; an extension is weak evidence of the format.</param>
    public ParseResult Parse(ReadOnlyMemory<byte> bytes, string sourceName) => Parse(new InputContent(bytes, sourceName));

    /// <summary>Parses a content.</summary>
    /// <param name="content">The bytes with what is known of them.</param>
    /// <param name="cancellationToken">Stops the parsing.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ParseResult Parse(InputContent content, CancellationToken cancellationToken = default)
    {
        var source = Describe(content);
        var read = Read(content, source, cancellationToken);
        return read.Document is null
            ? new ParseResult(source, ReportStatus.Unreadable, null, read.Diagnostics)
            : DocumentInterpreter.Interpret(read.Document, read.Diagnostics, _options.Placement, _options.LineClassifier);
    }

    /// <summary>Parses a stream, from where it stands to its end. The stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="sourceName">A name for it; an extension is weak evidence of the format.</param>
    /// <param name="cancellationToken">Stops the parsing.</param>
    /// <exception cref="IOException">The stream can't be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ParseResult> ParseAsync(Stream stream, string sourceName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int count;
        while ((count = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + count > _options.Limits.MaxBytes)
            {
                return TooLarge(sourceName, buffer.Length + count);
            }

            buffer.Write(chunk, 0, count);
        }

        return Parse(new InputContent(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), sourceName), cancellationToken);
    }

    /// <summary>Reads bytes into the neutral document, without looking for a report.</summary>
    /// <param name="bytes">The whole content.</param>
    /// <param name="sourceName">A name for it.</param>
    public ReadResult ReadDocument(ReadOnlyMemory<byte> bytes, string sourceName)
    {
        var content = new InputContent(bytes, sourceName);
        return Read(content, Describe(content), CancellationToken.None);
    }

    private static DocumentSource Describe(InputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new DocumentSource
        {
            Name = content.Name,
            ByteCount = content.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Bytes.Span)),
        };
    }

    private ReadResult Read(InputContent content, DocumentSource source, CancellationToken cancellationToken)
    {
        if (content.Bytes.Length > _options.Limits.MaxBytes)
        {
            return new ReadResult(null, TooLarge(content.Name, content.Bytes.Length).Diagnostics);
        }

        if (content.Bytes.Span.IndexOfAnyExcept(Whitespace) < 0)
        {
            return Failed(new Diagnostic(ReadingDiagnostics.Empty, "The input is empty: there is nothing to read. Check that the download or the export is complete."));
        }

        IDocumentReader? surest = null;
        var match = FormatMatch.None;
        foreach (var reader in _options.Readers)
        {
            var candidate = reader.Recognize(content);
            if (candidate > match)
            {
                (surest, match) = (reader, candidate);
            }
        }

        return surest is null
            ? Failed(new Diagnostic(ReadingDiagnostics.UnknownFormat, UnknownFormatMessage(content)))
            : surest.Read(content, source, _options.Limits, cancellationToken);
    }

    private string UnknownFormatMessage(InputContent content)
    {
        var known = string.Join(", ", _options.Readers.Select(reader => reader.Name));
        var guess = ContentSignature.Describe(content.Bytes.Span) is { } signature ? $"The content looks like {signature}" : "The content is binary or of an unknown format";
        return $"{guess}; it can't be read. Formats that can be read here: {known}.";
    }

    private ParseResult TooLarge(string name, long length)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"The input has {length:N0} bytes or more, the limit is {_options.Limits.MaxBytes:N0}. Raise ReadLimits.MaxBytes if it is really one report.");
        var source = new DocumentSource { Name = name, ByteCount = length, Sha256 = "" };
        return new ParseResult(source, ReportStatus.Unreadable, null, [new Diagnostic(ReadingDiagnostics.TooLarge, message)]);
    }

    private static ReadResult Failed(Diagnostic diagnostic) => new(null, ImmutableArray.Create(diagnostic));
}
