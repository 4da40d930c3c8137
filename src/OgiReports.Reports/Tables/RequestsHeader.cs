using OgiReports.Reports.Forms;
using OgiReports.Reports.Text;

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
    /// <param name="text">The report's text.</param>
    /// <param name="range">The ideographs between the section's heading and the first row.</param>
    /// <param name="windows">The rows: a word missing from the header is a lost column only if no row has a value too many for it.</param>
    public static RequestsHeader Read(ReportText text, Range range, RowWindow[] windows)
    {
        var header = text.Ideographs[range];
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
        return new RequestsHeader(isLost ? [.. shown] : AllColumns, IsOutOfOrder(text, range));
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

    private static bool IsOutOfOrder(ReportText text, Range range)
    {
        var header = text.Ideographs[range];
        var order = new ColumnOrder(text, range.Start.Value);
        ReadOnlySpan<int> organizations = [header.IndexOf('商'), header.IndexOf('科'), header.IndexOf('社'), header.IndexOf('律')];
        for (var index = 1; index < organizations.Length; index++)
        {
            if (order.IsReversed(organizations[index - 1], organizations[index]))
            {
                return true;
            }
        }

        var natural = header.IndexOf('自');
        var legal = header.IndexOf("法律服务机构");
        var other = header.LastIndexOf("其他");
        return order.IsReversed(natural, organizations[0])
            || order.IsReversed(natural, header.IndexOf("总计"))
            || (other > header.IndexOf("商业企业") && header.Contains("商业企业", StringComparison.Ordinal) && order.IsReversed(legal, other));
    }

    /// <summary>Tells which of two words stands before the other. Where cells wrap and lines are printed across them, the words of one row come out in any order, and where they stand in their lines tells more.</summary>
    private readonly struct ColumnOrder(ReportText text, int start)
    {
        public bool IsReversed(int left, int right) =>
            left >= 0 && right >= 0 && right < left && !(text.HorizontalPosition(text.OriginOf(start + left)) < text.HorizontalPosition(text.OriginOf(start + right)));
    }
}
