using System.Collections.Immutable;
using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Tables;

/// <summary>What a word of the table of section 二 is.</summary>
internal enum ProactiveWordKind
{
    /// <summary>第二十条第（x）项, the title of a block.</summary>
    Title,

    /// <summary>信息内容, the head of the label column.</summary>
    LabelHeader,

    /// <summary>The head of a number column.</summary>
    Header,

    /// <summary>The label of a row.</summary>
    Row,
}

/// <summary>A word of the table of section 二.</summary>
/// <param name="Key">Its ideographs.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Item">The item of article 20 that a title or a row belongs to; a blank for others.</param>
/// <param name="Version">The form that alone has the word; null when both have it.</param>
/// <param name="Column">For a header: the column key that it heads, empty when the word alone does not tell.</param>
internal sealed record ProactiveWord(string Key, ProactiveWordKind Kind, char Item = ' ', FormVersion? Version = null, string Column = "")
{
    /// <summary>Every word of both forms, damaged and other wordings included, longer ones first.</summary>
    public static readonly ImmutableArray<ProactiveWord> All = Build();

    private static ImmutableArray<ProactiveWord> Build()
    {
        var words = new List<ProactiveWord> { new("信息内容", ProactiveWordKind.LabelHeader) };
        foreach (var item in "一五六八九")
        {
            words.Add(new($"第二十条第{item}项", ProactiveWordKind.Title, item));
        }

        AddRows(words);
        AddHeaders(words);
        words.Sort(static (left, right) => right.Key.Length.CompareTo(left.Key.Length));
        return [.. words];
    }

    private static void AddRows(List<ProactiveWord> words)
    {
        foreach (var version in (ReadOnlySpan<FormVersion>)[FormVersion.Form2019, FormVersion.Form2021])
        {
            foreach (var block in FormLibrary.Proactive(version).Blocks)
            {
                foreach (var key in block.Rows.SelectMany(row => row.Keys))
                {
                    if (!words.Exists(word => word.Key == key))
                    {
                        words.Add(new(key, ProactiveWordKind.Row, block.Item));
                    }
                }
            }
        }
    }

    private static void AddHeaders(List<ProactiveWord> words)
    {
        // Of 本年新制作数量 and 本年新公开数量 the second line is often lost, so that both read 本年新.
        ReadOnlySpan<(string Key, string Column)> of2019 =
        [
            ("本年新制作数量", "created"), ("本年新制作数", "created"), ("本年制作数量", "created"), ("本年新公开数量", "disclosed"), ("本年新公开数", "disclosed"),
            ("对外公开总数量", "totalDisclosed"), ("对外公开总数", "totalDisclosed"), ("本年新", ""),
            ("上一年项目数量", "previousYearItems"), ("上年项目数量", "previousYearItems"), ("上一年度项目数量", "previousYearItems"),
            ("本年增减", "change"), ("采购项目数量", "items"),
            ("采购总金额", "amount"), ("采购总金额万元", "amount"), ("采购总金额单位万元", "amount"), ("采购总金额元", "amount"), ("采购总金额单位元", "amount"),
        ];
        ReadOnlySpan<(string Key, string Column)> of2021 =
        [
            ("本年制发件数", "issued"), ("本年度制发件数", "issued"), ("本年度制发数", "issued"), ("本年制发数", "issued"), ("本年发件", "issued"), ("本年发件数", "issued"),
            ("本年废止件数", "repealed"), ("本年度废止件数", "repealed"), ("本年废止数", "repealed"), ("本年度废止数", "repealed"),
            ("现行有效件数", "inForce"), ("现行有效件", "inForce"), ("现行有效数", "inForce"),
            ("本年处理决定数量", "decisions"), ("本年度处理决定数量", "decisions"),
            ("本年收费金额单位万元", "amount"), ("本年收费金额万元", "amount"), ("本年收费金额单位元", "amount"), ("本年收费金额元", "amount"), ("本年收费金额", "amount"),
        ];
        foreach (var (key, column) in of2019)
        {
            words.Add(new(key, ProactiveWordKind.Header, Version: FormVersion.Form2019, Column: column));
        }

        foreach (var (key, column) in of2021)
        {
            words.Add(new(key, ProactiveWordKind.Header, Version: FormVersion.Form2021, Column: column));
        }

        words.Add(new("处理决定数量", ProactiveWordKind.Header, Column: "decisions"));
    }
}
