using System.Buffers.Binary;

namespace OgiReports.Word.Packaging;

/// <summary>
/// Looks at the names in a ZIP archive without opening it. Names inside the packed contents don't count: an archive of
/// Word files is not a Word file. A truncated archive has lost its directory; there the headers of the entries tell.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int HeaderLength = 30;
    private const int CommentLimit = 65535;

    // Enough for any document; a directory of more entries is not walked to its end.
    private const int EntryLimit = 4096;

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    /// <summary>Whether the archive has the main document of a Word package.</summary>
    public static bool HasWordDocument(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[Math.Max(0, bytes.Length - EndLength - CommentLimit)..].LastIndexOf("PK\x05\x06"u8);
        end = end < 0 ? end : end + Math.Max(0, bytes.Length - EndLength - CommentLimit);
        return end >= 0 && end + EndLength <= bytes.Length ? DirectoryHasDocument(bytes, end) : HeadersHaveDocument(bytes);
    }

    /// <summary>Whether a name is that of a main document. Word on the web writes <c>document2.xml</c>.</summary>
    public static bool IsDocumentName(ReadOnlySpan<byte> name)
    {
        Span<byte> folded = stackalloc byte[64];
        if (name.Length is < 17 or > 32)
        {
            return false;
        }

        for (var index = 0; index < name.Length; index++)
        {
            folded[index] = name[index] switch { (byte)'\\' => (byte)'/', >= (byte)'A' and <= (byte)'Z' => (byte)(name[index] + 32), _ => name[index] };
        }

        var text = folded[..name.Length];
        return text.StartsWith("word/document"u8) && text.EndsWith(".xml"u8) && text[13..^4].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    private static bool DirectoryHasDocument(ReadOnlySpan<byte> bytes, int end)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 12)..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        // Bytes before the archive shift all offsets, so the directory is counted back from its end where that fits.
        var position = length <= end && bytes[(int)(end - length)..].StartsWith("PK\x01\x02"u8) ? (int)(end - length) : (int)Math.Min(offset, (uint)end);
        for (var entry = 0; entry < EntryLimit && position + EntryLength <= bytes.Length && bytes[position..].StartsWith("PK\x01\x02"u8); entry++)
        {
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(position + 28)..]);
            if (position + EntryLength + nameLength <= bytes.Length && IsDocumentName(bytes.Slice(position + EntryLength, nameLength)))
            {
                return true;
            }

            position += EntryLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(position + 30)..]) + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(position + 32)..]);
        }

        return false;
    }

    private static bool HeadersHaveDocument(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        for (var entry = 0; entry < EntryLimit && position + HeaderLength <= bytes.Length; entry++)
        {
            var header = bytes[position..];
            if (!header.StartsWith("PK\x03\x04"u8))
            {
                return false;
            }

            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
            if (HeaderLength + nameLength <= header.Length && IsDocumentName(header.Slice(HeaderLength, nameLength)))
            {
                return true;
            }

            var content = HeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
            var isUnknown = packed == 0 && (header[6] & 8) != 0;
            var next = content + (long)packed;
            if (isUnknown)
            {
                // The length stands behind the content, so the next header has to be looked for.
                var found = content < header.Length ? header[content..].IndexOf("PK\x03\x04"u8) : -1;
                next = found < 0 ? header.Length : content + found;
            }

            if (next > header.Length)
            {
                return false;
            }

            position += (int)next;
        }

        return false;
    }
}
