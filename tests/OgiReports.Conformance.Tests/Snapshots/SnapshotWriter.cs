using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OgiReports.Conformance.Tests.Corpus;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Json;
using OgiReports.Reports.Model;

namespace OgiReports.Conformance.Tests.Snapshots;

/// <summary>Writes a result at the three depths of the snapshots, so that a review sees a change as few lines.</summary>
internal static partial class SnapshotWriter
{
    /// <summary>Whose report it is, its sections, and its tables with a row a line.</summary>
    public static string Outline(ParseResult result)
    {
        var text = new StringBuilder();
        Line(text, $"status   {ParsedCorpus.NameOf(result.Status)}");
        if (result.Report is not { } report)
        {
            return text.ToString();
        }

        var identity = report.Identity;
        Line(text, $"title    {identity.Title ?? "none"}");
        Line(text, $"agency   {identity.Agency ?? "none"}");
        Line(text, $"year     {identity.Year?.ToString(CultureInfo.InvariantCulture) ?? "none"}");
        Line(text, $"period   {(identity.Period is { } period ? $"{period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}" : "none")}");
        Line(text, $"form     {identity.Form ?? "none"} (proactive {identity.ProactiveForm ?? "none"}, requests {identity.RequestsForm ?? "none"}{(identity.StatisticsForm is { } statistics ? $", statistics {statistics}" : "")})");
        text.Append('\n');
        foreach (var section in report.Sections)
        {
            Line(text, $"{Place(section.Location),-7} {ParsedCorpus.NameOf(section.Kind),-10} {section.Heading} [{section.Text.Length} characters]");
        }

        // Rows stand in the order in which their first cell was read.
        foreach (var row in report.Cells.GroupBy(cell => cell.Id[..cell.Id.LastIndexOf('.')], StringComparer.Ordinal))
        {
            text.Append('\n').Append(row.Key).Append(':');
            foreach (var cell in row)
            {
                text.Append(' ').Append(row.Key.StartsWith("proactive.", StringComparison.Ordinal) || row.Key.StartsWith("statistics", StringComparison.Ordinal) ? $"{cell.Id[(row.Key.Length + 1)..]}=" : "").Append(Mark(cell));
            }
        }

        return text.Append('\n').ToString();
    }

    /// <summary>What is wrong with the report, and what is to be known about our reading.</summary>
    public static string Findings(ParseResult result)
    {
        var text = new StringBuilder();
        var checks = result.Report?.Checks ?? [];
        Line(text, $"{checks.Count(check => check.Status == CheckStatus.Pass)} passed, {checks.Count(check => check.Status == CheckStatus.Fail)} failed, {checks.Count(check => check.Status == CheckStatus.NotEvaluated)} not evaluated");
        foreach (var check in checks.Where(check => check.Status == CheckStatus.Fail))
        {
            Line(text, $"\n{check.Id}: printed {check.Reported}, computed {check.Computed}, difference {check.Difference}");
            Line(text, $"  {ParsedCorpus.NameOf(check.Attribution!.Value)}: {check.Reason}");
            if (check.Suggestion is { } suggestion)
            {
                Line(text, $"  suggestion: {suggestion.CellId} = {suggestion.Value}");
            }
        }

        var open = checks.Where(check => check.Status == CheckStatus.NotEvaluated).Select(check => check.Id).ToList();
        if (open.Count > 0)
        {
            Line(text, "\nnot evaluated:\n  " + string.Join("\n  ", open));
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            Line(text, $"\n{diagnostic.Code} {ParsedCorpus.NameOf(diagnostic.Severity)} {(diagnostic.Location is { } location ? Place(location) : "")}".TrimEnd(' '));
            Line(text, $"  {diagnostic.Message}");
            foreach (var cell in diagnostic.Cells)
            {
                Line(text, $"  {cell}");
            }
        }

        return text.ToString();
    }

    /// <summary>The record, with the entries of its lists on a line each. The version of the parser is taken out: it changes with every commit.</summary>
    public static string Record(ParseResult result)
    {
        using var record = JsonDocument.Parse(Version().Replace(ReportJson.Serialize(result), "\"version\":\"0.0.0\"", 1));
        var text = new StringBuilder("{\n");
        var separator = "";
        foreach (var property in record.RootElement.EnumerateObject())
        {
            text.Append(separator).Append('"').Append(property.Name).Append("\": ");
            if (property.Value.ValueKind == JsonValueKind.Array)
            {
                text.Append('[').AppendJoin(',', property.Value.EnumerateArray().Select(element => "\n  " + element.GetRawText())).Append("\n]");
            }
            else
            {
                text.Append(property.Value.GetRawText());
            }

            separator = ",\n";
        }

        return text.Append("\n}\n").ToString();
    }

    private static string Mark(Cell cell)
    {
        var mark = cell.State switch
        {
            CellState.Number => cell.Value!.Value.ToString(CultureInfo.InvariantCulture),
            CellState.Blank => "blank",
            CellState.Text => $"text({cell.Raw.Trim()})",
            _ => ParsedCorpus.NameOf(cell.State),
        };
        return cell.Origin == CellOrigin.Inferred ? mark + "*" : mark;
    }

    private static string Place(SourceLocation location) => location is LineLocation line ? $"{line.LineNumber}:{line.ColumnNumber}" : location.ToString();

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    [GeneratedRegex("\"version\":\"[^\"]*\"")]
    private static partial Regex Version();
}
