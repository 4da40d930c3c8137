using System.Globalization;
using System.Text;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation;
using Xunit;

namespace OgiReports.Conformance.Tests.Placement;

/// <summary>Reports to which several things happened at once.</summary>
public sealed class CombinedDamageTests(ITestOutputHelper output)
{
    // More on request: OGI_COMBINED_REPORTS=20000.
    private static readonly int Reports = int.TryParse(Environment.GetEnvironmentVariable("OGI_COMBINED_REPORTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var reports) ? reports : 300;

    private static readonly ReportParser Parser = ReportParser.CreateDefault();

    [Fact]
    public void No_value_is_wrong_in_silence_after_several_damages()
    {
        var silent = new List<string>();
        int cells = 0, told = 0, wrong = 0;
        for (var seed = 0; seed < Reports; seed++)
        {
            var report = CombinedReport.Create(seed);
            var result = Parser.Parse(Encoding.UTF8.GetBytes(report.Text), "combined.txt");
            var flagged = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
            flagged.UnionWith((result.Report?.Checks ?? []).Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells));
            cells += report.Truth.Count;
            foreach (var cell in (result.Report?.Cells ?? CellCollection.Empty).Where(cell => !cell.Id.StartsWith("proactive", StringComparison.Ordinal) && cell.State != CellState.Unreadable))
            {
                told++;
                if (report.Truth.TryGetValue(cell.Id, out var truth) && truth == (long?)cell.Value)
                {
                    continue;
                }

                wrong++;
                if (!flagged.Contains(cell.Id))
                {
                    silent.Add($"seed {seed}: {cell.Id} = {cell.Value} {cell.State} {cell.Origin} instead of {truth} [{report.Damages}]");
                }
            }
        }

        output.WriteLine($"{Reports} reports, {cells} cells: {told} told, {wrong} of them wrong, {silent.Count} in silence");
        output.WriteLine(string.Join('\n', silent.Take(40)));

        // Sums that hold by chance with other numbers are no trace: of many reports some have such cells, of few none may.
        Assert.True(silent.Count <= Reports / 1_000, string.Join('\n', silent.Take(40)));
        Assert.InRange(told, cells / 2, cells);
    }
}
