using System.Collections.Immutable;
using OgiReports.Documents.Reading;
using OgiReports.Html;
using OgiReports.Text;
using OgiReports.Word;

namespace OgiReports;

/// <summary>How a <see cref="ReportParser"/> reads.</summary>
public sealed record ReportParserOptions
{
    /// <summary>The readers that are asked which of them knows a content; the surest one reads it.</summary>
    public ImmutableArray<IDocumentReader> Readers { get; init; } = [new HtmlDocumentReader(), new TextDocumentReader(), new WordDocumentReader()];

    /// <summary>The bounds on what one document may cost.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;
}
