namespace OgiReports.TestKit.Generation;

/// <summary>One row of a block of table 二.</summary>
internal sealed record ProactiveRow(string Id, string Label);

/// <summary>One block of table 二, in one form.</summary>
/// <param name="Clause">The clause of article 20, which names the block.</param>
/// <param name="Headers">The printed headers of the number columns.</param>
/// <param name="Columns">The column part of the cell ids.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ProactiveBlock(string Clause, string[] Headers, string[] Columns, ProactiveRow[] Rows);

/// <summary>Table 二 as printed in the official forms.</summary>
internal static class ProactiveForm
{
    public const string FirstHeader = "信息内容";

    private static readonly string[] ItemHeaders = ["上一年项目数量", "本年增/减", "处理决定数量"];
    private static readonly string[] ItemColumns = ["previousYearItems", "change", "decisions"];
    private static readonly ProactiveRow Licensing = new("licensing", "行政许可");
    private static readonly ProactiveRow[] Coercion = [new("penalties", "行政处罚"), new("compulsoryMeasures", "行政强制")];
    private static readonly ProactiveRow[] Fees = [new("fees", "行政事业性收费")];

    public static readonly string[] Clauses = ["（一）", "（五）", "（六）", "（八）", "（九）"];

    /// <summary>The block of a clause in a form; clause （九） exists in 2019 only.</summary>
    public static ProactiveBlock Block(string clause, string form) => (clause, form) switch
    {
        ("（一）", "2019") => new(clause, ["本年新制作数量", "本年新公开数量", "对外公开总数量"], ["created", "disclosed", "totalDisclosed"],
            [new("rules", "规章"), new("normativeDocuments", "规范性文件")]),
        ("（一）", _) => new(clause, ["本年制发件数", "本年废止件数", "现行有效件数"], ["issued", "repealed", "inForce"],
            [new("rules", "规章"), new("normativeDocuments", "行政规范性文件")]),
        ("（五）", "2019") => new(clause, ItemHeaders, ItemColumns, [Licensing, new("otherServices", "其他对外管理服务事项")]),
        ("（五）", _) => new(clause, ["本年处理决定数量"], ["decisions"], [Licensing]),
        ("（六）", "2019") => new(clause, ItemHeaders, ItemColumns, Coercion),
        ("（六）", _) => new(clause, ["本年处理决定数量"], ["decisions"], Coercion),
        ("（八）", "2019") => new(clause, ItemHeaders[..2], ItemColumns[..2], Fees),
        ("（八）", _) => new(clause, ["本年收费金额（单位：万元）"], ["amount"], Fees),
        _ => new(clause, ["采购项目数量", "采购总金额"], ["items", "amount"], [new("procurement", "政府集中采购")]),
    };
}
