using System.Text;
using OgiReports.Learning.Training;
using OgiReports.Reports.Model;
using OgiReports.Reports.Segmentation;
using Xunit;

namespace OgiReports.Learning.Tests;

/// <summary>How often a line is labelled right whose wording no training has seen.</summary>
public sealed class HeadingTests
{
    private const double Sure = 0.9, SecondAuthor = 0.97;

    private static readonly string[] Numbers = ["一、", "", "三、 ", "第四部分 ", "五．"];

    private static LineLabel Combined(string line)
    {
        var rules = RuleLineClassifier.Instance.Classify(line);
        if (rules.Confidence >= Sure)
        {
            return rules;
        }

        var learned = LearnedLineClassifier.Default.Classify(line);
        return learned is { Role: LineRole.Heading, Section: not null, Confidence: >= 0.3 } ? learned : rules;
    }

    private static LineLabel ByRules(string line) => RuleLineClassifier.Instance.Classify(line);

    private static LineLabel ByLearning(string line) => LearnedLineClassifier.Default.Classify(line);

    [Fact]
    public void Headings_of_unseen_wordings_are_told_by_both_together_better_than_by_rules()
    {
        var (accuracy, table) = Measure("headings.tsv");
        Assert.True(accuracy["both"] >= 0.98, table);
        Assert.True(accuracy["both"] >= accuracy["rules"] + 0.1, table);
    }

    /// <summary>Written after patterns and thresholds were settled, by who did not see the patterns.</summary>
    [Fact]
    public void Headings_of_a_second_author_are_told_by_both_together_better_than_by_rules()
    {
        var (accuracy, table) = Measure("headings-second.tsv");
        Assert.True(accuracy["both"] >= SecondAuthor, table);
        Assert.True(accuracy["both"] > accuracy["rules"], table);
    }

    private static (Dictionary<string, double> Accuracy, string Table) Measure(string file)
    {
        var table = new StringBuilder();
        var accuracy = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, classify) in (ReadOnlySpan<(string, Func<string, LineLabel>)>)[("rules", ByRules), ("classifier", ByLearning), ("both", Combined)])
        {
            var rows = HeldOutFiles.Rows(file);
            var right = 0;
            for (var index = 0; index < rows.Count; index++)
            {
                var label = classify(Numbers[index % Numbers.Length] + rows[index][1]);
                var isRight = label.Role == LineRole.Heading && SectionOf(label.Section) == rows[index][0];
                right += isRight ? 1 : 0;
                _ = isRight ? table : table.AppendLine($"{name}: {rows[index][1]} is {rows[index][0]}, not {label}");
            }

            accuracy[name] = (double)right / rows.Count;
            table.AppendLine(FormattableString.Invariant($"{name}: {right} of {rows.Count}, {accuracy[name]:P1}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        return (accuracy, table.ToString());
    }

    [Fact]
    public void Other_lines_are_not_taken_for_headings()
    {
        var table = new StringBuilder();
        var rows = HeldOutFiles.Rows("lines.tsv");
        int right = 0, headings = 0;
        foreach (var row in rows)
        {
            var label = LearnedLineClassifier.Default.Classify(row[1]);
            var isRight = label.Role.ToString().Equals(row[0], StringComparison.OrdinalIgnoreCase);
            right += isRight ? 1 : 0;
            headings += label is { Role: LineRole.Heading, Confidence: >= 0.7 } ? 1 : 0;
            _ = isRight ? table : table.AppendLine($"{row[1]} is {row[0]}, not {label}");
        }

        table.AppendLine(FormattableString.Invariant($"{right} of {rows.Count} right, {headings} taken for headings"));
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.True(right >= 0.85 * rows.Count && headings <= 0.03 * rows.Count, table.ToString());
    }

    [Fact]
    public void No_wording_held_out_is_among_those_trained_on()
    {
        var trained = LineExamples.Headings(new Dice(1), new Vocabulary()).Select(heading => heading.Wording)
            .Concat(LineExamples.Make().Select(example => example.Text)).Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var known = string.Join(" ", HeldOutFiles.Rows("headings.tsv").Select(row => row[1]).Where(wording => trained.Contains(KeyOf(wording))));
        Assert.True(known.Length == 0, known);
    }

    [Fact]
    public void The_models_are_those_of_the_committed_data()
    {
        Assert.Equal(Trainer.Fingerprint(LineExamples.Make()), LinearModel.LoadResource(LearnedLineClassifier.LineModel).Data);
        Assert.Equal(Trainer.Fingerprint(DocumentExamples.Make()), LinearModel.LoadResource(LearnedLineClassifier.DocumentModel).Data);
    }

    [Fact]
    public void The_models_are_smaller_than_two_megabytes()
    {
        var assembly = typeof(LearnedLineClassifier).Assembly;
        Assert.True(assembly.GetManifestResourceNames().Sum(name => assembly.GetManifestResourceStream(name)!.Length) < 2_000_000);
    }

    /// <summary>The ideographs without number and punctuation.</summary>
    private static string KeyOf(string line)
    {
        var words = new string([.. line.Where(character => character is >= '\u4E00' and <= '\u9FFF')]);
        var mark = line.IndexOfAny(['、', '.', '．']);
        return mark is > 0 and < 3 ? new string([.. line[mark..].Where(character => character is >= '\u4E00' and <= '\u9FFF')]) : words;
    }

    private static string SectionOf(SectionKind? section) => section switch
    {
        null => "none",
        SectionKind.RequestsNarrative => "requests",
        { } kind => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..],
    };
}
