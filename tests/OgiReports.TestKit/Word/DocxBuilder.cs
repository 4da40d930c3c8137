using System.IO.Compression;
using System.Text;

namespace OgiReports.TestKit.Word;

/// <summary>Packs raw WordprocessingML into a Word package, so that a test states every element that it is about.</summary>
public sealed class DocxBuilder
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string TransitionalRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly List<(string Name, byte[] Content)> _files = [];
    private readonly List<(string Kind, string Target, bool IsExternal)> _relationships = [];
    private string _body = "";
    private bool _isStrict;
    private string? _contentTypes;
    private bool _hasRelationships = true;

    /// <summary>The namespaces that Word declares at the root of every part.</summary>
    public string Namespaces =>
        $"xmlns:w=\"{(_isStrict ? Strict : Transitional)}\" xmlns:r=\"{(_isStrict ? StrictRelationships : TransitionalRelationships)}\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    /// <summary>A paragraph with one run.</summary>
    /// <param name="text">The text; it is escaped.</param>
    /// <param name="properties">What stands in <c>pPr</c>.</param>
    public static string Paragraph(string text, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{(text.Length > 0 ? Run(text) : "")}</w:p>";

    /// <summary>A run.</summary>
    /// <param name="text">The text; it is escaped.</param>
    /// <param name="properties">What stands in <c>rPr</c>.</param>
    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    /// <summary>A table of rows.</summary>
    public static string Table(params IEnumerable<string> rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A row of cells.</summary>
    public static string Row(params IEnumerable<string> cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A cell with one paragraph.</summary>
    /// <param name="text">The text; it is escaped.</param>
    /// <param name="properties">What stands in <c>tcPr</c>.</param>
    public static string Cell(string text, string properties = "") => CellOf(Paragraph(text), properties);

    /// <summary>A cell.</summary>
    /// <param name="content">Its content as XML.</param>
    /// <param name="properties">What stands in <c>tcPr</c>.</param>
    public static string CellOf(string content, string properties = "") =>
        $"<w:tc>{(properties.Length > 0 ? $"<w:tcPr>{properties}</w:tcPr>" : "")}{content}</w:tc>";

    /// <summary>Text as it stands in XML.</summary>
    public static string Escape(string text) => System.Security.SecurityElement.Escape(text) ?? "";

    /// <summary>Sets the content of the body.</summary>
    public DocxBuilder Body(params IEnumerable<string> xml)
    {
        _body = string.Concat(xml);
        return this;
    }

    /// <summary>Writes the namespaces of the strict variant.</summary>
    public DocxBuilder AsStrict()
    {
        _isStrict = true;
        return this;
    }

    /// <summary>Adds a part that the main document refers to.</summary>
    /// <param name="kind">The last word of the relationship's type, such as <c>styles</c>.</param>
    /// <param name="name">The file's name in the folder <c>word</c>.</param>
    /// <param name="xml">The part, from its root element on.</param>
    public DocxBuilder Part(string kind, string name, string xml)
    {
        _relationships.Add((kind, name, false));
        return File("word/" + name, Xml(xml));
    }

    /// <summary>Adds a part with styles or lists, whose root element is written here.</summary>
    /// <param name="kind"><c>styles</c>, <c>numbering</c>, <c>footnotes</c> or <c>endnotes</c>.</param>
    /// <param name="content">What stands in the root.</param>
    public DocxBuilder Part(string kind, string content) => Part(kind, kind + ".xml", $"<w:{kind} {Namespaces}>{content}</w:{kind}>");

    /// <summary>Adds a header.</summary>
    public DocxBuilder Header(string content) => Part("header", "header1.xml", $"<w:hdr {Namespaces}>{content}</w:hdr>");

    /// <summary>Adds a footer.</summary>
    public DocxBuilder Footer(string content) => Part("footer", "footer1.xml", $"<w:ftr {Namespaces}>{content}</w:ftr>");

    /// <summary>Adds a relationship to something outside the package.</summary>
    public DocxBuilder External(string kind, string target)
    {
        _relationships.Add((kind, target, true));
        return this;
    }

    /// <summary>Adds a file as it is.</summary>
    public DocxBuilder File(string name, byte[] content)
    {
        _files.Add((name, content));
        return this;
    }

    /// <summary>Replaces the content types; an empty text leaves them out.</summary>
    public DocxBuilder ContentTypes(string xml)
    {
        _contentTypes = xml;
        return this;
    }

    /// <summary>Leaves all relationships out, as careless tools do.</summary>
    public DocxBuilder WithoutRelationships()
    {
        _hasRelationships = false;
        return this;
    }

    /// <summary>The package's bytes.</summary>
    public byte[] Build() => Build($"<w:document {Namespaces}><w:body>{_body}<w:sectPr/></w:body></w:document>");

    /// <summary>The package's bytes with another main document.</summary>
    /// <param name="document">The main document, from its root element on.</param>
    public byte[] Build(string document)
    {
        var relations = _isStrict ? StrictRelationships : TransitionalRelationships;
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (_contentTypes != "")
            {
                Write(archive, "[Content_Types].xml", Xml(_contentTypes
                    ?? "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
            }

            if (_hasRelationships)
            {
                Write(archive, "_rels/.rels", Xml(Relationships([("officeDocument", "word/document.xml", false)], relations)));
                Write(archive, "word/_rels/document.xml.rels", Xml(Relationships(_relationships, relations)));
            }

            Write(archive, "word/document.xml", Xml(document));
            foreach (var (name, content) in _files)
            {
                Write(archive, name, content);
            }
        }

        return stream.ToArray();
    }

    private static string Relationships(IEnumerable<(string Kind, string Target, bool IsExternal)> relationships, string relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relationships.Select((relationship, index) =>
            $"<Relationship Id=\"rId{index + 1}\" Type=\"{relations}/{relationship.Kind}\" Target=\"{Escape(relationship.Target)}\"{(relationship.IsExternal ? " TargetMode=\"External\"" : "")}/>"))
        + "</Relationships>";

    private static byte[] Xml(string xml) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);

    private static void Write(ZipArchive archive, string name, byte[] content)
    {
        // A fixed time, so that the same document has the same bytes.
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
