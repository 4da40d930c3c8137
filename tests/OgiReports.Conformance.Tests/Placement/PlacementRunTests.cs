using System.Globalization;
using OgiReports.TestKit.Generation;
using Xunit;

namespace OgiReports.Conformance.Tests.Placement;

/// <summary>Whole reports whose layout is gone: a value is right or flagged, and what the sums can tell is told.</summary>
public sealed class PlacementRunTests(ITestOutputHelper output)
{
    // More on request: OGI_PLACEMENT_REPORTS=2000.
    private static readonly int Reports = int.TryParse(Environment.GetEnvironmentVariable("OGI_PLACEMENT_REPORTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var reports) ? reports : 60;

    // More on request: OGI_WRONG_REPORTS=1300, for more than 20,000 in all.
    private static readonly int WrongReports = int.TryParse(Environment.GetEnvironmentVariable("OGI_WRONG_REPORTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var reports) ? reports : 30;

    // Here the numbers behind a label are that row's, as the proofs take for granted.
    private static readonly PlacementDamage[] KeepsPremises =
        [PlacementDamage.BlanksVanished, PlacementDamage.DigitsGlued, PlacementDamage.GluedToLabels, PlacementDamage.DigitsSplit, PlacementDamage.RowsGlued, PlacementDamage.TableGlued];

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

    [Theory]
    [MemberData(nameof(Damages))]
    public void Wrong_sums_in_every_source_move_no_number_in_silence(PlacementDamage damage)
    {
        var score = new PlacementScore(damage, allWrong: true);
        for (var seed = 0; seed < WrongReports; seed++)
        {
            score.Add(seed);
        }

        output.WriteLine(score.ToString());
        output.WriteLine(string.Join('\n', score.InferredWrong.Take(10)));
        Assert.True(score.Silent.Count == 0, string.Join('\n', score.Silent.Take(40)));
        Assert.True(score.InferredWrong.TrueForAll(wrong => wrong.EndsWith(PlacementScore.OfTwoStories, StringComparison.Ordinal)) || !KeepsPremises.Contains(damage), string.Join('\n', score.InferredWrong.Take(40)));
    }
}
