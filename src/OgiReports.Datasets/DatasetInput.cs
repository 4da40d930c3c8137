using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Json;
using OgiReports.Reports.Model;

namespace OgiReports.Datasets;

/// <summary>An input of a dataset: a row of the manifest, with the record that was made of it.</summary>
/// <param name="Path">What names it: a path, or an archive's path, <c>!/</c> and the path within.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record DatasetInput(string Path, DatasetOutcome Outcome)
{
    /// <summary>Why there is no report of its own; null when there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The SHA-256 of the content, 64 lower-case hexadecimal digits; null when the content was not read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The media type that the content showed; null when it is not known.</summary>
    public string? MediaType { get; init; }

    /// <summary>The size of the content in bytes; null when it is not known.</summary>
    public long? ByteCount { get; init; }

    /// <summary>How long reading took in seconds; null when a dataset should have the same bytes at any time.</summary>
    public double? Seconds { get; init; }

    /// <summary>The record by the schema <c>ogi-report/1</c> as UTF-8 in one line with a line feed at its end; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Record { get; init; }

    /// <summary>The input of a parsed document, named as its source is.</summary>
    /// <param name="result">What was made of the document.</param>
    public static DatasetInput Of(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var outcome = result.Status switch
        {
            ReportStatus.NotAReport => DatasetOutcome.NotAReport,
            ReportStatus.Unreadable => DatasetOutcome.Unreadable,
            _ => DatasetOutcome.Parsed,
        };
        return new DatasetInput(result.Source.Name, outcome)
        {
            Reason = outcome == DatasetOutcome.Parsed ? null : Explain(result),
            Sha256 = result.Source.Sha256.Length == 0 ? null : result.Source.Sha256,
            MediaType = result.Source.MediaType,
            ByteCount = result.Source.ByteCount,
            Record = ReportJson.SerializeToUtf8Line(result),
        };
    }

    /// <summary>The gravest diagnostic; the first of them, since later ones tend to follow from it.</summary>
    private static string Explain(ParseResult result)
    {
        Diagnostic? gravest = null;
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Severity >= DiagnosticSeverity.Warning && (gravest is null || diagnostic.Severity > gravest.Severity))
            {
                gravest = diagnostic;
            }
        }

        var otherwise = result.Status == ReportStatus.NotAReport ? "it is no annual report." : "nothing could be read.";
        return gravest is null ? otherwise : $"{gravest.Code} {gravest.Message}";
    }
}
