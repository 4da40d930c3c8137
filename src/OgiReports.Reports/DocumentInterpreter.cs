using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Model;

namespace OgiReports.Reports;

/// <summary>Reads a document as an annual report: document -> sections -> tables -> cells -> checks -> report. Thread-safe.</summary>
public static class DocumentInterpreter
{
    /// <summary>Reads a document as an annual report.</summary>
    /// <param name="document">The document, whatever its format was.</param>
    /// <param name="readingDiagnostics">What its reader had to say; it is handed on.</param>
    public static ParseResult Interpret(Document document, ImmutableArray<Diagnostic> readingDiagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ParseResult(document.Source, ReportStatus.NotAReport, null, readingDiagnostics);
    }
}
