using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;

namespace OgiReports.Reports.Segmentation;

/// <summary>The diagnostics of segmentation.</summary>
public static class SegmentationDiagnostics
{
    /// <summary>The document is no annual report.</summary>
    public static DiagnosticDescriptor NotAReport { get; } = new("OGI2001", DiagnosticSeverity.Warning, "The document is no government information disclosure annual report.");

    /// <summary>Title and period name different years.</summary>
    public static DiagnosticDescriptor YearsDiffer { get; } = new("OGI2002", DiagnosticSeverity.Warning, "The title and the period name different years.");

    /// <summary>The text does not tell the year.</summary>
    public static DiagnosticDescriptor YearMissing { get; } = new("OGI2003", DiagnosticSeverity.Warning, "The text does not tell the year.");

    /// <summary>The text does not name the agency.</summary>
    public static DiagnosticDescriptor AgencyMissing { get; } = new("OGI2004", DiagnosticSeverity.Warning, "The text does not name the agency.");

    /// <summary>A section of the form was not found.</summary>
    public static DiagnosticDescriptor SectionMissing { get; } = new("OGI2005", DiagnosticSeverity.Information, "A section of the form was not found.");

    /// <summary>The agency was only named as the one to ask, which may be another.</summary>
    public static DiagnosticDescriptor AgencyFromContact { get; } = new("OGI2006", DiagnosticSeverity.Warning, "The agency is named only in the sentence on whom to ask.");

    /// <summary>Every descriptor of this list.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NotAReport, YearsDiffer, YearMissing, AgencyMissing, SectionMissing, AgencyFromContact];
}
