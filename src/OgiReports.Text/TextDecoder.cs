using System.Text;
using System.Text.Unicode;

namespace OgiReports.Text;

/// <summary>Finds the encoding of a text and decodes it strictly; the choice and its reason are kept.</summary>
internal static class TextDecoder
{
    private const int GuessSample = 64 * 1024;

    /// <summary>A decoded text with how it was decoded.</summary>
    /// <param name="Text">The text without a byte order mark.</param>
    /// <param name="EncodingName">The encoding's web name.</param>
    /// <param name="Reason">Why it was chosen.</param>
    /// <param name="IsGuess">Whether other encodings would have decoded the bytes as well.</param>
    /// <param name="FirstDamagedOffset">The first character that stands for undecodable bytes, or -1.</param>
    /// <param name="DamagedCount">How many such characters there are.</param>
    public readonly record struct Decoded(string Text, string EncodingName, string Reason, bool IsGuess, int FirstDamagedOffset, int DamagedCount);

    /// <summary>Whether the bytes can be text: no NUL outside UTF-16, few control bytes.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8) || head.StartsWith("PK\x03\x04"u8) || head.StartsWith("{\\rtf"u8))
        {
            return false;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || Utf16WithoutMark(head) is not null)
        {
            return true;
        }

        var controls = 0;
        foreach (var value in head)
        {
            if (value == 0)
            {
                return false;
            }

            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1A))
            {
                controls++;
            }
        }

        return controls * 50 <= head.Length;
    }

    /// <summary>Decodes the bytes.</summary>
    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Finish(Encoding.UTF8, bytes[3..], "utf-8", "byte order mark", isGuess: false);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Finish(Encoding.Unicode, bytes[2..], "utf-16", "byte order mark", isGuess: false);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Finish(Encoding.BigEndianUnicode, bytes[2..], "utf-16BE", "byte order mark", isGuess: false);
        }

        if (Utf16WithoutMark(bytes[..Math.Min(bytes.Length, GuessSample)]) is { } utf16)
        {
            return Finish(utf16, bytes, utf16.WebName, "every other byte of its ASCII characters is zero", isGuess: true);
        }

        return Utf8.IsValid(bytes)
            ? new Decoded(Encoding.UTF8.GetString(bytes), "utf-8", "the bytes are valid UTF-8", false, -1, 0)
            : DecodeLegacy(bytes);
    }

    private static Decoded DecodeLegacy(ReadOnlySpan<byte> bytes)
    {
        var provider = CodePagesEncodingProvider.Instance;
        var sample = bytes[..Math.Min(bytes.Length, GuessSample)];
        var gb18030 = LegacyScore.OfGb18030(sample);
        var big5 = LegacyScore.OfBig5(sample);
        var utf8 = LegacyScore.OfDamagedUtf8(sample);
        var reason = $"frequent characters per thousand: gb18030 {gb18030}, big5 {big5}, damaged utf-8 {utf8}";
        if (utf8 >= gb18030 && utf8 >= big5)
        {
            return Finish(Encoding.UTF8, bytes, "utf-8", reason, isGuess: false);
        }

        return gb18030 >= big5
            ? Finish(provider.GetEncoding("gb18030")!, bytes, "gb18030", reason, isGuess: true)
            : Finish(provider.GetEncoding("big5")!, bytes, "big5", reason, isGuess: true);
    }

    private static Decoded Finish(Encoding encoding, ReadOnlySpan<byte> bytes, string name, string reason, bool isGuess)
    {
        var text = encoding.GetString(bytes);
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return new Decoded(text, name, reason, isGuess, first, first < 0 ? 0 : text.AsSpan(first).Count('\uFFFD'));
    }

    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> head)
    {
        // Line breaks, spaces and digits of a UTF-16 text have one zero byte each, always on the same side.
        int even = 0, odd = 0;
        for (var index = 0; index + 1 < head.Length; index += 2)
        {
            even += head[index] == 0 && head[index + 1] != 0 ? 1 : 0;
            odd += head[index + 1] == 0 && head[index] != 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        if (pairs < 8 || (even == 0) == (odd == 0) || Math.Max(even, odd) * 40 < pairs)
        {
            return null;
        }

        var encoding = new UnicodeEncoding(bigEndian: even > 0, byteOrderMark: false);
        var text = encoding.GetString(head[..(pairs * 2)]);
        var readable = 0;
        foreach (var character in text)
        {
            readable += character is (>= ' ' and < '\u0180') or '\n' or '\r' or '\t' or (>= '\u2010' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF') ? 1 : 0;
        }

        return readable * 100 >= text.Length * 98 ? encoding : null;
    }
}
