using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>All characters of the document, of all its stories, with what is said of each.</summary>
internal sealed class DocumentText
{
    private const char FieldBegin = '\u0013';
    private const char FieldSeparator = '\u0014';
    private const char FieldEnd = '\u0015';
    // Each level marks the text within it again, so the work is bounded by the depth.
    private const int FieldDepthLimit = 64;

    private const char CellMark = '\u0007';

    // Bytes 0x80 to 0x9F of compressed text: [MS-DOC] 2.9.73 FcCompressed. Those that it leaves out are themselves.
    private const string Compressed = "\u0080\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™š›œ\u009D\u009EŸ";

    private readonly char[] _characters;
    private readonly CharacterMarks[] _marks;

    private DocumentText(char[] characters, CharacterMarks[] marks, bool isCut)
    {
        _characters = characters;
        _marks = marks;
        IsCut = isCut;
    }

    public ReadOnlySpan<char> Characters => _characters;

    public ReadOnlySpan<CharacterMarks> Marks => _marks;

    /// <summary>Whether some characters lie outside the file.</summary>
    public bool IsCut { get; }

    /// <summary>Decodes the pieces and lays the character properties over them.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="stream">The document's stream.</param>
    /// <param name="pages">The pages of character properties.</param>
    /// <param name="styles">The styles, which may hide text.</param>
    /// <param name="modifiersOf">What a piece lays over its characters.</param>
    public static DocumentText Read(PieceTable pieces, ReadOnlySpan<byte> stream, FormattedPages pages, StyleSheet styles, Func<Piece, byte[]> modifiersOf)
    {
        // No character takes less than a byte, so a longer text is a lie.
        var length = pieces.Pieces.Count == 0 ? 0 : Math.Min(pieces.Pieces[^1].End, stream.Length);
        var isCut = pieces.IsCut || pieces.Pieces.Count > 0 && pieces.Pieces[^1].End > length;
        var characters = new char[length];
        var marks = new CharacterMarks[length];
        foreach (var piece in pieces.Pieces)
        {
            var end = Math.Min(piece.End, length);
            if (piece.Start >= end)
            {
                break;
            }

            var available = Math.Max(0, (stream.Length - piece.Offset) / piece.CharacterSize);
            isCut |= available < end - piece.Start;
            end = Math.Min(end, piece.Start + available);
            if (end > piece.Start)
            {
                Decode(piece, stream, characters.AsSpan(piece.Start, end - piece.Start));
                Mark(piece with { End = end }, pages, styles, modifiersOf(piece), characters, marks);
            }
        }

        return new DocumentText(characters, marks, isCut);
    }

    /// <summary>Marks the instructions of the fields in a range. A field that has no end is none.</summary>
    public void MarkInstructions(int start, int end)
    {
        var open = new Stack<(int Begin, int Separator)>();
        var overflow = 0;
        for (var index = start; index < end; index++)
        {
            var step = _characters.AsSpan(index, end - index).IndexOfAny(FieldBegin, FieldSeparator, FieldEnd);
            if (step < 0)
            {
                return;
            }

            index += step;
            if (_characters[index] == FieldBegin)
            {
                overflow += open.Count < FieldDepthLimit ? 0 : 1;
                if (overflow == 0)
                {
                    open.Push((index, -1));
                }
            }
            else if (overflow > 0)
            {
                overflow -= _characters[index] == FieldEnd ? 1 : 0;
            }
            else if (open.TryPop(out var field))
            {
                if (_characters[index] == FieldEnd)
                {
                    MarkInstruction(field.Begin, field.Separator < 0 ? index : field.Separator);
                }
                else
                {
                    open.Push((field.Begin, field.Separator < 0 ? index : field.Separator));
                }
            }
        }
    }

    private void MarkInstruction(int begin, int end)
    {
        var marks = _marks.AsSpan(begin, end - begin + 1);

        // A field within the instruction of another is marked twice, no more; a cell's end is in no instruction.
        if (marks[0].HasFlag(CharacterMarks.Instruction) || _characters.AsSpan(begin, end - begin).Contains(CellMark))
        {
            return;
        }

        foreach (ref var mark in marks)
        {
            mark |= CharacterMarks.Instruction;
        }
    }

    private static void Decode(Piece piece, ReadOnlySpan<byte> stream, Span<char> target)
    {
        var source = stream.Slice(piece.Offset, target.Length * piece.CharacterSize);
        if (!piece.IsCompressed)
        {
            MemoryMarshal.Cast<byte, char>(source).CopyTo(target);
            return;
        }

        for (var index = 0; index < target.Length; index++)
        {
            var value = source[index];
            target[index] = value is >= 0x80 and <= 0x9F ? Compressed[value - 0x80] : (char)value;
        }
    }

    private static void Mark(Piece piece, FormattedPages pages, StyleSheet styles, byte[] pieceModifiers, char[] characters, CharacterMarks[] marks)
    {
        var size = piece.CharacterSize;
        var offset = piece.Offset;
        var end = piece.Offset + ((piece.End - piece.Start) * size);
        while (offset < end)
        {
            var limit = end;
            var (mark, symbol) = (CharacterMarks.None, '\0');
            if (pages.Find((uint)offset) is { } run)
            {
                limit = (int)Math.Clamp(run.End, (uint)offset + 1, (uint)end);
                Apply(run.Modifiers.Span, styles, ref mark, ref symbol);
            }

            Apply(pieceModifiers, styles, ref mark, ref symbol);
            var from = piece.Start + ((offset - piece.Offset) / size);
            var to = piece.Start + ((limit - piece.Offset + size - 1) / size);
            if (mark != CharacterMarks.None)
            {
                marks.AsSpan(from, to - from).Fill(mark);
            }

            if (symbol != '\0')
            {
                characters.AsSpan(from, to - from).Replace('(', symbol);
            }

            offset = limit;
        }
    }

    private static void Apply(ReadOnlySpan<byte> list, StyleSheet styles, ref CharacterMarks mark, ref char symbol)
    {
        var reader = new ModifierReader(list);
        while (reader.Next())
        {
            switch (reader.Code)
            {
                case ModifierCode.CharacterIsDeleted:
                    mark = Set(mark, CharacterMarks.Deleted, reader.First != 0);
                    break;
                case ModifierCode.CharacterIsFieldData:
                    mark = Set(mark, CharacterMarks.FieldData, reader.First != 0);
                    break;
                case ModifierCode.CharacterIsSpecial:
                    mark = Set(mark, CharacterMarks.Special, reader.First != 0);
                    break;
                case ModifierCode.CharacterIsStruck or ModifierCode.CharacterIsStruckTwice:
                    // 0x80 leaves it to the style; 0x81, its opposite, is taken as struck, for styles hardly ever strike.
                    mark = reader.First == 0x80 ? mark : Set(mark, CharacterMarks.Struck, reader.First != 0);
                    break;
                case ModifierCode.CharacterHeight:
                    mark = Set(Set(mark, CharacterMarks.Raised, reader.First == 1), CharacterMarks.Lowered, reader.First == 2);
                    break;
                case ModifierCode.CharacterStyle when styles.Resolve(BinaryPrimitives.ReadUInt16LittleEndian(reader.Operand)).IsStruck == true:
                    mark |= CharacterMarks.Struck;
                    break;
                case ModifierCode.CharacterStyle when styles.Resolve(BinaryPrimitives.ReadUInt16LittleEndian(reader.Operand)).IsHidden == true:
                    mark |= CharacterMarks.Hidden;
                    break;
                case ModifierCode.CharacterIsHidden:
                    // 0x80 leaves it to the style, 0x81 is the opposite of the style ([MS-DOC] 2.9.327 ToggleOperand).
                    mark = reader.First switch
                    {
                        0 => Set(mark, CharacterMarks.Hidden, false) | CharacterMarks.Shown,
                        1 => Set(mark, CharacterMarks.Shown, false) | CharacterMarks.Hidden,
                        0x81 when mark.HasFlag(CharacterMarks.Hidden) => Set(mark, CharacterMarks.Hidden, false) | CharacterMarks.Shown,
                        0x81 => mark | CharacterMarks.Inverted,
                        _ => mark,
                    };
                    break;
                case ModifierCode.CharacterSymbol when reader.Operand.Length == 4:
                    symbol = (char)BinaryPrimitives.ReadUInt16LittleEndian(reader.Operand[2..]);
                    break;
            }
        }
    }

    private static CharacterMarks Set(CharacterMarks marks, CharacterMarks mark, bool isSet) => isSet ? marks | mark : marks & ~mark;
}
