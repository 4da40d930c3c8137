using System.Globalization;

namespace OgiReports.TestKit.Generation;

/// <summary>Writes the prose of a report, with numbers in it that are no cells.</summary>
internal sealed class Narrative(ReportDraft draft, LabelStyle labels)
{
    private static readonly string[] Openings =
    [
        "{year}年，{agency}把公开作为改进服务的抓手，围绕群众最关心的办事环节梳理目录、补齐短板，公开的数量和质量都有提高。",
        "{year}年，{agency}对照年度要点逐项分解任务，明确责任科室和完成时限，公开工作总体平稳有序。",
        "过去一年，{agency}坚持应公开尽公开，政策文件与解读材料同步发布，{year}年度各项任务按期完成。",
    ];

    private static readonly string[] Disclosure =
    [
        "全年通过门户网站发布信息{many}条，政务微信推送{some}条，更新公开指南{few}次。",
        "累计主动公开各类信息{many}条，其中工作动态{some}条，召开新闻发布会{few}场。",
        "制发规范性文件{few}件，配套解读{few}篇；网站公开信息{many}条，比{last}年（{some}条）增长较多。",
    ];

    private static readonly string[] Management =
    [
        "严格落实先审查后公开，发文时同步确定公开属性，拟不公开的逐件说明理由，全年抽查文件{few}份。",
        "完善目录动态调整机制，对历年文件集中清理，重新标注有效性{some}份，确保来源可查、版本唯一。",
    ];

    private static readonly string[] Platform =
    [
        "优化网站栏目{few}个，检索入口前移到首页，移动端访问占比达{share}%。",
        "在政务大厅设置公开专区，配备自助查询设备{few}台，接待查阅{some}人次。",
    ];

    private static readonly string[] Supervision =
    [
        "组织业务培训{few}次，参训{some}人次；开展季度自查{few}轮，发现并整改问题{some}个，未发生责任追究情形。",
        "把公开工作纳入绩效考核，分值权重{few}%，邀请服务对象评议，满意率{share}%。",
    ];

    private static readonly string[] Problems =
    [
        "一是解读形式偏少，图表和视频占比不高；二是基层人员变动频繁，业务衔接不够顺畅。",
        "公开内容与群众期待仍有距离，个别栏目更新间隔偏长，答复文书的规范性有待加强。",
        "下一步，将按季度梳理更新计划，落实专人审核；组织案例教学，提高依申请答复质量。",
        "针对上述不足，{year}年下半年已启动目录修订，{next}年将继续推进栏目整合和队伍建设。",
    ];

    private static readonly string[] Others =
    [
        "无。", "本单位无其他需要报告的事项。", "没有其他需要报告的事项。",
        "本年度未收取政府信息公开信息处理费。", "本年度收取信息处理费{few}0元，已全额上缴国库。",
    ];

    private static readonly string[][] SubHeadings =
    [
        ["（一）主动公开方面。", "（二）依申请公开方面。", "（三）信息管理方面。", "（四）平台建设方面。", "（五）监督保障方面。"],
        ["（一）主动公开政府信息情况\n", "（二）收到和处理政府信息公开申请情况\n", "（三）政府信息管理情况\n", "（四）平台建设情况\n", "（五）监督保障情况\n"],
        ["1、主动公开政府信息情况。", "2、依申请公开政府信息情况。", "3、政府信息管理。", "4、公开平台建设。", "5、监督保障。"],
        ["", "", "", "", ""],
    ];

    private readonly bool _falsePipes = draft.Quirk("false pipes in prose", 0.06);

    public void Overview(List<Piece> pieces)
    {
        pieces.Add(Paragraph(draft.Quirk("first sentence about the year before", 0.08)
            ? "{last}年，上级对公开工作作出部署，{agency}据此修订了本单位的公开制度。{year}年继续落实。"
            : draft.Dice.Pick(Openings)));
        var style = draft.Quirk("sub-headings equal later headings", 0.3) ? draft.Dice.Between(1, 2) : draft.Dice.OneOf(0, 3);
        var heads = SubHeadings[style];
        string[][] bodies = [Disclosure, [], Management, Platform, Supervision];
        for (var i = 0; i < heads.Length; i++)
        {
            if (i > 1 && draft.Dice.Chance(0.25))
            {
                continue;
            }

            var body = i == 1 ? Requests() + Remedies() : draft.Dice.Pick(bodies[i]);
            foreach (var part in (heads[i] + body).Split('\n'))
            {
                pieces.Add(Paragraph(part));
            }
        }
    }

    public void ProblemsAndPlans(List<Piece> pieces)
    {
        foreach (var sentence in draft.Dice.Sample(Problems, draft.Dice.Between(2, 3)))
        {
            pieces.Add(Paragraph(sentence));
        }
    }

    public void Other(List<Piece> pieces) => pieces.Add(Paragraph(draft.Dice.Pick(Others)));

    /// <summary>A sentence between a heading and its table, or null.</summary>
    public Piece? Lead(string table)
    {
        var sentence = table switch
        {
            "proactive" when draft.Quirk("sentence before a table", 0.1) =>
                "本年度制发规范性文件2件，废止1件，具体数据见下表：",
            "requests" when draft.Quirk("sentence before a table", 0.1) =>
                "本年新收和上年结转的申请均已依法办理，各项数据如下：",
            "remedies" when draft.Quirk("sentence before a table", 0.05) => "全年行政复议、行政诉讼情况统计如下：",
            _ => null,
        };
        return sentence is null ? null : Paragraph(sentence);
    }

    private string Requests()
    {
        if (draft.Quirk("no numbers in prose", 0.2))
        {
            return "畅通受理渠道，规范答复文书，所有申请均在法定期限内办结。";
        }

        // A narrative that contradicts its table is no error of reading; it must not change a cell.
        var shift = draft.Quirk("prose contradicts the table", 0.08) ? draft.Dice.Between(1, 40) : 0;
        var received = draft.Values["requests.newlyReceived.total"] + shift;
        var over = draft.Values["requests.carriedOver.total"];
        var done = draft.Values["requests.concluded.total"];
        var forward = draft.Values["requests.carriedForward.total"];
        var half = decimal.Floor(received / 2);
        return draft.Dice.Below(4) switch
        {
            0 => Invariant($"全年新收政府信息公开申请{received}件，上年结转申请{over}件，办结{done}件，结转下年度继续办理{forward}件。"),
            1 => Invariant($"共收到申请 {received} 件，答复 {done} 件（含上年度结转申请 {over} 件，另有 {forward} 件顺延到下年度答复）。"),
            2 => Invariant($"受理申请{received}起，其中网络{half}起、信函{received - half}起，较上年（{done + 9}起）有所变化。"),
            _ => Invariant($"新收申请{received}件，其中予以公开{draft.Values["requests.granted.total"]}件，占比 33.9%，均按时答复。"),
        };
    }

    private string Remedies()
    {
        if (!draft.Quirk("remedies in prose", 0.3))
        {
            return "";
        }

        var v = RequestForm.RemedyColumns.Select(column => draft.Values[$"remedies.reconsideration.{column}"]).ToList();
        return draft.Dice.Chance(0.5)
            ? Invariant($"政府信息公开行政复议{v[4]}件，其中结果维持{v[0]}件，结果纠正{v[1]}件，其他结果{v[2]}件，尚未审结{v[3]}件。")
            : Invariant($"全市共办理复议备案{v[4] + 72}件，其中结果维持72件，其余正在审理。");
    }

    private Piece Paragraph(string pattern)
    {
        var dice = draft.Dice;
        var office = draft.NamesAgency && dice.Chance(0.5) ? draft.Agency : "我单位";
        var text = pattern
            .Replace("{year}", Invariant($"{draft.Year}"), StringComparison.Ordinal)
            .Replace("{last}", Invariant($"{draft.Year - 1}"), StringComparison.Ordinal)
            .Replace("{next}", Invariant($"{draft.Year + 1}"), StringComparison.Ordinal)
            .Replace("{agency}", office, StringComparison.Ordinal)
            .Replace("{many}", dice.Chance(0.2) ? dice.OneOf("2万余", "755多", "三百余") : Invariant($"{dice.Between(30, 5600)}"), StringComparison.Ordinal)
            .Replace("{some}", Invariant($"{dice.Between(12, 400)}"), StringComparison.Ordinal)
            .Replace("{few}", Invariant($"{dice.Between(2, 9)}"), StringComparison.Ordinal)
            .Replace("{share}", Invariant($"{dice.Between(60, 99)}.{dice.Between(0, 9)}"), StringComparison.Ordinal);
        if (_falsePipes && text.Length > 8 && dice.Chance(0.3))
        {
            text = text.Insert(dice.Between(1, text.Length - 1), dice.OneOf("|", " | "));
        }

        return new(PieceKind.Paragraph, labels.Brackets(text));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
