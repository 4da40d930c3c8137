using System.Collections.Immutable;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Forms;

/// <summary>The table of 国办发〔2014〕32号, 政府信息公开情况统计表: 58 indicators of one number each, under nine headings.</summary>
internal sealed class StatisticsForm
{
    private const string Prefix = "statistics.";

    private static readonly ImmutableArray<StatisticsRow> Labels =
    [
        Group("主动公开情况"),
        Row("proactive.disclosed", "一/（一）", "主动公开政府信息数（条）", "Disclosure on own initiative", "Government information disclosed on own initiative", "主动公开政府信息数不同渠道和方式公开相同信息计条", "主动公开政府信息总数", "主动公开的政府信息数", "主动公开信息数"),
        Row("proactive.normativeDisclosed", "一/（一）/其中", "主动公开规范性文件数（条）", "Disclosure on own initiative", "Normative documents disclosed on own initiative", "主动公开的规范性文件数", "主动公开规范性文件总数"),
        Row("proactive.normativeIssued", "一/（一）", "制发规范性文件总数（件）", "Disclosure on own initiative", "Normative documents issued", "制发规范性文件数", "制发的规范性文件总数", "制定规范性文件总数", "印发规范性文件总数"),
        Group("通过不同渠道和方式公开政府信息的情况", "通过不同渠道和方式公开政府信息情况"),
        Row("channels.gazette", "一/（二）/1", "政府公报公开政府信息数（条）", "Disclosure on own initiative / Channels", "Disclosed in the government gazette", "政府公报公开数"),
        Row("channels.website", "一/（二）/2", "政府网站公开政府信息数（条）", "Disclosure on own initiative / Channels", "Disclosed on government websites", "政府网站公开数", "政府门户网站公开政府信息数", "网站公开政府信息数"),
        Row("channels.weibo", "一/（二）/3", "政务微博公开政府信息数（条）", "Disclosure on own initiative / Channels", "Disclosed by government microblog", "政务微博公开数", "微博公开政府信息数"),
        Row("channels.wechat", "一/（二）/4", "政务微信公开政府信息数（条）", "Disclosure on own initiative / Channels", "Disclosed by government WeChat", "政务微信公开数", "微信公开政府信息数"),
        Row("channels.other", "一/（二）/5", "其他方式公开政府信息数（条）", "Disclosure on own initiative / Channels", "Disclosed by other means", "其它方式公开政府信息数", "其他方式公开数"),
        Group("回应解读情况"),
        Row("responses.total", "二/（一）", "回应公众关注热点或重大舆情数（次）", "Responses and explanations", "Matters of public concern or opinion responded to", "回应公众关注热点或重大舆情数不同方式回应同一热点或舆情计次", "回应公众关注热点和重大舆情数", "回应公众关注热点或重大舆情次数", "回应社会关注热点或重大舆情数"),
        Group("通过不同渠道和方式回应解读的情况", "通过不同渠道和方式回应解读情况"),
        Row("responses.pressConferences", "二/（二）/1", "参加或举办新闻发布会总次数（次）", "Responses and explanations / Channels", "Press conferences attended or held", "参加或举办新闻发布会次数", "举办新闻发布会总次数", "参加或举办新闻发布会数", "参加和举办新闻发布会总次数"),
        Row("responses.pressConferencesByLeaders", "二/（二）/1/其中", "主要负责同志参加新闻发布会次数（次）", "Responses and explanations / Channels", "Press conferences attended by the head in charge", "主要负责人参加新闻发布会次数", "负责同志参加新闻发布会次数"),
        Row("responses.onlineInterviews", "二/（二）/2", "政府网站在线访谈次数（次）", "Responses and explanations / Channels", "Online interviews on government websites", "政府网站在线访谈总次数", "网站在线访谈次数", "在线访谈次数"),
        Row("responses.onlineInterviewsByLeaders", "二/（二）/2/其中", "主要负责同志参加政府网站在线访谈次数（次）", "Responses and explanations / Channels", "Online interviews attended by the head in charge", "主要负责人参加政府网站在线访谈次数", "主要负责同志参加在线访谈次数", "主要负责同志参加网站在线访谈次数"),
        Row("responses.policyExplanations", "二/（二）/3", "政策解读稿件发布数（篇）", "Responses and explanations / Channels", "Policy explanations published", "政策解读稿件数", "政策解读稿发布数", "发布政策解读稿件数", "政策解读发布数"),
        Row("responses.socialMedia", "二/（二）/4", "微博微信回应事件数（次）", "Responses and explanations / Channels", "Matters responded to by microblog and WeChat", "微博和微信回应事件数", "政务微博微信回应事件数", "微信微博回应事件数"),
        Row("responses.other", "二/（二）/5", "其他方式回应事件数（次）", "Responses and explanations / Channels", "Matters responded to by other means", "其它方式回应事件数", "其他方式回应数"),
        Group("依申请公开情况"),
        Row("requests.received", "三/（一）", "收到申请数（件）", "Disclosure on request", "Requests received", "收到申请总数", "收到申请数量", "收到政府信息公开申请数", "受理申请数"),
        Row("requests.inPerson", "三/（一）/1", "当面申请数（件）", "Disclosure on request", "Requests in person", "现场申请数"),
        Row("requests.fax", "三/（一）/2", "传真申请数（件）", "Disclosure on request", "Requests by fax"),
        Row("requests.online", "三/（一）/3", "网络申请数（件）", "Disclosure on request", "Requests online", "网上申请数", "网络申请数量"),
        Row("requests.letter", "三/（一）/4", "信函申请数（件）", "Disclosure on request", "Requests by letter", "信函申请数量", "书信申请数"),
        Row("requests.concluded", "三/（二）", "申请办结数（件）", "Disclosure on request", "Requests concluded", "申请办结总数", "办结申请数"),
        Row("requests.concludedOnTime", "三/（二）/1", "按时办结数（件）", "Disclosure on request / Concluded", "Concluded on time", "按期办结数"),
        Row("requests.concludedExtended", "三/（二）/2", "延期办结数（件）", "Disclosure on request / Concluded", "Concluded after an extension", "延期办理数", "延期答复数"),
        Row("replies.total", "三/（三）", "申请答复数（件）", "Disclosure on request", "Replies to requests", "申请答复总数", "答复申请数"),
        Row("replies.alreadyDisclosed", "三/（三）/1", "属于已主动公开范围数（件）", "Disclosure on request", "Already disclosed", "属于主动公开范围数", "属于已经主动公开范围数", "属已主动公开范围数"),
        Row("replies.granted", "三/（三）/2", "同意公开答复数（件）", "Disclosure on request", "Granted", "同意公开数"),
        Row("replies.partlyGranted", "三/（三）/3", "同意部分公开答复数（件）", "Disclosure on request", "Partly granted", "同意部分公开数", "部分同意公开答复数"),
        Row("replies.denied", "三/（三）/4", "不同意公开答复数（件）", "Disclosure on request", "Denied", "不同意公开数", "不予公开答复数"),
        Row("replies.denied.stateSecret", "三/（三）/4/其中", "涉及国家秘密（件）", "Disclosure on request / Denied", "State secret", "涉及国家秘密数"),
        Row("replies.denied.tradeSecret", "三/（三）/4/其中", "涉及商业秘密（件）", "Disclosure on request / Denied", "Trade secret", "涉及商业秘密数"),
        Row("replies.denied.privacy", "三/（三）/4/其中", "涉及个人隐私（件）", "Disclosure on request / Denied", "Personal privacy", "涉及个人隐私数"),
        Row("replies.denied.securityAndStability", "三/（三）/4/其中", "危及国家安全、公共安全、经济安全和社会稳定（件）", "Disclosure on request / Denied", "Endangers national, public or economic security or social stability", "危及国家安全公共安全经济安全社会稳定", "危及国家安全公共安全经济安全或社会稳定"),
        Row("replies.denied.notGovernmentInformation", "三/（三）/4/其中", "不是《条例》所指政府信息（件）", "Disclosure on request / Denied", "No government information within the Regulations", "不是条例所指的政府信息", "不属于条例所指政府信息", "不是政府信息公开条例所指政府信息"),
        Row("replies.denied.otherLegalGrounds", "三/（三）/4/其中", "法律法规规定的其他情形（件）", "Disclosure on request / Denied", "Other grounds of laws and regulations", "法律法规规定的其它情形", "法律法规规定其他情形"),
        Row("replies.notOwnAgency", "三/（三）/5", "不属于本行政机关公开数（件）", "Disclosure on request", "Not to be disclosed by this agency", "不属于本行政机关公开的信息数", "不属本行政机关公开数", "不属于本机关公开数"),
        Row("replies.notExist", "三/（三）/6", "申请信息不存在数（件）", "Disclosure on request", "Information does not exist", "申请的信息不存在数", "信息不存在数"),
        Row("replies.askedToAmend", "三/（三）/7", "告知作出更改补充数（件）", "Disclosure on request", "Asked to amend or supplement", "告知作出更改补充的数", "告知做出更改补充数", "告知更改补充数", "告知作出更改或补充数"),
        Row("replies.otherChannel", "三/（三）/8", "告知通过其他途径办理数（件）", "Disclosure on request", "Referred to another channel", "告知通过其它途径办理数", "通过其他途径办理数"),
        Row("reconsideration.total", "四", "行政复议数量（件）", "", "Administrative reconsiderations", "行政复议数", "行政复议总数", "行政复议案件数量"),
        Row("reconsideration.upheld", "四/（一）", "维持具体行政行为数（件）", "Administrative reconsiderations", "Administrative act upheld", "维持数", "维持具体行政行为数量"),
        Row("reconsideration.corrected", "四/（二）", "被依法纠错数（件）", "Administrative reconsiderations", "Corrected by law", "依法纠错数", "被纠错数"),
        Row("reconsideration.other", "四/（三）", "其他情形数（件）", "Administrative reconsiderations", "Other outcome", "其它情形数"),
        Row("litigation.total", "五", "行政诉讼数量（件）", "", "Administrative litigations", "行政诉讼数", "行政诉讼总数", "行政诉讼案件数量"),
        Row("litigation.upheld", "五/（一）", "维持具体行政行为或者驳回原告诉讼请求数（件）", "Administrative litigations", "Administrative act upheld or claim dismissed", "维持具体行政行为或驳回原告诉讼请求数", "维持具体行政行为和驳回原告诉讼请求数", "维持具体行政行为数", "维持具体行政行为数量", "维持数"),
        Row("litigation.corrected", "五/（二）", "被依法纠错数（件）", "Administrative litigations", "Corrected by law", "依法纠错数", "被纠错数"),
        Row("litigation.other", "五/（三）", "其他情形数（件）", "Administrative litigations", "Other outcome", "其它情形数"),
        Row("complaints", "六", "举报投诉数量（件）", "", "Reports and complaints", "举报投诉数", "投诉举报数量", "举报和投诉数量", "举报投诉件数"),
        Row("feesCollected", "七", "依申请公开信息收取的费用（万元）", "", "Fees charged for information disclosed on request", "依申请公开信息收取费用", "依申请公开政府信息收取的费用", "依申请公开收取的费用", "依申请公开信息收费"),
        Group("机构建设和保障经费情况", "机构建设和保障经费"),
        Row("capacity.offices", "八/（一）", "政府信息公开工作专门机构数（个）", "Offices, staff and funds", "Offices for the disclosure of government information", "政府信息公开工作机构数", "信息公开工作专门机构数", "政府信息公开专门机构数"),
        Row("capacity.readingPoints", "八/（二）", "设置政府信息公开查阅点数（个）", "Offices, staff and funds", "Places for consulting government information", "政府信息公开查阅点数", "设置政府信息查阅点数", "设立政府信息公开查阅点数"),
        Row("capacity.staff", "八/（三）", "从事政府信息公开工作人员数（人）", "Offices, staff and funds", "Staff for the disclosure of government information", "政府信息公开工作人员数", "从事信息公开工作人员数"),
        Row("capacity.fullTime", "八/（三）/1", "专职人员数（不包括政府公报及政府网站工作人员数）（人）", "Offices, staff and funds", "Full-time staff", "专职人员数", "专职工作人员数"),
        Row("capacity.partTime", "八/（三）/2", "兼职人员数（人）", "Offices, staff and funds", "Part-time staff", "兼职工作人员数"),
        Row("capacity.budget", "八/（四）", "政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）（万元）", "Offices, staff and funds", "Budget for the disclosure of government information", "政府信息公开专项经费", "信息公开专项经费"),
        Group("政府信息公开会议和培训情况", "会议和培训情况"),
        Row("training.meetings", "九/（一）", "召开政府信息公开工作会议或专题会议数（次）", "Meetings and training", "Meetings on the disclosure of government information", "召开政府信息公开工作会议和专题会议数", "召开政府信息公开工作会议数", "召开政府信息公开工作会议或专题会议次数", "政府信息公开工作会议或专题会议数"),
        Row("training.courses", "九/（二）", "举办各类培训班数（次）", "Meetings and training", "Training courses", "举办各类培训班次数", "举办培训班数", "各类培训班数"),
        Row("training.participants", "九/（三）", "接受培训人员数（人次）", "Meetings and training", "Participants of training", "接受培训人次数", "接受培训人数", "培训人员数"),
    ];

    public StatisticsForm(CellRegistry registry)
    {
        Rows =
        [
            .. Labels.Select(row => row.IsGroup ? row : row with
            {
                Definition = registry.Define(
                    FormVersion.Form2014,
                    TableKind.Statistics,
                    Prefix + row.Key,
                    row.Label.Contains("万元", StringComparison.Ordinal) ? CellUnit.Yuan : CellUnit.Count,
                    $"{row.Path} / {row.Label}",
                    row.EnglishPath.Length == 0 ? row.EnglishLabel : $"{row.EnglishPath} / {row.EnglishLabel}"),
            }),
        ];
    }

    /// <summary>Indicators and the headings that have no number of their own, in the order of the form.</summary>
    public ImmutableArray<StatisticsRow> Rows { get; }

    private static StatisticsRow Group(params ImmutableArray<string> keys) => new(string.Empty, string.Empty, keys[0], string.Empty, string.Empty) { Keys = keys };

    private static StatisticsRow Row(string key, string path, string label, string englishPath, string english, params ImmutableArray<string> aliases) =>
        new(key, path, label, englishPath, english) { Keys = [LabelText.KeyOf(label.AsSpan(0, label.LastIndexOf('（'))), .. aliases] };
}
