using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OgiReports.Documents.Text;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Placement;

/// <summary>
/// What the words before the tables say of four totals of table 三. Agencies count differently there, so that it is worth
/// something only between readings that the table leaves equal.
/// </summary>
internal static partial class NarrativeFigures
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (string Row, Regex Pattern)[] Patterns =
        [("newlyReceived", Received()), ("carriedOver", CarriedOver()), ("concluded", Concluded()), ("carriedForward", CarriedForward())];

    /// <summary>The figures by row of the form, with their words; none for a row of which the text says two different ones.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="end">Where the table begins.</param>
    public static Dictionary<string, (long Value, string Words)> Read(ReportText text, int end)
    {
        var words = new StringBuilder();
        foreach (ref readonly var segment in text.Segments)
        {
            if (segment.Offset < end && !segment.Block.IsFurniture && segment.Cell is null)
            {
                foreach (var character in segment.Text.Span[..Math.Min(segment.Text.Length, end - segment.Offset)])
                {
                    var folded = CharacterFolding.Fold(character);
                    words.Append(folded == CharacterFolding.Ignorable ? "" : folded.ToString());
                }
            }
        }

        var narrative = words.ToString();
        var figures = new Dictionary<string, (long Value, string Words)>(StringComparer.Ordinal);
        foreach (var (row, pattern) in Patterns)
        {
            var matches = pattern.Matches(narrative);
            if (matches.Select(match => match.Groups["n"].Value).Distinct().Count() == 1)
            {
                figures.Add(row, (long.Parse(matches[0].Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), matches[0].Value));
            }
        }

        return figures;
    }

    [GeneratedRegex(@"(新收|收到|受理|接收)(到|的)?(政府信息公开|信息公开|依申请公开)?(的)?(申请)?(共|共计)?(?<n>[0-9]{1,9})[件条]", Options)]
    private static partial Regex Received();

    [GeneratedRegex(@"上年度?(结转|转结)(政府信息公开|信息公开)?(申请)?(?<n>[0-9]{1,9})[件条]", Options)]
    private static partial Regex CarriedOver();

    [GeneratedRegex(@"(办结|答复|办理完毕)(政府信息公开|信息公开)?(申请)?(共|共计)?(?<n>[0-9]{1,9})[件条]", Options)]
    private static partial Regex Concluded();

    [GeneratedRegex(@"结转(到|至)?下一?年度?(继续办理|办理)?(申请)?(?<n>[0-9]{1,9})[件条]", Options)]
    private static partial Regex CarriedForward();
}
