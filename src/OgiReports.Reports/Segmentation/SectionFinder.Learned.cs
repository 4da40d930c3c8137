using OgiReports.Reports.Model;

namespace OgiReports.Reports.Segmentation;

/// <summary>What a classifier adds where the rules did not find every section: headings whose wording they do not know.</summary>
internal sealed partial class SectionFinder
{
    private const double SureLabel = 0.8;
    private const int LineLimit = 40;

    // Numbered lines outside the tables are few; beyond this it is a text of another kind.
    private const int AskLimit = 60;

    /// <summary>Adds candidates for the kinds that are not found yet, from lines that are numbered as sections are.</summary>
    private void CollectLearned(ILineClassifier classifier, List<HeadingCandidate> chosen)
    {
        var asked = 0;
        foreach (ref readonly var segment in _text.Segments)
        {
            var line = segment.Text.Span.TrimEnd();
            if (segment.Block.IsFurniture || line.Length is < 4 or > LineLimit || asked == AskLimit)
            {
                continue;
            }

            var prefix = Prefix.Read(line, false);
            var (start, end) = (segment.Offset + prefix.Start, segment.Offset + line.Length);
            if (prefix.Number is null || prefix.IsSubNumber || IsCaption(line) || IsContentsEntry(line) || IsInTable(start) || chosen.Exists(candidate => candidate.Start < end && candidate.End > start))
            {
                continue;
            }

            asked++;
            if (classifier.Classify(line) is { Role: LineRole.Heading, Section: { } section, Confidence: >= SureLabel } && section <= SectionKind.Other && !chosen.Exists(candidate => candidate.Kind == (int)section))
            {
                var kind = (int)section;
                var score = MinimumScore + (prefix.Number[0] == HeadingWordings.Numbers[kind] ? 2 : 0) + (FollowedByTable(kind, _text.IdeographAt(end)) ? 6 : 0);
                _candidates.Add(new HeadingCandidate(kind, start, end, segment.End, prefix.Number, score));
            }
        }
    }
}
