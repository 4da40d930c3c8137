using System.Globalization;
using AngleSharp.Html.Parser;
using OgiReports.TestKit.Generation.Html;

namespace OgiReports.Benchmarks;

/// <summary>
/// Parses web pages on one core, in turns with the floor: AngleSharp's own parse of the same pages with the options that
/// it has out of the box.
/// </summary>
internal static class HtmlThroughput
{
    private const double WarmSeconds = 12;
    private const int Rounds = 16;
    private const int Repeats = 10;
    private const int GeneratedPages = 36;

    /// <summary>Measures each page, and all of them together.</summary>
    /// <param name="paths">Pages; none stands for generated ones.</param>
    public static int Run(string[] paths)
    {
        var files = paths.Select(path => (Name: Path.GetFileName(path.Replace("/source.html", ".html", StringComparison.Ordinal)), Bytes: File.ReadAllBytes(path))).ToList();
        if (files.Count == 0)
        {
            files.AddRange(Enumerable.Range(0, GeneratedPages).Select(seed => (Name: "generated.html", Bytes: HtmlReportGenerator.Create(seed).Bytes.ToArray())));
        }

        var parser = ReportParser.CreateDefault();
        var floor = new HtmlParser();
        Turns.OfThread.Warm(WarmSeconds, () => files.ForEach(file => Floor(floor, file.Bytes)), () => files.ForEach(file => GC.KeepAlive(parser.Parse(file.Bytes, file.Name))));
        foreach (var (name, bytes) in paths.Length > 0 ? files : [])
        {
            Print(name, () => Floor(floor, bytes), () => GC.KeepAlive(parser.ReadDocument(bytes, name)), () => GC.KeepAlive(parser.Parse(bytes, name)));
        }

        Print(
            string.Create(CultureInfo.InvariantCulture, $"{files.Count} pages"),
            () => files.ForEach(file => Floor(floor, file.Bytes)),
            () => files.ForEach(file => GC.KeepAlive(parser.ReadDocument(file.Bytes, file.Name))),
            () => files.ForEach(file => GC.KeepAlive(parser.Parse(file.Bytes, file.Name))));
        return 0;
    }

    private static void Floor(HtmlParser parser, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = parser.ParseDocument(stream);
        GC.KeepAlive(document);
    }

    private static void Print(string name, params ReadOnlySpan<Action> works)
    {
        var costs = Turns.OfThread.Measure(Rounds, Repeats, works);
        var (floor, read, parse) = (costs[0], costs[1], costs[2]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} floor {1e6 * floor.Seconds:F0} us {floor.Bytes / 1024} KB, read {1e6 * read.Seconds:F0} us {read.Bytes / 1024} KB, parse {1e6 * parse.Seconds:F0} us {parse.Bytes / 1024} KB, ratio {parse.Seconds / floor.Seconds:F2}"));
    }
}
