using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace OgiReports.Benchmarks;

/// <summary>
/// Parses Word files on one core, in turns with the floor: OpenXml opens each of the same files and walks all elements
/// of its body, gathering their text.
/// </summary>
internal static class WordThroughput
{
    private const double WarmSeconds = 12;
    private const int Rounds = 9;
    private const int Repeats = 10;

    /// <summary>Measures each file, and all of them together.</summary>
    public static int Run(string[] paths)
    {
        var files = paths.Select(path => (Path: path, Bytes: File.ReadAllBytes(path))).ToList();
        var parser = ReportParser.CreateDefault();
        Turns.OfThread.Warm(WarmSeconds, () => files.ForEach(file => Walk(file.Bytes)), () => files.ForEach(file => GC.KeepAlive(parser.Parse(file.Bytes, file.Path))));
        foreach (var (path, bytes) in files)
        {
            Print(Path.GetFileName(path.Replace("/source.", ".", StringComparison.Ordinal)), () => Walk(bytes), () => GC.KeepAlive(parser.ReadDocument(bytes, path)), () => GC.KeepAlive(parser.Parse(bytes, path)));
        }

        Print(
            string.Create(CultureInfo.InvariantCulture, $"{files.Count} files"),
            () => files.ForEach(file => Walk(file.Bytes)),
            () => files.ForEach(file => GC.KeepAlive(parser.ReadDocument(file.Bytes, file.Path))),
            () => files.ForEach(file => GC.KeepAlive(parser.Parse(file.Bytes, file.Path))));
        return 0;
    }

    private static void Print(string name, params ReadOnlySpan<Action> works)
    {
        var costs = Turns.OfThread.Measure(Rounds, Repeats, works);
        var (floor, read, parse) = (costs[0], costs[1], costs[2]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} floor {1e6 * floor.Seconds:F0} us {floor.Bytes / 1024} KB, read {1e6 * read.Seconds:F0} us {read.Bytes / 1024} KB, parse {1e6 * parse.Seconds:F0} us {parse.Bytes / 1024} KB, ratio {parse.Seconds / floor.Seconds:F2}"));
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
