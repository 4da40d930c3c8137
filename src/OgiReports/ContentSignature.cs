namespace OgiReports;

/// <summary>Names formats by their first bytes, for messages about contents that no reader knows.</summary>
internal static class ContentSignature
{
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8))
        {
            return DescribeZip(bytes);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return "a compound file (such as a Word 97 .doc or .wps file)";
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return "an RTF file";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8))
        {
            return "an image";
        }

        return bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? "a web page or XML" : null;
    }

    /// <summary>What a ZIP archive holds shows in the names of its entries, which stand in the clear.</summary>
    private static string DescribeZip(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("xl/workbook"u8) >= 0 ? "an Excel workbook"
        : bytes.IndexOf("ppt/presentation"u8) >= 0 ? "a PowerPoint file"
        : bytes.IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? "an OpenDocument file"
        : "a ZIP archive (extract the documents in it first)";
}
