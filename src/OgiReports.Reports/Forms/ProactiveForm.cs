using System.Collections.Immutable;

namespace OgiReports.Reports.Forms;

/// <summary>The table of section 二: four blocks in form 2021, five in form 2019.</summary>
internal sealed class ProactiveForm
{
    private static readonly FormRow Rules = new("rules", "规章", "Rules");
    private static readonly FormRow Licensing = new("licensing", "行政许可", "Administrative licensing");
    private static readonly FormRow Penalties = new("penalties", "行政处罚", "Administrative penalties");
    private static readonly FormRow Compulsory = new("compulsoryMeasures", "行政强制", "Administrative compulsory measures");
    private static readonly FormRow Fees = new("fees", "行政事业性收费", "Administrative fees");
    private static readonly ImmutableArray<string> NormativeKeys = ["行政规范性文件", "规范性文件"];
    private static readonly FormColumn PreviousYearItems = new("previousYearItems", "上一年项目数量", "Items in the previous year");
    private static readonly FormColumn Change = new("change", "本年增/减", "Increase or decrease this year");

    public ProactiveForm(FormVersion version, CellRegistry registry)
    {
        Version = version;
        Blocks = version == FormVersion.Form2019 ? Blocks2019(registry) : Blocks2021(registry);
    }

    public FormVersion Version { get; }

    public ImmutableArray<ProactiveBlock> Blocks { get; }

    /// <summary>The block of an item of article 20; null when the form has none.</summary>
    public ProactiveBlock? BlockOf(char item)
    {
        foreach (var block in Blocks)
        {
            if (block.Item == item)
            {
                return block;
            }
        }

        return null;
    }

    private static ImmutableArray<ProactiveBlock> Blocks2019(CellRegistry registry) =>
    [
        new(registry, FormVersion.Form2019, '一',
            [
                new("created", "本年新制作数量", "Newly made this year"),
                new("disclosed", "本年新公开数量", "Newly disclosed this year"),
                new("totalDisclosed", "对外公开总数量", "Total disclosed"),
            ],
            [Rules, new("normativeDocuments", "规范性文件", "Normative documents") { Keys = NormativeKeys }]),
        new(registry, FormVersion.Form2019, '五',
            [PreviousYearItems, Change, new("decisions", "处理决定数量", "Decisions")],
            [Licensing, new("otherServices", "其他对外管理服务事项", "Other external management and service matters")]),
        new(registry, FormVersion.Form2019, '六',
            [PreviousYearItems, Change, new("decisions", "处理决定数量", "Decisions")],
            [Penalties, Compulsory]),
        new(registry, FormVersion.Form2019, '八', [PreviousYearItems, Change], [Fees]),
        new(registry, FormVersion.Form2019, '九',
            [new("items", "采购项目数量", "Procurement items"), new("amount", "采购总金额", "Procurement amount", CellUnit.Yuan)],
            [new("procurement", "政府集中采购", "Centralized government procurement")]),
    ];

    private static ImmutableArray<ProactiveBlock> Blocks2021(CellRegistry registry) =>
    [
        new(registry, FormVersion.Form2021, '一',
            [
                new("issued", "本年制发件数", "Issued this year"),
                new("repealed", "本年废止件数", "Repealed this year"),
                new("inForce", "现行有效件数", "In force"),
            ],
            [Rules, new("normativeDocuments", "行政规范性文件", "Administrative normative documents") { Keys = NormativeKeys }]),
        new(registry, FormVersion.Form2021, '五', [new("decisions", "本年处理决定数量", "Decisions this year")], [Licensing]),
        new(registry, FormVersion.Form2021, '六', [new("decisions", "本年处理决定数量", "Decisions this year")], [Penalties, Compulsory]),
        new(registry, FormVersion.Form2021, '八', [new("amount", "本年收费金额（单位：万元）", "Fees charged this year", CellUnit.Yuan)], [Fees]),
    ];
}
