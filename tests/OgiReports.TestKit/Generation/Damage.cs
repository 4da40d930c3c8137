using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation;

/// <summary>Takes something away from the finished tables, after which more than one reading is possible.</summary>
internal static class Damage
{
    public const string TablesAreImages = "only the image names are left";

    public static void Apply(ReportDraft draft, List<Sheet> sheets, double probability = 0.14)
    {
        if (!draft.Dice.Chance(probability))
        {
            return;
        }

        var sheet = draft.Dice.Pick(sheets);
        switch (draft.Dice.Below(7))
        {
            case 0:
                LoseLabel(draft, sheet);
                break;
            case 1:
                LoseRow(draft, sheet);
                break;
            case 2:
                LoseColumn(draft, sheets[1]);
                break;
            case 3:
                LoseNumbers(draft, sheet);
                break;
            case 4:
                LoseTables(draft, sheets, sheet);
                break;
            case 5:
                GlueDigits(draft, sheet);
                break;
            default:
                SplitDigits(draft, sheet);
                break;
        }
    }

    private static void LoseLabel(ReportDraft draft, Sheet sheet)
    {
        var rows = sheet.Rows.Where(row => row[^1].IsFigure && row[^1].Id is not null && row.Exists(IsOwnLabel)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var row = draft.Dice.Pick(rows);
        var at = row.FindIndex(IsOwnLabel);
        row[at] = row[at] with { Text = "" };
        draft.Damage("row label lost");
    }

    private static void LoseRow(ReportDraft draft, Sheet sheet)
    {
        // The first row of a group carries the group label and can't go alone.
        var rows = sheet.Rows.Where(row => row[^1].IsFigure && row[^1].Id is not null && row.TrueForAll(cell => cell.Rows == 1)
            && sheet.Name != "remedies").ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var row = draft.Dice.Pick(rows);
        // A covering cell reaches over one row less now.
        var index = sheet.Rows.IndexOf(row);
        sheet.Rows.RemoveAt(index);
        ShortenSpans(sheet, index);
        foreach (var cell in row.Where(cell => cell.Id is not null))
        {
            draft.Figures.Remove(cell.Id!);
        }

        draft.Damage("row lost");
    }

    private static void ShortenSpans(Sheet sheet, int index)
    {
        for (var r = 0; r < index; r++)
        {
            for (var c = 0; c < sheet.Rows[r].Count; c++)
            {
                var cell = sheet.Rows[r][c];
                if (r + cell.Rows > index)
                {
                    sheet.Rows[r][c] = cell with { Rows = cell.Rows - 1 };
                }
            }
        }
    }

    private static void LoseColumn(ReportDraft draft, Sheet requests)
    {
        var applicant = draft.Dice.Between(1, RequestForm.Applicants.Length - 1);
        var fromRight = RequestForm.Applicants.Length - applicant;
        for (var r = 0; r < requests.Rows.Count; r++)
        {
            var row = requests.Rows[r];
            var spanning = row.FindIndex(cell => cell.Span is 5 or 7);
            if (spanning >= 0)
            {
                row[spanning] = row[spanning] with { Span = row[spanning].Span - 1 };
            }
            else
            {
                draft.Figures.Remove(row[^(fromRight + 1)].Id ?? "");
                row.RemoveAt(row.Count - 1 - fromRight);
            }
        }

        draft.Damage("column lost");
    }

    private static void LoseNumbers(ReportDraft draft, Sheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            for (var c = 0; c < row.Count; c++)
            {
                if (row[c].IsFigure)
                {
                    row[c] = row[c] with { Text = "" };
                    draft.Figures[row[c].Id ?? ""] = new("", CellTruth.Blank);
                }
            }
        }

        draft.Figures.Remove("");
        draft.Record("all numbers gone");
    }

    private static void LoseTables(ReportDraft draft, List<Sheet> sheets, Sheet sheet)
    {
        foreach (var lost in draft.Quirk("all tables lost", 0.3) ? sheets.ToArray() : [sheet])
        {
            LoseTable(draft, sheets, lost);
        }

        draft.Quirk(TablesAreImages, 0.25);
        draft.IsPartial = true;
        draft.Damage("table lost");
    }

    private static void LoseTable(ReportDraft draft, List<Sheet> sheets, Sheet sheet)
    {
        sheets.Remove(sheet);
        draft.LostTables.Add(sheet.Name);
        foreach (var id in draft.Figures.Keys.Where(id => id.StartsWith(sheet.Name, StringComparison.Ordinal)).ToList())
        {
            draft.Figures.Remove(id);
        }
    }

    private static void GlueDigits(ReportDraft draft, Sheet sheet)
    {
        if (SheetStyle.MarksBlanks(draft.TableDialects[sheet.Name]))
        {
            return;
        }

        var pairs = Figures(sheet, (row, c) => c + 1 < row.Count && row[c].IsFigure && row[c].Text.Length > 0 && row[c + 1].Text.Length > 0);
        if (pairs.Count == 0)
        {
            return;
        }

        foreach (var (row, c) in draft.Dice.Sample(pairs, draft.Dice.Between(1, 3)))
        {
            // Two pairs may overlap; the second then finds its cell empty and joins nothing.
            row[c + 1] = row[c + 1] with { Text = row[c].Text + row[c + 1].Text };
            row[c] = row[c] with { Text = "" };
        }

        draft.Damage("digits glued");
    }

    private static void SplitDigits(ReportDraft draft, Sheet sheet)
    {
        var cells = Figures(sheet, (row, c) => row[c].IsFigure && row[c].Text.Length > 1 && row[c].Text.All(char.IsAsciiDigit));
        if (cells.Count == 0)
        {
            return;
        }

        var (row, c) = draft.Dice.Pick(cells);
        var text = row[c].Text;
        row[c] = row[c] with { Text = text.Insert(text.Length > 3 ? text.Length - 3 : draft.Dice.Between(1, text.Length - 1), " ") };
        draft.Damage("digits split");
    }

    private static bool IsOwnLabel(SheetCell cell) => !cell.IsFigure && !cell.IsCovered && cell.Rows == 1 && cell.Text.Length > 0;

    private static List<(List<SheetCell> Row, int Column)> Figures(Sheet sheet, Func<List<SheetCell>, int, bool> where) =>
        [.. sheet.Rows.SelectMany(row => Enumerable.Range(0, row.Count).Where(c => where(row, c)).Select(c => (row, c)))];
}
