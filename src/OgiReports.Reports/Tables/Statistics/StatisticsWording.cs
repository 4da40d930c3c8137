using System.Collections.Immutable;
using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>
/// A wording of a row without the ending that agencies vary: 传真申请数, 传真申请数量 and 传真申请件数 are one wording.
/// </summary>
/// <param name="Row">The row of the form.</param>
/// <param name="Stem">The wording without its ending.</param>
/// <param name="IsWhole">Whether the wording has no such ending, as headings and 涉及国家秘密 have none.</param>
/// <param name="NeedsEnding">Whether the stem alone is a phrase of prose rather than a label.</param>
internal sealed record StatisticsWording(int Row, string Stem, bool IsWhole, bool NeedsEnding)
{
    private const int ShortestStem = 4;
    private const string Channels = "一/（二）";
    private const string Counted = "件次条个人篇";

    // Either word stands in published tables; the form has the first.
    private static readonly (string Own, string Other)[] Alternatives = [("其他", "其它"), ("作出", "做出"), ("网络", "网上"), ("发布会总次数", "发布会数"), ("或者", "或")];

    /// <summary>Every wording of every row.</summary>
    public static ImmutableArray<StatisticsWording> All { get; } = Build();

    /// <summary>The length of the ending at the start of ideographs: 数, 总数, 件数, 次数, 总件数, 数量; 0 when there is none.</summary>
    public static int EndingLength(ReadOnlySpan<char> ideographs)
    {
        var position = ideographs is ['总', ..] ? 1 : 0;
        position += position < ideographs.Length && Counted.Contains(ideographs[position], StringComparison.Ordinal) ? 1 : 0;
        position += position < ideographs.Length && ideographs[position] == '总' ? 1 : 0;
        var first = position;
        position += position < ideographs.Length && ideographs[position] == '数' ? 1 : 0;
        position += position < ideographs.Length && ideographs[position] == '量' ? 1 : 0;
        return position > first ? position : 0;
    }

    private static ImmutableArray<StatisticsWording> Build()
    {
        var rows = FormLibrary.Statistics.Rows;
        var all = new List<StatisticsWording>();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var key in rows[row].Keys.SelectMany(Variants).Distinct())
            {
                var stem = rows[row].IsGroup ? key : WithoutEnding(key);
                var isWhole = stem.Length == key.Length;
                var isPhrase = stem.Length < ShortestStem || (rows[row].Path.StartsWith(Channels, StringComparison.Ordinal) && stem.EndsWith("公开", StringComparison.Ordinal));
                all.Add(new StatisticsWording(row, stem, isWhole, isPhrase && !isWhole));
            }
        }

        return [.. all.Distinct()];
    }

    private static IEnumerable<string> Variants(string key)
    {
        yield return key;
        foreach (var (own, other) in Alternatives)
        {
            if (key.Contains(own, StringComparison.Ordinal))
            {
                yield return key.Replace(own, other, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>件 and 人 stay: 文件数 and 人员数 are words of their own.</summary>
    private static string WithoutEnding(string key)
    {
        foreach (var ending in (ReadOnlySpan<string>)["总次数", "次数", "总数", "数量", "数"])
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                return key[..^ending.Length];
            }
        }

        return key;
    }
}
