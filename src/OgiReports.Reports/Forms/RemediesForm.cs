using System.Collections.Immutable;

namespace OgiReports.Reports.Forms;

/// <summary>The table of section 四, the same in both forms: three groups of five numbers in one printed row.</summary>
internal sealed class RemediesForm
{
    public const int OutcomeCount = 5;

    public const int CellCount = 3 * OutcomeCount;

    public static readonly ImmutableArray<FormRow> Groups =
    [
        new("reconsideration", "行政复议", "Administrative reconsideration"),
        new("directLitigation", "未经复议直接起诉", "Brought directly", "行政诉讼", "Administrative litigation"),
        new("litigationAfterReconsideration", "复议后起诉", "Brought after reconsideration", "行政诉讼", "Administrative litigation"),
    ];

    public static readonly ImmutableArray<FormColumn> Outcomes =
    [
        new("upheld", "结果维持", "Upheld"),
        new("corrected", "结果纠正", "Corrected"),
        new("other", "其他结果", "Other result"),
        new("pending", "尚未审结", "Pending"),
        new("total", "总计", "Total"),
    ];

    public RemediesForm(CellRegistry registry)
    {
        registry.DefineGrid(FormVersion.Form2019, TableKind.Remedies, Groups, Outcomes);
        Cells = registry.DefineGrid(FormVersion.Form2021, TableKind.Remedies, Groups, Outcomes);
    }

    /// <summary>The cells, group by group; the same objects in every form.</summary>
    public ImmutableArray<CellDefinition> Cells { get; }
}
