namespace OgiReports.TestKit.Generation.Html;

/// <summary>Makes the spans of a table disagree as those of real tables do.</summary>
internal static class MessySpans
{
    public static void Apply(ReportDraft draft, Sheet sheet)
    {
        if (draft.Quirk("empty cells behind spanned heads", 0.3))
        {
            // The slots that a head covers are written once more, as empty cells.
            foreach (var row in sheet.Rows)
            {
                for (var index = 0; index < row.Count; index++)
                {
                    if (row[index].IsCovered && row.Exists(cell => cell.IsFigure))
                    {
                        row[index] = new SheetCell("");
                    }
                }
            }
        }

        if (draft.Quirk("row spans too large", 0.3))
        {
            // Only spans that end with their group reach into other rows; the last of the table may.
            var last = sheet.Rows.FindLastIndex(row => row.Exists(cell => cell.Rows > 1));
            if (last >= 0 && last == sheet.Rows.Count - 1)
            {
                Change(sheet.Rows[last], cell => cell.Rows > 1, cell => cell with { Rows = 200 });
            }
        }

        if (draft.Quirk("header spans other than those of the data", 0.5))
        {
            foreach (var row in sheet.Rows)
            {
                if (!row.Exists(cell => cell.IsFigure) && row.Count > 1 && draft.Dice.Chance(0.6))
                {
                    var at = draft.Dice.Below(row.Count);
                    row[at] = row[at] with { Span = Math.Max(1, row[at].Span + draft.Dice.OneOf(-1, 1, 1)) };
                }
            }
        }

        if (draft.Quirk("label spans other than those of the header", 0.4))
        {
            foreach (var row in sheet.Rows)
            {
                if (row.Exists(cell => cell.IsFigure) && !row[0].IsFigure && !row[0].IsCovered && draft.Dice.Chance(0.5))
                {
                    row[0] = row[0] with { Span = Math.Max(1, row[0].Span + draft.Dice.OneOf(-1, 1, 2)) };
                }
            }
        }

        if (draft.Quirk("no row spans but repeated or empty cells", 0.15))
        {
            foreach (var row in sheet.Rows)
            {
                for (var index = 0; index < row.Count; index++)
                {
                    row[index] = row[index] with { Rows = 1, IsCovered = false };
                }
            }
        }

        // Beside labels of other spans it would show the numbers of a row under the heads of their neighbours.
        if (!draft.Has("label spans other than those of the header") && draft.Quirk("an empty column at the end", 0.1))
        {
            foreach (var row in sheet.Rows)
            {
                row.Add(new SheetCell(""));
            }
        }
    }

    private static void Change(List<SheetCell> row, Predicate<SheetCell> which, Func<SheetCell, SheetCell> change)
    {
        for (var index = 0; index < row.Count; index++)
        {
            row[index] = which(row[index]) ? change(row[index]) : row[index];
        }
    }
}
