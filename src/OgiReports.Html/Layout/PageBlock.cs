using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;

namespace OgiReports.Html.Layout;

/// <summary>A block while it is not yet known whether it is furniture.</summary>
internal sealed class PageBlock
{
    public required string Path { get; init; }

    /// <summary>The text of a paragraph or the name of an image; null for tables.</summary>
    public string? Text { get; init; }

    public TableGrid? Grid { get; init; }

    public bool IsImage { get; init; }

    /// <summary>Whether all words of a paragraph are links.</summary>
    public bool IsLink { get; init; }

    /// <summary>The letters, digits and ideographs of a paragraph.</summary>
    public int WordCharacters { get; init; }

    /// <summary>Those of them that stand in links.</summary>
    public int LinkCharacters { get; init; }

    public bool IsHeading { get; init; }

    public bool IsFurniture { get; set; }

    public Block ToBlock()
    {
        var location = new PathLocation(Path);
        return Grid is not null ? new TableBlock(Grid, location) { IsFurniture = IsFurniture }
            : IsImage ? new ImageBlock(Text!, location) { IsFurniture = IsFurniture }
            : new ParagraphBlock(Text!, location) { IsFurniture = IsFurniture };
    }
}
