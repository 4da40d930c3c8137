using System.Text;

namespace OgiReports.Pdf.Fonts;

/// <summary>
/// The characters of codes under the predefined CMaps of simplified Chinese, ISO 32000-1, table 118. Their codes are those of
/// public encodings, so no table is needed: GB-EUC, GBK-EUC, GBKp-EUC and GBK2K are GB 18030, UniGB is UTF-16.
/// </summary>
internal static class PredefinedCodes
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(""))!;

    public static bool Knows(string encoding) =>
        encoding.StartsWith("GB", StringComparison.Ordinal) || encoding.StartsWith("UniGB", StringComparison.Ordinal);

    /// <summary>The characters of a code; null when it has none.</summary>
    public static string? Decode(string encoding, int code)
    {
        if (code <= 0)
        {
            return null;
        }

        if (encoding.StartsWith("UniGB", StringComparison.Ordinal))
        {
            return code <= 0xFFFF
                ? char.IsSurrogate((char)code) ? null : ((char)code).ToString()
                : string.Concat((char)(code >> 16), (char)(code & 0xFFFF));
        }

        Span<byte> bytes = [(byte)(code >> 24), (byte)(code >> 16), (byte)(code >> 8), (byte)code];
        var length = code <= 0xFF ? 1 : code <= 0xFFFF ? 2 : 4;
        var text = Gb18030.GetString(bytes[^length..]);
        return text.Length == 0 || text[0] is (>= '\uE000' and <= '\uF8FF') ? null : text;
    }
}
