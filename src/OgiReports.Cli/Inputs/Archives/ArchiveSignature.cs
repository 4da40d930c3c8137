using System.Globalization;
using System.Text;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>Tells archives by their first bytes; names lie.</summary>
internal static class ArchiveSignature
{
    /// <summary>How many first bytes tell: the head of a tar file.</summary>
    public const int Length = 512;

    private const int TarChecksumIndex = 148;
    private const int TarChecksumLength = 8;

    public static ArchiveKind Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return ArchiveKind.Zip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]))
        {
            return ArchiveKind.SevenZip;
        }

        if (head.StartsWith("Rar!\x1A\x07"u8))
        {
            return ArchiveKind.Rar;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]))
        {
            return ArchiveKind.GZip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]))
        {
            return ArchiveKind.Xz;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]))
        {
            return ArchiveKind.Zstandard;
        }

        // The magic of a block follows the level; text may begin with BZh.
        if (head.StartsWith("BZh"u8) && head.Length > 10 && head[4..].StartsWith((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59]))
        {
            return ArchiveKind.BZip2;
        }

        return IsTar(head) ? ArchiveKind.Tar : ArchiveKind.None;
    }

    /// <summary>Old tar files have no magic, but every one has the sum of its head.</summary>
    private static bool IsTar(ReadOnlySpan<byte> head)
    {
        if (head.Length < Length || head[0] == 0)
        {
            return false;
        }

        var sum = 0;
        for (var index = 0; index < Length; index++)
        {
            sum += index is >= TarChecksumIndex and < TarChecksumIndex + TarChecksumLength ? ' ' : head[index];
        }

        var printed = Encoding.ASCII.GetString(head.Slice(TarChecksumIndex, TarChecksumLength)).Trim(' ', '\0');
        return printed.Length is > 0 and <= TarChecksumLength && printed.All(digit => digit is >= '0' and <= '7')
            && Octal(printed) == sum;
    }

    private static int Octal(string digits) =>
        digits.Aggregate(0, static (number, digit) => (number * 8) + int.Parse([digit], NumberStyles.None, CultureInfo.InvariantCulture));
}
