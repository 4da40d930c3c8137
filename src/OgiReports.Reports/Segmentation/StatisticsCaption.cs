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
        var agency = identity.Agency ?? (named.Length >= 2 && !AgencyFinder.IsGeneric(named) ? named : filled?.Groups["agency"].Value);
        var year = identity.Year ?? YearIn(title) ?? lines.Select(YearIn).FirstOrDefault(found => found is not null);
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

    private static int? YearIn(string? line) =>
        line is not null && Year().Match(line) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(附件?\d?:?|附表\d?:?)?(?<agency>[^:,。\d]*?)(20\d\d)?年?度?(政府|政务)?信息公开(工作)?情况统计表(\(20\d\d年?度?\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"(填报单位|填表单位|填报机关|单位名称|报送单位)(\(盖章\)|\(公章\)|\(签章\))?:?(?<agency>[\u4e00-\u9fff]{3,30}?)(\(盖章\)|\(公章\))?($|20\d\d|填报|统计|单位|年度)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FilledBy();

    [GeneratedRegex(@"(?<year>20[01]\d)年(度|信息|政府|\)|$)|(统计年度|年度|\():?(?<year>20[01]\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
