using System.Text;
using OgiReports.Learning.Training;
using OgiReports.Reports.Segmentation;
using Xunit;

namespace OgiReports.Learning.Tests;

/// <summary>How often a line is labelled right whose wording no training has seen.</summary>
public sealed class HeadingTests
{
    private static readonly string[] Numbers = ["一、", "", "三、 ", "第四部分 ", "五．"];

    [Fact]
    public void Headings_of_unseen_wordings_are_told()
    {
        var table = new StringBuilder();
        var rows = HeldOutFiles.Rows("headings.tsv");
        var right = 0;
        for (var index = 0; index < rows.Count; index++)
        {
            var name = LearnedLineClassifier.Default.NameOf(Numbers[index % Numbers.Length] + rows[index][1]);
            right += name == rows[index][0] ? 1 : 0;
            _ = name == rows[index][0] ? table : table.AppendLine($"{rows[index][1]} is {rows[index][0]}, not {name}");
        }

        table.AppendLine(FormattableString.Invariant($"classifier: {right} of {rows.Count}, {(double)right / rows.Count:P1}"));
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.True(right >= 0.95 * rows.Count, table.ToString());
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
}
