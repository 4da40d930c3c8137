using System.Buffers.Binary;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>The file information block ([MS-DOC] 2.5.1): what the document is and where its structures lie in the table stream.</summary>
internal sealed class FileInformation
{
    /// <summary>The identifier of Word 97 and later; Word 6 and 95 have 0xA5DC.</summary>
    public const ushort Word97 = 0xA5EC;

    private const int BaseSize = 32;

    // Positions of the pairs (offset, size) in FibRgFcLcb97, [MS-DOC] 2.5.6.
    public const int StyleSheet = 1;
    public const int TextBoxAnchors = 40;
    public const int TextBoxes = 56;
    public const int CharacterPages = 12;
    public const int ParagraphPages = 13;
    public const int Pieces = 33;
    public const int Lists = 73;
    public const int ListOverrides = 74;

    private readonly (uint Offset, uint Size)[] _tables;

    private FileInformation(ushort identifier, ushort version, ushort flags, int[] storyLengths, (uint Offset, uint Size)[] tables)
    {
        Identifier = identifier;
        Version = version;
        IsEncrypted = (flags & 0x0100) != 0;
        IsObfuscated = (flags & 0x8000) != 0;
        TableStream = (flags & 0x0200) != 0 ? "1Table" : "0Table";
        StoryLengths = storyLengths;
        _tables = tables;
    }

    public ushort Identifier { get; }

    /// <summary>The version of the format: 193 for Word 97, more for later ones.</summary>
    public ushort Version { get; }

    public bool IsEncrypted { get; }

    /// <summary>Whether the encryption is the XOR method of [MS-DOC] 2.2.6.1.</summary>
    public bool IsObfuscated { get; }

    /// <summary>The stream that the tables lie in.</summary>
    public string TableStream { get; }

    /// <summary>The lengths in characters of: text, footnotes, headers, macros, comments, endnotes, text boxes, text boxes of headers.</summary>
    public int[] StoryLengths { get; }

    /// <summary>Reads the block from the beginning of the document's stream; null when it is not whole.</summary>
    public static FileInformation? Read(ReadOnlySpan<byte> stream)
    {
        if (stream.Length < BaseSize)
        {
            return null;
        }

        var identifier = BinaryPrimitives.ReadUInt16LittleEndian(stream);
        var version = BinaryPrimitives.ReadUInt16LittleEndian(stream[2..]);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(stream[10..]);
        if (identifier != Word97 || (flags & 0x0100) != 0)
        {
            return new FileInformation(identifier, version, flags, [], []);
        }

        // Three arrays follow, each behind its count: of 2, 4 and 8 bytes an element.
        var words = BaseSize;
        if (!TryCount(stream, words, 2, out _, out var numbers) || !TryCount(stream, numbers, 4, out var numberCount, out var pairs) || numberCount < 11
            || !TryCount(stream, pairs, 8, out var pairCount, out _) || pairCount <= Pieces)
        {
            return null;
        }

        var lengths = new int[8];
        for (var story = 0; story < lengths.Length; story++)
        {
            lengths[story] = Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(stream[(numbers + 2 + (4 * (3 + story)))..]));
        }

        var tables = new (uint, uint)[pairCount];
        for (var index = 0; index < pairCount; index++)
        {
            var pair = stream.Slice(pairs + 2 + (8 * index), 8);
            tables[index] = (BinaryPrimitives.ReadUInt32LittleEndian(pair), BinaryPrimitives.ReadUInt32LittleEndian(pair[4..]));
        }

        return new FileInformation(identifier, version, flags, lengths, tables);
    }

    /// <summary>Cuts a structure out of the table stream; empty when the document has none or the stream does not hold the whole of it.</summary>
    /// <param name="table">The table stream.</param>
    /// <param name="index">The structure: one of the constants.</param>
    /// <param name="isCut">Whether some of it is not there.</param>
    public ReadOnlyMemory<byte> Cut(ReadOnlyMemory<byte> table, int index, out bool isCut)
    {
        isCut = false;
        if (index >= _tables.Length || _tables[index].Size == 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var (offset, size) = _tables[index];
        isCut = offset + (long)size > table.Length;
        return isCut ? ReadOnlyMemory<byte>.Empty : table.Slice((int)offset, (int)size);
    }

    /// <summary>Cuts a structure out with all that follows it, for structures whose declared size leaves out a part.</summary>
    public ReadOnlySpan<byte> CutOpen(ReadOnlySpan<byte> table, int index) =>
        index < _tables.Length && _tables[index].Size > 0 && _tables[index].Offset < table.Length ? table[(int)_tables[index].Offset..] : [];

    /// <summary>The declared size of a structure.</summary>
    public uint SizeOf(int index) => index < _tables.Length ? _tables[index].Size : 0;

    private static bool TryCount(ReadOnlySpan<byte> stream, int offset, int elementSize, out int count, out int end)
    {
        (count, end) = (0, 0);
        if (offset + 2 > stream.Length)
        {
            return false;
        }

        count = BinaryPrimitives.ReadUInt16LittleEndian(stream[offset..]);
        end = offset + 2 + (count * elementSize);
        return end <= stream.Length;
    }
}
