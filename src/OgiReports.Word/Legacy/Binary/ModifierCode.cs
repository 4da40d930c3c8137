namespace OgiReports.Word.Legacy.Binary;

/// <summary>The codes of the property modifiers that bear on text and tables ([MS-DOC] 2.6).</summary>
internal static class ModifierCode
{
    public const ushort CharacterIsDeleted = 0x0800;
    public const ushort CharacterIsFieldData = 0x0806;
    public const ushort CharacterIsStruck = 0x0837;
    public const ushort CharacterIsStruckTwice = 0x2A53;
    public const ushort CharacterHeight = 0x2A48;
    public const ushort CharacterIsHidden = 0x083C;
    public const ushort CharacterIsSpecial = 0x0855;
    public const ushort CharacterStyle = 0x4A30;
    public const ushort CharacterSymbol = 0x6A09;

    public const ushort ParagraphStyle = 0x4600;
    public const ushort ParagraphIsInTable = 0x2416;
    public const ushort ParagraphEndsRow = 0x2417;
    public const ushort ParagraphEndsInnerCell = 0x244B;
    public const ushort ParagraphEndsInnerRow = 0x244C;
    public const ushort ParagraphDepth = 0x6649;
    public const ushort ParagraphDepthChange = 0x664A;
    public const ushort ParagraphListLevel = 0x260A;
    public const ushort ParagraphList = 0x460B;
    public const ushort ParagraphModifiersElsewhere = 0x6646;
    public const ushort ParagraphModifiersElsewhereOld = 0x6645;
    public const ushort RowModifiersElsewhere = 0x646B;

    public const ushort RowDefinition = 0xD608;
    public const ushort RowInsert = 0x7621;
    public const ushort RowDelete = 0x5622;
    public const ushort RowWidth = 0x7623;
    public const ushort RowMerge = 0x5624;
    public const ushort RowSplit = 0x5625;
    public const ushort RowMergeDown = 0xD62B;
    public const ushort RowLeft = 0x9601;
    public const ushort RowHalfGap = 0x9602;

    /// <summary>The code that a short modifier of a piece stands for ([MS-DOC] 2.9.215 Prm0); 0 when it does not matter here.</summary>
    public static ushort OfShort(int number) => number switch
    {
        0x0C => ParagraphListLevel,
        0x18 => ParagraphIsInTable,
        0x19 => ParagraphEndsRow,
        0x41 => CharacterIsDeleted,
        0x47 => CharacterIsFieldData,
        0x57 => CharacterIsStruck,
        0x5C => CharacterIsHidden,
        0x68 => CharacterHeight,
        0x73 => CharacterIsStruckTwice,
        0x75 => CharacterIsSpecial,
        _ => 0,
    };
}
