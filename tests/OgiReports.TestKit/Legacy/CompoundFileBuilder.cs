using System.Buffers.Binary;
using System.Text;

namespace OgiReports.TestKit.Legacy;

/// <summary>Writes small compound files ([MS-CFB]) for tests: a root with streams, nothing else.</summary>
/// <param name="sectorShift">9 for sectors of 512 bytes, 12 for 4096.</param>
public sealed class CompoundFileBuilder(int sectorShift = 9)
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const int Cutoff = 4096;

    private readonly List<(string Name, byte[] Content)> _streams = [];
    private readonly List<byte> _sectors = [];
    private readonly List<uint> _next = [];

    private int SectorSize => 1 << sectorShift;

    /// <summary>Adds a stream to the root.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes; below 4096 they go into the mini stream.</param>
    public CompoundFileBuilder Add(string name, byte[] content)
    {
        _streams.Add((name, content));
        return this;
    }

    /// <summary>Writes the file.</summary>
    public byte[] Build()
    {
        _sectors.Clear();
        _next.Clear();
        var (mini, miniNext) = (new List<byte>(), new List<uint>());
        var starts = _streams.ConvertAll(stream => stream.Content.Length >= Cutoff ? Store(stream.Content) : StoreMini(stream.Content, mini, miniNext));
        var miniStart = Store([.. mini]);
        var miniTable = Store(Numbers(miniNext));
        var directory = Store(Directory(starts, miniStart, mini.Count));
        var fatCount = 1;
        while (fatCount * (SectorSize / 4) < _next.Count + fatCount)
        {
            fatCount++;
        }

        var fatStart = (uint)_next.Count;
        _next.AddRange(Enumerable.Repeat(0xFFFFFFFDu, fatCount));
        var fat = Numbers(_next, fatCount * (SectorSize / 4));
        return [.. Header(fatStart, fatCount, directory, miniTable, miniNext.Count == 0 ? 0 : 1), .. _sectors, .. fat];
    }

    private byte[] Header(uint fatStart, int fatCount, uint directory, uint miniTable, int miniTableCount)
    {
        var header = new byte[SectorSize];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(header, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x18), 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x1A), (ushort)(sectorShift == 9 ? 3 : 4));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x1C), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x1E), (ushort)sectorShift);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x20), 6);
        (int Offset, uint Value)[] fields = [(0x2C, (uint)fatCount), (0x30, directory), (0x38, Cutoff), (0x3C, miniTable), (0x40, (uint)miniTableCount), (0x44, EndOfChain)];
        foreach (var (offset, value) in fields)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(offset), value);
        }

        for (var index = 0; index < 109; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x4C + (4 * index)), index < fatCount ? fatStart + (uint)index : Free);
        }

        return header;
    }

    private byte[] Directory(List<uint> starts, uint miniStart, int miniSize)
    {
        var count = _streams.Count + 1;
        var entries = new byte[(count * 128 + SectorSize - 1) / SectorSize * SectorSize];
        Entry(entries, 0, "Root Entry", 5, Free, _streams.Count > 0 ? 1 : Free, miniStart, miniSize);
        for (var index = 0; index < _streams.Count; index++)
        {
            // The tree is a list to the right: readers must not rely on its order.
            Entry(entries, index + 1, _streams[index].Name, 2, index + 1 < _streams.Count ? (uint)index + 2 : Free, Free, starts[index], _streams[index].Content.Length);
        }

        return entries;
    }

    private static void Entry(byte[] entries, int index, string name, byte type, uint right, uint child, uint start, int size)
    {
        var entry = entries.AsSpan(128 * index, 128);
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[0x40..], (ushort)((2 * name.Length) + 2));
        entry[0x42] = type;
        entry[0x43] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x44..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x48..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x4C..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x74..], start);
        BinaryPrimitives.WriteInt32LittleEndian(entry[0x78..], size);
    }

    private uint Store(byte[] content)
    {
        if (content.Length == 0)
        {
            return EndOfChain;
        }

        var start = (uint)_next.Count;
        var count = (content.Length + SectorSize - 1) / SectorSize;
        for (var index = 0; index < count; index++)
        {
            _next.Add(index + 1 < count ? start + (uint)index + 1 : EndOfChain);
        }

        _sectors.AddRange(content);
        _sectors.AddRange(new byte[(count * SectorSize) - content.Length]);
        return start;
    }

    private static uint StoreMini(byte[] content, List<byte> mini, List<uint> miniNext)
    {
        if (content.Length == 0)
        {
            return EndOfChain;
        }

        var start = (uint)miniNext.Count;
        var count = (content.Length + 63) / 64;
        for (var index = 0; index < count; index++)
        {
            miniNext.Add(index + 1 < count ? start + (uint)index + 1 : EndOfChain);
        }

        mini.AddRange(content);
        mini.AddRange(new byte[(count * 64) - content.Length]);
        return start;
    }

    private static byte[] Numbers(List<uint> numbers, int count = 0)
    {
        var bytes = new byte[4 * Math.Max(count, numbers.Count)];
        bytes.AsSpan().Fill(0xFF);
        for (var index = 0; index < numbers.Count; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * index), numbers[index]);
        }

        return bytes;
    }
}
