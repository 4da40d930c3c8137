using System.Collections.Immutable;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Segmentation;

/// <summary>How the headings of the six sections are worded, by their ideographs. The first of each is the form's own.</summary>
internal static class HeadingWordings
{
    /// <summary>The wordings of each <see cref="SectionKind"/>, in its order; longer ones that contain a shorter one come first.</summary>
    public static readonly ImmutableArray<ImmutableArray<string>> ByKind =
    [
        [
            "总体情况", "总体工作情况", "工作总体情况", "工作基本情况", "工作概况", "基本概况", "基本情况", "主要工作概述", "工作概述", "概述", "引言",
        ],
        [
            "主动公开政府信息情况", "主动公开政府信息的情况", "主动公开的政府信息情况", "行政机关主动公开政府信息情况", "主动公开政务信息情况",
            "政府信息主动公开情况", "主动公开信息情况", "主动公开情况",
        ],
        [
            "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开情况",
            "收到和处理政务信息公开申请情况", "依申请公开政府信息情况", "政府信息依申请公开情况", "依申请公开情况", "依申请公开政府信息的情况",
        ],
        [
            "政府信息公开行政复议行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "政府信息公开行政复议及行政诉讼情况", "政府信息公开行政复议与行政诉讼情况",
            "因政府信息公开工作被申请行政复议提起行政诉讼情况", "因政府信息公开工作被申请行政复议和提起行政诉讼情况",
            "因政府信息公开申请行政复议提起行政诉讼的情况", "因政府信息公开申请行政复议提起行政诉讼情况", "政务信息公开行政复议行政诉讼情况",
            "行政复议和行政诉讼情况", "行政复议行政诉讼情况", "行政复议及行政诉讼情况", "复议诉讼情况",
        ],
        [
            "存在的主要问题及改进情况", "存在主要问题及改进情况", "存在的主要问题和改进情况", "存在的问题及改进情况", "存在问题及改进情况", "政府信息公开工作存在的主要问题及改进情况",
            "存在的主要问题及改进措施", "存在的主要问题和改进措施", "存在问题及改进措施", "存在的主要问题及改正情况", "主要问题及改进情况", "主要问题和改进情况",
            "主要问题和改进措施", "主要问题及改进措施", "存在的问题及改进措施", "存在的不足及改进措施", "存在问题及下一步打算", "存在问题和改进措施",
        ],
        [
            "其他需要报告的事项", "其他需要报告事项", "其他需要报告的情况", "其他需要说明的事项", "需要报告的其他事项", "其它需要报告的事项", "其他报告的事项", "需要说明的事项", "其他报告事项",
        ],
    ];

    /// <summary>The number that the form gives a section, by kind.</summary>
    public const string Numbers = "一二三四五六";

    public static SectionKind KindAt(int index) => (SectionKind)index;
}
