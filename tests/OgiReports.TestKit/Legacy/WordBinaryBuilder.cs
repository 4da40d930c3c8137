using System.Buffers.Binary;
using System.Text;

namespace OgiReports.TestKit.Legacy;

/// <summary>
/// Writes small Word 97 documents ([MS-DOC]) for tests: text with property modifiers on runs and paragraphs, in
/// as many pieces as asked for. What no test needs (sections, fonts, pictures) is left out.
/// </summary>
public sealed class WordBinaryBuilder
{
    private const int TextOffset = 2048;
    private const int PageSize = 512;

    private readonly StringBuilder _text = new();
    private readonly List<(int End, byte[] Modifiers)> _runs = [];
    private readonly List<(int End, byte[] Modifiers)> _paragraphs = [];
    private readonly List<(int Index, byte[] Content, int DeclaredSize)> _structures = [];

    /// <summary>The number of characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>The lengths of the stories; null when all is main text.</summary>
    public int[]? StoryLengths { get; set; }

    /// <summary>In how many pieces the text lies; they lie in the file from the last to the first.</summary>
    public int PieceCount { get; set; } = 1;

    /// <summary>Where pieces begin besides the first; used in place of <see cref="PieceCount"/> when there are any.</summary>
    public IReadOnlyList<int> Cuts { get; set; } = [];

    /// <summary>Whether a character takes one byte.</summary>
    public bool IsCompressed { get; set; }

    /// <summary>Whether pieces of Latin characters alone take one byte a character, as Word writes them.</summary>
    public bool CompressesLatin { get; set; }

    /// <summary>Bytes of the stream that long modifier lists are put out to.</summary>
    public byte[] Data { get; set; } = [];

    /// <summary>The flags at offset 10 of the document; 0x0100 says encrypted.</summary>
    public ushort Flags { get; set; }

    /// <summary>The identifier and the version.</summary>
    public (ushort Identifier, ushort Version) Kind { get; set; } = (0xA5EC, 193);

    /// <summary>Modifiers laid over every piece, as the short form of a piece; 0 for none.</summary>
    public ushort PieceModifier { get; set; }

    /// <summary>Adds characters.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="modifiers">How they differ from their style.</param>
    public WordBinaryBuilder Run(string text, params byte[] modifiers)
    {
        _text.Append(text);
        _runs.Add((_text.Length, modifiers));
        return this;
    }

    /// <summary>Ends a paragraph.</summary>
    /// <param name="mark">Its mark.</param>
    /// <param name="modifiers">How it differs from its style, which is the first.</param>
    public WordBinaryBuilder End(char mark = '\r', params byte[] modifiers) => End(mark, [], modifiers);

    /// <summary>Ends a paragraph.</summary>
    /// <param name="mark">Its mark.</param>
    /// <param name="markModifiers">How the mark differs from its style as a character.</param>
    /// <param name="modifiers">How the paragraph differs from its style, which is the first.</param>
    public WordBinaryBuilder End(char mark, byte[] markModifiers, byte[] modifiers)
    {
        _text.Append(mark);
        _runs.Add((_text.Length, markModifiers));
        _paragraphs.Add((_text.Length, [0, 0, .. modifiers]));
        return this;
    }

    /// <summary>Adds a whole paragraph.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="modifiers">How it differs from its style.</param>
    public WordBinaryBuilder Paragraph(string text, params byte[] modifiers) => Run(text).End('\r', modifiers);

    /// <summary>Adds a structure to the table stream.</summary>
    /// <param name="index">Its position among the pairs of the file information block.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="declaredSize">The size to declare; negative for the whole.</param>
    public WordBinaryBuilder Structure(int index, byte[] content, int declaredSize = -1)
    {
        _structures.Add((index, content, declaredSize < 0 ? content.Length : declaredSize));
        return this;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="sectorShift">9 for sectors of 512 bytes, 12 for 4096.</param>
    public byte[] Build(int sectorShift = 9)
    {
        var (document, table) = BuildStreams();
        var file = new CompoundFileBuilder(sectorShift).Add("WordDocument", document).Add("0Table", table);
        return (Data.Length > 0 ? file.Add("Data", Data) : file).Build();
    }

    /// <summary>Writes the two streams.</summary>
    public (byte[] Document, byte[] Table) BuildStreams()
    {
        var pieces = Pieces();
        var textEnd = pieces.Max(piece => piece.Offset + ((piece.End - piece.Start) * piece.Size));
        var document = new List<byte>(new byte[TextOffset]);
        foreach (var (start, end, _, size) in pieces.OrderBy(piece => piece.Offset))
        {
            var text = _text.ToString(start, end - start);
            document.AddRange(size == 1 ? Encoding.Latin1.GetBytes(text) : Encoding.Unicode.GetBytes(text));
            document.AddRange(new byte[document.Count & 1]);
        }

        Pad(document);
        var table = new List<byte>();
        List<(int Index, byte[] Content, int DeclaredSize)> structures =
        [
            (12, Pages(document, Split(_runs, pieces), textEnd, 1), -1),
            (13, Pages(document, Split(_paragraphs, pieces), textEnd, 13), -1),
            (33, PieceTable(pieces), -1),
            .. _structures,
        ];
        var bytes = document.ToArray();
        WriteInformation(bytes);
        foreach (var (index, content, declaredSize) in structures)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(0x9A + (8 * index)), table.Count);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(0x9E + (8 * index)), declaredSize < 0 ? content.Length : declaredSize);
            table.AddRange(content);
        }

        return (bytes, [.. table]);
    }

    private void WriteInformation(Span<byte> document)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(document, Kind.Identifier);
        BinaryPrimitives.WriteUInt16LittleEndian(document[2..], Kind.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(document[10..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(document[0x20..], 14);
        BinaryPrimitives.WriteUInt16LittleEndian(document[0x3E..], 22);
        BinaryPrimitives.WriteUInt16LittleEndian(document[0x98..], 93);
        var lengths = StoryLengths ?? [_text.Length];
        for (var story = 0; story < lengths.Length; story++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(document[(0x4C + (4 * story))..], lengths[story]);
        }
    }

    private List<(int Start, int End, int Offset, int Size)> Pieces()
    {
        List<int> starts = Cuts.Count > 0 ? [0, .. Cuts] : [.. Enumerable.Range(0, PieceCount).Select(index => (int)((long)_text.Length * index / PieceCount))];
        var pieces = new List<(int, int, int, int)>();
        var offset = TextOffset;
        for (var index = starts.Count - 1; index >= 0; index--)
        {
            var (start, end) = (starts[index], index + 1 < starts.Count ? starts[index + 1] : _text.Length);
            var size = IsCompressed || (CompressesLatin && _text.ToString(start, end - start).All(character => character < '\u0080')) ? 1 : 2;
            pieces.Insert(0, (start, end, offset, size));
            offset += (end - start) * size;
            offset += size == 1 ? offset & 1 : 0;
        }

        return pieces;
    }

    /// <summary>Cuts runs of characters at the borders of pieces and puts them where they lie in the file.</summary>
    private static List<(int Offset, byte[] Modifiers)> Split(List<(int End, byte[] Modifiers)> runs, List<(int Start, int End, int Offset, int Size)> pieces)
    {
        var split = new List<(int Offset, byte[] Modifiers)>();
        var start = 0;
        foreach (var (end, modifiers) in runs)
        {
            foreach (var piece in pieces)
            {
                var from = Math.Max(start, piece.Start);
                if (from < Math.Min(end, piece.End))
                {
                    split.Add((piece.Offset + ((from - piece.Start) * piece.Size), modifiers));
                }
            }

            start = end;
        }

        split.Sort((left, right) => left.Offset.CompareTo(right.Offset));
        return split;
    }

    private byte[] PieceTable(List<(int Start, int End, int Offset, int Size)> pieces)
    {
        var table = new List<byte> { 2 };
        table.AddRange(BitConverter.GetBytes((4 * (pieces.Count + 1)) + (8 * pieces.Count)));
        table.AddRange(pieces.SelectMany(piece => BitConverter.GetBytes(piece.Start)));
        table.AddRange(BitConverter.GetBytes(_text.Length));
        foreach (var piece in pieces)
        {
            table.AddRange([0, 0]);
            table.AddRange(BitConverter.GetBytes(piece.Size == 1 ? (piece.Offset * 2) | 0x40000000 : piece.Offset));
            table.AddRange(BitConverter.GetBytes(PieceModifier));
        }

        return [.. table];
    }

    /// <summary>Writes the pages of a kind of properties behind the text; gives the table that finds them.</summary>
    private static byte[] Pages(List<byte> document, List<(int Offset, byte[] Modifiers)> runs, int textEnd, int entrySize)
    {
        var (firsts, numbers) = (new List<int>(), new List<int>());
        for (var index = 0; index < runs.Count;)
        {
            var page = new byte[PageSize];
            var (count, place) = (0, PageSize - 2);
            while (index + count < runs.Count)
            {
                var stored = Stored(runs[index + count].Modifiers, entrySize);
                if (place - stored.Length < (4 * (count + 2)) + (entrySize * (count + 1)))
                {
                    break;
                }

                place -= stored.Length;
                stored.CopyTo(page, place);
                runs[index + count] = (runs[index + count].Offset, [(byte)(place / 2)]);
                count++;
            }

            for (var run = 0; run < count; run++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(4 * run), runs[index + run].Offset);
                page[(4 * (count + 1)) + (entrySize * run)] = runs[index + run].Modifiers[0];
            }

            var end = index + count < runs.Count ? runs[index + count].Offset : textEnd;
            BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(4 * count), end);
            page[PageSize - 1] = (byte)count;
            firsts.Add(runs[index].Offset);
            numbers.Add(document.Count / PageSize);
            document.AddRange(page);
            index += count;
        }

        return [.. firsts.Append(textEnd).Concat(numbers).SelectMany(BitConverter.GetBytes)];
    }

    /// <summary>Modifiers with their size before them, even in length: in bytes for characters, in words for paragraphs.</summary>
    private static byte[] Stored(byte[] modifiers, int entrySize)
    {
        var stored = entrySize == 1 ? [(byte)modifiers.Length, .. modifiers]
            : modifiers.Length % 2 == 0 ? [0, (byte)(modifiers.Length / 2), .. modifiers]
            : (byte[])[(byte)((modifiers.Length + 1) / 2), .. modifiers];
        return stored.Length % 2 == 0 ? stored : [.. stored, 0];
    }

    private static void Pad(List<byte> bytes) => bytes.AddRange(new byte[(PageSize - (bytes.Count % PageSize)) % PageSize]);
}
