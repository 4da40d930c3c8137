using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>
/// Marks what surrounds a report on its page: navigation, links, footers. Marked is what says so by its element or is
/// made of links; a block with a table of more than a few rows, or with prose, never is.
/// </summary>
internal static class FurnitureMarks
{
    private const int FooterLength = 400;
    private const int HintLength = 200;
    private const int BarLength = 80;
    private const int RowsOfTable = 3;

    private static readonly string[] Hints =
        ["footer", "copyright", "breadcrumb", "crumb", "share", "friendlink", "related", "sidebar", "toolbar", "prevnext", "pagenav", "navbar", "topnav", "subnav", "menu"];

    /// <summary>Marks the blocks of an element, where it is furniture.</summary>
    /// <param name="blocks">All blocks so far.</param>
    /// <param name="first">The first that the element gave.</param>
    /// <param name="element">The element.</param>
    /// <param name="name">Its name.</param>
    public static void Mark(List<PageBlock> blocks, int first, PageElement element, string name)
    {
        if (first == blocks.Count)
        {
            return;
        }

        var isFurniture = KindOf(element, name) switch
        {
            Kind.Footer => Measure(blocks, first) is { HasTable: false, Words: <= FooterLength },
            Kind.Header => Measure(blocks, first) is { HasTable: false, HasHeading: false, HasProse: false } measure && measure.Links * 2 >= measure.Words,
            Kind.Hinted => Measure(blocks, first) is { HasTable: false, HasHeading: false, HasProse: false } hinted && hinted.Words - hinted.Links <= HintLength,
            _ => false,
        };
        for (var index = first; isFurniture && index < blocks.Count; index++)
        {
            blocks[index].IsFurniture = true;
        }
    }

    /// <summary>Marks lines of links: bars of several links, and lists of which each line is a link.</summary>
    public static void MarkLinks(List<PageBlock> blocks)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            if (block.IsLink)
            {
                block.IsFurniture |= (index > 0 && blocks[index - 1].IsLink) || (index + 1 < blocks.Count && blocks[index + 1].IsLink);
            }
            else
            {
                block.IsFurniture |= block.LinkCharacters > 0 && !block.IsHeading && block.WordCharacters <= BarLength && block.LinkCharacters * 2 >= block.WordCharacters;
            }
        }
    }

    private static Kind KindOf(PageElement element, string name)
    {
        switch (name)
        {
            case "nav" or "footer":
                return Kind.Footer;
            case "header" or "aside":
                return Kind.Header;
            case "div" or "ul" or "section" or "p":
                break;
            default:
                return Kind.None;
        }

        if (element.GetAttribute("role") is { } role)
        {
            switch (role)
            {
                case "navigation" or "contentinfo":
                    return Kind.Footer;
                case "banner" or "complementary" or "search":
                    return Kind.Header;
            }
        }

        return IsHinted(element.GetAttribute("class")) || IsHinted(element.GetAttribute("id")) ? Kind.Hinted : Kind.None;
    }

    private static bool IsHinted(string? names)
    {
        if (names is null)
        {
            return false;
        }

        foreach (var hint in Hints)
        {
            if (names.Contains(hint, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Words, int Links, bool HasTable, bool HasHeading, bool HasProse) Measure(List<PageBlock> blocks, int first)
    {
        var measure = (Words: 0, Links: 0, HasTable: false, HasHeading: false, HasProse: false);
        for (var index = first; index < blocks.Count; index++)
        {
            var block = blocks[index];
            measure.Words += block.WordCharacters;
            measure.Links += block.LinkCharacters;
            measure.HasTable |= block.Grid is { RowCount: >= RowsOfTable };
            measure.HasHeading |= block.IsHeading;
            measure.HasProse |= block.Grid is null && !block.IsImage && block.Text!.Contains('。', StringComparison.Ordinal);
        }

        return measure;
    }

    private enum Kind
    {
        None,
        Footer,
        Header,
        Hinted,
    }
}
