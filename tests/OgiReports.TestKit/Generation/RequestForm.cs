namespace OgiReports.TestKit.Generation;

/// <summary>One row of table 三.</summary>
/// <param name="Id">The row part of the cell id.</param>
/// <param name="Group">The label of the group that the row is an item of; null for a row of its own.</param>
/// <param name="Label">The printed label.</param>
/// <param name="IsOutcome">True under 三、本年度办理结果.</param>
internal sealed record RequestRow(string Id, string? Group, string Label, bool IsOutcome = true);

/// <summary>Table 三 (and the columns of table 四) as printed in the official forms.</summary>
internal static class RequestForm
{
    public const string Note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    public const string ResultLabel = "三、本年度办理结果";

    public static readonly string[] Applicants =
        ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrganization"];

    public static readonly string[] OrganizationLabels = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];

    public static readonly string[] RemedyGroups = ["reconsideration", "directLitigation", "litigationAfterReconsideration"];
    public static readonly string[] RemedyColumns = ["upheld", "corrected", "other", "pending", "total"];
    public static readonly string[] RemedyLabels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    private const string Denied = "（三）不予公开";
    private const string NotProvided = "（四）无法提供";
    private const string NotHandled = "（五）不予处理";
    private const string OtherHandling = "（六）其他处理";

    private static readonly RequestRow[] Head =
    [
        new("newlyReceived", null, "一、本年新收政府信息公开申请数量", IsOutcome: false),
        new("carriedOver", null, "二、上年结转政府信息公开申请数量", IsOutcome: false),
        new("granted", null, "（一）予以公开"),
        new("partlyGranted", null, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
        new("denied.stateSecret", Denied, "1.属于国家秘密"),
        new("denied.prohibitedByLaw", Denied, "2.其他法律行政法规禁止公开"),
        new("denied.securityAndStability", Denied, "3.危及“三安全一稳定”"),
        new("denied.thirdPartyRights", Denied, "4.保护第三方合法权益"),
        new("denied.internalAffairs", Denied, "5.属于三类内部事务信息"),
        new("denied.deliberativeProcess", Denied, "6.属于四类过程性信息"),
        new("denied.enforcementFile", Denied, "7.属于行政执法案卷"),
        new("denied.administrativeInquiry", Denied, "8.属于行政查询事项"),
        new("notProvided.notHeld", NotProvided, "1.本机关不掌握相关政府信息"),
        new("notProvided.mustBeCreated", NotProvided, "2.没有现成信息需要另行制作"),
        new("notProvided.unclearAfterCorrection", NotProvided, "3.补正后申请内容仍不明确"),
        new("notHandled.petition", NotHandled, "1.信访举报投诉类申请"),
        new("notHandled.repeated", NotHandled, "2.重复申请"),
        new("notHandled.publishedMaterial", NotHandled, "3.要求提供公开出版物"),
        new("notHandled.excessive", NotHandled, "4.无正当理由大量反复申请"),
        new("notHandled.reconfirmation", NotHandled, "5.要求行政机关确认或重新出具已获取信息"),
    ];

    private static readonly RequestRow[] Tail =
    [
        new("concluded", null, "（七）总计"),
        new("carriedForward", null, "四、结转下年度继续办理", IsOutcome: false),
    ];

    public static readonly RequestRow[] Rows2019 = [.. Head, new("otherHandling", null, OtherHandling), .. Tail];

    public static readonly RequestRow[] Rows2021 =
    [
        .. Head,
        new("otherHandling.overdueCorrection", OtherHandling, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        new("otherHandling.overdueFee", OtherHandling, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
        new("otherHandling.other", OtherHandling, "3.其他"),
        .. Tail,
    ];

    public static RequestRow[] Rows(string form) => form == "2019" ? Rows2019 : Rows2021;

    public static string[] OutcomeIds(string form) =>
        [.. Rows(form).Where(row => row.IsOutcome && row.Id != "concluded").Select(row => row.Id)];
}
