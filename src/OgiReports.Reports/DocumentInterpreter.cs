using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
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
        var (headings, identity) = Segment(text, tables, classifier, diagnostics);
        if (!ReportTriage.IsReport(text, identity, headings, tables, classifier, out var reason))
        {
            var refusal = new Diagnostic(SegmentationDiagnostics.NotAReport, reason);
            return new ParseResult(document.Source, ReportStatus.NotAReport, null, [.. readingDiagnostics, refusal]);
        }

        tables.DiagnoseMissing(text, document, headings, identity.Year, diagnostics);
        diagnostics.AddRange(tables.Readings.SelectMany(table => table.Diagnostics));
        var cells = new CellCollection([.. tables.Readings.SelectMany(table => table.Cells)]);
        var report = new AnnualReport(
            tables.Describe(identity),
            SectionBuilder.Build(text, headings, tables.Readings),
            cells,
            tables.Check(cells))
        {
            Placements = [.. tables.Readings.SelectMany(table => table.Proofs)],
        };
        ReadingDoubts.NameCells(diagnostics, readingDiagnostics.Length, cells);
        var status = diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? ReportStatus.Partial : ReportStatus.Complete;
        return new ParseResult(document.Source, status, report, [.. diagnostics]);
    }

    /// <summary>Finds the sections and whose report it is. Reports from before the fixed form have headings of their own.</summary>
    private static (List<HeadingCandidate> Headings, ReportIdentity Identity) Segment(ReportText text, TableSet tables, ILineClassifier? classifier, List<Diagnostic> diagnostics)
    {
        var said = new List<Diagnostic>();
        var headings = SectionFinder.Find(text, tables.Readings, null);
        var identity = IdentityFinder.Find(text, headings, said);
        if (tables.IsOlder(identity.Year))
        {
            said.Clear();
            headings = OlderSectionFinder.Find(text, tables.Readings, classifier);
            identity = IdentityFinder.Find(text, headings, said);
            identity = StatisticsCaption.Complete(identity, text, tables.Find(Forms.TableKind.Statistics), said);
        }
        else if (classifier is not null && headings.Count < SectionFinder.SectionCount)
        {
            said.Clear();
            headings = SectionFinder.Find(text, tables.Readings, classifier);
            identity = IdentityFinder.Find(text, headings, said);
        }

        diagnostics.AddRange(said);
        return (headings, identity);
    }
}
