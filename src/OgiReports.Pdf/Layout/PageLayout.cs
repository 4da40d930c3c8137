using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Pages;
using OgiReports.Pdf.Rulings;
using OgiReports.Pdf.Tables;

namespace OgiReports.Pdf.Layout;

/// <summary>A line, a table or a ruling of a page.</summary>
/// <param name="Line">The line; null for a table or a ruling.</param>
/// <param name="Table">The table; null for a line or a ruling.</param>
/// <param name="Top">Its height in reading coordinates.</param>
/// <param name="Rule">A horizontal ruling that belongs to no table.</param>
internal sealed record PageItem(TextLine? Line, PageTable? Table, double Top, Ruling? Rule = null)
{
    public bool IsFurniture { get; set; }

    /// <summary>Whether it is slanted text over or under the page's own; it says nothing of where the page begins or ends.</summary>
    public bool IsStamp { get; init; }
}

/// <summary>Puts a page's lines and tables in reading order.</summary>
internal static class PageLayout
{
    private const double TableEdge = 2;

    public static List<PageItem> Arrange(PageContent page)
    {
        var items = new List<PageItem>();
        var tables = RuledTableFinder.Find(page, out var outside);
        foreach (var table in tables)
        {
            items.Add(new PageItem(null, table, table.Top));
        }

        foreach (var line in LevelLines.Join(LineBuilder.Build(page.Frame, page.Glyphs.Span, outside)))
        {
            items.Add(new PageItem(line, null, line.CenterY));
        }

        foreach (var ruling in page.Rulings)
        {
            if (ruling.IsHorizontal && !tables.Exists(table => ruling.Position >= table.Top - TableEdge && ruling.Position <= table.Bottom + TableEdge))
            {
                items.Add(new PageItem(null, null, ruling.Position, ruling));
            }
        }

        items.Sort((first, second) => first.Top.CompareTo(second.Top));
        items.AddRange(page.Stamps.Select(run => new PageItem(new TextLine(page.Frame, run), null, page.Frame.ReadingHeight) { IsStamp = true, IsFurniture = true }));
        return items;
    }
}
