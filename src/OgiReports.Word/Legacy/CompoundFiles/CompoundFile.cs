using System.Buffers.Binary;
using System.Text;

namespace OgiReports.Word.Legacy.CompoundFiles;

/// <summary>
/// A file system in a file, as [MS-CFB] describes it: the container of Word 97 documents. Written for files that
/// may be damaged: chains that loop or leave the file end where they do, and say so.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int HeaderFatSectors = 109;
    private const byte StreamType = 2;
    private const uint NoEntry = 0xFFFFFFFF;

    private readonly SectorChains _sectors;
    private readonly SectorChains _miniSectors;
    private readonly uint _miniCutoff;

    private CompoundFile(SectorChains sectors, SectorChains miniSectors, uint miniCutoff, IReadOnlyList<CompoundEntry> entries, bool isDamaged)
    {
        _sectors = sectors;
        _miniSectors = miniSectors;
        _miniCutoff = miniCutoff;
        Entries = entries;
        IsDamaged = isDamaged;
    }

    /// <summary>The entries of the root. Those of storages are left out: an embedded document is not this document.</summary>
    public IReadOnlyList<CompoundEntry> Entries { get; }

    /// <summary>Whether the directory could not be read to its end.</summary>
    public bool IsDamaged { get; }

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether the bytes begin as a compound file.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <summary>Opens a compound file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The file, or null when its header or directory can't be read.</returns>
    public static CompoundFile? Open(ReadOnlyMemory<byte> bytes)
    {
        var header = bytes.Span;
        if (header.Length < HeaderSize || !HasSignature(header))
        {
            return null;
        }

        int sectorShift = BinaryPrimitives.ReadUInt16LittleEndian(header[0x1E..]);
        if (sectorShift is not (9 or 12))
        {
            return null;
        }

        var sectorSize = 1 << sectorShift;
        var sectorCount = Math.Max(0, (bytes.Length - 1) / sectorSize);
        var next = new uint[sectorCount];
        next.AsSpan().Fill(NoEntry);
        var sectors = new SectorChains(bytes, sectorSize, sectorSize, next);
        ReadFat(header, sectors, next, sectorSize);

        var directory = sectors.Read(Number(header, 0x30), null);
        if (directory.Bytes.Length < EntrySize)
        {
            return null;
        }

        var root = directory.Bytes.Span[..EntrySize];
        var miniStream = sectors.Read(Number(root, 0x74), Number(root, 0x78));
        var miniNext = new uint[miniStream.Bytes.Length / 64];
        miniNext.AsSpan().Fill(NoEntry);
        SectorChains.Fill(miniNext, 0, sectors.Read(Number(header, 0x3C), null).Bytes.Span);
        var entries = RootEntries(directory.Bytes.Span, isLargeSector: sectorShift == 12);
        return new CompoundFile(sectors, new SectorChains(miniStream.Bytes, 0, 64, miniNext), Number(header, 0x38), entries, directory.IsCut);
    }

    /// <summary>Whether the root has an entry of a name.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Reads a stream of the root; null when there is none of that name.</summary>
    public CompoundStream? Read(string name) => Find(name) is not { IsStream: true } entry ? null
        : entry.Size < _miniCutoff ? _miniSectors.Read(entry.StartSector, entry.Size)
        : _sectors.Read(entry.StartSector, entry.Size);

    private CompoundEntry? Find(string name)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return entry;
            }
        }

        return null;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    private static void ReadFat(ReadOnlySpan<byte> header, SectorChains sectors, uint[] next, int sectorSize)
    {
        var perSector = sectorSize / 4;
        var filled = 0;
        for (var index = 0; index < HeaderFatSectors && filled < next.Length; index++, filled += perSector)
        {
            var sector = Number(header, 0x4C + (4 * index));
            if (sector > SectorChains.LargestSector)
            {
                return;
            }

            SectorChains.Fill(next, filled, sectors.Slice(sector).Span);
        }

        // Beyond 109 FAT sectors a chain of sectors lists the others; its last number is the next of the chain.
        var list = Number(header, 0x44);
        for (var visited = 0; visited < next.Length && list < next.Length; visited++)
        {
            var numbers = sectors.Slice(list).Span;
            if (numbers.Length < sectorSize)
            {
                return;
            }

            for (var index = 0; index < perSector - 1 && filled < next.Length; index++, filled += perSector)
            {
                var sector = Number(numbers, 4 * index);
                if (sector > SectorChains.LargestSector)
                {
                    return;
                }

                SectorChains.Fill(next, filled, sectors.Slice(sector).Span);
            }

            list = Number(numbers, sectorSize - 4);
        }
    }

    /// <summary>Walks the tree of the root's entries. The order of the tree is not relied on: not every writer keeps it.</summary>
    private static List<CompoundEntry> RootEntries(ReadOnlySpan<byte> directory, bool isLargeSector)
    {
        var count = directory.Length / EntrySize;
        var entries = new List<CompoundEntry>();
        var isSeen = new bool[count];
        var pending = new Stack<uint>();
        pending.Push(Number(directory, 0x4C));
        while (pending.TryPop(out var index))
        {
            if (index >= count || isSeen[index])
            {
                continue;
            }

            isSeen[index] = true;
            var entry = directory.Slice((int)index * EntrySize, EntrySize);
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[0x40..]);
            var name = Encoding.Unicode.GetString(entry[..Math.Clamp(nameLength - 2, 0, 62)]);
            var size = isLargeSector ? BinaryPrimitives.ReadInt64LittleEndian(entry[0x78..]) : Number(entry, 0x78);
            entries.Add(new CompoundEntry(name, entry[0x42] == StreamType, Number(entry, 0x74), Math.Max(0, size)));
            pending.Push(Number(entry, 0x44));
            pending.Push(Number(entry, 0x48));
        }

        return entries;
    }
}
