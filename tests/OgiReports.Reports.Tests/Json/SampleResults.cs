using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Tests.Json;

/// <summary>Results built by hand. Together they have everything that a record can have.</summary>
internal static class SampleResults
{
    public static readonly DiagnosticDescriptor Information = new("OGI1999", DiagnosticSeverity.Information, "For tests.");
    public static readonly DiagnosticDescriptor Warning = new("OGI3999", DiagnosticSeverity.Warning, "For tests.");
    public static readonly DiagnosticDescriptor Error = new("OGI2999", DiagnosticSeverity.Error, "For tests.");

    public static DocumentSource Source { get; } = new()
    {
        Name = "济宁/jining-2020.txt",
        MediaType = "text/plain",
        Encoding = "utf-8",
        EncodingReason = "valid UTF-8",
        Reader = "text",
        ByteCount = 8423,
        Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    };

    /// <summary>A small report of form 2019 with one failed check.</summary>
    public static ParseResult Small { get; } = new(
        Source,
        ReportStatus.Partial,
        new AnnualReport(
            new ReportIdentity
            {
                Title = "济宁市商务局2020年政府信息公开工作年度报告",
                Agency = "济宁市商务局",
                Year = 2020,
                Period = new ReportPeriod(new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31)),
                Form = "2019",
                RequestsForm = "2019",
            },
            [new ReportSection(SectionKind.Overview, "一", "一、总体情况", "全年“公开”\n1<2 & 3>2", new LineLocation(6, 1))],
            new CellCollection(
            [
                Cell("proactive.procurement.amount", 36800.00m, CellState.Number, "3.68万元", new LineLocation(40, 9)),
                Cell("requests.denied.stateSecret.naturalPerson", null, CellState.Dash, "—", new LineLocation(41, 2)),
                Cell("requests.newlyReceived.total", 2m, CellState.Number, " 2", new LineLocation(98, 2), CellOrigin.Inferred),
            ]),
            [
                new CheckResult(Check("requests.rowTotal.newlyReceived"), CheckStatus.Fail, 2m, 1m)
                {
                    Attribution = CheckAttribution.Source,
                    Reason = "every cell was read from its own place",
                    Suggestion = new CheckSuggestion("requests.newlyReceived.total", 1.0m),
                },
                new CheckResult(Check("proactive.disclosedWithinTotal.rules"), CheckStatus.NotEvaluated, null, null),
            ]),
        [new Diagnostic(Warning, "看第41行", ["requests.denied.stateSecret.naturalPerson"], new LineLocation(41, 2))]);

    public static ParseResult NotAReport { get; } = new(Source, ReportStatus.NotAReport, null, []);

    public static ParseResult TooLarge { get; } = new(
        new DocumentSource { Name = "x", ByteCount = 70_000_000, Sha256 = "" },
        ReportStatus.Unreadable,
        null,
        [new Diagnostic(Error, "too large")]);

    /// <summary>A report that shows every cell of every form, with every state, origin, kind of section, of place and of verdict.</summary>
    public static ParseResult Everything { get; } = new(
        Source with { PageCount = 12 },
        ReportStatus.Complete,
        new AnnualReport(
            new ReportIdentity { Title = "t", Agency = "a", Year = 2021, Period = new ReportPeriod(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), Form = "mixed", ProactiveForm = "mixed", RequestsForm = "2021", StatisticsForm = "2014" },
            [.. Enum.GetValues<SectionKind>().Select(kind => new ReportSection(kind, null, "heading", "", new PathLocation("body/p[1]")))],
            new CellCollection([.. CellCatalog.Definitions.Select((definition, index) => AnyCell(definition, index))]),
            [.. AllChecks().Select(AnyVerdict)])
        {
            Placements = [new PlacementProof(["requests.granted.business"], "1 1", ["requests.rowTotal.granted"], 6, 1, "r")],
        },
        [new Diagnostic(Information, "i"), new Diagnostic(Warning, "w", new PageLocation(1, new PageBox(1, 2, 3, 4))), new Diagnostic(Error, "e", new PathLocation("html>body"))]);

    public static ImmutableArray<ParseResult> All { get; } = [Small, NotAReport, TooLarge, Everything];

    public static Cell Cell(string id, decimal? value, CellState state, string raw, SourceLocation? location, CellOrigin origin = CellOrigin.Reported) =>
        new(CellCatalog.Find(id)!, value, state, raw, origin, location);

    public static CheckDefinition Check(string id) => AllChecks().First(check => check.Id == id);

    public static ParseResult WithCells(params ImmutableArray<Cell> cells) =>
        new(Source, ReportStatus.Complete, new AnnualReport(ReportIdentity.Unknown, [], new CellCollection(cells), []), []);

    private static IEnumerable<CheckDefinition> AllChecks() =>
        [.. CheckCatalog.Proactive2019, .. CheckCatalog.Requests(FormVersion.Form2019), .. CheckCatalog.Remedies, .. CheckCatalog.Statistics];

    private static Cell AnyCell(CellDefinition definition, int index)
    {
        var state = (CellState)(index % 6);
        SourceLocation? location = (index % 4) switch
        {
            0 => new LineLocation(index + 1, 1),
            1 => new PageLocation(1, new PageBox(0, 0, index, index)),
            2 => new PathLocation("body/tbl[2]/tr[5]/tc[3]"),
            _ => null,
        };
        return new Cell(definition, state == CellState.Number ? index : null, state, "raw", index % 2 == 0 ? CellOrigin.Reported : CellOrigin.Inferred, location);
    }

    private static CheckResult AnyVerdict(CheckDefinition definition, int index) => (index % 5) switch
    {
        0 => new CheckResult(definition, CheckStatus.Pass, 1, 1),
        1 => new CheckResult(definition, CheckStatus.NotEvaluated, null, null),
        2 => new CheckResult(definition, CheckStatus.Fail, 1, 2) { Attribution = CheckAttribution.Source, Reason = "r", Suggestion = new CheckSuggestion("remedies.reconsideration.total", 2) },
        3 => new CheckResult(definition, CheckStatus.Fail, 1, 2) { Attribution = CheckAttribution.Reading, Reason = "r" },
        _ => new CheckResult(definition, CheckStatus.Fail, 1, 2) { Attribution = CheckAttribution.Undecided },
    };
}
