using System.Globalization;
using OgiReports.TestKit.Generation;
using Xunit;

namespace OgiReports.Conformance.Tests.Placement;

/// <summary>Whole reports whose layout is gone: a value is right or flagged, and what the sums can tell is told.</summary>
public sealed class PlacementRunTests(ITestOutputHelper output)
{
    // More on request: OGI_PLACEMENT_REPORTS=2000.
    private static readonly int Reports = int.TryParse(Environment.GetEnvironmentVariable("OGI_PLACEMENT_REPORTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var reports) ? reports : 60;

    public static TheoryData<PlacementDamage> Damages => new(Enum.GetValues<PlacementDamage>());

    [Theory]
    [MemberData(nameof(Damages))]
    public void No_value_is_wrong_in_silence_and_what_is_determined_is_told(PlacementDamage damage)
    {
        var score = new PlacementScore(damage);
        for (var seed = 0; seed < Reports; seed++)
        {
            score.Add(seed);
        }

        output.WriteLine(score.ToString());
        output.WriteLine(string.Join('\n', score.Silent.Take(40)));
        output.WriteLine(string.Join('\n', score.InferredWrong.Take(10)));

        Assert.True(score.Silent.Count == 0, string.Join('\n', score.Silent.Take(40)));
        Assert.InRange(score.Told, 0.99 * score.Determined, score.Cells);
    }
}
