using System.Globalization;
using System.Text;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>Turns a page into bytes, with what it and its server say about their encoding.</summary>
internal static class EncodingWriter
{
    public static (byte[] Bytes, string? MediaType) Encode(ReportDraft draft, PageFamily family, string page)
    {
        if (family != PageFamily.Encodings)
        {
            return (Encoding.UTF8.GetBytes(Declare(page, "utf-8")), null);
        }

        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var kind = draft.Dice.Below(13);
        draft.Record(string.Create(CultureInfo.InvariantCulture, $"encoding {kind:00}"));
        return kind switch
        {
            0 => (gb.GetBytes(Declare(page, "gb2312")), null),
            1 => (gb.GetBytes(Declare(page, "gbk")), null),
            2 => (gb.GetBytes(Declare(page, "utf-8")), null),
            3 => (Encoding.UTF8.GetBytes(Declare(page, "gb2312")), null),
            4 => (gb.GetBytes(Declare(page, null)), null),
            5 => (Encoding.UTF8.GetBytes(Declare(page, null)), null),
            6 => (gb.GetBytes(Declare(page, null)), "text/html; charset=gb2312"),
            7 => (Encoding.UTF8.GetBytes(Declare(page, "utf-8")), "text/html;charset=GBK"),
            8 => ([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Declare(page, "gb2312"))], "text/html"),
            9 => ([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Declare(page, "utf-16"))], null),
            10 => (Encoding.ASCII.GetBytes(Entities(Declare(page, "gb2312"))), null),
            11 => (Encoding.Unicode.GetBytes(Declare(page, "utf-8")), null),
            _ => (gb.GetBytes(Declare(page, "iso-8859-1")), "text/html; charset=ISO-8859-1"),
        };
    }

    private static string Declare(string page, string? charset) => page.Replace(
        ShellWriter.Charset,
        charset is null ? "" : charset.Length % 2 == 0 ? $"<meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\">" : $"<meta charset=\"{charset}\">",
        StringComparison.Ordinal);

    private static string Entities(string page)
    {
        var text = new StringBuilder(page.Length * 4);
        foreach (var character in page)
        {
            _ = char.IsAscii(character) ? text.Append(character) : text.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
        }

        return text.ToString();
    }
}
