using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OgiReports.Documents.Text;

/// <summary>Finds the encoding of a text and decodes it; the choice and its reason are kept.</summary>
public static class TextDecoder
{
    private const int GuessSample = 64 * 1024;

    // Those that text has are left out: tabs, line breaks, page breaks and the end mark of old systems.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F]);

    /// <summary>Whether the bytes can be text: no NUL outside UTF-16, few control bytes.</summary>
    /// <param name="head">The beginning of a content.</param>
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

        var (controls, length) = (0, head.Length);
        while (head.IndexOfAny(Controls) is >= 0 and var control)
        {
            if (head[control] == 0)
            {
                return false;
            }

            controls++;
            head = head[(control + 1)..];
        }

        return controls * 50 <= length;
    }

    /// <summary>Decodes the bytes by what they show.</summary>
    /// <param name="bytes">The whole text.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes) =>
        DecodeMarked(bytes) ?? (Utf8.IsValid(bytes)
            ? new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", "the bytes are valid UTF-8", false, -1, 0)
            : DecodeLegacy(bytes));

    /// <summary>
    /// Decodes the bytes by what they show, with a declaration as further evidence. A byte order mark and bytes
    /// that are valid UTF-8 beyond ASCII speak against any other declaration; a declared legacy encoding decides
    /// among those unless the bytes do not fit it.
    /// </summary>
    /// <param name="bytes">The whole text.</param>
    /// <param name="declared">The declared encoding's name, such as <c>gb2312</c>.</param>
    /// <param name="declaredBy">What declares it, such as <c>meta element</c>; it becomes the reason.</param>
    /// <param name="isContradicted">Whether the bytes are in another encoding than the declared one.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string declared, string declaredBy, out bool isContradicted)
    {
        ArgumentNullException.ThrowIfNull(declared);
        ArgumentNullException.ThrowIfNull(declaredBy);
        var name = NameOf(declared);
        var decoded = DecodeMarked(bytes);
        if (decoded is null && Utf8.IsValid(bytes))
        {
            // ASCII alone is valid in every encoding; it contradicts none.
            var isAscii = Ascii.IsValid(bytes);
            decoded = new DecodedText(Encoding.UTF8.GetString(bytes), isAscii && name is not null ? name : "utf-8", name == "utf-8" || isAscii ? declaredBy : "the bytes are valid UTF-8", false, -1, 0);
        }

        decoded ??= name is "gb18030" or "big5" && FitsLegacy(bytes, name)
            ? Finish(CodePagesEncodingProvider.Instance.GetEncoding(name)!, bytes, name, declaredBy, isGuess: false)
            : DecodeLegacy(bytes);
        isContradicted = name is not null && decoded.EncodingName != name && !(name.StartsWith("utf-16", StringComparison.Ordinal) && decoded.EncodingName.StartsWith("utf-16", StringComparison.Ordinal));
        return decoded;
    }

    /// <summary>The name under which the encodings of Chinese are read, GB 2312 and GBK as their superset; null for one that is none of them.</summary>
    private static string? NameOf(string declared) => declared.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "unicode-1-1-utf-8" => "utf-8",
        "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "gb_2312" or "x-gbk" or "cp936" or "windows-936" or "ms936" or "hz-gb-2312" or "euc-cn" or "chinese" => "gb18030",
        "big5" or "big5-hkscs" or "x-x-big5" or "cn-big5" or "cp950" => "big5",
        "utf-16" or "utf-16le" or "unicode" => "utf-16",
        "utf-16be" => "utf-16BE",
        _ => null,
    };

    /// <summary>Whether bytes are as likely in the declared encoding as in the other, with room for pages that mix their parts.</summary>
    private static bool FitsLegacy(ReadOnlySpan<byte> bytes, string name)
    {
        const int margin = 200;
        var sample = bytes[..Math.Min(bytes.Length, GuessSample)];
        var (gb18030, big5) = (LegacyScore.OfGb18030(sample), LegacyScore.OfBig5(sample));
        return name == "gb18030" ? gb18030 + margin >= big5 : big5 + margin >= gb18030;
    }

    private static DecodedText? DecodeMarked(ReadOnlySpan<byte> bytes)
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

        return Utf16WithoutMark(bytes[..Math.Min(bytes.Length, GuessSample)]) is { } utf16
            ? Finish(utf16, bytes, utf16.WebName, "every other byte of its ASCII characters is zero", isGuess: true)
            : null;
    }

    private static DecodedText DecodeLegacy(ReadOnlySpan<byte> bytes)
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

    private static DecodedText Finish(Encoding encoding, ReadOnlySpan<byte> bytes, string name, string reason, bool isGuess)
    {
        var text = encoding.GetString(bytes);
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return new DecodedText(text, name, reason, isGuess, first, first < 0 ? 0 : text.AsSpan(first).Count('\uFFFD'));
    }

    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)0))
        {
            return null;
        }

        // Line breaks, spaces and digits of a UTF-16 text have one zero byte each, always on the same side.
        int even = 0, odd = 0;
        for (var index = 0; index + 1 < head.Length; index += 2)
        {
            even += head[index] == 0 && head[index + 1] != 0 ? 1 : 0;
            odd += head[index + 1] == 0 && head[index] != 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        // 一 is U+4E00: some zeros stand on the other side.
        const int otherSide = 4;
        if (pairs < 8 || Math.Min(even, odd) * otherSide > Math.Max(even, odd) || Math.Max(even, odd) * 40 < pairs)
        {
            return null;
        }

        var encoding = new UnicodeEncoding(bigEndian: even > odd, byteOrderMark: false);
        var text = encoding.GetString(head[..(pairs * 2)]);
        var readable = 0;
        foreach (var character in text)
        {
            readable += character is (>= ' ' and < '\u0180') or '\n' or '\r' or '\t' or (>= '\u2010' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF') ? 1 : 0;
        }

        return readable * 100 >= text.Length * 98 ? encoding : null;
    }
}
