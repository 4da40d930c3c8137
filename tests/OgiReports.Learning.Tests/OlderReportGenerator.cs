using System.Text;
using OgiReports.Learning.Training;

namespace OgiReports.Learning.Tests;

/// <summary>Reports from before the fixed form, with headings of the wordings held out: every seed is one report.</summary>
internal static class OlderReportGenerator
{
    private static readonly string[] Agencies = ["惠山县档案局", "贺江市水利局", "黄岗镇人民政府", "安平市气象局", "云栖区教育局", "桐柏岭乡人民政府", "望亭区卫生局", "长岭街道办事处", "义安县财政局", "水头镇人民政府"];

    private static readonly string[] Middle = ["requests", "responses", "fees", "remedies", "complaints", "capacity"];

    private static readonly Dictionary<string, string[]> Bodies = new(StringComparer.Ordinal)
    {
        ["overview"] = ["一年来，本单位按照条例和上级部署，明确分管领导和责任科室，各项工作平稳有序。", "我们把公开作为日常工作来抓，制度逐步健全。"],
        ["proactive"] = ["全年在门户网站发布各类信息四百余条，内容涵盖机构职能、财政资金和工作动态。", "除网站外，还通过公开栏、广播和便民手册向群众公开。"],
        ["requests"] = ["共收到书面申请3件，其中信函2件、当面1件，均在法定期限内答复。", "没有收到任何申请。"],
        ["responses"] = ["围绕群众关心的用水和入学问题，组织在线访谈两次，刊发解读稿件五篇。"],
        ["fees"] = ["没有向申请人收取任何费用。", "全年未发生收费，也无减免。"],
        ["remedies"] = ["没有因此引起的复议或者诉讼。", "发生复议案件1件，结果为维持。"],
        ["complaints"] = ["没有接到反映公开工作问题的来信来电。"],
        ["capacity"] = ["配备兼职人员2名，落实经费1万元，组织学习三次。"],
        ["problems"] = ["目前更新还不够及时，内容还不够丰富。下一阶段将加强学习，改进服务。"],
        ["other"] = ["无。"],
        ["attachments"] = ["统计数据随文报送。"],
    };

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];

    /// <summary>One report with the kinds of its sections and their headings.</summary>
    /// <param name="seed">Which report.</param>
    public static (string Text, IReadOnlyList<(string Kind, string Heading)> Sections) Make(int seed)
    {
        var dice = new Dice((ulong)seed + 4711);
        var wordings = HeldOutFiles.Rows("headings.tsv").ToLookup(row => row[0], row => row[1]);
        var subheadings = HeldOutFiles.Rows("lines.tsv").Where(row => row[0] == "subheading" && row[1][0] is '（' or '(').Select(row => row[1]).ToList();
        List<string> kinds = ["overview", "proactive"];
        foreach (var kind in Middle)
        {
            if (kind is "requests" or "remedies" || dice.Below(2) == 0)
            {
                kinds.Insert(2 + dice.Below(kinds.Count - 1), kind);
            }
        }

        kinds.Add("problems");
        kinds.AddRange(((string[])["other", "attachments"]).Where(_ => dice.Below(3) == 0));
        if (dice.Below(5) == 0)
        {
            kinds.Remove("overview");
        }

        var agency = dice.Pick(Agencies);
        var year = 2008 + dice.Below(11);
        var text = new StringBuilder().Append(agency).Append(year).Append(dice.Below(2) == 0 ? "年政府信息公开工作年度报告\n" : "年度政府信息公开年度报告\n")
            .Append("根据条例要求，现公布本年度报告。本报告中所列数据的统计期限自").Append(year).Append("年1月1日起至").Append(year).Append("年12月31日止。\n");
        var isNumbered = dice.Below(8) != 0;
        var sections = new List<(string, string)>();
        for (var index = 0; index < kinds.Count; index++)
        {
            var heading = dice.Pick(wordings[kinds[index]].ToList());
            sections.Add((kinds[index], heading));
            text.Append(isNumbered ? Numerals[index] + "、" : string.Empty).Append(heading).Append('\n');
            if (kinds[index] == "overview" && dice.Below(2) == 0)
            {
                text.Append(dice.Pick(subheadings)).Append('\n');
            }

            text.Append(dice.Pick(Bodies[kinds[index]])).Append('\n');
        }

        return (text.Append(agency).Append('\n').Append(year + 1).Append("年1月18日\n").ToString(), sections);
    }
}
