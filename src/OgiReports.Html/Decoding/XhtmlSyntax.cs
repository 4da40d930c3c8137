using System.Text;

namespace OgiReports.Html.Decoding;

/// <summary>
/// Rewrites what XML writes shorter than HTML: <c>&lt;td/&gt;</c> is an empty cell there, and opens one here;
/// CDATA sections are text there, and comments here.
/// </summary>
internal static class XhtmlSyntax
{
    private static readonly HashSet<string> VoidElements = new(StringComparer.OrdinalIgnoreCase)
        { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr" };

    /// <summary>Whether a page is to be read by the syntax of XML.</summary>
    public static bool IsXml(string text, string? mediaType) =>
        text.AsSpan().TrimStart().StartsWith("<?xml") || (mediaType is not null && mediaType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>The page as HTML would write it.</summary>
    public static string ToHtml(string text)
    {
        var builder = new StringBuilder(text.Length + 256);
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('<', position);
            if (open < 0)
            {
                break;
            }

            builder.Append(text, position, open - position);
            if (text.AsSpan(open).StartsWith("<![CDATA["))
            {
                var end = text.IndexOf("]]>", open, StringComparison.Ordinal);
                end = end < 0 ? text.Length : end;
                builder.Append(text[(open + 9)..end]).Replace("<", "&lt;", builder.Length - (end - open - 9), end - open - 9);
                position = Math.Min(text.Length, end + 3);
                continue;
            }

            if (text.AsSpan(open).StartsWith("<!--"))
            {
                var end = text.IndexOf("-->", open, StringComparison.Ordinal);
                position = end < 0 ? text.Length : end + 3;
                continue;
            }

            var close = EndOfTag(text, open);
            builder.Append(text, open, close - open);
            position = close;
            if (close - open > 3 && text[close - 2] == '/' && char.IsAsciiLetter(text[open + 1]) && NameOf(text, open) is var name && !VoidElements.Contains(name))
            {
                builder.Append("</").Append(name).Append('>');
            }
        }

        return builder.Append(text, position, text.Length - position).ToString();
    }

    private static int EndOfTag(string text, int open)
    {
        var quote = '\0';
        for (var index = open + 1; index < text.Length; index++)
        {
            var character = text[index];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == '>')
            {
                return index + 1;
            }
        }

        return text.Length;
    }

    private static string NameOf(string text, int open)
    {
        var end = open + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('/' or '>'))
        {
            end++;
        }

        return text[(open + 1)..end];
    }
}
