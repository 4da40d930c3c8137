using System.Globalization;
using System.Text;
using System.Xml;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;

namespace OgiReports.Word.Packaging;

/// <summary>The vocabularies that Word documents are written in.</summary>
internal enum Vocabulary
{
    /// <summary>Any other: drawings, vendors' extensions.</summary>
    Other,

    /// <summary>WordprocessingML, transitional or strict.</summary>
    Word,

    /// <summary>Formulas.</summary>
    Math,

    /// <summary>Alternatives for older programs.</summary>
    Compatibility,
}

/// <summary>
/// One part's XML, read forwards once. A handler of an element may read its children or leave them: what it leaves is
/// passed over. Document types are refused, so there are no entities, and nothing outside the part is ever resolved.
/// </summary>
internal sealed class PartXml : IDisposable
{
    private const int NodesBetweenChecks = 8192;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    private readonly XmlReader _reader;
    private readonly ReadingWatch _watch;
    private readonly char[] _chunk = new char[256];
    private string _lastNamespace = "";
    private Vocabulary _lastVocabulary;
    private int _nodes;

    public PartXml(Stream stream, string part, ReadingWatch watch)
    {
        Part = part;
        _watch = watch;
        _reader = XmlReader.Create(stream, Settings);
    }

    public string Part { get; }

    /// <summary>The local name of the current element.</summary>
    public string Name => _reader.LocalName;

    public int Depth => _reader.Depth;

    /// <summary>The vocabulary of the current element.</summary>
    public Vocabulary Vocabulary
    {
        get
        {
            var name = _reader.NamespaceURI;
            if (!ReferenceEquals(name, _lastNamespace))
            {
                _lastNamespace = name;
                _lastVocabulary = name switch
                {
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
                    "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => Vocabulary.Math,
                    "http://schemas.openxmlformats.org/markup-compatibility/2006" => Vocabulary.Compatibility,
                    _ => Vocabulary.Other,
                };
            }

            return _lastVocabulary;
        }
    }

    public bool IsWord => Vocabulary == Vocabulary.Word;

    public void MoveToRoot() => _reader.MoveToContent();

    /// <summary>The depth to hand to <see cref="NextChild"/>; to be called on an element before its attributes are left.</summary>
    /// <exception cref="WordReadingException">The element is nested beyond the limit.</exception>
    public int Enter()
    {
        var depth = _reader.Depth;
        if (depth > _watch.MaxDepth || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new WordReadingException(new Diagnostic(
                WordDiagnostics.NestedTooDeep,
                string.Create(CultureInfo.InvariantCulture, $"The element {_reader.Name} in {Part} is nested {depth:N0} deep; the limit is {_watch.MaxDepth:N0}. Raise ReadLimits.MaxDepth if it is really one report."),
                Place()));
        }

        return _reader.IsEmptyElement ? -1 : depth;
    }

    /// <summary>Moves to the next child element; false, at the end of the parent, when there is none.</summary>
    public bool NextChild(int parentDepth)
    {
        if (parentDepth < 0)
        {
            return false;
        }

        while (Read())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                if (_reader.Depth == parentDepth + 1)
                {
                    return true;
                }
            }
            else if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == parentDepth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Moves to the next element anywhere inside a parent; false at the parent's end.</summary>
    public bool NextDescendant(int parentDepth)
    {
        if (parentDepth < 0)
        {
            return false;
        }

        while (Read())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == parentDepth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Appends the text of the current element. Without <c>xml:space="preserve"</c> white space at its ends is layout of the file.</summary>
    public void AppendText(StringBuilder text)
    {
        var isPreserved = _reader.XmlSpace == XmlSpace.Preserve;
        var start = text.Length;
        var depth = Enter();
        if (depth < 0)
        {
            return;
        }

        while (Read())
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                int count;
                while ((count = _reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
                {
                    text.Append(_chunk, 0, count);
                }
            }
            else if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth)
            {
                break;
            }
        }

        if (!isPreserved)
        {
            Trim(text, start);
        }
    }

    /// <summary>An attribute of the element's own vocabulary.</summary>
    public string? Attribute(string name) => _reader.AttributeCount == 0 ? null : _reader.GetAttribute(name, _reader.NamespaceURI);

    /// <summary>An attribute without a prefix.</summary>
    public string? PlainAttribute(string name) => _reader.AttributeCount == 0 ? null : _reader.GetAttribute(name);

    /// <summary>An attribute as a whole number; null when it is absent or none.</summary>
    public int? Number(string name) => int.TryParse(Attribute(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Whether an on-off property is on: its mere presence says so.</summary>
    public bool IsOn => Attribute("val") is not ("0" or "false" or "off");

    /// <summary>The place in the part's file, for messages about damage.</summary>
    public LineLocation? Place() => _reader is IXmlLineInfo info && info.HasLineInfo() && info.LineNumber > 0 ? new LineLocation(info.LineNumber, info.LinePosition) : null;

    public void Dispose() => _reader.Dispose();

    private bool Read()
    {
        if (++_nodes >= NodesBetweenChecks)
        {
            _nodes = 0;
            _watch.Check();
        }

        return _reader.Read();
    }

    private static void Trim(StringBuilder text, int start)
    {
        while (text.Length > start && text[^1] is ' ' or '\t' or '\n' or '\r')
        {
            text.Length--;
        }

        var lead = 0;
        while (start + lead < text.Length && text[start + lead] is ' ' or '\t' or '\n' or '\r')
        {
            lead++;
        }

        text.Remove(start, lead);
    }
}
