using System.Globalization;
using System.Text;
using OgiReports.Conformance.Tests.Generation;
using OgiReports.TestKit.Generation;
using OgiReports.TestKit.Generation.Pages;
using Xunit;

namespace OgiReports.Conformance.Tests.Producers;

/// <summary>Printed reports of known truth. OGI_PDFS sets how many, OGI_PDF_OUT a folder to keep them in; the default is what a small machine reads in some seconds.</summary>
public sealed class GeneratedPdfTests(ITestOutputHelper output)
{
    private const int DefaultCount = 120;

    [Fact]
    public void No_cell_of_a_generated_PDF_is_wrong_or_lost_in_silence()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("OGI_PDFS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultCount;
        var parser = ReportParser.CreateDefault();
        var card = new Scorecard();
        var failures = new StringBuilder();
        for (var seed = 0; seed < count; seed++)
        {
            var pdf = PdfReportGenerator.Create(seed);
            if (Environment.GetEnvironmentVariable("OGI_PDF_OUT") is { Length: > 0 } folder)
            {
                File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{seed}.pdf")), pdf.File);
            }

            var result = parser.Parse(pdf.File, "generated.pdf");
            var read = GeneratedRun.Read(result);
            var silent = card.Add(pdf.Rules, pdf.Truth, read, GeneratedRun.Flagged(result));
            if (silent.Count > 0)
            {
                failures.AppendLine(CultureInfo.InvariantCulture, $"seed {seed} {pdf.Rules} {pdf.Style}: {string.Join(' ', silent.Take(5))}");
            }
            else if (read.Count(cell => pdf.Truth.Cells.TryGetValue(cell.Id, out var truth) && truth.Value == cell.Value && truth.State == cell.State) < pdf.Truth.Cells.Count)
            {
                output.WriteLine($"not whole: seed {seed} {pdf.Rules} {pdf.Style}");
            }
        }

        output.WriteLine(card.ToString());
        Assert.True(failures.Length == 0, failures.ToString());
        Assert.Equal(0, card.Silent);
    }

    // 584: the numbers of a row whose label stood apart were left out, and its empty cells not named. 913, 937: the rows
    // behind lost their labels, and the numbers of one of them came out as those of the row before.
    [Theory]
    [InlineData(584)]
    [InlineData(913)]
    [InlineData(937)]
    public void A_row_beside_a_lost_label_is_named(int seed)
    {
        var pdf = PdfReportGenerator.Create(seed);
        var result = ReportParser.CreateDefault().Parse(pdf.File, "generated.pdf");
        Assert.Empty(new Scorecard().Add(pdf.Rules, pdf.Truth, GeneratedRun.Read(result), GeneratedRun.Flagged(result)));
    }
}
