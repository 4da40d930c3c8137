using System.Globalization;

namespace OgiReports.TestKit.Generation;

/// <summary>Writes what a web page leaves before and after a report.</summary>
internal static class NoiseWriter
{
    private static readonly string[] Menus =
    [
        "首页 政务公开 办事服务 互动交流 走进我们",
        "法定主动公开内容\n规章\n行政规范性文件\n行政许可\n行政处罚\n政府信息公开年报",
        "首页 | 机构职能 | 规章 | 行政规范性文件 | 行政许可 | 行政强制 | 行政事业性收费 | 政府集中采购",
        "当前位置：首页 > 政府信息公开 > 政府信息公开年报 > 正文",
        "政府信息公开指南\n政府信息公开制度\n法定主动公开内容\n依申请公开",
    ];

    private static readonly string[] Tools =
        ["【字体：大 中 小】", "打印 关闭", "浏览次数：{0}次", "{{ title }}", "分享到：", "信息来源：办公室 字号：[大][中][小]"];

    private static readonly string[] Endings =
        ["扫一扫在手机打开当前页", "【打印本页】【关闭窗口】", "附件：政府信息公开工作年度报告.doc", "上一篇：没有了\n下一篇：政府信息公开指南", "主办单位 | 网站地图 | 联系我们"];

    public static void Before(ReportDraft draft, List<Piece> pieces)
    {
        var dice = draft.Dice;
        if (draft.Quirk("menus before", 0.2))
        {
            Add(pieces, dice.Pick(Menus));
        }

        if (draft.Quirk("metadata before", 0.2))
        {
            var published = Date(dice, draft.Year + 1);
            Add(pieces, dice.Chance(0.5)
                ? $"索 引 号 | 0{dice.Between(10_000, 99_999)}/{draft.Year + 1}-{dice.Between(10, 99_999):00000} | 主题分类 | 政务公开 | 发文日期 | {published}"
                : $"索引号：{dice.Between(10_000_000, 99_999_999)}\n发布日期：{published}\n文号：无");
        }

        if (draft.Quirk("page tools before", 0.15))
        {
            Add(pieces, dice.Pick(Tools).Replace("{0}", dice.Between(3, 900).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
    }

    public static void Contents(ReportDraft draft, HeadingWriter headings, List<Piece> pieces)
    {
        if (!draft.Quirk("table of contents", 0.06))
        {
            return;
        }

        pieces.Add(new(PieceKind.Noise, draft.Dice.OneOf("目录", "目 录")));
        var dots = draft.Dice.OneOf("......", "………", "  ");
        for (var i = 0; i < HeadingWriter.Kinds.Length; i++)
        {
            pieces.Add(new(PieceKind.Noise, string.Create(CultureInfo.InvariantCulture, $"{headings.Text(i)}{dots}{i / 2 + 1}")));
        }
    }

    public static void After(ReportDraft draft, List<Piece> pieces)
    {
        var dice = draft.Dice;
        if (draft.Quirk("signature after", 0.3))
        {
            if (draft.NamesAgency)
            {
                Add(pieces, draft.Agency);
            }

            Add(pieces, string.Create(CultureInfo.InvariantCulture, $"{draft.Year + 1}年1月{dice.Between(4, 30)}日"));
        }

        if (draft.Quirk("page tools after", 0.25))
        {
            Add(pieces, dice.Pick(Endings));
        }
    }

    private static void Add(List<Piece> pieces, string text) =>
        pieces.AddRange(text.Split('\n').Select(line => new Piece(PieceKind.Noise, line)));

    private static string Date(Dice dice, int year) => dice.Chance(0.5)
        ? string.Create(CultureInfo.InvariantCulture, $"{year}-01-{dice.Between(10, 31)}")
        : string.Create(CultureInfo.InvariantCulture, $"{year}年01月{dice.Between(10, 31)}日");
}
