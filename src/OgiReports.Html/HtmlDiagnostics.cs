using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;

namespace OgiReports.Html;

/// <summary>The diagnostics of reading web pages.</summary>
public static class HtmlDiagnostics
{
    /// <summary>Elements are nested deeper than the limit.</summary>
    public static DiagnosticDescriptor NestedTooDeep { get; } = new("OGI1101", DiagnosticSeverity.Error, "Elements of a web page are nested deeper than the limit; deeper ones were read without their structure.");

    /// <summary>A table declares more columns or rows than any table has.</summary>
    public static DiagnosticDescriptor SpansBounded { get; } = new("OGI1102", DiagnosticSeverity.Warning, "A table declares far more columns or rows than it has cells; they were bounded.");

    /// <summary>The page has more elements than are read.</summary>
    public static DiagnosticDescriptor TooManyElements { get; } = new("OGI1103", DiagnosticSeverity.Error, "A web page has more elements than are read; its end is missing.");

    /// <summary>A web archive holds no page.</summary>
    public static DiagnosticDescriptor ArchiveWithoutPage { get; } = new("OGI1104", DiagnosticSeverity.Error, "A web archive (MHTML) holds no web page that can be read.");

    /// <summary>Content that the page takes from elsewhere was not read.</summary>
    public static DiagnosticDescriptor ContentElsewhere { get; } = new("OGI1105", DiagnosticSeverity.Information, "A web page shows content of another document, which is not fetched.");

    /// <summary>The page declares an encoding that it is not in.</summary>
    public static DiagnosticDescriptor EncodingContradicted { get; } = new("OGI1106", DiagnosticSeverity.Information, "A web page declares an encoding that its bytes contradict.");

    /// <summary>What a page hides until its scripts run was read.</summary>
    public static DiagnosticDescriptor HiddenContentRead { get; } = new("OGI1107", DiagnosticSeverity.Warning, "A web page shows no table by itself; its hidden parts were read, too.");

    /// <summary>Every descriptor of this list.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [NestedTooDeep, SpansBounded, TooManyElements, ArchiveWithoutPage, ContentElsewhere, EncodingContradicted, HiddenContentRead];
}
