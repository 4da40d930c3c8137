using System.Globalization;
using System.Text;
using OgiReports.TestKit.Generation;

namespace OgiReports.Benchmarks;

/// <summary>
/// Parses generated reports one after the other on one core, in turns with the floor: reading the same files,
/// decoding them and splitting them into lines.
/// </summary>
internal static class Throughput
{
    private const double WarmSeconds = 12;
    private const int Rounds = 7;

    public static int Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("ogi-throughput");
        try
        {
            var paths = Write(folder.FullName, count, out var bytes);
            var parser = ReportParser.CreateDefault();
            var complete = 0;
            Action[] works =
            [
                () => Array.ForEach(paths, ReadLines),
                () => complete = paths.Count(path => parser.ParseFile(path).Status == Reports.Model.ReportStatus.Complete),
            ];
            Turns.OfThread.Warm(WarmSeconds, works);
            var costs = Turns.OfThread.Measure(Rounds, 1, works);
            var (floor, parse, allocated) = (costs[0].Seconds, costs[1].Seconds, costs[1].Bytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"documents            {count:N0} ({bytes / count:N0} bytes each on average, {complete:N0} complete)"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"floor                {1e6 * floor / count:F1} us a document: read, decode, split into lines"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parse                {1e6 * parse / count:F1} us a document, {count / parse:N0} documents a second on one core"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio                {parse / floor:F1} x the floor"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated            {allocated / count / 1024.0:F0} KB a document"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Write(string folder, int count, out long bytes)
    {
        var paths = new string[count];
        bytes = 0;
        for (var seed = 0; seed < count; seed++)
        {
            paths[seed] = Path.Combine(folder, seed.ToString("D6", CultureInfo.InvariantCulture) + ".txt");
            var content = Encoding.UTF8.GetBytes(ReportGenerator.Create(seed).Text);
            bytes += content.Length;
            File.WriteAllBytes(paths[seed], content);
        }

        return paths;
    }

    private static void ReadLines(string path)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        var lines = text.Split('\n');
        GC.KeepAlive(lines);
    }
}
