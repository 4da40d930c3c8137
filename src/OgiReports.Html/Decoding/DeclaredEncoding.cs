using System.Buffers;
using System.Text;

namespace OgiReports.Html.Decoding;

/// <summary>Finds the encoding that a page or its transport declares.</summary>
internal static class DeclaredEncoding
{
    // Pages of content management systems put scripts and comments before the meta element.
    private const int ScanLength = 16 * 1024;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' ;,/>\t\r\n");

    /// <summary>The declared encoding with what declares it; null when nothing does.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="mediaType">The media type with its parameters, as an HTTP header or a part of a MIME message gives it.</param>
    public static (string Name, string By)? Find(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        if (mediaType is not null && ValueAfter(mediaType, "charset") is { } outer)
        {
            return (outer, "charset of the media type");
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, ScanLength)]);
        if (head.AsSpan().TrimStart().StartsWith("<?xml") && ValueAfter(head[..Math.Max(0, head.IndexOf("?>", StringComparison.Ordinal))], "encoding") is { } declared)
        {
            return (declared, "XML declaration");
        }

        for (var start = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); start >= 0;)
        {
            var end = head.IndexOf('>', start);
            if (end < 0)
            {
                return null;
            }

            if (ValueAfter(head[start..end], "charset") is { } name)
            {
                return (name, "meta element");
            }

            start = head.IndexOf("<meta", end, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    private static string? ValueAfter(string text, string key)
    {
        var start = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var rest = text.AsSpan(start + key.Length).TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'");
        var length = rest.IndexOfAny(ValueEnds);
        return rest[..(length < 0 ? rest.Length : length)].ToString() is { Length: > 0 } value ? value : null;
    }
}
