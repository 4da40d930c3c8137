using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;

namespace OgiReports.Documents.Reading;

/// <summary>The diagnostics that any reader can give.</summary>
public static class ReadingDiagnostics
{
    /// <summary>The input has no bytes, or nothing but white space.</summary>
    public static DiagnosticDescriptor Empty { get; } = new("OGI1001", DiagnosticSeverity.Error, "The input is empty.");

    /// <summary>No reader knows the content.</summary>
    public static DiagnosticDescriptor UnknownFormat { get; } = new("OGI1002", DiagnosticSeverity.Error, "The content is of no format that can be read.");

    /// <summary>The input is larger than the limit.</summary>
    public static DiagnosticDescriptor TooLarge { get; } = new("OGI1003", DiagnosticSeverity.Error, "The input is larger than the limit.");

    /// <summary>The text decodes in no known encoding without errors.</summary>
    public static DiagnosticDescriptor DamagedEncoding { get; } = new("OGI1004", DiagnosticSeverity.Warning, "Some bytes could not be decoded.");

    /// <summary>Reading took longer than the limit.</summary>
    public static DiagnosticDescriptor TooSlow { get; } = new("OGI1005", DiagnosticSeverity.Error, "Reading took longer than the limit.");

    /// <summary>The encoding was chosen among several that decode the bytes.</summary>
    public static DiagnosticDescriptor GuessedEncoding { get; } = new("OGI1006", DiagnosticSeverity.Information, "The encoding was chosen among several possible ones.");

    /// <summary>Every descriptor of this list.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [Empty, UnknownFormat, TooLarge, DamagedEncoding, TooSlow, GuessedEncoding];
}
