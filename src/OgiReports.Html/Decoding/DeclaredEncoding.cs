using System.Buffers;
using System.Text;

namespace OgiReports.Html.Decoding;

/// <summary>Finds the encoding that a page or its transport declares.</summary>
internal static class DeclaredEncoding
{
    // Pages of content management systems put scripts and comments before the meta element.
    private const int ScanLength = 16 * 1024;

    private static readonly SearchValues<string> Meta = SearchValues.Create(["<meta"], StringComparison.OrdinalIgnoreCase);
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

        bytes = bytes[..Math.Min(bytes.Length, ScanLength)];
        var buffer = ArrayPool<char>.Shared.Rent(ScanLength);
        var found = FindIn(buffer.AsSpan(0, Encoding.Latin1.GetChars(bytes, buffer)));
        ArrayPool<char>.Shared.Return(buffer);
        return found;
    }

    private static (string Name, string By)? FindIn(ReadOnlySpan<char> head)
    {
        if (head.TrimStart().StartsWith("<?xml") && ValueAfter(head[..Math.Max(0, head.IndexOf("?>"))], "encoding") is { } declared)
        {
            return (declared, "XML declaration");
        }

        while (head.IndexOfAny(Meta) is >= 0 and var start)
        {
            head = head[start..];
            var end = head.IndexOf('>');
            if (end < 0)
            {
                return null;
            }

            if (ValueAfter(head[..end], "charset") is { } name)
            {
                return (name, "meta element");
            }

            head = head[end..];
        }

        return null;
    }

    private static string? ValueAfter(ReadOnlySpan<char> text, string key)
    {
        var start = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var rest = text[(start + key.Length)..].TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'");
        var length = rest.IndexOfAny(ValueEnds);
        return rest[..(length < 0 ? rest.Length : length)].ToString() is { Length: > 0 } value ? value : null;
    }
}
