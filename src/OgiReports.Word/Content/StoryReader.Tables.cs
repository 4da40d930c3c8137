namespace OgiReports.Word.Content;

/// <summary>Tables, their rows and cells.</summary>
internal sealed partial class StoryReader
{
    private const int PathLimit = 512;

    private void ReadTable(Scope scope)
    {
        scope.Tables++;
        // Paths of tables nested hundreds deep would take more room than all else.
        var container = scope.Path.Length > PathLimit ? "…" : scope.Path;
        var table = new TableContent($"{container}/tbl[{scope.Tables}]", []);
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            ReadTableChild(table);
        }

        scope.Items.Add(new StoryItem(StoryItemKind.Table, "", scope.Path, scope.Tables, table));
    }

    private void ReadTableChild(TableContent table)
    {
        if (!xml.IsWord)
        {
            ReadAlternatives(Place.Table, null, table, null, null);
            return;
        }

        switch (xml.Name)
        {
            case "tr":
                var row = new RowContent(table.Rows.Count + 1);
                table.Rows.Add(row);
                context.CountPart();
                var depth = xml.Enter();
                while (xml.NextChild(depth))
                {
                    ReadRowChild(table, row);
                }

                break;
            case "tc":
                ReadStrayCell(table);
                break;
            case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                depth = xml.Enter();
                while (xml.NextChild(depth))
                {
                    ReadTableChild(table);
                }

                break;
        }
    }

    /// <summary>A cell that stands in no row goes on with the last one.</summary>
    private void ReadStrayCell(TableContent table)
    {
        context.Report(WordDiagnostics.TableIrregular, "Cells of the table stand outside its rows; they were put into the row before. Compare the table with the document.", table.Path);
        if (table.Rows.Count == 0)
        {
            table.Rows.Add(new RowContent(1));
        }

        ReadRowChild(table, table.Rows[^1]);
    }

    private void ReadRowChild(TableContent table, RowContent row)
    {
        if (!xml.IsWord)
        {
            ReadAlternatives(Place.Row, null, table, row, null);
            return;
        }

        switch (xml.Name)
        {
            case "trPr":
                ReadRowProperties(row);
                break;
            case "tc":
                ReadCell(table, row);
                break;
            case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                var depth = xml.Enter();
                while (xml.NextChild(depth))
                {
                    ReadRowChild(table, row);
                }

                break;
        }
    }

    private void ReadRowProperties(RowContent row)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "gridBefore":
                    row.GridBefore = Math.Clamp(xml.Number("val") ?? 0, 0, TablePlacer.SpanLimit);
                    break;
                case "del":
                    row.IsDeleted = true;
                    break;
                case "hidden":
                    row.IsDeleted |= xml.IsOn;
                    break;
            }
        }
    }

    private void ReadCell(TableContent table, RowContent row)
    {
        var cell = new CellContent($"{table.Path}/tr[{row.Number}]/tc[{row.Cells.Count + 1}]");
        row.Cells.Add(cell);
        context.CountPart();
        var scope = new Scope(cell.Path) { IsPlainCell = true };
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "tcPr")
            {
                ReadCellProperties(cell);
                scope.IsPlainCell = !cell.HasGround;
            }
            else
            {
                ReadBlock(scope);
            }
        }

        Finish(scope);
        cell.Items = OpenFrames(scope.Items);
    }

    /// <summary>A table of one cell within a cell is a frame around its text.</summary>
    private static List<StoryItem> OpenFrames(List<StoryItem> items)
    {
        if (!items.Exists(item => item.Kind == StoryItemKind.Table))
        {
            return items;
        }

        var opened = new List<StoryItem>(items.Count);
        foreach (var item in items)
        {
            if (item.Table?.Rows.FindAll(row => !row.IsDeleted) is [var row] && row.Cells.FindAll(cell => !cell.IsDeleted) is [{ HasTable: false } only])
            {
                opened.AddRange(only.Items);
            }
            else
            {
                opened.Add(item);
            }
        }

        return opened;
    }

    private void ReadCellProperties(CellContent cell)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "gridSpan":
                    cell.GridSpan = Math.Clamp(xml.Number("val") ?? 1, 1, TablePlacer.SpanLimit);
                    break;
                case "vMerge":
                    cell.Vertical = xml.Attribute("val") == "restart" ? CellMerge.Restart : CellMerge.Continue;
                    break;
                case "hMerge":
                    cell.Horizontal = xml.Attribute("val") == "restart" ? CellMerge.Restart : CellMerge.Continue;
                    break;
                case "cellMerge" when xml.Attribute("vMerge") is { } tracked:
                    cell.Vertical = tracked == "rest" ? CellMerge.Restart : CellMerge.Continue;
                    break;
                case "shd":
                    cell.HasGround = xml.Attribute("fill") is not (null or "auto" or "FFFFFF" or "ffffff");
                    break;
                case "cellDel":
                    cell.IsDeleted = true;
                    break;
            }
        }
    }
}
