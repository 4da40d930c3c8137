using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Pdf.Tables;

namespace OgiReports.Pdf.Layout;

/// <summary>Makes the document's blocks of the pages' lines and tables; a table at the end of a page goes on with one at the start of the next.</summary>
internal static class BlockBuilder
{
    public static ImmutableArray<Block> Build(List<List<PageItem>> pages)
    {
        FurnitureMarker.Mark(pages);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        TableDraft? open = null;
        var held = new List<Block>();
        foreach (var page in pages)
        {
            var isFirst = true;
            foreach (var item in page)
            {
                if (item.Table is { } table)
                {
                    if (!(isFirst && open is not null && open.TryContinue(table)))
                    {
                        Close(blocks, ref open, held);
                        open = new TableDraft(table);
                    }

                    isFirst = false;
                    continue;
                }

                var block = new PrintedLineBlock(item.Line!.Text, item.Line.Frame.PageNumber, item.Line.CharacterBoxes()) { IsFurniture = item.IsFurniture };
                if (item.IsFurniture)
                {
                    held.Add(block);
                    continue;
                }

                Close(blocks, ref open, held);
                blocks.Add(block);
                isFirst = false;
            }
        }

        Close(blocks, ref open, held);
        return blocks.ToImmutable();
    }

    private static void Close(ImmutableArray<Block>.Builder blocks, ref TableDraft? open, List<Block> held)
    {
        if (open?.ToBlock() is { } block)
        {
            blocks.Add(block);
        }

        open = null;
        blocks.AddRange(held);
        held.Clear();
    }
}
