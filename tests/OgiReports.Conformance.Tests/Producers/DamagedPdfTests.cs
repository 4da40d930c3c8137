using System.Diagnostics;
using System.Globalization;
using System.Text;
using OgiReports.Conformance.Tests.Generation;
using OgiReports.Documents.Reading;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using OgiReports.TestKit.Generation.Pages;
using OgiReports.TestKit.Pdf;
using UglyToad.PdfPig;
using Xunit;

namespace OgiReports.Conformance.Tests.Producers;

/// <summary>
/// Damaged PDF files of known truth: nothing is thrown, each ends in time, and no number is wrong or lost without a word.
/// OGI_PDF_DAMAGES sets how many, OGI_PDF_SEED where they begin, OGI_PDF_OUT a folder for those that fail; the default is what a small machine reads in some seconds.
/// </summary>
public sealed class DamagedPdfTests(ITestOutputHelper output)
{
    private const int DefaultCount = 100;
    private const int GeneratedCount = 12;

    private static readonly ReportParser Parser = ReportParser.CreateDefault();
    private static readonly PdfDamage[] Damages = Enum.GetValues<PdfDamage>();

    [Fact]
    public void No_number_of_a_damaged_PDF_is_wrong_in_silence()
    {
        var sources = Sources();
        var truths = new Dictionary<string, ParseResult>(StringComparer.Ordinal);
        var failures = new StringBuilder();
        var (whole, flagged, other, first) = (0, 0, 0, Setting("OGI_PDF_SEED", 0));
        for (var seed = first; seed < first + Setting("OGI_PDF_DAMAGES", DefaultCount); seed++)
        {
            var random = new Random(seed);
            var (name, file) = sources[random.Next(sources.Count)];
            var damage = Damages[random.Next(Damages.Length)];
            if (PdfDamager.Damage(file, damage, random) is not { } damaged)
            {
                continue;
            }

            var watch = Stopwatch.StartNew();
            var result = Parser.Parse(damaged, "damaged.pdf");
            if (watch.Elapsed.TotalSeconds > ReadLimits.Default.MaxSeconds)
            {
                failures.AppendLine(CultureInfo.InvariantCulture, $"seed {seed} {damage} {name}: took {watch.Elapsed}");
            }

            if (!truths.TryGetValue(name, out var truth))
            {
                truths[name] = truth = Parser.Parse(file, "whole.pdf");
            }

            var wrong = Differences(truth, result);
            if (wrong.Count == 0)
            {
                whole++;
            }
            else if (Silent(wrong, result) is not { Count: > 0 } silent)
            {
                flagged++;
            }
            else if (Figures(damaged, damage) is { } figures && figures != Figures(file, damage))
            {
                // It shows other figures now, or shows them elsewhere: another document.
                other++;
            }
            else
            {
                failures.AppendLine(CultureInfo.InvariantCulture, $"seed {seed} {damage} {name}: {result.Status} {string.Join(' ', silent.Take(5))}");
                if (Environment.GetEnvironmentVariable("OGI_PDF_OUT") is { Length: > 0 } folder)
                {
                    File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{seed}.pdf")), damaged);
                }
            }
        }

        output.WriteLine($"{whole} whole, {flagged} flagged, {other} other figures");
        Assert.True(failures.Length == 0, failures.ToString());
    }

    /// <summary>The corpus, and files of the generator.</summary>
    private static List<(string Name, byte[] File)> Sources() =>
    [
        .. CorpusLocator.LoadCorpus().Where(report => report.SourcePath.EndsWith(".pdf", StringComparison.Ordinal)).Select(report => (report.Id, report.ReadSource())),
        .. Enumerable.Range(0, GeneratedCount).Select(seed => (seed.ToString(CultureInfo.InvariantCulture), PdfReportGenerator.Create(seed).File)),
    ];

    private static List<string> Differences(ParseResult truth, ParseResult result)
    {
        var expected = GeneratedRun.Read(truth).ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        var read = GeneratedRun.Read(result).ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        return [.. expected.Keys.Union(read.Keys).Where(id => expected.GetValueOrDefault(id) != read.GetValueOrDefault(id))];
    }

    /// <summary>Cells that nothing names: neither a failed check nor a diagnostic nor the file's status. A wrong number has to be named itself.</summary>
    private static List<string> Silent(List<string> wrong, ParseResult result)
    {
        var flagged = GeneratedRun.Flagged(result);
        return wrong.FindAll(id => !flagged.Contains(id) && (result.Status == ReportStatus.Complete || result.Report?.Cells[id]?.Value is not null));
    }

    /// <summary>The figures that the library finds in a file, sorted, with their places where a flipped byte may have moved one; null where it can't read the file.</summary>
    private static string? Figures(byte[] file, PdfDamage damage)
    {
        string? figures = null;
        _ = Record.Exception(() =>
        {
            using var pdf = PdfDocument.Open(file, new ParsingOptions { SkipMissingFonts = true });
            figures = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value.Any(char.IsDigit))
                .Select(letter => damage == PdfDamage.FlippedBytes ? string.Create(CultureInfo.InvariantCulture, $"{letter.Value} {letter.StartBaseLine.X:F0} {letter.StartBaseLine.Y:F0} ") : letter.Value).Order(StringComparer.Ordinal));
        });
        return figures;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
