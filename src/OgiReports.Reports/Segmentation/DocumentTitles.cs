using System.Text.RegularExpressions;
using OgiReports.Documents.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>
/// Tells the kind of a document by the first line, alone or joined with the next, that reads as a title. The entries
/// of a site's menu read as titles too (政府信息公开指南), so a title needs an agency, a year or 关于 before its last words.
/// </summary>
internal static partial class DocumentTitles
{
    private const int LineLimit = 30;
    private const int TitleLimit = 70;
    private const int JoinedLines = 3;
    private const int LeadLength = 8;
    private const double Sure = 0.95, Likely = 0.7;

    private static readonly (Regex Pattern, DocumentKind Kind)[] Kinds =
    [
        (Interpretation(), DocumentKind.Interpretation),
        (StatisticsTable(), DocumentKind.StatisticsTable),
        (AnnualReport(), DocumentKind.AnnualReport),
        (Carrier(), DocumentKind.AnnualReport),
        (Notice(), DocumentKind.Notice),
        (Company(), DocumentKind.CompanyReport),
        (Other(), DocumentKind.Other),
        (Guide(), DocumentKind.Guide),
    ];

    /// <summary>The kind of the first title among the lines; a notice is sure when it is addressed to someone.</summary>
    public static DocumentLabel Judge(IReadOnlyList<string> lines)
    {
        var count = Math.Min(lines.Count, LineLimit);
        for (var first = 0; first < count; first++)
        {
            var title = string.Empty;
            for (var line = first; line < Math.Min(count, first + JoinedLines); line++)
            {
                var next = Fold(lines[line]);
                if (line == first && IsMenuEntry(next))
                {
                    break;
                }

                // 一图读懂｜…: the bar parts no cells.
                title += line == first && next.IndexOf('|', StringComparison.Ordinal) is > 1 and < LeadLength and var bar ? next[..bar] + ":" + next[(bar + 1)..] : next;
                if (title.Length > TitleLimit || title.AsSpan().IndexOfAny('。', ';', '|') >= 0)
                {
                    break;
                }

                foreach (var (pattern, kind) in Kinds)
                {
                    if (pattern.IsMatch(title))
                    {
                        return new DocumentLabel(kind, kind == DocumentKind.Notice && !IsAddressed(lines) ? Likely : Sure);
                    }
                }
            }
        }

        return new DocumentLabel(DocumentKind.Other, 0);
    }

    /// <summary>首页 and 政府信息公开: too short to begin a title that goes on in the next line.</summary>
    private static bool IsMenuEntry(string line) => line is "首页" or "网站首页" or "政务公开" or "信息公开" or "政府信息公开" or "首页>" or "返回首页";

    private static bool IsAddressed(IReadOnlyList<string> lines)
    {
        for (var line = 0; line < Math.Min(lines.Count, LineLimit); line++)
        {
            if (Addressed().IsMatch(Fold(lines[line])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Fold(string line)
    {
        Span<char> buffer = line.Length <= 512 ? stackalloc char[line.Length] : new char[line.Length];
        var length = 0;
        foreach (var character in line)
        {
            var folded = CharacterFolding.Fold(character);
            if (folded != CharacterFolding.Ignorable)
            {
                buffer[length++] = folded;
            }
        }

        return new string(buffer[..length]);
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Folded text: ASCII brackets and colons, simplified characters, no white space.
    [GeneratedRegex(@"^(?!.*(专栏|栏目)).{0,50}(信息公开|政务公开|年报|年度报告).{0,20}(解读|图解|问答|一图读懂|数读)(\(.{1,8}\))?$|^(一图读懂|一图看懂|一张图|图解|图说|数说|数读|图文解读|动漫解读|政策解读|解读|长图)[^。]{0,6}.{0,40}(信息公开|年报|年度报告)", Options)]
    private static partial Regex Interpretation();

    [GeneratedRegex(@"^.{0,40}政府信息公开(工作)?(情况)?统计(报)?表(\(.{1,12}\))?$", Options)]
    private static partial Regex StatisticsTable();

    [GeneratedRegex(@"^(?!.*(公司|集团|大学|学院|学校|医院|银行)).{0,40}(20\d\d|二[〇○零O][一二三四五六七八九〇○零]{2}).{0,30}(信息|政务)公开.{0,10}(报告|年报)(\(.{1,12}\))?$|^(?!.*(公司|集团|大学|学院|学校|医院|银行)).{2,40}(信息|政务)公开.{0,10}(报告|年报)(\((20\d\d|二[〇○零O]).{1,8}\))$", Options)]
    private static partial Regex AnnualReport();

    // 关于公布…年度报告的通知 carries the report itself.
    [GeneratedRegex(@"关于(公布|发布|印发|公开).{0,40}信息公开(工作)?.{0,6}(年度报告|年报|情况报告|工作报告)的(通知|公告|通告|函|报告)$", Options)]
    private static partial Regex Carrier();

    [GeneratedRegex(@"关于.{2,60}(通知|通报|的函|公告|通告|批复|意见|的请示)(\(.{1,12}\))?$", Options)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^(?!.*关于).{0,30}(有限公司|有限责任公司|股份公司|集团|公司|银行|证券).{0,16}(年度报告|年报|半年度报告|社会责任报告|信息公开(工作)?(情况)?(的)?报告)(摘要|全文|正文)?(\(.{1,12}\))?$|^(证券|股票)(代码|简称)[:]", Options)]
    private static partial Regex Company();

    [GeneratedRegex(@"^.{2,50}(预算|决算|三公经费).{0,14}(说明|情况|公开|报告|表)?$|^.{2,50}(法治政府建设|依法行政|法治建设|法治政府).{0,14}(报告|总结|情况)$|^.{4,50}(工作总结|工作要点|工作计划|实施方案|工作方案|政府工作报告|统计公报|年度报表|工作报表|审计报告|质量报告|述职报告|调研报告|工作安排|整改方案|任务分工)(\(.{1,12}\))?$|^.{0,30}(大学|学院|学校|医院).{0,20}信息公开.{0,10}(报告|年报)$|^.{2,40}(召开|举办|举行|开展|组织|部署|推进).{0,40}(会|培训班|培训|会议|活动|工作)$", Options)]
    private static partial Regex Other();

    [GeneratedRegex(@"^.{2,50}(信息公开|政务公开|年度报告).{0,16}(指南|规定|办法|制度|条例|细则|规程|规范|流程|须知|标准)(\(.{1,12}\))?$", Options)]
    private static partial Regex Guide();

    [GeneratedRegex(@"^(各|县|市|区|局|有关|机关|镇|乡|省|委|驻).{1,120}:$|特此(通知|函告|公告|通报)|(通知|函告)如下[:。]|请(各|于|认真|按照|遵照|贵).{0,60}(报送|上报|执行|落实|编制|发布|填报|反馈|报至|前)", Options)]
    private static partial Regex Addressed();
}
