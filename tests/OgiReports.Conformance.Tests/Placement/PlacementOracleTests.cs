using System.Globalization;
using System.Text;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation;
using Xunit;

namespace OgiReports.Conformance.Tests.Placement;

/// <summary>What the parser places, against what can be known at all by another way to find out.</summary>
public sealed class PlacementOracleTests(ITestOutputHelper output)
{
    // More on request: OGI_ORACLE_REPORTS=500.
    private static readonly int Reports = int.TryParse(Environment.GetEnvironmentVariable("OGI_ORACLE_REPORTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var reports) ? reports : 100;

    private static readonly ReportParser Parser = ReportParser.CreateDefault();

    [Theory]
    [InlineData(PlacementDamage.BlanksVanished)]
    [InlineData(PlacementDamage.DigitsGlued)]
    [InlineData(PlacementDamage.GluedToLabels)]
    [InlineData(PlacementDamage.DigitsSplit)]
    [InlineData(PlacementDamage.RowsGlued)]
    [InlineData(PlacementDamage.TableGlued)]
    public void What_is_inferred_is_determined_and_what_is_determined_is_told(PlacementDamage damage)
    {
        int settled = 0, unsettled = 0, inferred = 0, determined = 0, told = 0;
        var wrong = new List<string>();
        var missed = new List<string>();
        for (var seed = 0; seed < Reports; seed++)
        {
            if (DamagedRows.Of(seed, damage) is not { } printed || TableOracle.Determined(printed.Rows) is not { } known)
            {
                unsettled++;
                continue;
            }

            var result = Parser.Parse(Encoding.UTF8.GetBytes(ReportGenerator.CreateDamaged(seed, damage).Text), "damaged.txt");
            if (result.Diagnostics.Any(diagnostic => diagnostic.Code == "OGI3009"))
            {
                // A few numbers, none of them twice: as likely what is left where repeated lines were removed, of which the oracle knows nothing.
                unsettled++;
                continue;
            }

            settled++;

            // Where a sum is wrong the oracle knows of no reading; what is told there is held against trial and truth.
            var byOtherRules = result.Diagnostics.Where(diagnostic => diagnostic.Code is "OGI3021" or "OGI3022").SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
            foreach (var cell in result.Report!.Cells.Where(cell => cell.Origin == CellOrigin.Inferred && cell.Id.StartsWith("requests.", StringComparison.Ordinal) && !byOtherRules.Contains(cell.Id)))
            {
                inferred++;
                if (!known.TryGetValue(cell.Id, out var content) || content != ContentOf(cell))
                {
                    wrong.Add($"{damage} seed {seed}: {cell.Id} = {cell.Value} {cell.State}, which is not determined");
                }
            }

            determined += known.Count;
            foreach (var (id, content) in known)
            {
                var isTold = result.Report.Cells[id] is { State: not CellState.Unreadable } cell && content == ContentOf(cell);
                told += isTold ? 1 : 0;
                if (!isTold)
                {
                    missed.Add($"{damage} seed {seed}: {id} is {content}, not {result.Report.Cells[id]?.Value} {result.Report.Cells[id]?.State}");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{damage,-16} {settled,5} reports, {unsettled,4} not settled: {determined,7} cells determined, {told,7} told ({100.0 * told / Math.Max(1, determined):0.00}%), {inferred,7} inferred, {wrong.Count} of them not determined"));
        output.WriteLine(string.Join('\n', missed.Take(10)));
        Assert.Empty(wrong);
        Assert.InRange(told, 0.99 * determined, determined);
        Assert.InRange(settled, Reports / 2, Reports);
    }

    private static long ContentOf(Cell cell) => cell.State == CellState.Number ? (long)cell.Value!.Value : PrintedReadings.Empty;
}
