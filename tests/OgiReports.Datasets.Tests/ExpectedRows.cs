using System.Globalization;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Datasets.Tests;

/// <summary>What the tables have to hold, taken from the results themselves and not from what the writers decode. Every value is text; a null is null.</summary>
internal static class ExpectedRows
{
    public static List<string?[]> Of(string table, IReadOnlyList<ParseResult> results) => table switch
    {
        "reports" => [.. results.Select(Report)],
        "cells" => [.. results.Where(result => result.Report is not null).SelectMany(Cells)],
        "checks" => [.. results.Where(result => result.Report is not null).SelectMany(Checks)],
        "manifest" => [.. results.Select(Manifest)],
        "wide" => [.. results.Where(result => result.Report is not null).Select(Wide)],
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, null),
    };

    public static string? Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Id(ParseResult result) => result.Source.Sha256[..20];

    private static string?[] Report(ParseResult result)
    {
        var identity = result.Report?.Identity;
        var codes = result.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().ToList();
        return
        [
            Id(result), result.Source.Name, result.Source.Sha256, Text(result.Source.ByteCount), result.Source.MediaType, result.Source.Encoding,
            Text(result.Source.PageCount), result.Source.Reader, Name(result.Status), identity?.Title, identity?.Agency, Text(identity?.Year),
            identity?.Period?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), identity?.Period?.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            identity?.Form, identity?.ProactiveForm, identity?.RequestsForm,
            Text(result.Report?.Sections.Length ?? 0), Text(result.Report?.Cells.Count ?? 0),
            Text(result.Report?.Cells.Count(cell => cell.State == CellState.Unreadable) ?? 0),
            Text(CountChecks(result, CheckStatus.Pass)), Text(CountChecks(result, CheckStatus.Fail)), Text(CountChecks(result, CheckStatus.NotEvaluated)),
            codes.Count == 0 ? null : string.Join(' ', codes),
            codes.Count == 0 ? null : string.Join('\n', result.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {Name(diagnostic.Severity)}: {diagnostic.Message}")),
        ];
    }

    private static IEnumerable<string?[]> Cells(ParseResult result)
    {
        foreach (var cell in result.Report!.Cells)
        {
            var codes = result.Diagnostics.Where(diagnostic => diagnostic.Cells.Contains(cell.Id)).Select(diagnostic => diagnostic.Code).Distinct().ToList();
            var line = cell.Location as LineLocation;
            var page = cell.Location as PageLocation;
            yield return
            [
                Id(result), cell.Id, Text(cell.Value), Name(cell.State), Name(cell.Origin), cell.Raw,
                Text(result.Report.Checks.Count(check => check.Status == CheckStatus.Fail && check.Cells.Contains(cell.Id))),
                codes.Count == 0 ? null : string.Join(' ', codes),
                Text(page?.PageNumber), Coordinate(page?.Box.Left), Coordinate(page?.Box.Top), Coordinate(page?.Box.Right), Coordinate(page?.Box.Bottom),
                Text(line?.LineNumber), Text(line?.ColumnNumber), (cell.Location as PathLocation)?.Path,
            ];
        }
    }

    private static IEnumerable<string?[]> Checks(ParseResult result) => result.Report!.Checks.Select(check =>
    {
        var failed = check.Status == CheckStatus.Fail;
        return new[]
        {
            Id(result), check.Id, Name(check.Status), Name(check.Definition.Severity), Text(check.Reported), Text(check.Computed), Text(check.Difference),
            check.Attribution is { } attribution ? Name(attribution) : null, check.Reason, check.Suggestion?.CellId, Text(check.Suggestion?.Value),
            failed ? check.Definition.ChineseWording : null, failed ? check.Definition.EnglishWording : null, failed ? string.Join(' ', check.Cells) : null,
        };
    });

    private static string?[] Manifest(ParseResult result) =>
    [
        result.Source.Name, result.Source.Sha256, result.Source.MediaType, Text(result.Source.ByteCount),
        result.Report is not null ? "parsed" : Name(result.Status),
        result.Report is not null ? null : result.Diagnostics.Where(diagnostic => diagnostic.Severity > 0).Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message}").First(),
        Id(result), null,
    ];

    private static string?[] Wide(ParseResult result) =>
    [
        Id(result), result.Report!.Identity.Agency, Text(result.Report.Identity.Year), result.Report.Identity.Form, Name(result.Status),
        .. CellCatalog.Definitions.Select(definition => Text(result.Report.Cells[definition]?.Value)),
    ];

    private static int CountChecks(ParseResult result, CheckStatus status) => result.Report?.Checks.Count(check => check.Status == status) ?? 0;

    private static string? Coordinate(double? value) => value is { } number ? Math.Round(number, 2).ToString("R", CultureInfo.InvariantCulture) : null;

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
