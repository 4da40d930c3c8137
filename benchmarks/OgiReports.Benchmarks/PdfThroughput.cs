using System.Globalization;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Pdf;
using UglyToad.PdfPig;

namespace OgiReports.Benchmarks;

/// <summary>
/// Parses PDF files on one core, in turns with the floor: PdfPig opens each of the same files and hands over the letters
/// and paths of all its pages. All files are read before by both until the compiler is done with them; then the best of
/// the rounds counts for each. Counted is the time that the process was running, since the reader has a thread of its own.
/// </summary>
internal static class PdfThroughput
{
    private const double WarmSeconds = 30;
    private const int Rounds = 9;
    private const int Repeats = 5;

    public static int Run(string[] paths)
    {
        var parser = ReportParser.CreateDefault();
        var reader = new PdfDocumentReader();
        var files = paths.Select(path => (Path: path, Bytes: File.ReadAllBytes(path))).ToArray();
        Turns.OfProcess.Warm(WarmSeconds, () => Array.ForEach(files, file => ReadAll(file.Bytes)), () => Array.ForEach(files, file => GC.KeepAlive(parser.Parse(file.Bytes, file.Path))));
        var (ratios, floors, parses) = (new List<double>(), 0.0, 0.0);
        foreach (var (path, bytes) in files)
        {
            var content = new InputContent(bytes, path);
            var source = new DocumentSource { Name = path, ByteCount = bytes.Length, Sha256 = "" };
            var (floor, parse) = Print(
                Path.GetFileName(path.Replace("/source.", ".", StringComparison.Ordinal)),
                () => ReadAll(bytes),
                () => GC.KeepAlive(reader.Read(content, source, ReadLimits.Default)),
                () => GC.KeepAlive(parser.Parse(bytes, path)));
            ratios.Add(parse / floor);
            floors += floor;
            parses += parse;
        }

        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ratios.Count} files: median ratio {ratios[ratios.Count / 2]:F2}, worst {ratios[^1]:F2}, all together {1e3 * parses:F0} ms over {1e3 * floors:F0} ms, {parses / floors:F2}"));
        return 0;
    }

    private static (double Floor, double Parse) Print(string name, params ReadOnlySpan<Action> works)
    {
        var best = Turns.OfProcess.Measure(Rounds, Repeats, works);
        var (floor, read, parse) = (best[0], best[1], best[2]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-48} floor {1e3 * floor.Seconds:F1} ms {floor.Bytes / 1024} KB, read {1e3 * read.Seconds:F1} ms {read.Bytes / 1024} KB, parse {1e3 * parse.Seconds:F1} ms {parse.Bytes / 1024} KB, ratio {read.Seconds / floor.Seconds:F2} read, {parse.Seconds / floor.Seconds:F2} parse"));
        return (floor.Seconds, parse.Seconds);
    }

    private static void ReadAll(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        var count = 0;
        foreach (var page in document.GetPages())
        {
            count += page.Letters.Count + page.Paths.Count;
        }

        GC.KeepAlive(count);
    }
}
