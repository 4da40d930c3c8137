namespace OgiReports.Reports.Tables.Statistics;

/// <summary>The words that the column 单位 holds.</summary>
internal static class StatisticsUnits
{
    private static readonly string[] Units = ["人次", "万元", "件次", "条次", "条", "件", "次", "篇", "个", "人", "元", "份", "家", "期", "场", "项", "部", "处", "名", "起"];

    /// <summary>The length of the unit at the start of ideographs; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> ideographs)
    {
        foreach (var unit in Units)
        {
            if (ideographs.StartsWith(unit))
            {
                return unit.Length;
            }
        }

        return 0;
    }

    public static bool EndsWithUnit(ReadOnlySpan<char> ideographs)
    {
        foreach (var unit in Units)
        {
            if (ideographs.EndsWith(unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether ideographs are units and nothing else.</summary>
    public static bool AreUnits(ReadOnlySpan<char> ideographs)
    {
        if (ideographs.IsEmpty)
        {
            return false;
        }

        if (ideographs.StartsWith("单位"))
        {
            ideographs = ideographs[2..];
        }

        while (!ideographs.IsEmpty)
        {
            var length = LengthAt(ideographs);
            if (length == 0)
            {
                return false;
            }

            ideographs = ideographs[length..];
        }

        return true;
    }
}
