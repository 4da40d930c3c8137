using System.Globalization;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Placement.Solving;
using Xunit;

namespace OgiReports.Reports.Tests.Placement;

public sealed class PlacementSolverTests(ITestOutputHelper output)
{
    // More on request: OGI_PLACEMENT_CASES=1000000.
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("OGI_PLACEMENT_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 4_000;

    // No form is given up for its size: what is compared is the answer.
    private static readonly PlacementLimits Limits = new() { MaxNodes = 20_000_000, MaxNodesPerReading = 20_000_000, MaxSeconds = 600 };

    private readonly Dictionary<SmallDamage, int[]> _counts = [];
    private int _toldDespiteWrongSum;

    [Fact]
    public void What_is_told_is_exactly_what_all_readings_share()
    {
        var skipped = 0;
        for (var seed = 0; seed < Cases; seed++)
        {
            var form = SmallForm.Create(new Random(seed));
            var expected = TrialSolver.Solve(form, out var isTooLarge);
            skipped += isTooLarge ? 1 : 0;
            if (!isTooLarge)
            {
                var (told, open) = Compare(form, expected, seed);
                Count(form.Damage, expected.Contains(null), told, open);
            }
        }

        foreach (var (damage, counts) in _counts.OrderBy(pair => pair.Key))
        {
            output.WriteLine($"{damage,-16} {counts[0],7} forms solved, {counts[1],7} contradictory; {counts[2],8} cells told, {counts[3],8} open");
            Assert.True(counts[2] > counts[0] / 4 && counts[3] > 0, $"{damage}: {counts[2]} cells told and {counts[3]} open show too little.");
            Assert.True(counts[0] > Cases / 50 && counts[1] > Cases / 200, $"{damage}: {counts[0]} forms solved, {counts[1]} contradictory.");
        }

        output.WriteLine($"{Cases} forms, {skipped} of them too large for trial; {_toldDespiteWrongSum} cells told despite a wrong sum");
        Assert.True(_toldDespiteWrongSum > Cases / 100);
        Assert.Equal(Enum.GetValues<SmallDamage>().Length - 1, _counts.Count);
        Assert.InRange(skipped, 0, Cases / 10);
    }

    private (int Told, int Open) Compare(SmallForm form, TrialSolver.Content?[]?[] expected, int seed)
    {
        var rows = PlacementSolver.Solve(form.Problem, new SearchBudget(Limits), out var hitLimit);
        Assert.False(hitLimit);
        int told = 0, open = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Verdict == RowVerdict.Fixed)
            {
                continue;
            }

            // What order alone places is told whatever the sums are.
            var only = TrialSolver.OnlyWay(form, row);
            Assert.True(only is not null || rows[row].Verdict == (expected[row] is null ? RowVerdict.Contradictory : RowVerdict.Solved), $"seed {seed}, row {row}: {rows[row].Verdict}");
            for (var cell = 0; cell < rows[row].Cells.Length; cell++)
            {
                var shared = only is null ? expected[row]?[cell] : only[cell];
                TrialSolver.Content? given = rows[row].Cells[cell] is { } piece ? new TrialSolver.Content(piece.Value, piece.HasTrace) : null;
                Assert.True(given is null == shared is null && (given is null || given.Value.IsSame(shared!.Value)), $"seed {seed}, {form.Damage}, row {row}, cell {cell}: {given} instead of {shared}");
                (told, open) = shared is null ? (told, open + 1) : (told + 1, open);
                _toldDespiteWrongSum += shared is not null && rows[row].IsDespiteWrongSum ? 1 : 0;
            }
        }

        return (told, open);
    }

    private void Count(SmallDamage damage, bool isContradictory, int told, int open)
    {
        foreach (var kind in Enum.GetValues<SmallDamage>().Where(kind => kind != SmallDamage.None && damage.HasFlag(kind)))
        {
            if (!_counts.TryGetValue(kind, out var counts))
            {
                _counts.Add(kind, counts = new int[4]);
            }

            counts[isContradictory ? 1 : 0]++;
            counts[2] += told;
            counts[3] += open;
        }
    }
}
