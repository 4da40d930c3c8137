using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>
/// Tells tables from the laying out of a page. Rows whose cells hold other tables, prose or nothing but links are
/// walked as any other part of the page; the rows between them are a table, so that one can be cut by the other.
/// </summary>
internal sealed class TableWalker(PageWalker page, ElementTrail trail, CellReader reader)
{
    /// <summary>Walks a table that is the last of the trail.</summary>
    public void Walk(PageElement table)
    {
        WalkCaptions(table);
        var rows = TableRows.Of(table);
        var grid = new GridBuilder(rows.Count);
        var isLayout = new bool[rows.Count];
        var depth = trail.Depth;
        PageElement? group = null;
        for (int row = 0, groupEnd = 0; row < rows.Count; row++)
        {
            groupEnd = row < groupEnd ? groupEnd : EndOfGroup(rows, row);
            grid.BeginRow(row, groupEnd);
            isLayout[row] = !ReadRow(rows[row], ref group, grid);
        }

        Leave(ref group);

        page.HasBoundedSpans |= grid.IsBounded;
        for (var first = 0; first < rows.Count;)
        {
            var end = first + 1;
            while (end < rows.Count && isLayout[end] == isLayout[first])
            {
                end++;
            }

            if (isLayout[first] || !IsTable(grid, first, end))
            {
                WalkRows(rows, first, end);
            }
            else
            {
                AddTables(grid, first, end, depth);
            }

            first = end;
        }
    }

    private void AddTables(GridBuilder grid, int first, int end, int depth)
    {
        foreach (var piece in grid.Build(first, end))
        {
            page.AddTable(piece, trail.PathAt(depth));
        }

        page.HasBoundedSpans |= grid.IsBounded;
    }

    private static int EndOfGroup(List<TableRow> rows, int row)
    {
        var end = row + 1;
        while (end < rows.Count && ReferenceEquals(rows[end].Group, rows[row].Group))
        {
            end++;
        }

        return end;
    }

    /// <summary>Reads the cells of a row into the grid.</summary>
    /// <returns>Whether they are cells of a table; those of a layout are left out of what counts as one.</returns>
    private bool ReadRow(TableRow row, ref PageElement? group, GridBuilder grid)
    {
        Push(row, ref group);
        var children = row.Element.Children;
        var (cells, links, filled) = (0, 0, 0);
        var isTable = page.Shows(row.Element);
        for (var index = 0; index < children.Length && isTable; index++)
        {
            if (children[index] is not PageElement { Name: "td" or "th" } cell || !page.Shows(cell))
            {
                continue;
            }

            trail.Push(cell, index);
            var content = reader.Read(cell);
            isTable = !content.IsLayout && grid.Add(cell.GetAttribute("rowspan"), cell.GetAttribute("colspan"), content, trail.PathAt(trail.Depth));
            trail.Pop();
            cells++;
            filled += content.Text.Length > 0 ? 1 : 0;
            links += content.IsLink ? 1 : 0;
        }

        trail.Pop();
        return isTable && (filled == 0 || links < filled);
    }

    /// <summary>Whether a stretch of rows has a row of two cells or more.</summary>
    private static bool IsTable(GridBuilder grid, int first, int end)
    {
        var lastRow = -1;
        foreach (var cell in grid.CellsOf(first, end))
        {
            if (cell.Row == lastRow)
            {
                return true;
            }

            lastRow = cell.Row;
        }

        return false;
    }

    private void WalkRows(List<TableRow> rows, int first, int end)
    {
        PageElement? group = null;
        for (var row = first; row < end; row++)
        {
            if (!page.Shows(rows[row].Element))
            {
                continue;
            }

            Push(rows[row], ref group);
            var children = rows[row].Element.Children;
            for (var index = 0; index < children.Length; index++)
            {
                if (children[index] is PageElement { Name: "td" or "th" } cell && page.Shows(cell))
                {
                    trail.Push(cell, index);
                    page.WalkBlock(cell);
                    trail.Pop();
                }
            }

            trail.Pop();
        }

        Leave(ref group);
    }

    private void WalkCaptions(PageElement table)
    {
        var children = table.Children;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is PageElement { Name: "caption" } caption && page.Shows(caption))
            {
                trail.Push(caption, index);
                page.WalkBlock(caption);
                trail.Pop();
            }
        }
    }

    /// <summary>Goes down to a row. Its group stays on the trail for the rows that follow, so that their places need not be counted anew.</summary>
    private void Push(TableRow row, ref PageElement? group)
    {
        if (!ReferenceEquals(row.Group, group))
        {
            Leave(ref group);
            group = row.Group;
            if (group is not null)
            {
                trail.Push(group, row.GroupIndex);
            }
        }

        trail.Push(row.Element, row.Index);
    }

    private void Leave(ref PageElement? group)
    {
        if (group is not null)
        {
            trail.Pop();
            group = null;
        }
    }
}
