using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>Reads the blocks of a page from its tree.</summary>
internal static class PageReader
{
    // Tables smaller than this lay out a page or describe it.
    private const int RowsOfTable = 3;

    /// <summary>The blocks in reading order, the page's title first.</summary>
    public static ImmutableArray<Block> Read(HtmlTree tree, ReadBudget budget, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var styles = new PageStyles(StyleRules.Read(tree.Document, tree.HasStyle));
        var walker = new PageWalker(budget, styles, readsHidden: false);
        walker.Walk(tree.Document);
        if (!walker.Blocks.Exists(IsTable) && walker.Hidden.Exists(HasTable))
        {
            // A script would have shown it.
            walker = new PageWalker(budget, styles, readsHidden: true);
            walker.Walk(tree.Document);
            diagnostics.Add(new(HtmlDiagnostics.HiddenContentRead, "The page shows no table before its scripts run; what it hides until then was read, too. A table may stand there twice."));
        }

        FurnitureMarks.MarkLinks(walker.Blocks);
        if (walker.HasBoundedSpans)
        {
            diagnostics.Add(new(HtmlDiagnostics.SpansBounded, "A table declares more columns or rows than HTML allows; its spans were bounded and it may be cut into several."));
        }

        if (walker.FramePath is { } path)
        {
            diagnostics.Add(new(HtmlDiagnostics.ContentElsewhere, $"The page shows another document, {Shorten(walker.FrameSource!)}, which is not fetched. If the report is there, read that document.", new PathLocation(path)));
        }

        var blocks = ImmutableArray.CreateBuilder<Block>(walker.Blocks.Count + 1);
        if (tree.Document.Title is { Length: > 0 } title)
        {
            blocks.Add(new ParagraphBlock(title, new PathLocation("html>head>title")) { IsFurniture = true });
        }

        foreach (var block in walker.Blocks)
        {
            blocks.Add(block.ToBlock());
        }

        return blocks.DrainToImmutable();
    }

    private static bool IsTable(PageBlock block) => block.Grid is { RowCount: >= RowsOfTable };

    private static bool HasTable(PageElement element)
    {
        if (element.Name == "table" && TableRows.Of(element).Count >= RowsOfTable)
        {
            return true;
        }

        var children = element.Children;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is PageElement child && HasTable(child))
            {
                return true;
            }
        }

        return false;
    }

    private static string Shorten(string source) => source.Length <= 120 ? source : string.Concat(source.AsSpan(0, 120), "…");
}
