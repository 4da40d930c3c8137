using OgiReports.Datasets.Records;
using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets;

/// <summary>What a dataset holds, counted. The keys of every count stand in ordinal order.</summary>
public sealed class DatasetSummary
{
    private static readonly int StatusColumn = IndexOf(TableCatalog.Reports, "status");
    private static readonly int FormColumn = IndexOf(TableCatalog.Reports, "form");
    private static readonly int YearColumn = IndexOf(TableCatalog.Reports, "year");
    private static readonly int DiagnosticsColumn = IndexOf(TableCatalog.Reports, "diagnostics");
    private static readonly int CheckColumn = IndexOf(TableCatalog.Checks, "check_id");
    private static readonly int VerdictColumn = IndexOf(TableCatalog.Checks, "status");

    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _statuses = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _formats = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _years = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _failedChecks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _diagnostics = new(StringComparer.Ordinal);

    internal DatasetSummary()
    {
    }

    /// <summary>How many inputs there are.</summary>
    public int Inputs { get; private set; }

    /// <summary>The inputs by outcome: parsed, notAReport, unreadable, skipped.</summary>
    public IReadOnlyDictionary<string, int> Outcomes => _outcomes;

    /// <summary>The documents by the status of their record: complete, partial, unreadable, notAReport.</summary>
    public IReadOnlyDictionary<string, int> Statuses => _statuses;

    /// <summary>The documents by media type; <c>unknown</c> where no reader knew it.</summary>
    public IReadOnlyDictionary<string, int> Formats => _formats;

    /// <summary>The reports by form; <c>unknown</c> where no table tells.</summary>
    public IReadOnlyDictionary<string, int> Forms => _forms;

    /// <summary>The reports by year; <c>unknown</c> where the text does not say.</summary>
    public IReadOnlyDictionary<string, int> Years => _years;

    /// <summary>The failed checks by kind, the id without its last part.</summary>
    public IReadOnlyDictionary<string, int> FailedChecks => _failedChecks;

    /// <summary>The documents by diagnostic code; a document counts once for each of its codes.</summary>
    public IReadOnlyDictionary<string, int> Diagnostics => _diagnostics;

    internal void Add(DatasetOutcome outcome, string? mediaType, RecordDecoder? rows)
    {
        Inputs++;
        Count(_outcomes, DatasetNames.Of(outcome));
        if (rows is null)
        {
            return;
        }

        var report = rows.Reports[0];
        Count(_statuses, report[StatusColumn].Text!);
        Count(_formats, mediaType ?? "unknown");
        if (outcome == DatasetOutcome.Parsed)
        {
            Count(_forms, report[FormColumn].Text ?? "unknown");
            Count(_years, report[YearColumn].Integer is { } year ? Writers.NumberText.Of(year) : "unknown");
        }

        foreach (var code in report[DiagnosticsColumn].Text?.Split(' ') ?? [])
        {
            Count(_diagnostics, code);
        }

        for (var index = 0; index < rows.Checks.Count; index++)
        {
            var check = rows.Checks[index];
            if (check[VerdictColumn].Text == "fail")
            {
                var id = check[CheckColumn].Text!;
                Count(_failedChecks, id[..id.LastIndexOf('.')]);
            }
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static int IndexOf(DatasetTable table, string column) => table.Columns.IndexOf(table.Columns.First(candidate => candidate.Name == column));
}
