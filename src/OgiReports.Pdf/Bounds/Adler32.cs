using System.Buffers.Binary;

namespace OgiReports.Pdf.Bounds;

/// <summary>The checksum at the end of deflated streams, RFC 1950: it tells a stream that breaks off, which inflation does not.</summary>
internal static class Adler32
{
    private const uint Base = 65521;

    // The longest run of bytes before the sums have to be reduced.
    private const int LongestRun = 5552;

    /// <summary>Whether the checksum of what a stream gave stands in the stream. Where it ends is not known: some writers pad it.</summary>
    public static bool StandsIn(ReadOnlySpan<byte> input, ReadOnlySpan<byte> output)
    {
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Of(output));
        return input.LastIndexOf(checksum) >= 0;
    }

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint low = 1, high = 0;
        while (!bytes.IsEmpty)
        {
            var run = bytes[..Math.Min(LongestRun, bytes.Length)];
            foreach (var value in run)
            {
                low += value;
                high += low;
            }

            (low, high) = (low % Base, high % Base);
            bytes = bytes[run.Length..];
        }

        return (high << 16) | low;
    }
}
