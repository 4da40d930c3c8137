using System.Text;
using System.Text.RegularExpressions;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Text;
using OgiReports.Reports.Model;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>Finds title, agency, year and period. The sentence on the period (统计期限) is the best evidence of the year; other dates are traps.</summary>
internal sealed partial class IdentityFinder
{
    private const int HeadLimit = 6000;
    private const int TitleLines = 4;
    private const int TitleLimit = 70;
    private const int AgencyLimit = 40;
    private const int PiecesOfLongLine = 12;
    private const int ComparisonReach = 30;
    private const int ReadingAidLimit = 8;
    private const int OverviewLimit = 2000;

    private readonly List<string> _lines = [];
    private readonly string _head;
    private readonly List<Diagnostic> _diagnostics;

    private IdentityFinder(ReportText text, int firstHeading, List<Diagnostic> diagnostics)
    {
        _diagnostics = diagnostics;
        var builder = new StringBuilder();
        foreach (var segment in text.Segments)
        {
            if (segment.Offset >= firstHeading && segment.Offset > 0)
            {
                break;
            }

            var limit = Math.Min(segment.Text.Length, Math.Max(0, firstHeading - segment.Offset));
            if (segment.Block.IsFurniture)
            {
                continue;
            }

            AddLines(segment.Text.Span[..limit].Trim(" |｜#*\t\u3000"));
            var line = WithoutSpaces(segment.Text.Span[..limit]);
            _ = line.Length > 0 ? builder.Append(line).Append('\n') : builder;
        }

        _head = builder.ToString();
    }

    /// <summary>A long line, as in a report on one line, holds its title between gaps.</summary>
    private void AddLines(ReadOnlySpan<char> text)
    {
        // 标题：… in the metadata before the report.
        text = text.Trim();
        text = text.Length > 3 && text[..2] is "标题" or "标 " or "题名" or "名称" && text.IndexOfAny("：:") is >= 0 and < 5 ? text[(text.IndexOfAny("：:") + 1)..] : text;
        var isSentence = text.Contains('。') && text.Trim().IndexOfAny(" \u3000") > 0;
        if (text.Trim().Length <= TitleLimit && !isSentence && !text.StartsWith("首页") && !text.StartsWith("首頁") && !(text.IndexOfAny(" \u3000") > 0 && AgencyFinder.IsMenu(text.ToString())))
        {
            var line = WithoutSpaces(text);
            if (line.Length > 0)
            {
                _lines.Add(line);
            }

            return;
        }

        var pieces = 0;
        foreach (var range in text.SplitAny(" \t\u3000\u00A0|"))
        {
            var piece = WithoutSpaces(text[range]);
            if (piece.Length > 0)
            {
                _lines.Add(piece);
                if (++pieces == PiecesOfLongLine)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Finds whose report it is.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="headings">The section headings; what stands before them is title and preamble.</param>
    /// <param name="diagnostics">Where to say what was not found or contradicts.</param>
    public static ReportIdentity Find(ReportText text, List<HeadingCandidate> headings, List<Diagnostic> diagnostics)
    {
        var firstHeading = headings.Count == 0 ? Math.Min(text.Length, HeadLimit) : headings[0].Start;
        var finder = new IdentityFinder(text, firstHeading, diagnostics);
        var period = finder.FindPeriod(text, headings);
        var title = finder.FindTitle();
        return finder.Conclude(title, period, text, headings);
    }

    private ReportIdentity Conclude(string? title, ReportPeriod? period, ReportText text, List<HeadingCandidate> headings)
    {
        var titleYear = title is null ? null : YearIn(title);
        var year = period?.From.Year ?? titleYear ?? YearInPreamble() ?? YearInOverview(text, headings);
        if (period is not null && titleYear is not null && titleYear != period.From.Year)
        {
            Say(SegmentationDiagnostics.YearsDiffer, $"The title says {titleYear}, the sentence on the period {period.From.Year}; the year was taken from the period.");
        }

        if (year is null)
        {
            Say(SegmentationDiagnostics.YearMissing, "Neither the title nor the sentence on the period tells the year; take it from where the document was found.");
        }

        var agency = title is null ? null : AgencyIn(title);
        if (agency is null)
        {
            agency = AgencyFinder.Find(text, headings, out var isContact);
            if (isContact)
            {
                Say(SegmentationDiagnostics.AgencyFromContact, $"{agency} is named only in the sentence on whom to ask; make sure that it is the agency that reports.");
            }
        }

        if (agency is null)
        {
            Say(SegmentationDiagnostics.AgencyMissing, "Neither the title nor the preamble names the agency; take it from where the document was found.");
        }

        return new ReportIdentity { Title = title, Agency = agency, Year = year, Period = period };
    }

    private void Say(DiagnosticDescriptor descriptor, string message) => _diagnostics.Add(new Diagnostic(descriptor, message));

    /// <summary>The first lines, alone or joined, that end as a report's title does; one with an agency and a year is preferred.</summary>
    private string? FindTitle()
    {
        string? best = null;
        var bestScore = 0;
        for (var first = 0; first < _lines.Count; first++)
        {
            var joined = string.Empty;
            for (var count = 1; count <= TitleLines && first + count <= _lines.Count; count++)
            {
                var line = _lines[first + count - 1];
                joined += line;
                if (joined.Length > TitleLimit || line.AsSpan().IndexOfAny("。；：:|") >= 0 || (count > 1 && YearIn(joined[..^line.Length]) is not null && YearIn(line) is not null))
                {
                    break;
                }

                if (!MayEndTitle(joined) || !TitleEnd().IsMatch(CharacterFoldingOf(joined)))
                {
                    continue;
                }

                if (YearIn(joined) is null && joined.AsSpan().IndexOfAny(">＞›»") >= 0)
                {
                    // 首页>政务公开>信息公开年报: the way to the page.
                    continue;
                }

                var agency = AgencyIn(joined);
                if (agency is null && count == 1 && first + 1 < _lines.Count && _lines[first + 1] is ['（' or '(', ..])
                {
                    continue;
                }

                var score = 1 + (YearIn(joined) is null ? 0 : 4) + (agency is null ? 0 : 3) - count;
                if (score > bestScore || best is null)
                {
                    (best, bestScore) = (joined, score);
                }
            }
        }

        return best is { Length: <= 12 } && YearIn(best) is null ? null : best;
    }

    private static bool MayEndTitle(string text) =>
        text[^1] is '告' or '报' or '報' or '）' or ')' && (text.Contains("信息公", StringComparison.Ordinal) || text.Contains("政务公开", StringComparison.Ordinal));

    private static int? YearIn(string text)
    {
        // Every year of a report begins so; most lines hold none.
        if (text.AsSpan().IndexOfAny('2', '２', '二') < 0)
        {
            return null;
        }

        var match = Year().Match(CharacterFoldingOf(text));
        return match.Success ? ToYear(match.Groups[1].ValueSpan) : null;
    }

    private static int? ToYear(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var digit in digits)
        {
            var value = digit switch
            {
                >= '0' and <= '9' => digit - '0',
                '〇' or '○' or '零' or 'O' or 'o' => 0,
                _ => "一二三四五六七八九".IndexOf(digit, StringComparison.Ordinal) + 1,
            };
            year = (year * 10) + value;
        }

        return year is >= 2007 and <= 2099 ? year : null;
    }

    private static string? AgencyIn(string title)
    {
        var folded = CharacterFoldingOf(title);
        var core = TitleEnd().Match(folded);
        var end = core.Success ? core.Groups["core"].Index : title.Length;
        var agency = title[..end];
        agency = agency[PageTools().Match(CharacterFoldingOf(agency)).Length..];
        agency = Year().Replace(agency, string.Empty);
        agency = Qualifier().Replace(agency, string.Empty);
        agency = Surroundings().Replace(agency, string.Empty);
        return agency.Length is >= 2 and <= AgencyLimit && !AgencyFinder.IsGeneric(agency) ? agency : null;
    }

    private int? YearInPreamble()
    {
        var match = ReportYear().Match(CharacterFoldingOf(_head));
        return match.Success ? ToYear(match.Groups[1].ValueSpan) : null;
    }

    private static int? YearInOverview(ReportText text, List<HeadingCandidate> headings)
    {
        if (headings.Count == 0)
        {
            return null;
        }

        // The year that the first paragraphs speak of most; one mention may be the year before.
        var start = headings[0].BodyStart;
        var end = headings.Count > 1 ? Math.Min(headings[1].Start, start + OverviewLimit) : start + OverviewLimit;
        var counts = new Dictionary<int, int>();
        for (var index = text.SegmentAt(Math.Min(start, text.Length - 1)); index < text.Segments.Length && text.Segments[index].Offset < end; index++)
        {
            foreach (Match match in Year().Matches(CharacterFolding.FoldText(text.Segments[index].Text.Span)))
            {
                // A bare 2016 may be any number.
                if (match.ValueSpan.Contains('年') && ToYear(match.Groups[1].ValueSpan) is { } year)
                {
                    counts[year] = counts.GetValueOrDefault(year) + 1;
                }
            }
        }

        return counts.Count == 0 ? null : counts.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key;
    }

    /// <summary>The period from the preamble, or from the first section, whose end repeats it in some reports.</summary>
    private ReportPeriod? FindPeriod(ReportText text, List<HeadingCandidate> headings)
    {
        if (PeriodIn(CharacterFoldingOf(_head).Replace("\n", string.Empty, StringComparison.Ordinal)) is { } period)
        {
            return period;
        }

        if (headings.Count == 0)
        {
            return null;
        }

        var end = headings.Count > 1 ? headings[1].Start : text.Length;
        var builder = new StringBuilder();
        for (var index = text.SegmentAt(headings[0].Start); index < text.Segments.Length && text.Segments[index].Offset < end && builder.Length < 2 * HeadLimit; index++)
        {
            builder.Append(CharacterFolding.FoldText(text.Segments[index].Text.Span));
        }

        return PeriodIn(builder.ToString());
    }

    private static ReportPeriod? PeriodIn(string folded)
    {
        foreach (Match match in Period().Matches(folded))
        {
            if (ToYear(match.Groups["from"].ValueSpan) is not { } from)
            {
                continue;
            }

            var to = match.Groups["to"].Success ? ToYear(match.Groups["to"].ValueSpan) : from;
            if (to == from && !ComparedPeriod().IsMatch(folded[Math.Max(0, match.Index - ComparisonReach)..match.Index]))
            {
                return new ReportPeriod(new DateOnly(from, 1, 1), new DateOnly(from, 12, 31));
            }
        }

        return null;
    }

    internal static string CharacterFoldingOf(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (Shown(text[index]) != text[index])
            {
                return string.Create(text.Length, text, static (buffer, text) =>
                {
                    for (var index = 0; index < buffer.Length; index++)
                    {
                        buffer[index] = Shown(text[index]);
                    }
                });
            }
        }

        return text;

        static char Shown(char character) => CharacterFolding.Fold(character) is not CharacterFolding.Ignorable and var folded ? folded : character;
    }

    /// <summary>The length of a reading aid such as (wù), which converters to traditional script leave behind; 0 when there is none.</summary>
    internal static int ReadingAidLength(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('(' or '（'))
        {
            return 0;
        }

        var end = 1;
        while (end < text.Length && end <= ReadingAidLimit && char.IsLetter(text[end]) && text[end] < '\u0250')
        {
            end++;
        }

        return end > 1 && end < text.Length && text[end] is ')' or '）' ? end + 1 : 0;
    }

    private static string WithoutSpaces(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var length = ReadingAidLength(text[index..]);
            if (length > 0)
            {
                index += length - 1;
            }
            else if (CharacterFolding.Fold(text[index]) != CharacterFolding.Ignorable)
            {
                buffer[count++] = text[index];
            }
        }

        return new string(buffer[..count]);
    }

    // Folded text: brackets are ( ), dashes -, characters simplified. The core begins where the agency's name ends.
    [GeneratedRegex(@"(?<core>(关于)?((20\d\d|二[〇○零O]{1,2}[一二三四五六七八九〇○零O]{1,2})年?度?)?(年度)?((政府|政务)?信息|政务)公开(工作)?(情况)?((20\d\d)年?度?)?(年度)?(工作)?(情况)?(的)?(年度)?(工作)?(报告|年报)(\((机关|本级|本级机关|本级机关|文字版|图文版|[^()]{1,8})\))?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"^(首页|打印|关闭|返回|分享到?|收藏|正文|标题|题目|名称|字号|字体|繁体|大中小|[\[(](大|中|小)[\])]|[\[\]():>])+", RegexOptions.CultureInvariant)]
    private static partial Regex PageTools();

    // 海关总署（本级机关）: what part of the agency reports is no part of its name.
    [GeneratedRegex(@"[(（](本级|机关|本级机关|本机关|局机关)[)）]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Qualifier();

    // What stands round the name where the year was taken out. Words are taken whole: 海关 ends in 关.
    [GeneratedRegex(@"^([《》\-—_：:*#]|关于|年度|年|的)+|([《》\-—_：:*#]|关于|年度|年|的)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Surroundings();

    [GeneratedRegex(@"((?:(?<!\d)20\d\d(?!\d))|二[〇○零O][一二三四五六七八九〇○零]{2})(?:年年?度?|(?=\D|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"((?:20\d\d)|二[〇○零O][一二三四五六七八九〇○零]{2})年?度?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)", RegexOptions.CultureInvariant)]
    private static partial Regex ReportYear();

    // 年 and 月 may have vanished with their font: 自202111日起至20211231日止.
    [GeneratedRegex(@"(?<from>20\d\d|二[〇○零O][一二三四五六七八九〇○零]{2})[年.\-/]?(0?1|一)[月.\-/]?(0?1|一)日?([01零]{1,2}(时|点|:00)(0分)?)?(起|开始|始)?[,(]?(至|到|-+|~|—+)?(?<to>20\d\d|二[〇○零O][一二三四五六七八九〇○零]{2})?(年|同年|当年|本年)?[.\-/]?(12|十二)[月.\-/]?(31|三十一)日?|(?<from>20\d\d)年1日(起)?(至|到|-+)(?<to>20\d\d)年?1231日", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Period();

    // A period of the year before, quoted for comparison.
    [GeneratedRegex(@"(上一?年度?|去年|往年|前一?年度?)(的?(年度)?(报告|数据|情况))?(中|所列|的)*(数据|统计)?[^,。;]{0,8}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ComparedPeriod();
}
