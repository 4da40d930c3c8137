using System.Text;
using System.Text.RegularExpressions;
using OgiReports.Documents.Text;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>
/// Finds the agency where the title does not name it: in the sentences of the preamble that say who compiled the
/// report, whose it is and whom to ask, in this order. 我单位 and the like name nobody.
/// </summary>
internal static partial class AgencyFinder
{
    private const int BodyLimit = 1200;
    private const int WrappedLine = 18;
    private const string Name = @"(?<agency>[^,。;、《》()\n:]{2,40}?)";

    /// <summary>The agency as printed; null when no sentence names it.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="headings">The section headings.</param>
    /// <param name="isContact">Whether it is only named as the one to ask.</param>
    public static string? Find(ReportText text, List<HeadingCandidate> headings, out bool isContact)
    {
        var printed = Preamble(text, headings);
        var folded = IdentityFinder.CharacterFoldingOf(printed);
        foreach (var pattern in (ReadOnlySpan<Regex>)[CompiledBy(), CompiledByLoose(), ReportOf(), ReportOfYear(), Compiles(), OpeningSentence(), Contact()])
        {
            foreach (Match match in pattern.Matches(folded))
            {
                var group = match.Groups["agency"];
                var lead = Lead().Match(group.Value);
                var agency = printed.Substring(group.Index + lead.Length, group.Length - lead.Length);
                agency = agency[..^Tail().Match(IdentityFinder.CharacterFoldingOf(agency)).Length];
                if (agency.Length >= 2 && !IsGeneric(agency))
                {
                    isContact = pattern == Contact();
                    return agency;
                }
            }
        }

        isContact = false;
        return null;
    }

    /// <summary>Whether words stand for the agency without naming it.</summary>
    public static bool IsGeneric(string agency) =>
        agency.Length < 2 || agency[0] is '我' or '本' || agency is "政府" or "单位" or "机关" || IsMenu(agency) || agency.Contains('>', StringComparison.Ordinal);

    /// <summary>Whether words are the entries of a site's menu, run together.</summary>
    public static bool IsMenu(string words)
    {
        foreach (var entry in (ReadOnlySpan<string>)["主动公开内容", "規章", "规章", "行政许可", "行政处罚", "公开指南", "公开制度", "公开目录", "公开年报", "依申请公开", "首页", "办事服务", "当前位置"])
        {
            if (words.Contains(entry, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text up to the first section and its beginning, without white space; lines are joined where they are wrapped.</summary>
    private static string Preamble(ReportText text, List<HeadingCandidate> headings)
    {
        var end = headings.Count == 0 ? 4 * BodyLimit : headings[0].BodyStart + BodyLimit;
        var builder = new StringBuilder();
        foreach (var segment in text.Segments)
        {
            if (segment.Offset >= end)
            {
                break;
            }

            if (segment.Block.IsFurniture)
            {
                continue;
            }

            var lineStart = builder.Length;
            foreach (var character in segment.Text.Span[..Math.Min(segment.Text.Length, end - segment.Offset)])
            {
                var folded = CharacterFolding.Fold(character);
                if (folded is not (CharacterFolding.Ignorable or '|'))
                {
                    builder.Append(character);
                }
                else if (folded == '|' || segment.Text.Length > 400)
                {
                    _ = builder.Length > lineStart && builder[^1] is '。' ? builder.Append('\n') : builder;
                }
            }

            // A long line that ends within a sentence goes on in the next.
            if (builder.Length - lineStart is > 0 and < WrappedLine || (builder.Length > 0 && builder[^1] is '。' or '；' or '：' or ':'))
            {
                builder.Append('\n');
            }
        }

        return builder.ToString();
    }


    [GeneratedRegex(@"由" + Name + @"(组织|负责|牵头)?(编制|编写|制作|撰写|起草)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CompiledBy();

    [GeneratedRegex(@"(由|,)" + Name + @"(依照|按照|根据|依据)(国务院|新修订|修订|《)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CompiledByLoose();

    [GeneratedRegex(@"(?<=^|\n|,|。|布|将|制)" + Name + @"((20\d\d)|二[〇○零O][一二三四五六七八九〇○零]{2})年?度?(政府|政务)信息公开(工作)?(年度)?(工作)?(情况)?(报告|年报)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReportOf();

    [GeneratedRegex(@"(?<=布|将|制|开|社会)(了)?(20\d\d年度?)" + Name + @"(政府|政务)信息公开(工作)?(年度)?(工作)?(情况)?(报告|年报)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReportOfYear();

    [GeneratedRegex(@"(?<=^|\n|。)" + Name + @"(依照|按照|根据|依据)(国务院|新修订|修订|《)[^。\n]{2,120}?(编制|编写|撰写|制作|公布|形成)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Compiles();

    [GeneratedRegex(@"(与|和|向|同)" + Name + @"(政务公开科|政务公开办公室|综合科|政策法规科)?(联系|咨询|反映)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Contact();

    [GeneratedRegex(@"(?<=^|\n|。)(20\d\d年度?,)" + Name + @"(坚持|认真|严格|深入|对照|把|按照|根据|围绕|以|紧紧|全面|高度|始终|切实|积极|进一步|继续|不断|在)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OpeningSentence();

    [GeneratedRegex(@"(现|特|予以|公布|发布|编制|编写|形成|撰写|组织|负责)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    // What a match takes before the name: 现公布, 特编制, 现将.
    [GeneratedRegex(@"^(现|特|并|及|将|由|予以|公布|发布|编制|编写|形成|撰写|了|的)+", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
