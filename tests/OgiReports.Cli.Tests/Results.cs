using System.Collections.Immutable;
using OgiReports.Cli.Inputs;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Cli.Tests;

/// <summary>Results made by hand. The names of the inputs say which.</summary>
internal static class Results
{
    private static readonly DiagnosticDescriptor Trouble = new("OGI1999", DiagnosticSeverity.Error, "For tests.");
    private static readonly DiagnosticDescriptor Doubt = new("OGI3999", DiagnosticSeverity.Warning, "For tests.");
    private static readonly DiagnosticDescriptor Note = new("OGI1998", DiagnosticSeverity.Information, "For tests.");

    /// <summary>Stands in for the parser: the file's name says what becomes of it.</summary>
    public static ParseResult Read(InputFile input, CancellationToken cancellationToken) => Path.GetFileName(input.Path) switch
    {
        var name when name.StartsWith("good", StringComparison.Ordinal) => Report(input.Path, ReportStatus.Complete),
        var name when name.StartsWith("partial", StringComparison.Ordinal) => Report(input.Path, ReportStatus.Partial, [], new Diagnostic(Trouble, "table lost")),
        var name when name.StartsWith("wrong", StringComparison.Ordinal) => Report(input.Path, ReportStatus.Complete, Failed()),
        var name when name.StartsWith("doubt", StringComparison.Ordinal) => Report(input.Path, ReportStatus.Complete, [], new Diagnostic(Doubt, "看这里", ["requests.granted.total", "requests.granted.business"], new LineLocation(7, 1))),
        var name when name.StartsWith("note", StringComparison.Ordinal) => Report(input.Path, ReportStatus.Complete, [], new Diagnostic(Note, "taken as yuan")),
        var name when name.StartsWith("other", StringComparison.Ordinal) => new ParseResult(Source(input.Path), ReportStatus.NotAReport, null, []),
        var name when name.StartsWith("broken", StringComparison.Ordinal) => new ParseResult(Source(input.Path), ReportStatus.Unreadable, null, [new Diagnostic(Note, "n"), new Diagnostic(Trouble, "it is torn")]),
        var name when name.StartsWith("locked", StringComparison.Ordinal) => throw new UnauthorizedAccessException(),
        var name when name.StartsWith("gone", StringComparison.Ordinal) => throw new FileNotFoundException(),
        var name when name.StartsWith("failing", StringComparison.Ordinal) => throw new IOException("disk error"),
        var name when name.StartsWith("bug", StringComparison.Ordinal) => throw new InvalidOperationException("oh"),
        var name => throw new ArgumentException($"No result is made for {name}.", nameof(input)),
    };

    private static DocumentSource Source(string name) => new()
    {
        Name = name,
        MediaType = "text/plain",
        ByteCount = 3,
        Sha256 = new string('a', 64),
    };

    private static ParseResult Report(string name, ReportStatus status, ImmutableArray<CheckResult> checks = default, params ImmutableArray<Diagnostic> diagnostics)
    {
        var cells = new CellCollection([new Cell(CellCatalog.Find("requests.granted.total")!, 12m, CellState.Number, "12", CellOrigin.Reported, new LineLocation(98, 2))]);
        var identity = new ReportIdentity { Agency = "济宁市商务局", Year = 2020 };
        return new ParseResult(Source(name), status, new AnnualReport(identity, [], cells, checks.IsDefault ? [] : checks), diagnostics);
    }

    private static ImmutableArray<CheckResult> Failed() =>
    [
        new CheckResult(Check("requests.rowTotal.newlyReceived"), CheckStatus.Pass, 1, 1),
        new CheckResult(Check("requests.rowTotal.granted"), CheckStatus.Fail, 12, 9)
        {
            Attribution = CheckAttribution.Source,
            Reason = "Every number stood in its place.",
            Suggestion = new CheckSuggestion("requests.granted.total", 9.0m),
        },
        new CheckResult(Check("requests.balance.total"), CheckStatus.Fail, 100, 120.5m) { Attribution = CheckAttribution.Undecided },
        new CheckResult(Check("requests.concluded.total"), CheckStatus.NotEvaluated, null, null),
    ];

    /// <summary>The equations are made by the domain alone, which this test project sees from outside.</summary>
    private static CheckDefinition Check(string id)
    {
        var catalog = typeof(CheckResult).Assembly.GetType("OgiReports.Reports.Checks.CheckCatalog", throwOnError: true)!;
        var definitions = (ImmutableArray<CheckDefinition>)catalog.GetMethod("Requests")!.Invoke(null, [FormVersion.Form2021])!;
        return definitions.First(definition => definition.Id == id);
    }
}
