using OgiReports.Reports.Model;

namespace OgiReports.Reports.Segmentation;

/// <summary>Tells the kind of a heading of a report from before the fixed form by the words in it.</summary>
internal static class OlderHeadings
{
    // What is asked first wins: a heading on applications for reconsideration speaks of 申请 and is about 复议.
    private static readonly (SectionKind Kind, string[] Words)[] Kinds =
    [
        (SectionKind.Attachments, ["附表", "附件", "附图", "统计表", "统计数据"]),
        (SectionKind.Problems, ["存在的问题", "存在问题", "主要问题", "存在的不足", "存在不足", "改进措施", "改进情况", "改进意见", "改进的", "下一步", "下步", "打算", "努力方向", "不足之处", "今后工作", "问题和", "问题及", "问题与", "工作计划", "工作思路"]),
        (SectionKind.Remedies, ["复议", "诉讼", "申诉"]),
        (SectionKind.Complaints, ["举报", "投诉"]),
        (SectionKind.Fees, ["收费", "减免", "支出与", "收取费用", "费用情况", "费用的"]),
        (SectionKind.Responses, ["回应", "解读", "舆情"]),
        (SectionKind.Proactive, ["主动公开", "主动向社会公开"]),
        (SectionKind.RequestsNarrative, ["依申请", "申请公开", "公开申请", "申请情况", "申请办理", "申请处理", "受理情况", "不予公开"]),
        (SectionKind.Other, ["其他需要", "其它需要", "需要说明", "需说明", "需要报告", "其他事项", "其他报告", "其他情况"]),
        (SectionKind.Capacity, ["机构", "队伍", "人员", "经费", "培训", "制度建设", "平台建设", "组织领导", "组织建设", "保障", "能力建设", "基础建设", "载体建设", "监督"]),
        (SectionKind.Overview, ["概述", "概况", "总体情况", "基本情况", "总体工作", "工作情况", "引言", "前言", "任务落实", "要点落实", "工作开展", "主要做法", "重点工作", "主要工作", "推进情况", "公开情况"]),
    ];

    /// <summary>Whether the words of a kind are its own; those of the others stand in headings of every kind: 依申请公开 may be about its fees.</summary>
    public static bool IsTelling(SectionKind kind) => kind is not (SectionKind.Overview or SectionKind.Capacity or SectionKind.Other or SectionKind.RequestsNarrative);

    /// <summary>The kind of a heading; null when none of its words is known.</summary>
    /// <param name="words">The heading's ideographs without its number.</param>
    public static SectionKind? KindOf(string words)
    {
        // 主动公开和依申请公开情况 is of the one that it names first.
        var requests = words.IndexOf("依申请", StringComparison.Ordinal);
        var proactive = words.IndexOf("主动公开", StringComparison.Ordinal);
        foreach (var (kind, marks) in Kinds)
        {
            if (kind == SectionKind.Proactive && requests >= 0 && requests < proactive)
            {
                continue;
            }

            if (kind == SectionKind.Attachments && !words.StartsWith('附') && !words.EndsWith("统计表", StringComparison.Ordinal) && !words.EndsWith("统计数据", StringComparison.Ordinal))
            {
                continue;
            }

            if (Array.Exists(marks, mark => words.Contains(mark, StringComparison.Ordinal)))
            {
                return kind;
            }
        }

        return null;
    }
}
