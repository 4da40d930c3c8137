using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace OgiReports.Benchmarks;

/// <summary>
/// Parses Word files on one core, in turns with the floor: OpenXml opens each of the same files and walks all elements
/// of its body, gathering their text. All files are read before by both until the compiler is done with them; then the
/// best of the rounds counts for both. Counted is the time that the thread itself was running.
/// </summary>
internal static class WordThroughput
{
    private const int WarmRounds = 2;
    private const double WarmSeconds = 8;
    private const int Rounds = 9;
    private const int Repeats = 10;

    public static int Run(string[] paths)
    {
        var files = paths.Select(path => (Path: path, Bytes: File.ReadAllBytes(path))).ToArray();
        var parser = ReportParser.CreateDefault();
        for (var start = ThreadClock.Seconds; ThreadClock.Seconds - start < WarmSeconds;)
        {
            foreach (var (path, bytes) in files)
            {
                Walk(bytes);
                GC.KeepAlive(parser.Parse(bytes, path));
            }
        }

        foreach (var (path, bytes) in files)
        {
            Print(Path.GetFileName(path.Replace("/source.", ".", StringComparison.Ordinal)), () => Walk(bytes), () => GC.KeepAlive(parser.ReadDocument(bytes, path)), () => GC.KeepAlive(parser.Parse(bytes, path)));
        }

        return 0;
    }

    private static void Print(string name, params ReadOnlySpan<Action> works)
    {
        var best = new (double Seconds, long Bytes)[works.Length];
        Array.Fill(best, (double.MaxValue, 0));
        for (var round = 0; round < WarmRounds + Rounds; round++)
        {
            for (var index = 0; index < works.Length; index++)
            {
                var (seconds, bytes) = Time(works[index]);
                best[index] = round < WarmRounds ? best[index] : (Math.Min(seconds, best[index].Seconds), bytes);
            }
        }

        var (floor, read, parse) = (best[0], best[1], best[2]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} floor {1e6 * floor.Seconds:F0} us {floor.Bytes / 1024} KB, read {1e6 * read.Seconds:F0} us {read.Bytes / 1024} KB, parse {1e6 * parse.Seconds:F0} us {parse.Bytes / 1024} KB, ratio {parse.Seconds / floor.Seconds:F2}"));
    }

    private static (double Seconds, long Bytes) Time(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Seconds;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            work();
        }

        var seconds = (ThreadClock.Seconds - start) / Repeats;
        return (seconds, (GC.GetAllocatedBytesForCurrentThread() - before) / Repeats);
    }

    private static void Walk(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var length = 0;
        foreach (var element in document.MainDocumentPart!.Document!.Descendants())
        {
            length += element is OpenXmlLeafTextElement text ? text.Text.Length : 0;
        }

        GC.KeepAlive(length);
    }
}
