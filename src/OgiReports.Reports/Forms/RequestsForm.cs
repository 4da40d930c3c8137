using System.Collections.Immutable;

namespace OgiReports.Reports.Forms;

/// <summary>The table of section 三: 25 rows in form 2021, 23 in form 2019, seven columns each.</summary>
internal sealed class RequestsForm
{
    public const int ColumnCount = 7;

    public const int TotalColumnIndex = ColumnCount - 1;

    private const string Results = "三、本年度办理结果";
    private const string ResultsEnglish = "Handled this year";

    /// <summary>The columns, the same in both forms: six kinds of applicants and their total.</summary>
    public static readonly ImmutableArray<FormColumn> Columns =
    [
        new("naturalPerson", "自然人", "Natural persons"),
        new("business", "商业企业", "Businesses"),
        new("research", "科研机构", "Research institutions"),
        new("nonprofit", "社会公益组织", "Public benefit organizations"),
        new("legalService", "法律服务机构", "Legal service institutions"),
        new("otherOrganization", "其他", "Other organizations"),
        new("total", "总计", "Total"),
    ];

    /// <summary>Labels that head a group of rows and have no numbers of their own, by their ideographs.</summary>
    public static readonly ImmutableArray<string> GroupKeys =
        ["本年度办理结果", "三本年度办理结果", "三不予公开", "四无法提供", "五不予处理", "六其他处理", "不予公开", "无法提供", "不予处理", "其他处理"];

    private static readonly ImmutableArray<FormRow> Beginning =
    [
        new("newlyReceived", "一、本年新收政府信息公开申请数量", "Requests newly received this year") { Keys = ["本年新收政府信息公开申请数量"] },
        new("carriedOver", "二、上年结转政府信息公开申请数量", "Requests carried over from the previous year") { Keys = ["上年结转政府信息公开申请数量"] },
        Result("granted", "（一）予以公开", "Granted", "予以公开"),
        Result("partlyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "Partly granted", "部分公开区分处理的只计这一情形不计其他情形", "部分公开"),
        .. Group("denied", "（三）不予公开", "Denied",
            ("stateSecret", "1.属于国家秘密", "State secret"),
            ("prohibitedByLaw", "2.其他法律行政法规禁止公开", "Prohibited by other laws or regulations"),
            ("securityAndStability", "3.危及“三安全一稳定”", "Endangers security or stability"),
            ("thirdPartyRights", "4.保护第三方合法权益", "Protects third-party rights"),
            ("internalAffairs", "5.属于三类内部事务信息", "Internal affairs information"),
            ("deliberativeProcess", "6.属于四类过程性信息", "Deliberative process information"),
            ("enforcementFile", "7.属于行政执法案卷", "Administrative enforcement file"),
            ("administrativeInquiry", "8.属于行政查询事项", "Administrative inquiry matter")),
        .. Group("notProvided", "（四）无法提供", "Not provided",
            ("notHeld", "1.本机关不掌握相关政府信息", "Information not held by the agency"),
            ("mustBeCreated", "2.没有现成信息需要另行制作", "Information would have to be created"),
            ("unclearAfterCorrection", "3.补正后申请内容仍不明确", "Request still unclear after correction")),
        .. Group("notHandled", "（五）不予处理", "Not handled",
            ("petition", "1.信访举报投诉类申请", "Petition, report or complaint"),
            ("repeated", "2.重复申请", "Repeated request"),
            ("publishedMaterial", "3.要求提供公开出版物", "Asks for published material"),
            ("excessive", "4.无正当理由大量反复申请", "Excessive requests without good reason"),
            ("reconfirmation", "5.要求行政机关确认或重新出具已获取信息", "Asks to confirm or reissue information already obtained")),
    ];

    private static readonly ImmutableArray<FormRow> Ending =
    [
        Result("concluded", "（七）总计", "Total concluded", "七总计", "总计"),
        new("carriedForward", "四、结转下年度继续办理", "Carried forward to the next year") { Keys = ["结转下年度继续办理"] },
    ];

    /// <summary>The form of 2019: （六）其他处理 is one row.</summary>
    private static readonly ImmutableArray<FormRow> Rows2019 =
        [.. Beginning, Result("otherHandling", "（六）其他处理", "Otherwise handled", "六其他处理", "其他处理"), .. Ending];

    /// <summary>The form of 2021: （六）其他处理 has three rows.</summary>
    private static readonly ImmutableArray<FormRow> Rows2021 =
        [
            .. Beginning,
            .. Group("otherHandling", "（六）其他处理", "Otherwise handled",
                ("overdueCorrection", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "Correction overdue without good reason"),
                ("overdueFee", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "Fee not paid in time"),
                ("other", "3.其他", "Other")),
            .. Ending,
        ];

    private readonly ImmutableArray<bool> _firstOfGroup;

    public RequestsForm(FormVersion version, CellRegistry registry)
    {
        Version = version;
        Rows = version == FormVersion.Form2019 ? Rows2019 : Rows2021;
        Cells = registry.DefineGrid(version, TableKind.Requests, Rows, Columns);
        _firstOfGroup = [.. Rows.Select((row, index) => row.ChinesePath.Length > 0 && !Rows.Take(index).Any(before => before.ChinesePath.StartsWith(row.ChinesePath, StringComparison.Ordinal)))];
    }

    public FormVersion Version { get; }

    public ImmutableArray<FormRow> Rows { get; }

    /// <summary>The cells, row by row.</summary>
    public ImmutableArray<CellDefinition> Cells { get; }

    /// <summary>Whether a row is the first beside its group's label.</summary>
    public bool IsFirstOfGroup(int rowIndex) => _firstOfGroup[rowIndex];

    public CellDefinition CellAt(int rowIndex, int columnIndex) => Cells[(rowIndex * ColumnCount) + columnIndex];

    public int IndexOf(string rowKey)
    {
        for (var rowIndex = 0; rowIndex < Rows.Length; rowIndex++)
        {
            if (Rows[rowIndex].Key == rowKey)
            {
                return rowIndex;
            }
        }

        return -1;
    }

    private static FormRow Result(string key, string label, string english, params ImmutableArray<string> keys) =>
        new(key, label, english, Results, ResultsEnglish) { Keys = keys };

    private static IEnumerable<FormRow> Group(string key, string label, string english, params (string Key, string Label, string English)[] rows) =>
        rows.Select(row => new FormRow($"{key}.{row.Key}", row.Label, row.English, $"{Results} / {label}", $"{ResultsEnglish} / {english}"));
}
