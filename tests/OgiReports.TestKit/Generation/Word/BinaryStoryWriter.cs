using OgiReports.TestKit.Legacy;

namespace OgiReports.TestKit.Generation.Word;

/// <summary>Writes a story in the format of Word 97. Rows that are not shown and list definitions are left out: lists are written out.</summary>
internal sealed class BinaryStoryWriter
{
    private const int ColumnWidth = 900;

    private static readonly byte[] InTable = [0x16, 0x24, 1];
    private static readonly byte[] EndsRow = [0x17, 0x24, 1];
    private static readonly byte[] EndsInnerCell = [0x4B, 0x24, 1];
    private static readonly byte[] EndsInnerRow = [0x4C, 0x24, 1];
    private static readonly byte[] Special = [0x55, 0x08, 1];

    private readonly WordBinaryBuilder _file = new();

    public byte[] Write(List<StoryBlock> story)
    {
        WriteBlocks(story, 0);
        return _file.Build();
    }

    private void WriteBlocks(List<StoryBlock> blocks, int depth)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is StoryTable table)
            {
                foreach (var row in table.Rows.Where(row => !row.IsDeleted && !row.IsHidden))
                {
                    WriteRow(row, depth + 1);
                }

                continue;
            }

            var paragraph = (StoryParagraph)blocks[index];
            WriteParagraph(paragraph);
            if (depth == 0 || index < blocks.Count - 1)
            {
                var isDeleted = paragraph.Inks is [{ Kind: InkKind.Deleted }];
                _file.End('\r', isDeleted ? [0x00, 0x08, 1] : paragraph.IsHidden ? [0x3C, 0x08, 1] : [], At(depth));
            }
        }
    }

    private static byte[] At(int depth) => depth == 0 ? [] : [.. InTable, 0x49, 0x66, (byte)depth, 0, 0, 0];

    private void WriteParagraph(StoryParagraph paragraph)
    {
        if (paragraph.List is { } list)
        {
            _file.Run(list.Written());
        }

        foreach (var ink in paragraph.Inks)
        {
            if (ink.Kind == InkKind.Field)
            {
                _file.Run("\u0013", Special).Run(" =SUM(LEFT) 12 ").Run("\u0014", Special).Run(ink.Text).Run("\u0015", Special);
                continue;
            }

            _file.Run(ink.Text, ink.Kind switch
            {
                InkKind.Deleted => [0x00, 0x08, 1],
                InkKind.Inserted => [0x01, 0x08, 1],
                InkKind.Struck => [0x37, 0x08, 1],
                InkKind.Hidden => [0x3C, 0x08, 1],
                InkKind.Mark => [0x48, 0x2A, 1],
                _ => [],
            });
        }
    }

    private void WriteRow(StoryRow row, int depth)
    {
        foreach (var cell in row.Cells)
        {
            WriteBlocks(cell.Blocks, depth);
            _file.End(depth == 1 ? '\u0007' : '\r', [], depth == 1 ? At(1) : [.. At(depth), .. EndsInnerCell]);
        }

        byte[] definition = [0x08, 0xD6, .. Definition(row)];
        _file.End(depth == 1 ? '\u0007' : '\r', [], depth == 1 ? [.. At(1), .. EndsRow, .. definition] : [.. At(depth), .. EndsInnerCell, .. EndsInnerRow, .. definition]);
    }

    /// <summary>[MS-DOC] 2.9.317 TDefTableOperand.</summary>
    private static byte[] Definition(StoryRow row)
    {
        var edge = row.Before * ColumnWidth;
        var operand = new List<byte> { (byte)row.Cells.Count };
        operand.AddRange(BitConverter.GetBytes((short)edge));
        foreach (var cell in row.Cells)
        {
            edge += cell.Span * ColumnWidth;
            operand.AddRange(BitConverter.GetBytes((short)edge));
        }

        for (var index = 0; index < row.Cells.Count; index++)
        {
            var cell = row.Cells[index];
            var across = cell.IsAcross ? 2 : index + 1 < row.Cells.Count && row.Cells[index + 1].IsAcross ? 1 : 0;
            var down = cell.Down switch { StoryMerge.First => 0x60, StoryMerge.Follower => 0x20, _ => 0 };
            operand.AddRange(BitConverter.GetBytes((short)(across | down)));
            operand.AddRange(new byte[18]);
        }

        return [.. BitConverter.GetBytes((short)(operand.Count + 1)), .. operand];
    }
}
