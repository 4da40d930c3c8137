using System.Buffers;
using System.Text;

namespace OgiReports.Html.Parsing;

/// <summary>What a piece of a page is.</summary>
internal enum PagePiece
{
    /// <summary>Text, its references resolved.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>The document type.</summary>
    DocumentType,

    /// <summary>The end of the page.</summary>
    EndOfPage,

    /// <summary>What takes rules that are not known here.</summary>
    Rare,
}

/// <summary>
/// Cuts a page into tags and text (HTML Living Standard, 13.2.5), as far as it is written as pages mostly are; all else
/// is said to be rare and left to AngleSharp.
/// </summary>
internal sealed class TagScanner(string page, PageDocument document)
{
    private const int LongestName = 40;
    private const int MostAttributes = 24;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create("\t\n\f />");
    private static readonly SearchValues<char> EndOfAttribute = SearchValues.Create("\t\n\f />=");
    private static readonly SearchValues<char> EndOfValue = SearchValues.Create("\t\n\f >");
    private static readonly SearchValues<char> Between = SearchValues.Create("\t\n\f /");
    private static readonly SearchValues<char> White = SearchValues.Create("\t\n\f ");

    private readonly (string Name, string Value)[] _attributes = new (string, string)[MostAttributes];
    private readonly StringBuilder _resolved = new();
    private int _attributeCount;
    private int _position;

    /// <summary>The kind of the last tag's element.</summary>
    public ElementKind Kind { get; private set; } = ElementKind.Of("html");

    /// <summary>The attributes of the last start tag, as far as they are asked for.</summary>
    public ReadOnlySpan<(string Name, string Value)> Attributes => _attributes.AsSpan(0, _attributeCount);

    /// <summary>The last text or document type.</summary>
    public ReadOnlyMemory<char> Text { get; private set; }

    /// <summary>Reads the next piece.</summary>
    public PagePiece Next()
    {
        while (_position < page.Length)
        {
            if (page[_position] != '<' || !BeginsMarkup(_position))
            {
                return ReadText();
            }

            switch (page[_position + 1])
            {
                case '!':
                    if (page.AsSpan(_position).StartsWith("<!--"))
                    {
                        if (!TrySkip("-->", 2))
                        {
                            return PagePiece.Rare;
                        }

                        continue;
                    }

                    if (page.AsSpan(_position).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
                    {
                        var start = _position;
                        return TrySkip(">", 1) ? SetText(page.AsMemory(start, _position - start), PagePiece.DocumentType) : PagePiece.Rare;
                    }

                    goto case '?';
                case '?':
                    if (!TrySkip(">", 1))
                    {
                        return PagePiece.Rare;
                    }

                    continue;
                case '/':
                    return ReadTag(_position + 2, PagePiece.End);
                default:
                    return ReadTag(_position + 1, PagePiece.Start);
            }
        }

        return PagePiece.EndOfPage;
    }

    /// <summary>Reads what stands in an element whose text is no markup, up to its end tag.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="resolves">Whether references mean something in it.</param>
    /// <returns>Whether the text is told and ends.</returns>
    public bool TryReadRaw(string name, bool resolves)
    {
        var start = _position;
        for (var from = start; ;)
        {
            var end = page.IndexOf("</", from, StringComparison.Ordinal);
            if (end < 0 || end + 2 + name.Length >= page.Length)
            {
                return false;
            }

            var rest = page.AsSpan(end + 2);
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && EndOfName.Contains(rest[name.Length]))
            {
                Text = page.AsMemory(start, end - start);
                _position = end;
                var isTold = !(name == "script" && Text.Span.Contains("<!--", StringComparison.Ordinal)) && (!resolves || TryResolveText());
                return isTold && ReadTag(end + 2, PagePiece.End) == PagePiece.End;
            }

            from = end + 2;
        }
    }

    private bool BeginsMarkup(int open) => open + 1 < page.Length && (char.IsAsciiLetter(page[open + 1]) || page[open + 1] is '!' or '?' or '/');

    private PagePiece ReadText()
    {
        var start = _position;
        var end = page.IndexOf('<', start);
        if (end >= 0 && !BeginsMarkup(end))
        {
            return PagePiece.Rare;
        }

        _position = end < 0 ? page.Length : end;
        Text = page.AsMemory(start, _position - start);
        return TryResolveText() ? PagePiece.Text : PagePiece.Rare;
    }

    private bool TryResolveText()
    {
        if (!Text.Span.Contains('&'))
        {
            return true;
        }

        _resolved.Clear();
        var isTold = CharacterReferences.TryResolve(Text.Span, isAttribute: false, _resolved);
        Text = isTold ? _resolved.ToString().AsMemory() : Text;
        return isTold;
    }

    private PagePiece SetText(ReadOnlyMemory<char> text, PagePiece piece)
    {
        Text = text;
        return piece;
    }

    private bool TrySkip(string end, int from)
    {
        var found = page.IndexOf(end, Math.Min(page.Length, _position + from), StringComparison.Ordinal);
        if (found < 0)
        {
            return false;
        }

        // A comment can end with an exclamation mark, too.
        var isTold = end.Length == 1 || !page.AsSpan(_position, found - _position).Contains("--!>", StringComparison.Ordinal);
        _position = found + end.Length;
        return isTold;
    }

    private PagePiece ReadTag(int start, PagePiece piece)
    {
        var rest = page.AsSpan(start);
        var length = rest.IndexOfAny(EndOfName);
        if (length is <= 0 or > LongestName || !char.IsAsciiLetter(rest[0]))
        {
            return PagePiece.Rare;
        }

        Span<char> name = stackalloc char[LongestName];
        for (var index = 0; index < length; index++)
        {
            name[index] = char.IsAsciiLetterUpper(rest[index]) ? (char)(rest[index] | 0x20) : rest[index];
        }

        Kind = ElementKind.Of(name[..length]);
        _attributeCount = 0;
        return TryReadAttributes(start + length) ? piece : PagePiece.Rare;
    }

    private bool TryReadAttributes(int position)
    {
        while (true)
        {
            position = Skip(position, Between);
            if (position >= page.Length)
            {
                return false;
            }

            if (page[position] == '>')
            {
                _position = position + 1;
                return true;
            }

            // An equals sign in the first place belongs to the name.
            var nameEnd = page.AsSpan(position + 1).IndexOfAny(EndOfAttribute);
            if (nameEnd < 0)
            {
                return false;
            }

            nameEnd += position + 1;
            var name = page.AsSpan(position, nameEnd - position);
            position = Skip(nameEnd, White);
            var value = default(ReadOnlySpan<char>);
            if (position < page.Length && page[position] == '=' && !TryReadValue(ref position, out value))
            {
                return false;
            }

            if (AttributeNames.Asked(name) is { } asked && !TryAdd(asked, value))
            {
                return false;
            }
        }
    }

    private bool TryReadValue(scoped ref int position, out ReadOnlySpan<char> value)
    {
        value = default;
        position = Skip(position + 1, White);
        if (position >= page.Length)
        {
            return false;
        }

        var quote = page[position];
        var isQuoted = quote is '"' or '\'';
        var start = isQuoted ? position + 1 : position;
        var length = isQuoted ? page.AsSpan(start).IndexOf(quote) : page.AsSpan(start).IndexOfAny(EndOfValue);
        if (length < 0)
        {
            return false;
        }

        value = page.AsSpan(start, length);
        position = start + length + (isQuoted ? 1 : 0);
        return true;
    }

    private bool TryAdd(string name, ReadOnlySpan<char> value)
    {
        foreach (var (own, _) in Attributes)
        {
            if (own == name)
            {
                return true;
            }
        }

        if (_attributeCount == MostAttributes)
        {
            return false;
        }

        if (value.Contains('&'))
        {
            _resolved.Clear();
            if (!CharacterReferences.TryResolve(value, isAttribute: true, _resolved))
            {
                return false;
            }

            _attributes[_attributeCount++] = (name, document.Share(_resolved.ToString()));
            return true;
        }

        _attributes[_attributeCount++] = (name, document.Share(value));
        return true;
    }

    private int Skip(int position, SearchValues<char> characters)
    {
        var length = page.AsSpan(Math.Min(position, page.Length)).IndexOfAnyExcept(characters);
        return length < 0 ? page.Length : position + length;
    }
}
