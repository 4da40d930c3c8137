using System.Diagnostics;
using System.Globalization;

namespace OgiReports.Benchmarks;

/// <summary>Starts an empty program and the tool in turns and compares their wall times.</summary>
internal static class ColdStart
{
    private const int Runs = 31;

    public static int Run(string emptyProgram, string tool, string report)
    {
        var empty = new List<double>();
        var parse = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            empty.Add(Time(emptyProgram, []));
            parse.Add(Time(tool, ["parse", report]));
        }

        Print("empty program", empty);
        Print("ogi parse", parse);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio of medians  {Median(parse) / Median(empty):F2}"));
        return 0;
    }

    private static double Time(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        var watch = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
        return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(string name, List<double> values) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16}  median {Median(values):F1} ms, best {values.Min():F1} ms of {values.Count}"));
}
