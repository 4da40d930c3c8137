using System.Buffers.Text;
using System.Text;

namespace OgiReports.Html.Decoding;

/// <summary>Takes the page out of a web archive: a MIME message (RFC 2045, RFC 2046) of related parts (RFC 2387).</summary>
internal static class WebArchive
{
    private const int NestingLimit = 8;

    /// <summary>A part of the message that is a page.</summary>
    /// <param name="Bytes">The decoded bytes.</param>
    /// <param name="MediaType">Its media type with parameters.</param>
    public readonly record struct Page(byte[] Bytes, string MediaType);

    /// <summary>The root page; null when the message has none.</summary>
    public static Page? Find(ReadOnlySpan<byte> message) => Find(message, null, 0);

    private static Page? Find(ReadOnlySpan<byte> entity, string? outerStart, int depth)
    {
        var headers = ReadHeaders(entity, out var bodyStart);
        var body = entity[bodyStart..];
        var mediaType = headers.GetValueOrDefault("content-type", "text/plain");
        if (mediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase))
        {
            var isRoot = outerStart is null || headers.GetValueOrDefault("content-id", "").Trim('<', '>') == outerStart;
            return isRoot ? new Page(Decode(body, headers.GetValueOrDefault("content-transfer-encoding", "")), mediaType) : null;
        }

        if (depth == NestingLimit || !mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || Parameter(mediaType, "boundary") is not { } boundary)
        {
            return null;
        }

        var start = Parameter(mediaType, "start")?.Trim('<', '>');
        return FindInParts(body, boundary, start, depth) ?? (start is null ? null : FindInParts(body, boundary, null, depth));
    }

    private static Page? FindInParts(ReadOnlySpan<byte> body, string boundary, string? start, int depth)
    {
        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var partStart = -1;
        for (var position = 0; position < body.Length;)
        {
            var lineEnd = body[position..].IndexOf((byte)'\n');
            var next = lineEnd < 0 ? body.Length : position + lineEnd + 1;
            if (body[position..next].StartsWith(delimiter))
            {
                if (partStart >= 0 && Find(body[partStart..position], start, depth + 1) is { } page)
                {
                    return page;
                }

                partStart = next;
            }

            position = next;
        }

        // A message that was cut off has no last delimiter.
        return partStart >= 0 && partStart < body.Length ? Find(body[partStart..], start, depth + 1) : null;
    }

    private static Dictionary<string, string> ReadHeaders(ReadOnlySpan<byte> entity, out int bodyStart)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        string? last = null;
        bodyStart = 0;
        while (bodyStart < entity.Length)
        {
            var lineEnd = entity[bodyStart..].IndexOf((byte)'\n');
            var next = lineEnd < 0 ? entity.Length : bodyStart + lineEnd + 1;
            var line = Encoding.Latin1.GetString(entity[bodyStart..next]).TrimEnd('\r', '\n');
            bodyStart = next;
            if (line.Length == 0)
            {
                if (headers.Count > 0)
                {
                    break;
                }

                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null)
            {
                headers[last] += line;
            }
            else if (colon > 0)
            {
                last = line[..colon].ToLowerInvariant();
                headers[last] = line[(colon + 1)..].Trim();
            }
        }

        return headers;
    }

    private static string? Parameter(string mediaType, string name)
    {
        foreach (var part in mediaType.Split(';'))
        {
            var text = part.Trim();
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text.AsSpan(name.Length).TrimStart() is ['=', ..] value)
            {
                return value[1..].Trim().Trim('"').ToString();
            }
        }

        return null;
    }

    private static byte[] Decode(ReadOnlySpan<byte> body, string transferEncoding) => transferEncoding.ToLowerInvariant() switch
    {
        "quoted-printable" => DecodeQuotedPrintable(body),
        "base64" => DecodeBase64(body),
        _ => body.ToArray(),
    };

    private static byte[] DecodeQuotedPrintable(ReadOnlySpan<byte> body)
    {
        var decoded = new byte[body.Length];
        var length = 0;
        for (var index = 0; index < body.Length; index++)
        {
            if (body[index] != (byte)'=')
            {
                decoded[length++] = body[index];
                continue;
            }

            var rest = body[(index + 1)..];
            // Mail programs and transfers add white space to the end of a line.
            var lineEnd = rest.IndexOfAnyExcept(" \t\r"u8);
            if (lineEnd >= 0 && rest[lineEnd] == (byte)'\n')
            {
                index += lineEnd + 1;
            }
            else if (rest.Length >= 2 && char.IsAsciiHexDigit((char)rest[0]) && char.IsAsciiHexDigit((char)rest[1]))
            {
                decoded[length++] = (byte)((Nibble(rest[0]) << 4) | Nibble(rest[1]));
                index += 2;
            }
            else
            {
                decoded[length++] = body[index];
            }
        }

        return decoded[..length];
    }

    private static int Nibble(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static byte[] DecodeBase64(ReadOnlySpan<byte> body)
    {
        var clean = new byte[body.Length];
        var length = 0;
        foreach (var value in body)
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'+' or (byte)'/')
            {
                clean[length++] = value;
            }
        }

        // A cut-off part loses its last characters, not all of them.
        length -= length % 4 == 1 ? 1 : 0;
        while (length % 4 != 0)
        {
            Array.Resize(ref clean, Math.Max(clean.Length, length + 1));
            clean[length++] = (byte)'=';
        }

        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(length)];
        Base64.DecodeFromUtf8(clean.AsSpan(0, length), decoded, out _, out var written);
        return decoded[..written];
    }
}
