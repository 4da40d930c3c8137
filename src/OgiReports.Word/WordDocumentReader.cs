using System.Collections.Immutable;
using System.Xml;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Word.Content;
using OgiReports.Word.Numbering;
using OgiReports.Word.Packaging;

namespace OgiReports.Word;

/// <summary>
/// Reads Word packages (Office Open XML: <c>.docx</c>, <c>.docm</c>, and packages written as one XML file), transitional and strict: paragraphs with their list
/// numbers, tables with their spans, text boxes and notes, as Word would print them with all changes accepted.
/// Headers and footers are furniture. Nothing outside the package is ever opened.
/// </summary>
public sealed class WordDocumentReader : IDocumentReader
{
    private const string PlainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string MacroType = "application/vnd.ms-word.document.macroEnabled.12";

    /// <inheritdoc/>
    public string Name => "word";

    /// <inheritdoc/>
    public FormatMatch Recognize(InputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = content.Bytes.Span;
        return (ZipDirectory.IsZip(bytes) && ZipDirectory.HasWordDocument(bytes)) || FlatPackage.IsFlat(bytes) ? FormatMatch.Content : FormatMatch.None;
    }

    /// <inheritdoc/>
    public ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var bytes = FlatPackage.IsFlat(content.Bytes.Span) ? FlatPackage.ToArchive(content.Bytes, limits, cancellationToken) : content.Bytes;
            using var package = WordPackage.Open(bytes, limits);
            return package.FindDocument() is { } document
                ? ReadPackage(package, package.FindParts(document), source, new ReadingWatch(limits, cancellationToken))
                : Failed(new Diagnostic(WordDiagnostics.PackageDamaged, "The package has no main document (word/document.xml). Check that the file is complete, or open and save it with Word."));
        }
        catch (WordReadingException exception)
        {
            return Failed(exception.Diagnostic);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            return Failed(new Diagnostic(WordDiagnostics.PackageDamaged, $"The ZIP package is cut short or damaged: {exception.Message.TrimEnd('.')}. Fetch the file again, or open and save it with Word."));
        }
    }

    private ReadResult ReadPackage(WordPackage package, WordParts parts, DocumentSource source, ReadingWatch watch)
    {
        var diagnostics = new List<Diagnostic>();
        var styles = ReadPart(package, parts.Styles, watch, diagnostics, StylesPart.Read) ?? StylesPart.Empty;
        var numbering = ReadPart(package, parts.Numbering, watch, diagnostics, NumberingPart.Read) ?? NumberingPart.Empty;
        var context = new WordContext(styles, numbering);
        var writer = new BlockWriter(context);
        try
        {
            using var xml = package.OpenPart(parts.Document, watch);
            if (!FindBody(xml))
            {
                return Failed(new Diagnostic(WordDiagnostics.DocumentDamaged, $"The part {parts.Document} has no body. Open and save the file with Word."));
            }

            writer.Write(new StoryReader(xml, context, StoryKind.Body).Read("body"), isFurniture: false);
        }
        catch (XmlException exception)
        {
            return Failed(DescribeDamage(package, parts.Document, exception));
        }

        foreach (var notes in (ReadOnlySpan<string?>)[parts.Footnotes, parts.Endnotes])
        {
            writer.Write(ReadPart(package, notes, watch, diagnostics, xml => ReadNotes(xml, context)) ?? [], isFurniture: false);
        }

        foreach (var margin in parts.Margins)
        {
            writer.Write(ReadPart(package, margin, watch, diagnostics, xml => ReadMargin(xml, context)) ?? [], isFurniture: true);
        }

        var described = source with { MediaType = package.HasMacros ? MacroType : PlainType, Reader = Name };
        return new ReadResult(new Document(described, writer.ToBlocks()), [.. diagnostics, .. context.Diagnostics]);
    }

    private static bool FindBody(PartXml xml)
    {
        xml.MoveToRoot();
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "body")
            {
                return true;
            }
        }

        return false;
    }

    private static List<StoryItem> ReadNotes(PartXml xml, WordContext context)
    {
        var items = new List<StoryItem>();
        xml.MoveToRoot();
        var kind = xml.Name;
        var number = 0;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            // Notes with a type are the lines that separate notes from the text.
            if (xml.IsWord && xml.Name is "footnote" or "endnote" && xml.Attribute("type") is null or "normal")
            {
                number++;
                items.AddRange(new StoryReader(xml, context, StoryKind.Notes).Read($"{kind}/{xml.Name}[{number}]"));
            }
        }

        return items;
    }

    private static List<StoryItem> ReadMargin(PartXml xml, WordContext context)
    {
        xml.MoveToRoot();
        return new StoryReader(xml, context, StoryKind.Margin).Read(Path.GetFileNameWithoutExtension(xml.Part));
    }

    /// <summary>Reads a part beside the main document; damage there is told, and the rest of the document is read.</summary>
    private static T? ReadPart<T>(WordPackage package, string? name, ReadingWatch watch, List<Diagnostic> diagnostics, Func<PartXml, T> read)
        where T : class
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            using var xml = package.OpenPart(name, watch);
            return read(xml);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            diagnostics.Add(new Diagnostic(WordDiagnostics.PartPassedOver, $"The part {name} can't be read and was passed over: {exception.Message} List numbers, notes or page margins may be missing."));
            return null;
        }
    }

    private static Diagnostic DescribeDamage(WordPackage package, string name, XmlException exception)
    {
        var place = exception.LineNumber > 0 ? new LineLocation(exception.LineNumber, exception.LinePosition) : null;
        var message = package.DeclaresType(name)
            ? $"The part {name} declares a document type, where entities can point out of the package. Word never writes one, and it is not followed."
            : $"The part {name} is not well-formed XML: {exception.Message} Open and save the file with Word.";
        return new Diagnostic(WordDiagnostics.DocumentDamaged, message, place);
    }

    private static ReadResult Failed(Diagnostic diagnostic) => new(null, ImmutableArray.Create(diagnostic));
}
