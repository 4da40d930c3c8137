using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Tests;

/// <summary>Small documents written out in tests, with nothing between them and the domain: no reader, no file.</summary>
internal static class Literal
{
    public const string Title = "清河县水务局2022年政府信息公开工作年度报告";

    public const string Period = "本报告中所列数据的统计期限自2022年1月1日起至2022年12月31日止。";

    /// <summary>Table 二 of form 2021, cells parted by tabs.</summary>
    public const string Proactive2021 = """
        第二十条第（一）项
        信息内容	本年制发件数	本年废止件数	现行有效件数
        规章	0	0	0
        行政规范性文件	2	1	9
        第二十条第（五）项
        信息内容	本年处理决定数量
        行政许可	31
        第二十条第（六）项
        信息内容	本年处理决定数量
        行政处罚	4
        行政强制	0
        第二十条第（八）项
        信息内容	本年收费金额（单位：万元）
        行政事业性收费	1.5
        """;

    /// <summary>Table 二 of form 2019, cells parted by tabs.</summary>
    public const string Proactive2019 = """
        第二十条第（一）项
        信息内容	本年新制作数量	本年新公开数量	对外公开总数量
        规章	0	0	0
        规范性文件	2	1	9
        第二十条第（五）项
        信息内容	上一年项目数量	本年增/减	处理决定数量
        行政许可	30	+1	31
        其他对外管理服务事项	5	0	7
        第二十条第（六）项
        信息内容	上一年项目数量	本年增/减	处理决定数量
        行政处罚	79	-71	8
        行政强制	6	减3	3
        第二十条第（八）项
        信息内容	上一年项目数量	本年增/减
        行政事业性收费	2	0
        第二十条第（九）项
        信息内容	采购项目数量	采购总金额
        政府集中采购	10	3.68万元
        """;

    /// <summary>Table 三 of form 2021, cells parted by tabs: 5 received, 1 carried over, 4 concluded, 2 carried forward.</summary>
    public const string Requests2021 = """
        （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）	申请人情况
        自然人	法人或其他组织	总计
        商业企业	科研机构	社会公益组织	法律服务机构	其他
        一、本年新收政府信息公开申请数量	4	1	0	0	0	0	5
        二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
        三、本年度办理结果	（一）予以公开	2	1	0	0	0	0	3
        （二）部分公开（区分处理的，只计这一情形，不计其他情形）	0	0	0	0	0	0	0
        （三）不予公开	1.属于国家秘密	0	0	0	0	0	0	0
        2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
        3.危及“三安全一稳定”	0	0	0	0	0	0	0
        4.保护第三方合法权益	0	0	0	0	0	0	0
        5.属于三类内部事务信息	0	0	0	0	0	0	0
        6.属于四类过程性信息	0	0	0	0	0	0	0
        7.属于行政执法案卷	0	0	0	0	0	0	0
        8.属于行政查询事项	0	0	0	0	0	0	0
        （四）无法提供	1.本机关不掌握相关政府信息	1	0	0	0	0	0	1
        2.没有现成信息需要另行制作	0	0	0	0	0	0	0
        3.补正后申请内容仍不明确	0	0	0	0	0	0	0
        （五）不予处理	1.信访举报投诉类申请	0	0	0	0	0	0	0
        2.重复申请	0	0	0	0	0	0	0
        3.要求提供公开出版物	0	0	0	0	0	0	0
        4.无正当理由大量反复申请	0	0	0	0	0	0	0
        5.要求行政机关确认或重新出具已获取信息	0	0	0	0	0	0	0
        （六）其他处理	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
        3.其他	0	0	0	0	0	0	0
        （七）总计	3	1	0	0	0	0	4
        四、结转下年度继续办理	2	0	0	0	0	0	2
        """;

    /// <summary>Table 四, cells parted by tabs.</summary>
    public const string Remedies = """
        行政复议	行政诉讼
        结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
        结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
        1	0	0	2	3	0	0	0	0	0	0	1	0	0	1
        """;

    /// <summary>A whole report, any part of it replaced.</summary>
    public static string Report(
        string title = Title,
        string preamble = Period,
        string overview = "全年工作平稳有序。",
        string proactive = Proactive2021,
        string requests = Requests2021,
        string remedies = Remedies) => $"""
        {title}
        {preamble}
        一、总体情况
        {overview}
        二、主动公开政府信息情况
        {proactive}
        三、收到和处理政府信息公开申请情况
        {requests}
        四、政府信息公开行政复议、行政诉讼情况
        {remedies}
        五、存在的主要问题及改进情况
        仍有不足，将继续改进。
        六、其他需要报告的事项
        无。
        """;

    public static ParseResult Parse(string text) => DocumentInterpreter.Interpret(DocumentOf(text), []);

    public static Document DocumentOf(string text)
    {
        var source = new DocumentSource { Name = "literal", ByteCount = 0, Sha256 = "" };
        return new Document(source, [.. text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new LineBlock(line.AsMemory(), index + 1))]);
    }

    /// <summary>Id to value of every number that was read.</summary>
    public static Dictionary<string, decimal> Numbers(ParseResult result) =>
        result.Report!.Cells.Where(cell => cell.Value is not null).ToDictionary(cell => cell.Id, cell => cell.Value!.Value, StringComparer.Ordinal);

    public static IEnumerable<string> Codes(ParseResult result) => result.Diagnostics.Select(diagnostic => diagnostic.Code);
}
