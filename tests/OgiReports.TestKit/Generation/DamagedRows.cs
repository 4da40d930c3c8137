namespace OgiReports.TestKit.Generation;

/// <summary>Hands out what a damaged report prints, before it becomes text: for those who read it by another way than the parser.</summary>
public static class DamagedRows
{
    // What these print behind a label takes more than its words to tell.
    private static readonly string[] Unsettled = ["thousands commas", "units in cells", "local row in table three"];

    /// <summary>The form of table 三 and its rows, each behind its own label; null for a report whose words can't be handed out so.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="damage">The damage; one that leaves every label before the numbers of its row.</param>
    public static (string Form, IReadOnlyList<DamagedRow> Rows)? Of(int seed, PlacementDamage damage)
    {
        var (draft, sheets) = ReportGenerator.DamagedTables(seed, damage);
        if (Array.Exists(Unsettled, draft.Has))
        {
            return null;
        }

        var rows = sheets.Single(sheet => sheet.Name == "requests").Rows.FindAll(row => row[^1] is { IsFigure: true, Id: not null });
        var printed = new List<DamagedRow>();
        for (var index = 0; index < rows.Count; index++)
        {
            var cells = rows[index].FindAll(cell => cell.IsFigure);
            var words = cells.SelectMany(cell => cell.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var isTorn = false;
            if (index + 1 < rows.Count && RanInto(rows[index + 1]) is { Length: > 0 } last)
            {
                isTorn = words.Count > 0;
                words.Add(last);
            }

            printed.Add(new DamagedRow(cells.ConvertAll(cell => cell.Id!), words.ConvertAll(Narrow)) { IsTorn = isTorn });
        }

        return (draft.RequestsForm, printed);
    }

    /// <summary>The digits before a label that are more than its item number.</summary>
    private static string RanInto(List<SheetCell> row)
    {
        var label = row.Find(cell => !cell.IsFigure && !cell.IsCovered && cell.Rows == 1)?.Text ?? "";
        var digits = label.TakeWhile(character => char.IsAsciiDigit(character) || character is >= '０' and <= '９').Count();
        return digits > 1 ? label[..(digits - 1)] : "";
    }

    private static string Narrow(string word) => string.Concat(word.Select(character => character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character));
}
