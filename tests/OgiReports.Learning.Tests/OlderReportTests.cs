using System.Text;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Learning.Tests;

/// <summary>Sections of whole reports whose headings no rule and no training has seen.</summary>
public sealed class OlderReportTests
{
    private const int Reports = 300;

    [Fact]
    public void Sections_of_older_reports_with_unseen_wordings_are_found_better_with_the_classifier()
    {
        var table = new StringBuilder();
        var rules = Score("rules", new ReportParser(new ReportParserOptions()), table);
        var both = Score("both", new ReportParser(new ReportParserOptions { LineClassifier = LearnedLineClassifier.Default }), table);
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.True(both >= 0.96 && both >= rules + 0.1, table.ToString());
    }

    /// <summary>The share of sections that are found with their kind.</summary>
    private static double Score(string name, ReportParser parser, StringBuilder table)
    {
        int found = 0, sections = 0, whole = 0;
        var wrong = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 1; seed <= Reports; seed++)
        {
            var (text, truth) = OlderReportGenerator.Make(seed);
            var read = parser.Parse(Encoding.UTF8.GetBytes(text), "older.txt").Report?.Sections ?? [];
            var right = truth.Count(section => read.Any(one => one.Heading.EndsWith(section.Heading, StringComparison.Ordinal) && NameOf(one.Kind) == section.Kind));
            foreach (var (kind, heading) in truth.Where(section => !read.Any(one => one.Heading.EndsWith(section.Heading, StringComparison.Ordinal) && NameOf(one.Kind) == section.Kind)))
            {
                wrong[$"{kind} {heading}"] = wrong.GetValueOrDefault($"{kind} {heading}") + 1;
            }

            found += right;
            sections += truth.Count;
            whole += right == truth.Count && read.Length == truth.Count ? 1 : 0;
        }

        table.AppendLine(FormattableString.Invariant($"{name}: {found} of {sections} sections ({(double)found / sections:P1}), {whole} of {Reports} reports whole"));
        foreach (var (heading, count) in wrong.OrderByDescending(pair => pair.Value).Take(12))
        {
            table.AppendLine(FormattableString.Invariant($"  {name}, not found or of another kind: {heading} ({count})"));
        }

        return (double)found / sections;
    }

    private static string NameOf(SectionKind kind) => kind == SectionKind.RequestsNarrative ? "requests" : kind.ToString().ToLowerInvariant();
}
