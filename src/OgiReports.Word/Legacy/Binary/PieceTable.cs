using System.Buffers.Binary;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>
/// The pieces that the text is put together from ([MS-DOC] 2.9.38 Clx, 2.9.178 Pcd). A document that was saved
/// fast has many, in any order of the file; an ordinary one has one.
/// </summary>
internal sealed class PieceTable
{
    private PieceTable(List<Piece> pieces, List<(int Offset, int Length)> modifiers, bool isCut)
    {
        Pieces = pieces;
        Modifiers = modifiers;
        IsCut = isCut;
    }

    /// <summary>The pieces in the order of the text.</summary>
    public List<Piece> Pieces { get; }

    /// <summary>Property modifiers that pieces refer to, as places in the structure.</summary>
    public List<(int Offset, int Length)> Modifiers { get; }

    /// <summary>Whether some pieces are out of order or missing.</summary>
    public bool IsCut { get; }

    /// <summary>Reads the pieces; null when there are none.</summary>
    public static PieceTable? Read(ReadOnlySpan<byte> structure)
    {
        var modifiers = new List<(int, int)>();
        var offset = 0;
        while (offset + 3 <= structure.Length && structure[offset] == 1)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(structure[(offset + 1)..]);
            if (offset + 3 + length > structure.Length)
            {
                return null;
            }

            modifiers.Add((offset + 3, length));
            offset += 3 + length;
        }

        if (offset + 5 > structure.Length || structure[offset] != 2)
        {
            return null;
        }

        var declared = BinaryPrimitives.ReadUInt32LittleEndian(structure[(offset + 1)..]);
        var list = structure[(offset + 5)..];
        var isCut = declared > list.Length;
        list = isCut ? list : list[..(int)declared];
        var count = (list.Length - 4) / 12;
        if (count < 1 || isCut)
        {
            // A list that is cut has lost where its second half begins.
            return null;
        }

        var pieces = new List<Piece>(count);
        var end = 0;
        for (var index = 0; index < count; index++)
        {
            var start = BinaryPrimitives.ReadInt32LittleEndian(list[(4 * index)..]);
            var limit = BinaryPrimitives.ReadInt32LittleEndian(list[(4 * (index + 1))..]);
            if (start != end || limit < start)
            {
                return new PieceTable(pieces, modifiers, true);
            }

            var descriptor = list.Slice((4 * (count + 1)) + (8 * index), 8);
            var place = BinaryPrimitives.ReadUInt32LittleEndian(descriptor[2..]);
            var isCompressed = (place & 0x40000000) != 0;
            var fileOffset = (int)(place & 0x3FFFFFFF);
            pieces.Add(new Piece(start, limit, isCompressed ? fileOffset / 2 : fileOffset, isCompressed, BinaryPrimitives.ReadUInt16LittleEndian(descriptor[6..])));
            end = limit;
        }

        return new PieceTable(pieces, modifiers, false);
    }
}
