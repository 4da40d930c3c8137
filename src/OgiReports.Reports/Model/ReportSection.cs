using OgiReports.Documents.Sources;

namespace OgiReports.Reports.Model;

/// <summary>A section of a report.</summary>
/// <param name="Kind">Which section it is.</param>
/// <param name="Number">The number as printed, such as <c>一</c>; null when the heading has none.</param>
/// <param name="Heading">The heading as printed.</param>
/// <param name="Text">The whole text below the heading, tables left out; lines are separated by a line feed.</param>
/// <param name="Location">Where the heading stands.</param>
public sealed record ReportSection(SectionKind Kind, string? Number, string Heading, string Text, SourceLocation Location);
