namespace OgiReports;

/// <summary>Names formats by their first bytes, for messages about contents that no reader knows.</summary>
internal static class ContentSignature
{
    // Far enough for the declarations of a root element.
    private const int HeadLength = 4096;

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

        var text = bytes.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, .. " \t\r\n"u8]);
        return !text.StartsWith("<"u8) ? null : IsWordXml(text[..Math.Min(text.Length, HeadLength)]) ? "a Word document saved as XML (open it in Word and save it as .docx)" : "a web page or XML";
    }

    /// <summary>Word 2003 wrote its documents as XML of its own, and later versions can write a package as one XML file.</summary>
    private static bool IsWordXml(ReadOnlySpan<byte> head) =>
        head.IndexOf("http://schemas.microsoft.com/office/2006/xmlPackage"u8) >= 0 || head.IndexOf("http://schemas.microsoft.com/office/word/2003/wordml"u8) >= 0;

    /// <summary>What a ZIP archive holds shows in the names of its entries, which stand in the clear.</summary>
    private static string DescribeZip(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("xl/workbook"u8) >= 0 ? "an Excel workbook"
        : bytes.IndexOf("ppt/presentation"u8) >= 0 ? "a PowerPoint file"
        : bytes.IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? "an OpenDocument file"
        : "a ZIP archive (extract the documents in it first)";
}
