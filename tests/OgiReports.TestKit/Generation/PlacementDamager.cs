using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation;

/// <summary>Does a chosen damage to tables 三 and 四.</summary>
internal static class PlacementDamager
{
    /// <summary>A dialect in which the damage leaves no marks.</summary>
    public static TextDialect DialectOf(int seed, PlacementDamage damage)
    {
        // Cells on lines of their own have no blanks to lose or to gain.
        TextDialect[] dialects = damage switch
        {
            PlacementDamage.DigitsGlued or PlacementDamage.RowsGlued or PlacementDamage.TableGlued or PlacementDamage.DigitsSplit or PlacementDamage.GluedToLabels
                => [TextDialect.SpaceRaw, TextDialect.OneLine],
            PlacementDamage.LinesDeduplicated => [TextDialect.CellPerLine, TextDialect.CellPerLineBlankLines],
            _ => [TextDialect.SpaceRaw, TextDialect.OneLine, TextDialect.CellPerLine, TextDialect.CellPerLineBlankLines],
        };
        return dialects[seed % dialects.Length];
    }

    /// <summary>Whether the damage leaves open how zeros are written: where a number may be missing, an empty cell is one more way to read it.</summary>
    public static bool LeavesZeros(PlacementDamage damage) => damage is PlacementDamage.RowsLost or PlacementDamage.LabelsMerged
        or PlacementDamage.NumberLost or PlacementDamage.NumberAdded or PlacementDamage.NumberLostAndAdded;

    public static void Apply(ReportDraft draft, List<Sheet> sheets)
    {
        draft.Damage($"damage: {draft.PlacementDamage}");
        foreach (var sheet in sheets.Where(sheet => sheet.Name != "proactive"))
        {
            Apply(draft, sheet);
        }
    }

    private static void Apply(ReportDraft draft, Sheet sheet)
    {
        var rows = sheet.Rows.FindAll(row => row.Exists(cell => cell.IsFigure && cell.Id is not null));
        switch (draft.PlacementDamage)
        {
            case PlacementDamage.DigitsGlued:
                rows.ForEach(row => Glue(row, () => draft.Dice.Chance(0.25)));
                break;
            case PlacementDamage.RowsGlued:
                rows.FindAll(_ => draft.Dice.Chance(0.6)).ForEach(row => Glue(row, () => true));
                break;
            case PlacementDamage.TableGlued:
                rows.ForEach(row => Glue(row, () => true));
                if (sheet.Name == "requests")
                {
                    GlueToLabels(draft, rows, 1);
                }

                break;
            case PlacementDamage.RowsLost when sheet.Name == "requests":
                LoseRows(draft, sheet, rows);
                break;
            case PlacementDamage.LabelsMerged when sheet.Name == "requests":
                MergeLabels(draft, rows);
                break;
            case PlacementDamage.NumberLost:
                LoseNumber(draft, rows);
                break;
            case PlacementDamage.NumberAdded:
                AddNumber(draft, rows);
                break;
            case PlacementDamage.NumberLostAndAdded:
                LoseNumber(draft, rows);
                AddNumber(draft, rows);
                break;
            case PlacementDamage.GluedToLabels when sheet.Name == "requests":
                GlueToLabels(draft, rows, 0.3);
                break;
            case PlacementDamage.DigitsSplit:
                rows.ForEach(row => Split(draft, row));
                break;
            case PlacementDamage.LabelLost when sheet.Name == "requests":
                var lost = draft.Dice.Pick(rows.FindAll(row => row.Exists(IsOwnLabel)));
                var at = lost.FindIndex(IsOwnLabel);
                lost[at] = lost[at] with { Text = "" };
                break;
            case PlacementDamage.ColumnLost when sheet.Name == "requests":
                LoseColumn(draft, sheet, draft.Dice.Below(5));
                break;
            case PlacementDamage.TotalsLost when sheet.Name == "requests":
                LoseColumn(draft, sheet, 5);
                break;
            case PlacementDamage.TotalsBlank when sheet.Name == "requests":
                foreach (var row in rows)
                {
                    draft.Figures[row[^1].Id!] = new("", CellTruth.Blank);
                    row[^1] = row[^1] with { Text = "" };
                }

                break;
        }
    }

    private static bool IsOwnLabel(SheetCell cell) => !cell.IsFigure && !cell.IsCovered && cell.Rows == 1 && cell.Text.Length > 0;

    /// <summary>Numbers move into the cell behind them, where they stand before its digits.</summary>
    private static void Glue(List<SheetCell> row, Func<bool> isGlued)
    {
        for (var c = 0; c + 1 < row.Count; c++)
        {
            if (row[c].IsFigure && row[c + 1].IsFigure && row[c].Text.Length > 0 && isGlued())
            {
                row[c + 1] = row[c + 1] with { Text = row[c].Text + row[c + 1].Text };
                row[c] = row[c] with { Text = "" };
            }
        }
    }

    private static void GlueToLabels(ReportDraft draft, List<List<SheetCell>> rows, double share)
    {
        for (var r = 0; r + 1 < rows.Count; r++)
        {
            var at = rows[r + 1].FindIndex(cell => IsOwnLabel(cell) && char.IsAsciiDigit(cell.Text[0]));
            // Where the label of a group stands between them, they don't touch.
            if (at >= 0 && rows[r + 1].TrueForAll(cell => cell.Rows == 1) && draft.Dice.Chance(share))
            {
                rows[r + 1][at] = rows[r + 1][at] with { Text = rows[r][^1].Text + rows[r + 1][at].Text };
                rows[r][^1] = rows[r][^1] with { Text = "" };
            }
        }
    }

    private static void LoseRows(ReportDraft draft, Sheet sheet, List<List<SheetCell>> rows)
    {
        // The first row of a group carries the group's label and can't go alone.
        foreach (var row in draft.Dice.Sample(rows.FindAll(row => row.TrueForAll(cell => cell.Rows == 1)), draft.Dice.Between(1, 3)))
        {
            sheet.Rows.Remove(row);
            foreach (var cell in row.Where(cell => cell.Id is not null))
            {
                draft.Figures.Remove(cell.Id!);
            }
        }
    }

    private static void MergeLabels(ReportDraft draft, List<List<SheetCell>> rows)
    {
        for (var r = draft.Dice.Below(6); r + 1 < rows.Count; r += draft.Dice.Between(2, 8))
        {
            var first = rows[r + 1].FindIndex(cell => cell.IsFigure);
            if (rows[r + 1].TrueForAll(cell => cell.Rows == 1))
            {
                rows[r + 1].InsertRange(first, rows[r].FindAll(cell => cell.IsFigure));
                rows[r].RemoveAll(cell => cell.IsFigure);
                rows[r].Add(new SheetCell("") { IsFigure = true });
            }
        }
    }

    private static void LoseNumber(ReportDraft draft, List<List<SheetCell>> rows)
    {
        var printed = rows.SelectMany(row => Enumerable.Range(0, row.Count).Where(c => row[c].IsFigure && row[c].Text.Length > 0).Select(c => (row, c))).ToList();
        if (printed.Count > 0)
        {
            var (row, c) = draft.Dice.Pick(printed);
            row[c] = row[c] with { Text = "" };
        }
    }

    private static void AddNumber(ReportDraft draft, List<List<SheetCell>> rows)
    {
        var row = draft.Dice.Pick(rows);
        // No page, footnote or item has the number 0.
        var number = draft.Dice.OneOf(draft.Dice.Between(1, 12), draft.Dice.Between(1, 12), draft.Dice.Between(13, 2025));
        var stray = new SheetCell(number.ToString(System.Globalization.CultureInfo.InvariantCulture)) { IsFigure = true };
        row.Insert(draft.Dice.Between(row.FindIndex(cell => cell.IsFigure), row.Count), stray);
    }

    private static void Split(ReportDraft draft, List<SheetCell> row)
    {
        for (var c = 0; c < row.Count; c++)
        {
            var text = row[c].Text;
            if (row[c].IsFigure && text.Length > 1 && text.All(char.IsAsciiDigit) && draft.Dice.Chance(0.3))
            {
                row[c] = row[c] with { Text = text.Insert(text.Length > 3 ? text.Length - 3 : draft.Dice.Between(1, text.Length - 1), " ") };
            }
        }
    }

    private static void LoseColumn(ReportDraft draft, Sheet requests, int organization)
    {
        var fromRight = organization == 5 ? 1 : 6 - organization;
        foreach (var row in requests.Rows)
        {
            if (row.Exists(cell => cell.IsFigure))
            {
                draft.Figures.Remove(row[^fromRight].Id ?? "");
                row.RemoveAt(row.Count - fromRight);
                continue;
            }

            // The applicants' head spans one column less; so does that of the organizations, unless 总计 goes.
            var spanning = row.FindIndex(cell => cell.Span is 7 or 5);
            var label = organization == 5 ? "总计" : RequestForm.OrganizationLabels[organization];
            var head = row.FindIndex(cell => cell.Text.Replace(" ", "", StringComparison.Ordinal) == label);
            if (spanning >= 0 && !(organization == 5 && row[spanning].Span == 5))
            {
                row[spanning] = row[spanning] with { Span = row[spanning].Span - 1 };
            }

            if (head >= 0)
            {
                row.RemoveAt(head);
            }
            else if (spanning < 0)
            {
                row.RemoveAt(row.Count - 1);
            }
        }
    }
}
