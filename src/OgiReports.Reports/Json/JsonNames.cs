using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Json;

/// <summary>The names of enum values in records. They are spelled out, so that renaming a member can't change the schema unseen.</summary>
internal static class JsonNames
{
    public static string Of(ReportStatus status) => status switch
    {
        ReportStatus.Complete => "complete",
        ReportStatus.Partial => "partial",
        ReportStatus.Unreadable => "unreadable",
        ReportStatus.NotAReport => "notAReport",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(SectionKind kind) => kind switch
    {
        SectionKind.Overview => "overview",
        SectionKind.Proactive => "proactive",
        SectionKind.Requests => "requests",
        SectionKind.Remedies => "remedies",
        SectionKind.Problems => "problems",
        SectionKind.Other => "other",
        SectionKind.RequestsNarrative => "requestsNarrative",
        SectionKind.Fees => "fees",
        SectionKind.Capacity => "capacity",
        SectionKind.Responses => "responses",
        SectionKind.Complaints => "complaints",
        SectionKind.Attachments => "attachments",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(CellState state) => state switch
    {
        CellState.Number => "number",
        CellState.Blank => "blank",
        CellState.Dash => "dash",
        CellState.Slash => "slash",
        CellState.Text => "text",
        CellState.Unreadable => "unreadable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(CellOrigin origin) => origin switch
    {
        CellOrigin.Reported => "reported",
        CellOrigin.Inferred => "inferred",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };

    public static string Of(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "pass",
        CheckStatus.Fail => "fail",
        CheckStatus.NotEvaluated => "notEvaluated",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Error => "error",
        CheckSeverity.Warning => "warning",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    public static string Of(CheckAttribution attribution) => attribution switch
    {
        CheckAttribution.Source => "source",
        CheckAttribution.Reading => "reading",
        CheckAttribution.Undecided => "undecided",
        _ => throw new ArgumentOutOfRangeException(nameof(attribution), attribution, null),
    };

    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Information => "information",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };
}
