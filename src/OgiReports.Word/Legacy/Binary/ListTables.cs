using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>The lists of a document and their uses ([MS-DOC] 2.9.192 PlfLst, 2.9.191 PlfLfo).</summary>
/// <param name="Lists">The lists by identifier.</param>
/// <param name="Overrides">The uses; paragraphs refer to them by number, from 1.</param>
internal sealed record ListTables(Dictionary<int, ListDefinition> Lists, List<ListOverride> Overrides)
{
    private const int LevelCount = 9;
    private const int ListSize = 28;
    private const int OverrideSize = 16;
    private const int LevelHeaderSize = 28;

    /// <summary>Reads the lists.</summary>
    /// <param name="lists">The table of lists and all that follows it: the levels lie behind its declared end.</param>
    /// <param name="declaredSize">The declared size of the table of lists.</param>
    /// <param name="overrides">The table of uses.</param>
    public static ListTables Read(ReadOnlySpan<byte> lists, uint declaredSize, ReadOnlySpan<byte> overrides)
    {
        var tables = new ListTables([], []);
        tables.ReadLists(lists, declaredSize);
        tables.ReadOverrides(overrides);
        return tables;
    }

    private void ReadLists(ReadOnlySpan<byte> bytes, uint declaredSize)
    {
        if (bytes.Length < 2)
        {
            return;
        }

        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var offset = (int)Math.Min(declaredSize, (uint)bytes.Length);
        for (var index = 0; index < count && 2 + ((index + 1) * ListSize) <= bytes.Length; index++)
        {
            var header = bytes.Slice(2 + (index * ListSize), ListSize);
            var styles = new int[LevelCount];
            for (var level = 0; level < LevelCount; level++)
            {
                styles[level] = BinaryPrimitives.ReadUInt16LittleEndian(header[(8 + (2 * level))..]);
            }

            var levels = new ListLevel?[(header[26] & 1) != 0 ? 1 : LevelCount];
            for (var level = 0; level < levels.Length; level++)
            {
                levels[level] = ReadLevel(bytes, ref offset);
            }

            var list = new ListDefinition(BinaryPrimitives.ReadInt32LittleEndian(header), styles, levels);
            Lists[list.Id] = list;
        }
    }

    private static ListLevel? ReadLevel(ReadOnlySpan<byte> bytes, ref int offset)
    {
        if (offset + LevelHeaderSize > bytes.Length)
        {
            offset = bytes.Length;
            return null;
        }

        var header = bytes.Slice(offset, LevelHeaderSize);
        var textOffset = offset + LevelHeaderSize + header[24] + header[25];
        if (textOffset + 2 > bytes.Length)
        {
            offset = bytes.Length;
            return null;
        }

        int length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[textOffset..]);
        if (textOffset + 2 + (2 * length) > bytes.Length)
        {
            offset = bytes.Length;
            return null;
        }

        var text = new string(MemoryMarshal.Cast<byte, char>(bytes.Slice(textOffset + 2, 2 * Math.Min(length, ListLevel.TextLimit))));
        offset = textOffset + 2 + (2 * length);
        var flags = header[5];
        return new ListLevel(
            BinaryPrimitives.ReadInt32LittleEndian(header),
            header[4],
            text,
            IsLegal: (flags & 4) != 0,
            RestartLimit: (flags & 8) != 0 ? header[26] : null,
            IsTight: header[15] == 2);
    }

    private void ReadOverrides(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
        {
            return;
        }

        var count = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes), (uint)((bytes.Length - 4) / OverrideSize));
        var offset = 4 + (count * OverrideSize);
        for (var index = 0; index < count; index++)
        {
            var header = bytes.Slice(4 + (index * OverrideSize), OverrideSize);
            var use = new ListOverride(BinaryPrimitives.ReadInt32LittleEndian(header), new int?[LevelCount], new ListLevel?[LevelCount]);
            offset += 4;
            for (var changed = 0; changed < header[12] && offset + 8 <= bytes.Length; changed++)
            {
                var start = BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]);
                var flags = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(offset + 4)..]);
                offset += 8;
                var level = Math.Min((int)(flags & 0xF), LevelCount - 1);
                if ((flags & 0x20) != 0)
                {
                    use.Levels[level] = ReadLevel(bytes, ref offset);
                    start = use.Levels[level]?.Start ?? start;
                }

                if ((flags & 0x10) != 0)
                {
                    use.Starts[level] = start;
                }
            }

            Overrides.Add(use);
        }
    }
}
