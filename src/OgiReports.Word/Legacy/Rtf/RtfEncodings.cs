using System.Text;

namespace OgiReports.Word.Legacy.Rtf;

/// <summary>The encodings of bytes in RTF: by the character set of the font, else by the code page of the document.</summary>
internal static class RtfEncodings
{
    private const int Gb18030 = 54936;

    /// <summary>The code page of a font's character set; 0 where the document's holds.</summary>
    /// <param name="charset">The number behind <c>\fcharset</c>.</param>
    public static int OfCharset(int charset) => charset switch
    {
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        // 0 is Western by its name, but Chinese programs write Chinese bytes under it; the document's page knows both.
        _ => 0,
    };

    /// <summary>The encoding of a code page; Windows-1252 for an unknown one. GBK is read as GB 18030, which contains it.</summary>
    public static Encoding OfCodePage(int codePage)
    {
        var known = CodePagesEncodingProvider.Instance.GetEncoding(codePage == 936 ? Gb18030 : codePage) ?? (codePage == 65001 ? Encoding.UTF8 : null);
        return known ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }
}
