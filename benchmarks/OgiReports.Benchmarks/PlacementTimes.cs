using System.Diagnostics;
using System.Globalization;
using System.Text;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation;

namespace OgiReports.Benchmarks;

/// <summary>Parses generated reports whose layout is lost, damage by damage, one after the other on one core.</summary>
internal static class PlacementTimes
{
    private const int WarmReports = 200;

    public static int Run(int count)
    {
        var parser = ReportParser.CreateDefault();
        for (var seed = 0; seed < WarmReports; seed++)
        {
            parser.Parse(Encoding.UTF8.GetBytes(ReportGenerator.CreateDamaged(seed, (PlacementDamage)(seed % 3)).Text), "warm.txt");
        }

        Console.WriteLine("damage               reports  median ms   p99 ms   max ms  inferred cells  limited");
        foreach (var damage in Enum.GetValues<PlacementDamage>())
        {
            var milliseconds = new double[count];
            var (inferred, limited) = (0, 0);
            for (var seed = 0; seed < count; seed++)
            {
                var bytes = Encoding.UTF8.GetBytes(ReportGenerator.CreateDamaged(seed, damage).Text);
                var started = Stopwatch.GetTimestamp();
                var result = parser.Parse(bytes, "damaged.txt");
                milliseconds[seed] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                inferred += result.Report?.Cells.Count(cell => cell.Origin == CellOrigin.Inferred) ?? 0;
                limited += result.Diagnostics.Any(diagnostic => diagnostic.Code == "OGI3017") ? 1 : 0;
            }

            Array.Sort(milliseconds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{damage,-20} {count,7} {milliseconds[count / 2],10:F2} {milliseconds[count * 99 / 100],8:F1} {milliseconds[^1],8:F1} {inferred,15:N0} {limited,8}"));
        }

        return 0;
    }
}
