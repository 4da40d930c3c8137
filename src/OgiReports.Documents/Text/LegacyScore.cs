using System.Text;

namespace OgiReports.Documents.Text;

/// <summary>
/// Tells the double-byte encodings of Chinese apart by frequency. Both GB 2312 and Big5 put the frequent
/// ideographs on a first level of their code table; prose read in the wrong encoding falls outside it.
/// Each score is frequent characters per thousand characters beyond ASCII, less the invalid ones.
/// </summary>
internal static class LegacyScore
{
    // An invalid sequence is worth several frequent characters: real text has none.
    private const int InvalidWeight = 5;

    public static int OfGb18030(ReadOnlySpan<byte> sample)
    {
        int frequent = 0, invalid = 0, wide = 0;
        for (var index = 0; index < sample.Length; index++)
        {
            var lead = sample[index];
            if (lead < 0x80)
            {
                continue;
            }

            wide++;
            var trail = index + 1 < sample.Length ? sample[index + 1] : (byte)0x40;
            if (lead is 0x80 or 0xFF || trail is < 0x30 or 0x7F or 0xFF or (> 0x39 and < 0x40))
            {
                invalid++;
                continue;
            }

            // GB 2312 level 1: rows 16 to 55.
            frequent += lead is >= 0xB0 and <= 0xD7 && trail >= 0xA1 ? 1 : 0;
            index += trail <= 0x39 ? 3 : 1;
        }

        return Weigh(frequent, invalid, wide);
    }

    public static int OfBig5(ReadOnlySpan<byte> sample)
    {
        int frequent = 0, invalid = 0, wide = 0;
        for (var index = 0; index < sample.Length; index++)
        {
            var lead = sample[index];
            if (lead < 0x80)
            {
                continue;
            }

            wide++;
            var trail = index + 1 < sample.Length ? sample[index + 1] : (byte)0x40;
            if (lead is < 0xA1 or > 0xF9 || trail is < 0x40 or (> 0x7E and < 0xA1) or 0xFF)
            {
                invalid++;
                continue;
            }

            // Big5 level 1: A440 to C67E.
            frequent += lead is >= 0xA4 and <= 0xC6 ? 1 : 0;
            index++;
        }

        return Weigh(frequent, invalid, wide);
    }

    public static int OfDamagedUtf8(ReadOnlySpan<byte> sample)
    {
        int wide = 0, invalid = 0;
        while (!sample.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(sample, out var rune, out var consumed);
            var isInvalid = status == System.Buffers.OperationStatus.InvalidData;
            wide += isInvalid || rune.Value >= 0x80 ? 1 : 0;
            invalid += isInvalid ? 1 : 0;
            sample = sample[consumed..];
        }

        return Weigh(wide - invalid, invalid, wide);
    }

    private static int Weigh(int frequent, int invalid, int wide) =>
        wide == 0 ? 0 : (int)(1000L * (frequent - ((long)InvalidWeight * invalid)) / wide);
}
