using System.Globalization;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Placement.Solving;
using Xunit;

namespace OgiReports.Reports.Tests.Placement;

public sealed class PlacementSolverTests(ITestOutputHelper output)
{
    // More on request: OGI_PLACEMENT_CASES=1000000.
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("OGI_PLACEMENT_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 20_000;

    [Fact]
    public void What_is_told_is_exactly_what_all_readings_share()
    {
        int solved = 0, contradictory = 0, skipped = 0, told = 0, open = 0;
        for (var seed = 0; seed < Cases; seed++)
        {
            var form = SmallForm.Create(new Random(seed));
            var expected = TrialSolver.Solve(form.Problem, out var isTooLarge);
            if (isTooLarge)
            {
                skipped++;
                continue;
            }

            var rows = PlacementSolver.Solve(form.Problem, PlacementLimits.Default, out var hitLimit);
            Assert.False(hitLimit);
            (solved, contradictory) = expected is null ? (solved, contradictory + 1) : (solved + 1, contradictory);
            for (var row = 0; row < rows.Length; row++)
            {
                if (rows[row].Verdict == RowVerdict.Fixed)
                {
                    continue;
                }

                if (TrialSolver.OnlyWay(form.Problem, row) is { } only)
                {
                    // Order alone places it, so that no sum is asked.
                    Assert.Equal(only.Select(piece => (PrintedPiece?)piece), rows[row].Cells);
                    continue;
                }

                Assert.True(rows[row].Verdict == (expected is null ? RowVerdict.Contradictory : RowVerdict.Solved), $"seed {seed}, row {row}: {rows[row].Verdict}");
                for (var cell = 0; cell < rows[row].Cells.Length; cell++)
                {
                    var shared = expected?[form.Problem.Rows[row].First + cell];
                    Assert.True(rows[row].Cells[cell]?.Value == shared?.Value && rows[row].Cells[cell] is null == shared is null, $"seed {seed}, row {row}, cell {cell}: {rows[row].Cells[cell]} instead of {shared}");
                    (told, open) = shared is null ? (told, open + 1) : (told + 1, open);
                }
            }
        }

        output.WriteLine($"{Cases} forms: {solved} solved, {contradictory} contradictory, {skipped} too large for trial; {told} cells told, {open} open");
        Assert.True(solved > Cases / 3 && contradictory > Cases / 20 && skipped < Cases / 10 && told > Cases && open > Cases / 10);
    }
}
