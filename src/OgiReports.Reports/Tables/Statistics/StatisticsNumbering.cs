using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>The number that a row may have before its label.</summary>
/// <param name="Figure">The figure that the form prints; 0 when it prints none.</param>
/// <param name="Points">The points of its number in a text that counts 1, 1.1, 1.1.1; -1 when the text does not, or the row has no number.</param>
internal readonly record struct StatisticsNumbering(int Figure, int Points)
{
    /// <summary>A row of which nothing is known.</summary>
    public static StatisticsNumbering None { get; } = new(0, -1);

    public static StatisticsNumbering Of(int index, bool isDecimal)
    {
        var row = FormLibrary.Statistics.Rows[index];
        return new StatisticsNumbering(row.Number, isDecimal ? PointsOf(index) : -1);
    }

    private static int PointsOf(int index)
    {
        var rows = FormLibrary.Statistics.Rows;
        if (!rows[index].IsGroup)
        {
            // 制发规范性文件总数 stands below 其中 too, though its path does not say so.
            return rows[index].Path.EndsWith("其中", StringComparison.Ordinal) || rows[index].Key == "proactive.normativeIssued" ? -1 : rows[index].Path.Count('/');
        }

        // A heading stands one level above the row that it heads.
        return index + 1 < rows.Length && !rows[index + 1].IsGroup ? rows[index + 1].Path.Count('/') - 1 : -1;
    }
}
