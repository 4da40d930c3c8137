using System.Buffers.Binary;

namespace OgiReports.Word.Legacy.CompoundFiles;

/// <summary>Sectors of one size and the table that chains them ([MS-CFB] 2.3 for the FAT, 2.4 for the mini FAT).</summary>
/// <param name="bytes">Where the sectors lie.</param>
/// <param name="firstOffset">Where sector 0 begins.</param>
/// <param name="sectorSize">The size of a sector in bytes.</param>
/// <param name="next">The sector that follows each sector.</param>
internal sealed class SectorChains(ReadOnlyMemory<byte> bytes, int firstOffset, int sectorSize, uint[] next)
{
    /// <summary>The mark of a chain's end; everything from <see cref="LargestSector"/> up is a mark.</summary>
    public const uint EndOfChain = 0xFFFFFFFE;

    /// <summary>The largest number that is a sector.</summary>
    public const uint LargestSector = 0xFFFFFFFA;

    /// <summary>Reads a chain up to a size.</summary>
    /// <param name="start">Its first sector.</param>
    /// <param name="size">The declared size; null reads to the chain's end.</param>
    public CompoundStream Read(uint start, long? size)
    {
        if (size == 0)
        {
            return new CompoundStream(ReadOnlyMemory<byte>.Empty, false);
        }

        // No chain visits a sector twice, so a longer one is a loop.
        var wanted = size is { } declared ? Math.Min(next.Length, (declared + sectorSize - 1) / sectorSize) : next.Length;
        var sectors = new List<uint>((int)Math.Min(wanted, 4096));
        var isConsecutive = true;
        var sector = start;
        while (sectors.Count < wanted && sector < next.Length)
        {
            isConsecutive &= sectors.Count == 0 || sector == sectors[^1] + 1;
            sectors.Add(sector);
            sector = next[sector];
        }

        if (sectors.Count == 0)
        {
            return new CompoundStream(ReadOnlyMemory<byte>.Empty, true);
        }

        var found = isConsecutive ? Slice(sectors[0], sectors.Count) : Join(sectors);
        if (size is not { } length)
        {
            return new CompoundStream(found, sector != EndOfChain);
        }

        return found.Length >= length ? new CompoundStream(found[..(int)length], false) : new CompoundStream(found, true);
    }

    /// <summary>One sector; shorter where the file ends in it, empty where it ends before.</summary>
    public ReadOnlyMemory<byte> Slice(uint sector, int count = 1)
    {
        var offset = firstOffset + ((long)sector * sectorSize);
        return offset >= bytes.Length ? ReadOnlyMemory<byte>.Empty : bytes.Slice((int)offset, (int)Math.Min((long)count * sectorSize, bytes.Length - offset));
    }

    /// <summary>Reads a table of sector numbers into an array of a given length; what is missing counts as free.</summary>
    public static void Fill(uint[] table, int from, ReadOnlySpan<byte> source)
    {
        for (var index = 0; index + 4 <= source.Length && from + (index / 4) < table.Length; index += 4)
        {
            table[from + (index / 4)] = BinaryPrimitives.ReadUInt32LittleEndian(source[index..]);
        }
    }

    private byte[] Join(List<uint> sectors)
    {
        var joined = new byte[sectors.Count * sectorSize];
        var length = 0;
        foreach (var sector in sectors)
        {
            var part = Slice(sector);
            part.CopyTo(joined.AsMemory(length));
            length += part.Length;
            if (part.Length < sectorSize)
            {
                break;
            }
        }

        return length == joined.Length ? joined : joined[..length];
    }
}
