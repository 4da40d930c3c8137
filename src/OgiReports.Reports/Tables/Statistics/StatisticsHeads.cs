using System.Globalization;
using OgiReports.Documents.Text;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>What the words over a column say of its numbers: the report's own year, another one, a total, a part.</summary>
internal static class StatisticsHeads
{
    private const int YearLength = 4;

    private static readonly string[] Totals = ["合计", "总计", "总数", "汇总", "共计", "小计"];
    private static readonly string[] OtherYears = ["上年", "去年", "上一年", "前一年", "往年", "同期", "增减", "增长", "增加", "同比", "环比", "变化", "累计", "比例", "占比"];
    private static readonly string[] OwnValues = ["统计数", "统计数据", "数量", "数值", "本年", "本年数", "本年度", "本期", "本期实际", "本年统计数", "填报数", "数据", "统计数量", "统计数字", "统计数值"];
    private static readonly string[] Remarks = ["备注", "说明", "注释"];
    private static readonly string[] Counters = ["序号", "代码", "编号", "行次", "行号"];

    /// <summary>The ideographs of a head, after the year that it names.</summary>
    public static string KeyOf(ReadOnlySpan<char> head)
    {
        var folded = CharacterFolding.FoldText(head);
        var start = folded.IndexOf("20", StringComparison.Ordinal);
        var isYear = start >= 0 && start + YearLength <= folded.Length && folded.AsSpan(start, YearLength).IndexOfAnyExceptInRange('0', '9') < 0
            && (start + YearLength == folded.Length || !char.IsAsciiDigit(folded[start + YearLength]));
        return (isYear ? folded.Substring(start, YearLength) : string.Empty) + LabelText.KeyOf(head);
    }

    public static bool IsTotal(string head) => Array.Exists(Totals, total => head.Contains(total, StringComparison.Ordinal));

    public static bool IsUnit(string head) => head.EndsWith("单位", StringComparison.Ordinal) && head.Length <= 6;

    public static bool IsIndicator(string head) => head.Contains("指标", StringComparison.Ordinal) || head.EndsWith("项目", StringComparison.Ordinal);

    /// <summary>Whether the column may hold the report's numbers: it is neither a remark nor a counter, nor of other years.</summary>
    public static bool MayHoldValues(string head) =>
        !Counters.Contains(head) && !Array.Exists(Remarks, word => head.Contains(word, StringComparison.Ordinal)) && !IsOfOtherYears(head);

    /// <summary>Whether these are words over a column of numbers, whosever they are.</summary>
    public static bool IsOverNumbers(string head) =>
        OwnValues.Contains(head) || IsTotal(head) || IsOfOtherYears(head) || YearOf(head) is not null || (head.EndsWith("统计数", StringComparison.Ordinal) && head.Length <= 10);

    /// <summary>Which of several columns is the report's: the total, the only one of the report's own year, or the latest year; -1 when none can be told.</summary>
    public static int OwnOf(List<string> heads)
    {
        if (heads.FindAll(IsTotal) is [var total])
        {
            return heads.IndexOf(total);
        }

        if (heads.FindAll(head => OwnValues.Contains(head)) is [var own])
        {
            return heads.IndexOf(own);
        }

        // A report compares its year with earlier ones.
        var years = heads.ConvertAll(YearOf);
        return heads.Count > 1 && years.TrueForAll(year => year is not null) && years.Distinct().Count() == years.Count ? years.IndexOf(years.Max()) : -1;
    }

    private static bool IsOfOtherYears(string head) => Array.Exists(OtherYears, word => head.Contains(word, StringComparison.Ordinal));

    private static int? YearOf(string head) =>
        head.Length > YearLength && head[YearLength] == '年' && int.TryParse(head.AsSpan(0, YearLength), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
