using System.Buffers.Binary;
using OgiReports.Word.Legacy.Assembly;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>Follows the table modifiers of a row's end ([MS-DOC] 2.6.3) to the row's cells.</summary>
internal sealed class RowDefinitionReader
{
    private const int CellSize = 20;

    private int _halfGap;

    /// <summary>The row as far as it was defined; null before it is.</summary>
    public RowDefinition? Row { get; private set; }

    /// <summary>Applies a modifier; those that do not bear on cells are passed over.</summary>
    public void Apply(ushort code, ReadOnlySpan<byte> operand)
    {
        if (code == ModifierCode.RowDefinition)
        {
            Define(operand);
            return;
        }

        if (Row is null || operand.Length < 2)
        {
            return;
        }

        switch (code)
        {
            case ModifierCode.RowMerge:
                Row.MergeAcross(operand[0], operand[1]);
                break;
            case ModifierCode.RowSplit:
                Row.SplitAcross(operand[0], operand[1]);
                break;
            case ModifierCode.RowMergeDown:
                Row.MergeDown(operand[0], DownMerge(operand[1]));
                break;
            case ModifierCode.RowDelete:
                Row.Delete(operand[0], operand[1]);
                break;
            case ModifierCode.RowInsert when operand.Length >= 4:
                Row.Insert(operand[0], operand[1], BinaryPrimitives.ReadUInt16LittleEndian(operand[2..]));
                break;
            case ModifierCode.RowWidth when operand.Length >= 4:
                Row.SetWidth(operand[0], operand[1], BinaryPrimitives.ReadUInt16LittleEndian(operand[2..]));
                break;
            case ModifierCode.RowLeft:
                Row.Move(0, BinaryPrimitives.ReadInt16LittleEndian(operand) - (Row.Edges[0] + _halfGap));
                break;
            case ModifierCode.RowHalfGap:
                var halfGap = BinaryPrimitives.ReadInt16LittleEndian(operand);
                Row.Move(0, _halfGap - halfGap);
                _halfGap = halfGap;
                break;
        }
    }

    /// <summary>[MS-DOC] 2.9.317 TDefTableOperand: the count, the edges, then what each cell is, for as many cells as there is room.</summary>
    private void Define(ReadOnlySpan<byte> operand)
    {
        var count = operand.IsEmpty ? 0 : operand[0];
        if (count == 0 || operand.Length < 1 + (2 * (count + 1)))
        {
            return;
        }

        var row = new RowDefinition(Edge(operand, 0));
        var cells = operand[(1 + (2 * (count + 1)))..];
        var first = 0;
        for (var index = 0; index < count; index++)
        {
            var flags = cells.Length >= (index * CellSize) + 2 ? BinaryPrimitives.ReadUInt16LittleEndian(cells[(index * CellSize)..]) : 0;
            row.Add(Edge(operand, index + 1), AcrossMerge(flags & 3, ref first), DownMerge((flags >> 5) & 3));
        }

        Row = row;
    }

    /// <summary>
    /// The bits that mark the first of merged cells and its followers are told the one way in the format's first
    /// description and the other way in [MS-DOC] 2.9.309, and files of both kinds are possible. Either way the first
    /// marked cell opens a group, and cells marked otherwise follow it.
    /// </summary>
    private static CellMerge AcrossMerge(int mark, ref int first)
    {
        if (mark == 0)
        {
            first = 0;
            return CellMerge.None;
        }

        if (first == 0 || mark == first || mark == 3)
        {
            first = mark;
            return CellMerge.First;
        }

        return CellMerge.Follower;
    }

    private static CellMerge DownMerge(int flags) => flags switch
    {
        0 => CellMerge.None,
        1 => CellMerge.Follower,
        _ => CellMerge.First,
    };

    private static int Edge(ReadOnlySpan<byte> operand, int index) => BinaryPrimitives.ReadInt16LittleEndian(operand[(1 + (2 * index))..]);
}
