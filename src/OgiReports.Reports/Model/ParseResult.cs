using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;

namespace OgiReports.Reports.Model;

/// <summary>What was made of one document. Bad content never throws; it is told here.</summary>
/// <param name="Source">What was read.</param>
/// <param name="Status">How much of it was read.</param>
/// <param name="Report">The report; null when the status is <see cref="ReportStatus.Unreadable"/> or <see cref="ReportStatus.NotAReport"/>.</param>
/// <param name="Diagnostics">What to know about the reading, in document order within each stage.</param>
public sealed record ParseResult(
    DocumentSource Source,
    ReportStatus Status,
    AnnualReport? Report,
    ImmutableArray<Diagnostic> Diagnostics);
