using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Tables;

namespace OgiReports.Reports.Placement;

/// <summary>
/// Tells whether a table without marks left its column of totals empty. Its rows then show one number fewer than there are
/// columns, as they do where the column of an applicant is empty; but there the last number is the sum of the others.
/// </summary>
internal static class BlankTotals
{
    // One wrong sum, even two, are an agency's slip; as many as these are none. One application alone stands in three rows.
    private const int Convincing = 4;
    private const int Fewest = 3;

    /// <summary>Whether the totals are empty: hardly a row shows its number of numbers, and its last is no sum.</summary>
    public static bool AreSo(IReadOnlyList<RowWindow> windows, int[] columns)
    {
        if (columns.Length != RequestsForm.ColumnCount)
        {
            return false;
        }

        int whole = 0, sums = 0, others = 0, broken = 0;
        foreach (var window in windows)
        {
            if (window.Values.Exists(value => value.Marks == LayoutMarks.None && value.Content.State == CellState.Unreadable))
            {
                // Its numbers are parts of numbers, so their count is not its own.
                broken++;
                continue;
            }

            if (window.Values.Count >= columns.Length || window.Values.Exists(value => value.Marks != LayoutMarks.None || !PrintedText.IsCount(value.Content)))
            {
                return false;
            }

            if (window.Values.Count < columns.Length - 1)
            {
                continue;
            }

            whole++;
            var last = window.Values[^1].Content.Value ?? 0;
            var before = window.Values.Sum(value => value.Content.Value ?? 0) - last;

            // A last number behind zeros alone may be a total that nothing was broken down for.
            (sums, others) = before == 0 ? (sums, others) : last == before ? (sums + 1, others) : (sums, others + 1);
        }

        return whole * 4 >= (windows.Count - broken) * 3 && others >= (sums == 0 ? Fewest : Convincing + sums);
    }
}
