using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>
/// Reads tables that are made of other elements than those of tables: boxes whose styles or roles say that they are rows
/// of cells. What can't be told from the layout of a page is left to the walk of the page.
/// </summary>
internal sealed class BoxTableWalker(PageWalker page, ElementTrail trail, CellReader reader)
{
    private const int RowsOfTable = 3;

    private readonly List<TableRow> _rows = [];

    /// <summary>Reads an element that is the last of the trail, if it is such a table.</summary>
    public bool TryWalk(PageElement container)
    {
        if (!FindRows(container))
        {
            return false;
        }

        var rows = _rows.ToArray();
        var depth = trail.Depth;
        var grid = new GridBuilder(rows.Length);
        var (wide, links) = (0, 0);
        for (var row = 0; row < rows.Length; row++)
        {
            grid.BeginRow(row, rows.Length);
            var cells = ReadRow(rows[row], grid, ref links);
            if (cells < 0)
            {
                return false;
            }

            wide += cells > 1 ? 1 : 0;
        }

        if (wide < RowsOfTable || links * 2 >= wide)
        {
            return false;
        }

        page.EndParagraph();
        foreach (var piece in grid.Build(0, rows.Length))
        {
            page.AddTable(piece, trail.PathAt(depth));
        }

        page.HasBoundedSpans |= grid.IsBounded;
        return true;
    }

    private bool FindRows(PageElement container)
    {
        _rows.Clear();
        var (found, others) = (0, 0);
        var children = container.Children;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is PageText text)
            {
                if (!text.Data.AsSpan().IsWhiteSpace())
                {
                    return false;
                }

                continue;
            }

            if (children[index] is not PageElement child || child.Role == ElementRole.Unseen || !page.Shows(child))
            {
                continue;
            }

            if (IsGroup(child))
            {
                found += AddGroup(child, index);
                continue;
            }

            var isRow = IsRow(child);
            found += isRow ? 1 : 0;
            others += isRow ? 0 : 1;

            // Most elements hold no rows at all.
            if (others > found + 1)
            {
                return false;
            }

            _rows.Add(new TableRow(child, index, null, -1));
        }

        return found >= RowsOfTable && found >= others;
    }

    private int AddGroup(PageElement group, int groupIndex)
    {
        var count = 0;
        var children = group.Children;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is PageElement row && IsRow(row) && page.Shows(row))
            {
                _rows.Add(new TableRow(row, index, group, groupIndex));
                count++;
            }
        }

        return count;
    }

    /// <returns>The number of cells; -1 when one of them lays out the page.</returns>
    private int ReadRow(TableRow row, GridBuilder grid, ref int links)
    {
        if (row.Group is not null)
        {
            trail.Push(row.Group, row.GroupIndex);
        }

        trail.Push(row.Element, row.Index);
        var (cells, allLinks) = (0, true);
        var children = row.Element.Children;
        for (var index = 0; index < children.Length && cells >= 0 && IsRow(row.Element); index++)
        {
            if (children[index] is PageElement cell && cell.Role is not (ElementRole.Unseen or ElementRole.Break) && page.Shows(cell))
            {
                trail.Push(cell, index);
                cells = Add(cell, grid, ref allLinks) ? cells + 1 : -1;
                trail.Pop();
            }
        }

        cells = cells == 0 ? Add(row.Element, grid, ref allLinks) ? 1 : -1 : cells;
        links += cells > 1 && allLinks ? 1 : 0;
        trail.Pop();
        if (row.Group is not null)
        {
            trail.Pop();
        }

        return cells;
    }

    private bool Add(PageElement cell, GridBuilder grid, ref bool allLinks)
    {
        var content = reader.Read(cell);
        allLinks &= content.IsLink;
        return !content.IsLayout && grid.Add(null, null, content, trail.PathAt(trail.Depth));
    }

    private bool IsGroup(PageElement element) =>
        element.GetAttribute("role") == "rowgroup" || page.Styles.DisplayOf(element) is "table-row-group" or "table-header-group" or "table-footer-group";

    private bool IsRow(PageElement element) =>
        element.GetAttribute("role") == "row" || page.Styles.DisplayOf(element) is "table-row" or "flex" or "inline-flex" or "grid";
}
