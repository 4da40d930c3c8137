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
        var run = new LineRun();
        foreach (var page in pages)
        {
            var isFirst = true;
            foreach (var item in page)
            {
                if (item.Table is { } table)
                {
                    run.Flush(blocks);
                    if (!(isFirst && open is not null && open.TryContinue(table)))
                    {
                        Close(blocks, ref open, held);
                        open = new TableDraft(table);
                    }

                    isFirst = false;
                    continue;
                }

                if (item.Rule is { } rule)
                {
                    run.AddRule(rule);
                    continue;
                }

                if (item.IsFurniture && open is not null)
                {
                    held.Add(LineRun.ToBlock(item.Line!, true));
                    continue;
                }

                if (!item.IsFurniture)
                {
                    Close(blocks, ref open, held);
                    isFirst = false;
                }

                run.Add(item.Line!, item.IsFurniture);
            }

            run.EndPage();
        }

        run.Flush(blocks);
        Close(blocks, ref open, held);
        return blocks.ToImmutable();
    }

    private static void Close(ImmutableArray<Block>.Builder blocks, ref TableDraft? open, List<Block> held)
    {
        if (open?.ToBlock() is { } block)
        {
            blocks.Add(block);
        }
        else if (open is not null)
        {
            blocks.AddRange(open.Lines.Select(line => LineRun.ToBlock(line, false)));
        }

        open = null;
        blocks.AddRange(held);
        held.Clear();
    }
}
