using System.Buffers.Binary;

namespace OgiReports.Pdf.Bounds;

/// <summary>The checksum at the end of deflated streams, RFC 1950: it tells a stream that breaks off, which inflation does not.</summary>
internal static class Adler32
{
    private const uint Base = 65521;

    // The longest run of bytes before the sums have to be reduced.
    private const int LongestRun = 5552;

    // A line end or two between the stream and its end are counted to it by some writers.
    private const int MostPadding = 4;

    public static bool EndsWith(ReadOnlySpan<byte> input, ReadOnlySpan<byte> output)
    {
        var checksum = Of(output);
        for (var padding = 0; padding <= MostPadding && input.Length - padding >= sizeof(uint); padding++)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(input[^(sizeof(uint) + padding)..]) == checksum)
            {
                return true;
            }
        }

        return false;
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
