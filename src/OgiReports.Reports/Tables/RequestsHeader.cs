using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Tables;

/// <summary>
/// What the header of the table of section 三 says about the columns. Flattening tears its three rows apart, so only
/// what survives that is used: which words are there at all, and the order of those that stand in one row.
/// </summary>
internal sealed class RequestsHeader
{
    private const int OtherColumn = 5;
    private const int MinimumColumns = 4;

    // The characters that only one column's head has.
    private static readonly string[] ColumnCharacters = ["自然", "商企", "科研", "社会公益", "律服务", "其他", "总计"];
    private static readonly int[] AllColumns = [0, 1, 2, 3, 4, 5, 6];

    private RequestsHeader(int[] columns, bool isReordered)
    {
        Columns = columns;
        IsReordered = isReordered;
    }

    /// <summary>The columns that the table has, in the form's order.</summary>
    public int[] Columns { get; }

    /// <summary>Whether the header shows the columns in another order than the form.</summary>
    public bool IsReordered { get; }

    /// <summary>The columns of the form that the table does not have.</summary>
    public int[] Lost => [.. AllColumns.Except(Columns)];

    /// <summary>Reads the header.</summary>
    /// <param name="header">The ideographs between the section's heading and the first row.</param>
    /// <param name="windows">The rows: a word missing from the header is a lost column only if no row has a value too many for it.</param>
    public static RequestsHeader Read(ReadOnlySpan<char> header, RowWindow[] windows)
    {
        var shown = new List<int>();
        for (var column = 0; column < ColumnCharacters.Length; column++)
        {
            if (IsShown(header, column))
            {
                shown.Add(column);
            }
        }

        var isLost = shown.Count is >= MinimumColumns and < RequestsForm.ColumnCount
            && Array.TrueForAll(windows, window => HasRoomFor(window, shown.Count));
        return new RequestsHeader(isLost ? [.. shown] : AllColumns, IsOutOfOrder(header));
    }

    private static bool IsShown(ReadOnlySpan<char> header, int column)
    {
        if (column != OtherColumn)
        {
            // All of them: prose before the table has 公 or 会, too.
            foreach (var character in ColumnCharacters[column])
            {
                if (!header.Contains(character))
                {
                    return false;
                }
            }

            return true;
        }

        // 其他 stands in 法人或其他组织 too.
        var expected = header.Contains('或') ? 2 : 1;
        return header.Count('其') >= expected || header.Count('他') >= expected;
    }

    /// <summary>Whether a row fits into so many columns. The labels of the deepest level have no filler cells before their numbers.</summary>
    private static bool HasRoomFor(RowWindow window, int columns) =>
        window.Values.Count(value => !value.IsBlank) <= columns
        && !(window.Level == 2 && window.IsWholeRow && window.Values.Count > columns);

    private static bool IsOutOfOrder(ReadOnlySpan<char> header)
    {
        ReadOnlySpan<int> organizations = [header.IndexOf('商'), header.IndexOf('科'), header.IndexOf('社'), header.IndexOf('律')];
        for (var index = 1; index < organizations.Length; index++)
        {
            if (organizations[index] >= 0 && organizations[index - 1] >= 0 && organizations[index] < organizations[index - 1])
            {
                return true;
            }
        }

        var natural = header.IndexOf('自');
        var total = header.IndexOf("总计");
        var legal = header.IndexOf("法律服务机构");
        var business = header.IndexOf("商业企业");
        var other = header.LastIndexOf("其他");
        return (natural >= 0 && organizations[0] >= 0 && natural > organizations[0])
            || (natural >= 0 && total >= 0 && total < natural)
            || (legal >= 0 && business >= 0 && other > business && other < legal);
    }
}
