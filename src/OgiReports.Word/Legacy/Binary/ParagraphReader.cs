using System.Buffers.Binary;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>Finds the properties of a paragraph by its mark's place in the file.</summary>
/// <param name="pages">The pages of paragraph properties.</param>
/// <param name="data">The stream to which long lists of modifiers are put out.</param>
internal sealed class ParagraphReader(FormattedPages pages, ReadOnlyMemory<byte> data)
{
    /// <summary>Whether some properties could not be read.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads the properties of the paragraph whose mark stands at an offset.</summary>
    /// <param name="offset">The mark's offset in the document's stream.</param>
    /// <param name="pieceModifiers">What the mark's piece lays over them.</param>
    /// <param name="end">The offset after the paragraph; 0 when it is not known.</param>
    public ParagraphProperties Read(uint offset, ReadOnlySpan<byte> pieceModifiers, out uint end)
    {
        var properties = default(ParagraphProperties);
        end = 0;
        var row = new RowDefinitionReader();
        if (pages.Find(offset) is { } run)
        {
            end = run.End;
            var modifiers = run.Modifiers.Span;
            if (modifiers.Length >= 2)
            {
                properties.Style = BinaryPrimitives.ReadUInt16LittleEndian(modifiers);
                Apply(ref properties, row, modifiers[2..], mayReferOn: true);
            }
        }
        else
        {
            IsDamaged = true;
        }

        Apply(ref properties, row, pieceModifiers, mayReferOn: false);
        IsDamaged |= pages.IsDamaged;
        properties.Row = row.Row;
        return properties;
    }

    private void Apply(ref ParagraphProperties properties, RowDefinitionReader row, ReadOnlySpan<byte> list, bool mayReferOn)
    {
        var reader = new ModifierReader(list);
        while (reader.Next())
        {
            switch (reader.Code)
            {
                case ModifierCode.ParagraphStyle:
                    properties.Style = BinaryPrimitives.ReadUInt16LittleEndian(reader.Operand);
                    break;
                case ModifierCode.ParagraphIsInTable:
                    properties.IsInTable = reader.First != 0;
                    break;
                case ModifierCode.ParagraphEndsRow:
                    properties.EndsRow = reader.First != 0;
                    break;
                case ModifierCode.ParagraphEndsInnerCell:
                    properties.EndsInnerCell = reader.First != 0;
                    break;
                case ModifierCode.ParagraphEndsInnerRow:
                    properties.EndsInnerRow = reader.First != 0;
                    break;
                case ModifierCode.ParagraphDepth:
                    properties.DeclaredDepth = BinaryPrimitives.ReadInt32LittleEndian(reader.Operand);
                    break;
                case ModifierCode.ParagraphDepthChange:
                    properties.DeclaredDepth += BinaryPrimitives.ReadInt32LittleEndian(reader.Operand);
                    break;
                case ModifierCode.ParagraphList:
                    properties.List = BinaryPrimitives.ReadUInt16LittleEndian(reader.Operand);
                    break;
                case ModifierCode.ParagraphListLevel:
                    properties.Level = reader.First;
                    break;
                case ModifierCode.ParagraphModifiersElsewhere or ModifierCode.ParagraphModifiersElsewhereOld or ModifierCode.RowModifiersElsewhere when mayReferOn:
                    ApplyElsewhere(ref properties, row, BinaryPrimitives.ReadUInt32LittleEndian(reader.Operand));
                    break;
                default:
                    row.Apply(reader.Code, reader.Operand);
                    break;
            }
        }

        IsDamaged |= reader.IsCut;
    }

    /// <summary>Applies a list in the data stream ([MS-DOC] 2.9.213 PrcData): its size in two bytes, then the list.</summary>
    private void ApplyElsewhere(ref ParagraphProperties properties, RowDefinitionReader row, uint offset)
    {
        if (offset + 2L > data.Length)
        {
            IsDamaged = true;
            return;
        }

        var bytes = data.Span[(int)offset..];
        var size = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        IsDamaged |= 2 + size > bytes.Length;
        Apply(ref properties, row, bytes[2..Math.Min(bytes.Length, 2 + size)], mayReferOn: false);
    }
}
