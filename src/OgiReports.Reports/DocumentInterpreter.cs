using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Segmentation;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports;

/// <summary>Reads a document as an annual report: document -> tables -> sections -> cells -> checks -> report. Thread-safe.</summary>
public static class DocumentInterpreter
{
    /// <summary>Reads a document as an annual report.</summary>
    /// <param name="document">The document, whatever its format was.</param>
    /// <param name="readingDiagnostics">What its reader had to say; it is handed on.</param>
    public static ParseResult Interpret(Document document, ImmutableArray<Diagnostic> readingDiagnostics) =>
        Interpret(document, readingDiagnostics, PlacementLimits.Default);

    /// <summary>Reads a document as an annual report.</summary>
    /// <param name="document">The document, whatever its format was.</param>
    /// <param name="readingDiagnostics">What its reader had to say; it is handed on.</param>
    /// <param name="limits">The bounds on the search that places numbers by the form's equations.</param>
    public static ParseResult Interpret(Document document, ImmutableArray<Diagnostic> readingDiagnostics, PlacementLimits limits) =>
        Interpret(document, readingDiagnostics, limits, null);

    /// <summary>Reads a document as an annual report.</summary>
    /// <param name="document">The document, whatever its format was.</param>
    /// <param name="readingDiagnostics">What its reader had to say; it is handed on.</param>
    /// <param name="limits">The bounds on the search that places numbers by the form's equations.</param>
    /// <param name="classifier">Who is asked what a line is where the rules are not sure; null for nobody.</param>
    public static ParseResult Interpret(Document document, ImmutableArray<Diagnostic> readingDiagnostics, PlacementLimits limits, ILineClassifier? classifier)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(limits);
        var diagnostics = new List<Diagnostic>(readingDiagnostics);
        var text = new ReportText(document);
        var tables = TableSet.Read(text, limits);
        var headings = SectionFinder.Find(text, tables.Readings, classifier);
        var identity = IdentityFinder.Find(text, headings, diagnostics);
        if (!ReportTriage.IsReport(text, identity, headings, tables, classifier, out var reason))
        {
            var refusal = new Diagnostic(SegmentationDiagnostics.NotAReport, reason);
            return new ParseResult(document.Source, ReportStatus.NotAReport, null, [.. readingDiagnostics, refusal]);
        }

        tables.DiagnoseMissing(text, document, headings, diagnostics);
        diagnostics.AddRange(tables.Readings.SelectMany(table => table.Diagnostics));
        var cells = new CellCollection([.. tables.Readings.SelectMany(table => table.Cells)]);
        NameCells(diagnostics, cells);
        var report = new AnnualReport(
            tables.Describe(identity),
            SectionBuilder.Build(text, headings, tables.Readings),
            cells,
            tables.Check(cells))
        {
            Placements = [.. tables.Readings.SelectMany(table => table.Proofs)],
        };
        var status = diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? ReportStatus.Partial : ReportStatus.Complete;
        return new ParseResult(document.Source, status, report, [.. diagnostics]);
    }

    /// <summary>A reader knows places and no cells: what it says of a place in a table is said of the cell that was read there.</summary>
    private static void NameCells(List<Diagnostic> diagnostics, CellCollection cells)
    {
        if (!diagnostics.Exists(IsUnnamed))
        {
            return;
        }

        var byPath = cells.Where(cell => cell.Location is PathLocation).ToLookup(cell => ((PathLocation)cell.Location!).Path, cell => cell.Id, StringComparer.Ordinal);
        for (var index = 0; index < diagnostics.Count; index++)
        {
            if (IsUnnamed(diagnostics[index]) && CellsAround(((PathLocation)diagnostics[index].Location!).Path, byPath) is { Length: > 0 } named)
            {
                diagnostics[index] = diagnostics[index] with { Cells = named };
            }
        }
    }

    private static bool IsUnnamed(Diagnostic diagnostic) => diagnostic is { Cells.IsEmpty: true, Location: PathLocation };

    /// <summary>The cells at a place, or at the nearest place around it where there is one.</summary>
    private static ImmutableArray<string> CellsAround(string path, ILookup<string, string> byPath)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (byPath[path[..end]].ToImmutableArray() is { Length: > 0 } named)
            {
                return named;
            }
        }

        return [];
    }
}
