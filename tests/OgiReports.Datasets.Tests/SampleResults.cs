using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;

namespace OgiReports.Datasets.Tests;

/// <summary>The documents that datasets are made of here: the corpus, and one with everything that is awkward to write.</summary>
internal static class SampleResults
{
    private static readonly ReportParser Parser = ReportParser.CreateDefault();

    public static ImmutableArray<ParseResult> All { get; } =
    [
        .. CorpusLocator.LoadCorpus().Select(report => Parser.Parse(report.ReadSource(), $"corpus/{report.Id}")),
        Awkward(),
        Parser.Parse("just a note"u8.ToArray(), "note.txt"),
        Parser.Parse(ReadOnlyMemory<byte>.Empty, "empty, \"quoted\"\nname.txt"),
    ];

    public static async IAsyncEnumerable<ParseResult> Stream(IEnumerable<ParseResult> results)
    {
        foreach (var result in results)
        {
            await Task.Yield();
            yield return result;
        }
    }

    private static ParseResult Awkward()
    {
        var page = new PageLocation(3, new PageBox(10.25, 20.5, 30, 40.125));
        ImmutableArray<Cell> cells =
        [
            Cell("requests.granted.total", 123456789012345678m, "123456789012345678", page),
            Cell("proactive.fees.amount", 0.123456789012m, "0.123456789012 元", new PathLocation("body/tbl[2]/tr[5]/tc[3]")),
            Cell("proactive.procurement.amount", 36812.5m, "3.68125万元", new LineLocation(7, 9)),
            Cell("proactive.licensing.change", -3m, "-3", null),
            Cell("requests.newlyReceived.total", null, "", null, CellState.Blank),
            Cell("requests.carriedOver.total", null, "=1+1,\"a\"\r\n b\u000B_x0041_<&", page, CellState.Text),
            Cell("requests.concluded.total", 0m, "０", page),
        ];
        var trouble = new DiagnosticDescriptor("OGI3998", DiagnosticSeverity.Warning, "For tests.");
        return new ParseResult(
            new DocumentSource { Name = "odd/名, \"x\".pdf", MediaType = "application/pdf", ByteCount = 5_000_000_000, Sha256 = new string('b', 64), PageCount = 12, Reader = "pdf" },
            ReportStatus.Partial,
            new AnnualReport(
                new ReportIdentity { Title = " a title\twith\nlines ", Year = 2021, Period = new ReportPeriod(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), Form = "mixed", ProactiveForm = "mixed", RequestsForm = "2021" },
                [],
                new CellCollection(cells),
                []),
            [new Diagnostic(trouble, "看这里", ["requests.granted.total", "requests.granted.total"]), new Diagnostic(trouble, "and here", ["proactive.fees.amount"])]);
    }

    private static Cell Cell(string id, decimal? value, string raw, SourceLocation? location, CellState state = CellState.Number) =>
        new(CellCatalog.Find(id)!, value, state, raw, CellOrigin.Reported, location);
}
