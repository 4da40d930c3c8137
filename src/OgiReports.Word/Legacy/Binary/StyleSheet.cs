using System.Buffers.Binary;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>What the styles say of text and lists ([MS-DOC] 2.9.271 STSH): hidden or not, and the list that they number by.</summary>
internal sealed class StyleSheet
{
    private const int NoStyle = 0xFFF;
    private const int DepthLimit = 16;

    private readonly StyleProperties?[] _styles;
    private readonly int[] _bases;

    private StyleSheet(StyleProperties?[] styles, int[] bases)
    {
        _styles = styles;
        _bases = bases;
    }

    /// <summary>Reads the style sheet. What is missing of it is taken as styles that say nothing.</summary>
    public static StyleSheet Read(ReadOnlySpan<byte> structure)
    {
        if (structure.Length < 6)
        {
            return new StyleSheet([], []);
        }

        int headerSize = BinaryPrimitives.ReadUInt16LittleEndian(structure);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(structure[2..]);
        int baseSize = BinaryPrimitives.ReadUInt16LittleEndian(structure[4..]);
        var styles = new StyleProperties?[count];
        var bases = new int[count];
        var offset = 2 + headerSize;
        for (var index = 0; index < count && offset + 2 <= structure.Length; index++)
        {
            int size = BinaryPrimitives.ReadUInt16LittleEndian(structure[offset..]);
            offset += 2;
            if (offset + size > structure.Length)
            {
                break;
            }

            (styles[index], bases[index]) = ReadStyle(structure.Slice(offset, size), baseSize);
            offset += size + (size & 1);
        }

        return new StyleSheet(styles, bases);
    }

    /// <summary>The properties of a style, those of the styles that it is based on included.</summary>
    public StyleProperties Resolve(int number)
    {
        var resolved = default(StyleProperties);
        for (var depth = 0; depth < DepthLimit && number < _styles.Length && _styles[number] is { } own; depth++)
        {
            resolved = new StyleProperties(resolved.List ?? own.List, resolved.Level ?? own.Level, resolved.ListStyle ?? (own.List is null ? null : number), resolved.IsHidden ?? own.IsHidden, resolved.IsStruck ?? own.IsStruck);
            number = _bases[number];
        }

        return resolved;
    }

    private static (StyleProperties? Properties, int Base) ReadStyle(ReadOnlySpan<byte> style, int baseSize)
    {
        if (style.Length < baseSize + 2 || baseSize < 8)
        {
            return (null, NoStyle);
        }

        var kind = BinaryPrimitives.ReadUInt16LittleEndian(style[2..]) & 0xF;
        var basedOn = BinaryPrimitives.ReadUInt16LittleEndian(style[2..]) >> 4;
        var formats = BinaryPrimitives.ReadUInt16LittleEndian(style[4..]) & 0xF;
        var offset = baseSize + 2 + (2 * (BinaryPrimitives.ReadUInt16LittleEndian(style[baseSize..]) + 1));
        var properties = default(StyleProperties);
        for (var format = 0; format < formats && offset + 2 <= style.Length; format++)
        {
            int size = BinaryPrimitives.ReadUInt16LittleEndian(style[offset..]);
            offset += 2;
            if (offset + size > style.Length)
            {
                break;
            }

            // Formats of a paragraph style: paragraph, character; of a character style: character; of a list style: paragraph.
            var isParagraph = kind is 1 or 4 && format == 0;
            var list = style.Slice(offset, size);
            properties = Apply(properties, isParagraph ? list[Math.Min(2, size)..] : list);
            offset += size + (size & 1);
        }

        return (properties, basedOn);
    }

    private static StyleProperties Apply(StyleProperties properties, ReadOnlySpan<byte> list)
    {
        var reader = new ModifierReader(list);
        while (reader.Next())
        {
            properties = reader.Code switch
            {
                ModifierCode.ParagraphList => properties with { List = BinaryPrimitives.ReadUInt16LittleEndian(reader.Operand) },
                ModifierCode.ParagraphListLevel => properties with { Level = reader.First },
                ModifierCode.CharacterIsStruck or ModifierCode.CharacterIsStruckTwice => properties with { IsStruck = (reader.First & 1) != 0 },
                ModifierCode.CharacterIsHidden => properties with { IsHidden = (reader.First & 1) != 0 },
                _ => properties,
            };
        }

        return properties;
    }
}
