using OgiReports.Documents.Tables;

namespace OgiReports.Word.Content;

internal enum StoryItemKind
{
    Paragraph,
    Table,
    Image,
}

/// <summary>A paragraph, a table or an image in the order of reading.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The paragraph's text, or the image's name.</param>
/// <param name="Container">The path of what it stands in.</param>
/// <param name="Number">Its number among the paragraphs or tables there, from 1.</param>
/// <param name="Table">The table.</param>
internal readonly record struct StoryItem(StoryItemKind Kind, string Text, string Container, int Number, TableContent? Table = null)
{
    /// <summary>Whether the paragraph is a page number.</summary>
    public bool IsPageNumber { get; init; }

    public string Path => $"{Container}/{(Kind == StoryItemKind.Table ? "tbl" : "p")}[{Number}]";
}

/// <summary>A table as it is written, before its cells are placed.</summary>
internal sealed record TableContent(string Path, List<RowContent> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number in the table, from 1; rows that were deleted count.</param>
internal sealed record RowContent(int Number)
{
    public List<CellContent> Cells { get; } = [];

    /// <summary>The columns that the row leaves out before its first cell.</summary>
    public int GridBefore { get; set; }

    public bool IsDeleted { get; set; }
}

/// <summary>How a cell goes on with the one above it or before it.</summary>
internal enum CellMerge
{
    None,
    Restart,
    Continue,
}

/// <summary>A cell of a table.</summary>
/// <param name="Path">The element path.</param>
internal sealed record CellContent(string Path)
{
    public int GridSpan { get; set; } = 1;

    public CellMerge Vertical { get; set; }

    public CellMerge Horizontal { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Whether it is coloured.</summary>
    public bool HasGround { get; set; }

    /// <summary>What it holds, in order.</summary>
    public List<StoryItem> Items { get; set; } = [];

    public bool HasTable => Items.Exists(item => item.Kind == StoryItemKind.Table);

    /// <summary>Its paragraphs, a line each. Empty paragraphs around the text say nothing.</summary>
    public string Text
    {
        get
        {
            string? only = null;
            System.Text.StringBuilder? lines = null;
            foreach (var item in Items)
            {
                if (item.Kind != StoryItemKind.Paragraph || item.Text.Length == 0)
                {
                    continue;
                }

                if (only is null)
                {
                    only = item.Text;
                }
                else
                {
                    (lines ??= new System.Text.StringBuilder(only)).Append('\n').Append(item.Text);
                }
            }

            return lines?.ToString() ?? only ?? "";
        }
    }

    /// <summary>The cell as a slot of the grid.</summary>
    public TableCell Place(int row, int column, int rowSpan, int columnSpan) =>
        new(row, column, rowSpan, columnSpan, Text, new Documents.Sources.PathLocation(Path));
}
