using System.Collections.Immutable;
using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Diagnostics;

/// <summary>Something to know about our reading of a document, as opposed to a finding about what the document says.</summary>
/// <param name="Descriptor">The kind of diagnostic.</param>
/// <param name="Message">What happened here and what to do about it.</param>
/// <param name="Cells">The ids of the cells that it speaks of; empty when it speaks of the whole document.</param>
/// <param name="Location">Where; null when it has no one place.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    string Message,
    ImmutableArray<string> Cells,
    SourceLocation? Location = null)
{
    /// <summary>Creates a diagnostic about the document, without cells.</summary>
    /// <param name="descriptor">The kind of diagnostic.</param>
    /// <param name="message">What happened here and what to do about it.</param>
    /// <param name="location">Where; null when it has no one place.</param>
    public Diagnostic(DiagnosticDescriptor descriptor, string message, SourceLocation? location = null)
        : this(descriptor, message, [], location)
    {
    }

    /// <summary>The stable code, such as <c>OGI3004</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;
}
