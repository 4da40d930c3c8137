using OgiReports.Pdf.Lines;
using OgiReports.Pdf.Pages;
using OgiReports.Pdf.Tables;

namespace OgiReports.Pdf.Layout;

/// <summary>A line or a table of a page.</summary>
internal sealed record PageItem(TextLine? Line, PageTable? Table, double Top)
{
    public bool IsFurniture { get; set; }
}

/// <summary>Puts a page's lines and tables in reading order.</summary>
internal static class PageLayout
{
    public static List<PageItem> Arrange(PageContent page)
    {
        var items = new List<PageItem>();
        var tables = RuledTableFinder.Find(page, out var outside);
        foreach (var table in tables)
        {
            items.Add(new PageItem(null, table, table.Top));
        }

        foreach (var line in LineBuilder.Build(page.Frame, outside))
        {
            items.Add(new PageItem(line, null, line.CenterY));
        }

        items.Sort((first, second) => first.Top.CompareTo(second.Top));
        return items;
    }
}
