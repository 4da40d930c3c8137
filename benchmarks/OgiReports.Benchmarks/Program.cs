using BenchmarkDotNet.Running;
using OgiReports.Benchmarks;

return args switch
{
    ["throughput", .. var rest] => Throughput.Run(rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 10_000),
    ["placement", .. var rest] => PlacementTimes.Run(rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 500),
    ["html", .. var paths] => HtmlThroughput.Run(paths),
    ["word", .. var paths] => WordThroughput.Run(paths),
    ["pdf", .. var paths] => PdfThroughput.Run(paths),
    ["cold", var emptyProgram, var tool, var report] => ColdStart.Run(emptyProgram, tool, report),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(TextBenchmarks).Assembly).Run(args);
    return 0;
}
