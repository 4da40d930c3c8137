using OgiReports.Reports.Model;

namespace OgiReports.Reports.Segmentation;

/// <summary>What a classifier says of headings whose words do not tell their kind.</summary>
internal sealed partial class OlderSectionFinder
{
    private const double LikelyLabel = 0.3;
    private const double SureLabel = 0.9;
    private const string AnyNumber = "一、";

    private readonly ILineClassifier? _classifier;

    /// <summary>The kind of a heading and, of a line without a number, whether it is one.</summary>
    /// <param name="classifier">Who is asked.</param>
    /// <param name="words">The line without its number.</param>
    /// <param name="level">How it is numbered. Lines below the sections are left to the rules, which count them.</param>
    /// <param name="kind">What the rules take it for; null when they know none of its words.</param>
    /// <param name="isBareHeading">Whether it ends as headings do.</param>
    private static (SectionKind? Kind, bool IsBareHeading) Ask(ILineClassifier classifier, ReadOnlySpan<char> words, Level level, SectionKind? kind, bool isBareHeading)
    {
        var isTold = kind is not null && OlderHeadings.IsTelling(kind.Value);
        if (level is Level.Bracketed or Level.Arabic || (isTold && (level != Level.Bare || isBareHeading)))
        {
            return (kind, isBareHeading);
        }

        var label = classifier.Classify(level == Level.Bare ? words : string.Concat(AnyNumber, words));
        if (label is not { Role: LineRole.Heading, Section: { } section, Confidence: >= LikelyLabel })
        {
            return (kind, isBareHeading);
        }

        // Before the fixed form requests are told in words.
        section = section == SectionKind.Requests ? SectionKind.RequestsNarrative : section;
        return (isTold ? kind : section, isBareHeading || label.Confidence >= SureLabel);
    }
}
