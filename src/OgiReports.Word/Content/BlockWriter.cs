using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;

namespace OgiReports.Word.Content;

/// <summary>
/// Turns the items of a story into blocks. Tables that only lay out the page are opened, so that what they hold stands
/// in reading order; tables of data stay tables, those inside their cells follow them.
/// </summary>
internal sealed class BlockWriter(WordContext context)
{
    // A row of one cell with more text than the longest label has is prose between the parts of a table.
    private const int ProseLength = 80;

    private readonly TablePlacer _placer = new(context);
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    public ImmutableArray<Block> ToBlocks() => _blocks.DrainToImmutable();

    /// <summary>Adds items; those of headers and footers as furniture.</summary>
    public void Write(List<StoryItem> items, bool isFurniture)
    {
        foreach (var item in items)
        {
            switch (item.Kind)
            {
                case StoryItemKind.Paragraph:
                    WriteParagraph(item, isFurniture || item.IsPageNumber);
                    break;
                case StoryItemKind.Image:
                    _blocks.Add(new ImageBlock(item.Text, new PathLocation(item.Path)) { IsFurniture = isFurniture });
                    break;
                case StoryItemKind.Table when isFurniture:
                    WriteCells(item.Table!.Rows, isFurniture);
                    break;
                case StoryItemKind.Table:
                    WriteTable(item.Table!);
                    break;
            }
        }
    }

    /// <summary>A line break inside a paragraph begins a line as its end does.</summary>
    private void WriteParagraph(StoryItem item, bool isFurniture)
    {
        var location = new PathLocation(item.Path);
        var rest = item.Text.AsSpan();
        for (var lineEnd = rest.IndexOf('\n'); lineEnd >= 0; lineEnd = rest.IndexOf('\n'))
        {
            _blocks.Add(new ParagraphBlock(rest[..lineEnd].ToString(), location) { IsFurniture = isFurniture });
            rest = rest[(lineEnd + 1)..];
        }

        _blocks.Add(new ParagraphBlock(rest.Length == item.Text.Length ? item.Text : rest.ToString(), location) { IsFurniture = isFurniture });
    }

    private void WriteTable(TableContent table)
    {
        var shown = table.Rows.FindAll(row => !row.IsDeleted && row.Cells.Exists(cell => !cell.IsDeleted));
        var part = new List<RowContent>();
        if (IsLayout(shown))
        {
            WriteCells(shown, isFurniture: false);
            return;
        }

        foreach (var row in shown)
        {
            if (IsProse(row))
            {
                WritePart(part, table.Path);
                part = [];
                WriteCells([row], isFurniture: false);
            }
            else
            {
                part.Add(row);
            }
        }

        WritePart(part, table.Path);
    }

    private void WritePart(List<RowContent> rows, string path)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (_placer.Place(rows, path) is { } grid)
        {
            _blocks.Add(new TableBlock(grid, new PathLocation(path)));
        }

        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => cell.Items.Exists(item => item.Kind != StoryItemKind.Paragraph)))
        {
            var others = cell.Items.FindAll(item => item.Kind != StoryItemKind.Paragraph);
            if (others.Exists(item => item.Kind == StoryItemKind.Table))
            {
                context.Report(WordDiagnostics.TableIrregular, "A cell of the table holds a table of its own, which was read as one that follows. Compare the cell with the document.", cell.Path);
            }

            if (others.Exists(item => item.Kind == StoryItemKind.Image))
            {
                context.Report(WordDiagnostics.ImageInCell, "A cell of the table holds an image, which can't be read. If it shows a number, take it from the document.", cell.Path);
            }

            Write(others, isFurniture: false);
        }
    }

    private void WriteCells(List<RowContent> rows, bool isFurniture)
    {
        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => !cell.IsDeleted))
        {
            Write(cell.Items, isFurniture);
        }
    }

    /// <summary>
    /// Whether a table is only there to arrange what it holds: tables with more cells than its own that have text, or
    /// one or two cells of running text.
    /// </summary>
    private static bool IsLayout(List<RowContent> rows)
    {
        int filled = 0, nested = 0, longest = 0;
        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => !cell.IsDeleted))
        {
            var tables = cell.Items.FindAll(item => item.Kind == StoryItemKind.Table);
            nested += tables.Sum(item => item.Table!.Rows.Sum(row => row.Cells.Count));
            var length = cell.Items.Sum(item => item.Kind == StoryItemKind.Paragraph ? item.Text.Length : 0);
            filled += length > 0 && tables.Count == 0 ? 1 : 0;
            longest = Math.Max(longest, length);
        }

        return nested > filled || (filled <= 2 && longest > ProseLength);
    }

    private static bool IsProse(RowContent row)
    {
        var cells = row.Cells.FindAll(cell => !cell.IsDeleted);
        return cells is [{ Vertical: CellMerge.None } only] && (only.HasTable || only.Items.Sum(item => item.Text.Length) > ProseLength);
    }
}
