namespace OgiReports.Documents.Diagnostics;

/// <summary>A kind of diagnostic: its stable code, its severity and what it means.</summary>
/// <param name="Code">The stable code, <c>OGI</c> and four digits: 1xxx reading, 2xxx segmentation, 3xxx tables and placement, 4xxx batch.</param>
/// <param name="Severity">The severity of every diagnostic of this kind.</param>
/// <param name="Title">What it means, in one sentence.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title);
