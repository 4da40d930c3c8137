using System.Buffers;
using System.Text;
using OgiReports.Documents.Text;

namespace OgiReports.Html.Decoding;

/// <summary>Tells web pages and web archives by their first bytes.</summary>
internal static class HtmlSignature
{
    private const int HeadLength = 4096;

    // Text that a page may begin with before its first tag, such as a comment of its generator.
    private const int TagsOfFragment = 3;

    // Elements that begin a page or a piece of one.
    private static readonly string[] OpeningTags =
    [
        "!doctype html", "html", "head", "body", "meta", "title", "div", "table", "p", "span", "script", "style", "center", "font", "h1", "h2", "h3",
        "br", "link", "section", "article", "main", "form", "ul", "tbody", "tr", "td", "strong", "b", "a", "o:p", "img", "base", "ucapcontent",
    ];

    // Tags that only markup has; 3 <5 and <附件> are none. An entity is no sign: flattened text keeps some.
    private static readonly SearchValues<string> TellingTags = SearchValues.Create(
        ["<p>", "<p ", "</p>", "<br>", "<br/>", "<br />", "<td>", "<td ", "</td>", "<tr>", "<tr ", "<table", "<div>", "<div ", "</div>", "<span>", "<span ", "</span>", "<body", "<html"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the content is a web page.</summary>
    public static bool IsPage(ReadOnlySpan<byte> bytes)
    {
        // Most texts end here, before anything of them is decoded.
        if (!bytes[..Math.Min(bytes.Length, HeadLength)].Contains((byte)'<'))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[HeadLength];
        var head = Head(bytes, buffer);
        if (head.IsEmpty || !TextDecoder.LooksLikeText(bytes[..Math.Min(bytes.Length, HeadLength)]))
        {
            return false;
        }

        var text = head.TrimStart("\uFEFF \t\r\n\f");
        text = SkipComments(text);
        if (text.StartsWith("<?xml"))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("//DTD XHTML", StringComparison.OrdinalIgnoreCase);
        }

        return StartsWithTag(text) || IsFragment(text);
    }

    /// <summary>Whether nothing speaks against the content being a web page: it is text.</summary>
    public static bool MayBePage(ReadOnlySpan<byte> bytes) => TextDecoder.LooksLikeText(bytes[..Math.Min(bytes.Length, HeadLength)]);

    /// <summary>Whether the content is a MIME message that holds a web page with its parts.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes)
    {
        if (!StartsWithHeader(bytes))
        {
            return false;
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        var lines = head.TrimStart('\uFEFF', '\r', '\n').Split('\n');
        var (isMime, isMultipart) = (false, false);
        foreach (var line in lines)
        {
            var text = line.TrimEnd('\r');
            if (text.Length == 0)
            {
                break;
            }

            var isContinued = text[0] is ' ' or '\t';
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (!isContinued && (colon <= 0 || !text.AsSpan(0, colon).ContainsOnlyHeaderCharacters()))
            {
                return false;
            }

            isMime |= text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase);
            isMultipart |= text.Contains("multipart/", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Content-Type: text/html", StringComparison.OrdinalIgnoreCase);
        }

        return isMime && isMultipart;
    }

    private static bool StartsWithHeader(ReadOnlySpan<byte> bytes)
    {
        var trimmed = bytes.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)'\r', (byte)'\n']);
        return !trimmed.IsEmpty && char.IsAsciiLetter((char)trimmed[0]);
    }

    private static bool ContainsOnlyHeaderCharacters(this ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first characters; tags are ASCII in every encoding that pages have, so others need not be decoded.</summary>
    private static ReadOnlySpan<char> Head(ReadOnlySpan<byte> bytes, Span<char> buffer)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadLength)];
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return buffer[..Encoding.Latin1.GetChars(head[3..], buffer)];
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            head = head[2..];
        }

        var length = 0;
        foreach (var value in head)
        {
            buffer[length] = (char)value;
            length += value == 0 ? 0 : 1;
        }

        return buffer[..length];
    }

    private static ReadOnlySpan<char> SkipComments(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<!--"))
        {
            var end = text.IndexOf("-->");
            if (end < 0)
            {
                return text[4..];
            }

            text = text[(end + 3)..].TrimStart();
        }

        return text;
    }

    private static bool StartsWithTag(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<')
        {
            return false;
        }

        var rest = text[1..];
        foreach (var tag in OpeningTags)
        {
            if (rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && rest.Length > tag.Length && rest[tag.Length] is '>' or ' ' or '/' or '\t' or '\r' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A piece of a page that begins with text: several tags that no text has.</summary>
    private static bool IsFragment(ReadOnlySpan<char> text)
    {
        for (var count = 1; text.IndexOfAny(TellingTags) is var found && found >= 0; count++)
        {
            if (count == TagsOfFragment)
            {
                return true;
            }

            text = text[(found + 1)..];
        }

        return false;
    }
}
