using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>A row of a table element.</summary>
/// <param name="Element">The row.</param>
/// <param name="Index">Its place among the child nodes of its parent.</param>
/// <param name="Group">Its row group; null where it stands in the table itself.</param>
/// <param name="GroupIndex">The group's place among the child nodes of the table.</param>
internal readonly record struct TableRow(PageElement Element, int Index, PageElement? Group, int GroupIndex);

/// <summary>Finds the rows of a table element, those of tables within it left out.</summary>
internal static class TableRows
{
    public static List<TableRow> Of(PageElement table)
    {
        var rows = new List<TableRow>();
        var children = table.Children;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is not PageElement child)
            {
                continue;
            }

            if (child.Name == "tr")
            {
                rows.Add(new TableRow(child, index, null, -1));
            }
            else if (child.Name is "tbody" or "thead" or "tfoot")
            {
                AddGroup(rows, child, index);
            }
        }

        return rows;
    }

    private static void AddGroup(List<TableRow> rows, PageElement group, int groupIndex)
    {
        var children = group.Children;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is PageElement { Name: "tr" } row)
            {
                rows.Add(new TableRow(row, index, group, groupIndex));
            }
        }
    }
}
