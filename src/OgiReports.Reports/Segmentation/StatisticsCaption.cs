using System.Text.RegularExpressions;
using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Model;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>Where 政府信息公开情况统计表 stands alone, the lines round it tell whose it is: its title, 填报单位 and 统计年度.</summary>
internal static partial class StatisticsCaption
{
    private const int LinesBefore = 14;
    private const int LinesBehind = 6;

    public static ReportIdentity Complete(ReportIdentity identity, ReportText text, TableReading? table, List<Diagnostic> diagnostics)
    {
        if (table is null || (identity.Title is not null && identity.Agency is not null && identity.Year is not null))
        {
            return identity;
        }

        var lines = LinesAround(text, table);
        var title = identity.Title ?? lines.Find(line => TableTitle().IsMatch(line));
        var match = title is null ? Match.Empty : TableTitle().Match(title);
        var named = match.Success ? match.Groups["agency"].Value.Trim('年', '度', '的') : string.Empty;
        var filled = lines.Select(line => FilledBy().Match(line)).FirstOrDefault(found => found.Success);
        var captioned = named.Length >= 2 && !AgencyFinder.IsGeneric(named) ? named : filled?.Groups["agency"].Value;
        var year = YearIn(title) ?? lines.Select(CaptionYearIn).FirstOrDefault(found => found is not null) ?? lines.Select(YearIn).FirstOrDefault(found => found is not null);
        // Without a title of a report the caption is the best evidence: what sentences there are may be notes below the table.
        var agency = identity.Title is null ? captioned ?? identity.Agency : identity.Agency ?? captioned;
        year = identity.Title is null && identity.Period is null ? year ?? identity.Year : identity.Year ?? year;
        diagnostics.RemoveAll(said => (said.Descriptor == SegmentationDiagnostics.AgencyMissing && agency is not null) || (said.Descriptor == SegmentationDiagnostics.YearMissing && year is not null));
        return identity with { Title = title, Agency = agency, Year = year };
    }

    private static List<string> LinesAround(ReportText text, TableReading table)
    {
        var first = text.SegmentAt(table.Start);
        var last = text.SegmentAt(Math.Max(table.Start, table.End - 1));
        var lines = new List<string>();
        for (var index = Math.Max(0, first - LinesBefore); index < Math.Min(text.Segments.Length, last + LinesBehind); index++)
        {
            if (index <= first || index >= last)
            {
                var line = text.Segments[index].Text;
                lines.Add(IdentityFinder.CharacterFoldingOf(string.Concat(line.Span[..Math.Min(line.Length, 120)].ToString().Where(character => !char.IsWhiteSpace(character)))));
            }
        }

        return lines;
    }

    private static int? YearIn(string? line) => line is null ? null : YearOf(Year().Match(line));

    private static int? CaptionYearIn(string line) => YearOf(CaptionYear().Match(line));

    private static int? YearOf(Match match) => match.Success ? int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(附件?\d?:?|附表\d?:?)?(?<agency>[^:,。\d]*?)(20\d\d)?年?度?(政府|政务)?信息公开(工作)?情况统计表(\(20\d\d年?度?\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"(填报单位|填表单位|填报机关|单位名称|报送单位)(\(盖章\)|\(公章\)|\(签章\))?:?(?<agency>[\u4e00-\u9fff]{3,30}?)(\(盖章\)|\(公章\))?($|20\d\d|填报|统计(年|期|时|口|指)|单位|年度|序号|指标|[(|])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FilledBy();

    // （2016年度）, 统计年度：2016, 2016年1月至12月: the year that is counted, not that of a signature.
    [GeneratedRegex(@"\((?<year>20[01]\d)年度?\)|(统计年度|统计年份|年度|统计期限|统计时间|统计时段)(为|:|自)*(?<year>20[01]\d)|^(?<year>20[01]\d)年度?$|(?<year>20[01]\d)年0?1月(0?1日)?(起|-|至|到)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CaptionYear();

    [GeneratedRegex(@"(?<year>20[01]\d)年(度|信息|政府|\)|$)|(统计年度|年度|\():?(?<year>20[01]\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
