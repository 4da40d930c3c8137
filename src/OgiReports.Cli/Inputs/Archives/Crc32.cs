namespace OgiReports.Cli.Inputs.Archives;

/// <summary>The checksum of ZIP (ISO 3309), which the base library keeps to itself.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = CreateTable();

    public static uint Of(ReadOnlySpan<byte> bytes) => Continue(0, bytes);

    /// <summary>The checksum of what came so far and what comes now.</summary>
    public static uint Continue(uint checksum, ReadOnlySpan<byte> bytes)
    {
        checksum = ~checksum;
        foreach (var next in bytes)
        {
            checksum = Table[(byte)(checksum ^ next)] ^ (checksum >> 8);
        }

        return ~checksum;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[256];
        for (var index = 0u; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            }

            table[index] = value;
        }

        return table;
    }
}
