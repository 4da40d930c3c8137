using System.Collections.Immutable;
using OgiReports.Documents.Reading;
using OgiReports.Html;
using OgiReports.Pdf;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Segmentation;
using OgiReports.Text;
using OgiReports.Word;
using OgiReports.Word.Legacy;

namespace OgiReports;

/// <summary>How a <see cref="ReportParser"/> reads.</summary>
public sealed record ReportParserOptions
{
    /// <summary>The readers that are asked which of them knows a content; the surest one reads it.</summary>
    public ImmutableArray<IDocumentReader> Readers { get; init; } = [new TextDocumentReader(), new WordDocumentReader(), new PdfDocumentReader(), new HtmlDocumentReader(), new LegacyWordDocumentReader(), new RtfDocumentReader()];

    /// <summary>The bounds on what one document may cost.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>The bounds on the search that places numbers by the form's equations where layout does not.</summary>
    public PlacementLimits Placement { get; init; } = PlacementLimits.Default;

    /// <summary>Who is asked what a line or a document is where the rules are not sure, such as the one of OgiReports.Learning; null for nobody.</summary>
    public ILineClassifier? LineClassifier { get; init; }
}
