using System.Collections.Immutable;
using System.Globalization;
using OgiReports.Cli.Inputs;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Cli.Findings;

/// <summary>Shows the findings of documents to people: a line for each document, a table of its failed checks and one of its diagnostics.</summary>
internal sealed class FindingReport(TextWriter output, bool usesColor)
{
    private readonly TextTable _table = new(output);

    public static IEnumerable<CheckResult> FailedChecks(ParseResult? result) =>
        result?.Report?.Checks.Where(check => check.Status == CheckStatus.Fail) ?? [];

    /// <summary>The diagnostics that a value may suffer from.</summary>
    public static IEnumerable<Diagnostic> Doubts(ParseResult? result) =>
        result?.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) ?? [];

    public void Write(InputOutcome outcome)
    {
        output.WriteLine(Printable.Line($"{outcome.Input.Path}: {Summarize(outcome)}"));
        if (outcome.Result is { } result)
        {
            WriteChecks([.. FailedChecks(result)], result.Report);
            WriteDiagnostics(result.Diagnostics);
        }
    }

    private static string Summarize(InputOutcome outcome)
    {
        if (outcome.Result?.Report is not { } report)
        {
            return outcome.Kind switch
            {
                OutcomeKind.NotAReport => "not an annual report",
                OutcomeKind.Unreadable when outcome.Result is not null => "unreadable",
                _ => outcome.Problem!,
            };
        }

        var identity = report.Identity;
        var agency = identity.Agency ?? "agency unknown";
        var year = identity.Year?.ToString(CultureInfo.InvariantCulture) ?? "year unknown";
        var status = outcome.Result.Status == ReportStatus.Complete ? "complete" : "partial";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{agency}, {year}, {status}; checks: {Count(report, CheckStatus.Pass)} passed, {Count(report, CheckStatus.Fail)} failed, {Count(report, CheckStatus.NotEvaluated)} not evaluated");
    }

    private static int Count(AnnualReport report, CheckStatus status) => report.Checks.Count(check => check.Status == status);

    private void WriteChecks(ImmutableArray<CheckResult> failed, AnnualReport? report)
    {
        if (failed.Length == 0)
        {
            return;
        }

        _table.Start("check", "printed", "computed", "difference", "attribution", "suggestion", "place");
        _table.AlignRight(1, 2, 3);
        foreach (var check in failed)
        {
            _table.Row(
                check.Definition.Severity == CheckSeverity.Error ? Color.Red : Color.Yellow,
                check.Id,
                Number(check.Reported),
                Number(check.Computed),
                Signed(check.Difference),
                check.Attribution switch { CheckAttribution.Source => "source", CheckAttribution.Reading => "reading", CheckAttribution.Undecided => "undecided", _ => "" },
                check.Suggestion is { } suggestion ? $"{suggestion.CellId} = {Number(suggestion.Value)}" : "",
                PlaceOf(check, report!));
            _table.Note($"{check.Definition.ChineseWording} | {check.Definition.EnglishWording}");
            if (check.Reason is { } reason)
            {
                _table.Note(reason);
            }
        }

        _table.Finish(usesColor);
    }

    private void WriteDiagnostics(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.Length == 0)
        {
            return;
        }

        _table.Start("diagnostic", "severity", "place", "message");
        foreach (var diagnostic in diagnostics)
        {
            var (severity, color) = diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => ("error", Color.Red),
                DiagnosticSeverity.Warning => ("warning", Color.Yellow),
                _ => ("information", Color.None),
            };
            _table.Row(color, diagnostic.Code, severity, Place(diagnostic.Location), diagnostic.Message);
            if (diagnostic.Cells.Length > 0)
            {
                _table.Note(LabelOf(diagnostic.Cells));
            }
        }

        _table.Finish(usesColor);
    }

    /// <summary>The place of the cell to look at: the suggested one, or else the printed total, which is the last that the check names.</summary>
    private static string PlaceOf(CheckResult check, AnnualReport report)
    {
        if (check.Suggestion is { } suggestion && report.Cells[suggestion.CellId]?.Location is { } suggested)
        {
            return Place(suggested);
        }

        for (var index = check.Cells.Length - 1; index >= 0; index--)
        {
            if (report.Cells[check.Cells[index]]?.Location is { } location)
            {
                return Place(location);
            }
        }

        return "";
    }

    public static string Place(SourceLocation? location) => location switch
    {
        LineLocation line => string.Create(CultureInfo.InvariantCulture, $"line {line.LineNumber}, column {line.ColumnNumber}"),
        PageLocation page => string.Create(CultureInfo.InvariantCulture, $"page {page.PageNumber}, {page.Box.Left:0} from left, {page.Box.Top:0} from top"),
        PathLocation path => path.Path,
        _ => "",
    };

    /// <summary>The first cell stands for all: they are mostly a row. The record names each.</summary>
    private static string LabelOf(ImmutableArray<string> cellIds)
    {
        var more = cellIds.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {cellIds.Length - 1} more)");
        foreach (var entry in CellCatalog.Codebook)
        {
            if (entry.Definition.Id == cellIds[0])
            {
                return $"{entry.Definition.Id}{more}: {entry.ChineseLabel} | {entry.EnglishLabel}";
            }
        }

        return cellIds[0] + more;
    }

    public static string Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static string Signed(decimal? value) => value > 0 ? "+" + Number(value) : Number(value);
}
