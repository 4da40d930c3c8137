using OgiReports.Learning.Training;
using Xunit;

namespace OgiReports.Learning.Tests;

/// <summary>The scorer of the package against the model of Microsoft.ML that its weights come from.</summary>
public sealed class ScorerTests
{
    private const int Part = 16;

    [Fact]
    public void The_scorer_says_what_the_model_of_Microsoft_ML_says()
    {
        var examples = LineExamples.Make().Where((_, index) => index % Part == 0).ToList();
        var (rounded, original) = Trainer.TrainWithOriginal(examples);
        var others = LineExamples.Make().Where((_, index) => index % Part == 1).ToList();
        var agreed = 0;
        var farthest = 0.0;
        foreach (var example in others)
        {
            var (label, confidence) = rounded.Predict(example.Features);
            var (expected, likelihood) = original(example.Features);
            agreed += rounded.Labels[label] == expected ? 1 : 0;
            farthest = Math.Max(farthest, rounded.Labels[label] == expected ? Math.Abs(confidence - likelihood) : 0);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{agreed} of {others.Count} labels agree; the confidences differ by {farthest:F4} at most"));
        // One byte a weight: only lines on the edge between two labels may fall to the other side.
        Assert.True(agreed >= 0.998 * others.Count, $"{agreed} of {others.Count}");
        Assert.True(farthest < 0.03, $"{farthest}");
    }
}
