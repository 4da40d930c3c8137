using System.Collections.Immutable;
using System.Globalization;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Word.Legacy.Binary;
using OgiReports.Word.Legacy.CompoundFiles;

namespace OgiReports.Word.Legacy;

/// <summary>
/// Reads documents of Word 97 to 2003 (.doc) and of WPS Writer (.wps) that keep to that format: text, tables with
/// their merged cells, automatic numbers, without what is hidden or deleted. Follows the published [MS-CFB] and
/// [MS-DOC]. Every compound file is taken, so that a workbook or a protected file is named and not just refused.
/// </summary>
public sealed class LegacyWordDocumentReader : IDocumentReader
{
    private const string ReaderName = "word97";
    private const string DocumentStream = "WordDocument";

    /// <inheritdoc/>
    public string Name => ReaderName;

    /// <inheritdoc/>
    public FormatMatch Recognize(InputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return CompoundFile.HasSignature(content.Bytes.Span) ? FormatMatch.Content : FormatMatch.None;
    }

    /// <inheritdoc/>
    public ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        return ReadingDeadline.Run(limits, token => Read(content, source, token), cancellationToken);
    }

    private static ReadResult Read(InputContent content, DocumentSource source, CancellationToken cancellationToken)
    {
        if (CompoundFile.Open(content.Bytes) is not { } file)
        {
            return Failed(LegacyWordDiagnostics.Damaged, "The file begins as a compound file (.doc, .wps, .xls) but its directory can't be read: the download may be cut off.");
        }

        if (file.Read(DocumentStream) is not { } stream)
        {
            return Failed(file);
        }

        if (FileInformation.Read(stream.Bytes.Span) is not { } information)
        {
            return Failed(LegacyWordDiagnostics.Damaged, "The document's first block, which leads to all others, is missing or cut. Open the file in Word or WPS, which may repair it, and save it again.");
        }

        if (information.Identifier != FileInformation.Word97)
        {
            return Failed(LegacyWordDiagnostics.UnknownVersion, string.Create(CultureInfo.InvariantCulture, $"The document is of {NameOf(information)} (identifier 0x{information.Identifier:X4}, version {information.Version}). Open it in Word or WPS and save it as .docx."));
        }

        if (information.IsEncrypted)
        {
            var method = information.IsObfuscated ? "XOR obfuscation" : "RC4 encryption";
            return Failed(LegacyWordDiagnostics.Encrypted, $"The document is protected by a password ({method}). Open it with the password and save it without.");
        }

        var diagnostics = new List<Diagnostic>();
        var blocks = BinaryDocument.Read(file, stream, information, diagnostics, cancellationToken);
        if (blocks is null)
        {
            return new ReadResult(null, [.. diagnostics]);
        }

        if ((stream.IsCut || file.IsDamaged) && !diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.TextMissing, "The file is cut off or its sectors are not all chained. What was found is read; text at its end may be missing: get the whole file."));
        }

        var described = source with { MediaType = "application/msword", Reader = ReaderName };
        return new ReadResult(new Document(described, [.. blocks]), [.. diagnostics]);
    }

    private static ReadResult Failed(CompoundFile file)
    {
        if (CompoundContent.IsEncryptedPackage(file))
        {
            return Failed(LegacyWordDiagnostics.Encrypted, "The file is a document of Word 2007 or later (.docx), Excel or PowerPoint that is protected by a password. Open it with the password and save it without.");
        }

        return CompoundContent.Describe(file) is { } description
            ? Failed(LegacyWordDiagnostics.NotWord, $"The file is {description}, not a Word document.")
            : file.IsDamaged
                ? Failed(LegacyWordDiagnostics.Damaged, "The file is a compound file whose directory is cut, and what is left of it names no Word document: the download may be cut off.")
                : Failed(LegacyWordDiagnostics.NotWord, $"The file is a compound file without a Word document; its root holds: {string.Join(", ", file.Entries.Take(8).Select(entry => entry.Name))}.");
    }

    private static string NameOf(FileInformation information) => (information.Identifier, information.Version) switch
    {
        (0xA5DC, >= 101) => "Word 6 or Word 95",
        (0xA5DB or 0xA59C or 0xA59B, _) => "Word 2",
        _ => "an unknown version of Word",
    };

    private static ReadResult Failed(DiagnosticDescriptor descriptor, string message) => new(null, ImmutableArray.Create(new Diagnostic(descriptor, message)));
}
