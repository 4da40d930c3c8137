using OgiReports.Datasets.Reading;

namespace OgiReports.Datasets.Pages;

/// <summary>What the page shows, gathered in one pass over each table.</summary>
internal sealed class PageContent
{
    public const string NotStated = "not stated 未注明";

    private PageContent()
    {
    }

    public int Inputs { get; private set; }

    public long Cells { get; private set; }

    public long UnreadableCells { get; private set; }

    /// <summary>Inputs by outcome, with what became of each.</summary>
    public SortedDictionary<string, BoundedList<(string Path, string? Reason)>> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports by year and form: how many there are, and those of which some check failed.</summary>
    public SortedDictionary<(string Year, string Form), (int Count, BoundedList<ReportEntry> Failed)> Years { get; } = [];

    /// <summary>Reports by agency and year.</summary>
    public SortedDictionary<string, SortedDictionary<string, BoundedList<ReportEntry>>> Agencies { get; } = new(StringComparer.Ordinal);

    /// <summary>Failed checks by their id, with the wording.</summary>
    public SortedDictionary<string, (string Chinese, string English, BoundedList<FailureEntry> Failures)> Failures { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports by the code of a diagnostic that they have.</summary>
    public SortedDictionary<string, BoundedList<ReportEntry>> Diagnostics { get; } = new(StringComparer.Ordinal);

    public static PageContent Gather(DatasetFolder dataset)
    {
        var content = new PageContent();
        content.ReadManifest(dataset);
        var wanted = content.ReadChecks(dataset);
        content.ReadReports(dataset, wanted);
        return content;
    }

    private void ReadManifest(DatasetFolder dataset)
    {
        foreach (var row in dataset.Read("manifest", "path", "outcome", "reason"))
        {
            Inputs++;
            var outcome = row[1]!;
            if (!Outcomes.TryGetValue(outcome, out var list))
            {
                Outcomes.Add(outcome, list = new());
            }

            list.Add((row[0]!, row[2]));
        }
    }

    /// <summary>The failures that will be listed, by their report.</summary>
    private Dictionary<string, List<FailureEntry>> ReadChecks(DatasetFolder dataset)
    {
        var wanted = new Dictionary<string, List<FailureEntry>>(StringComparer.Ordinal);
        foreach (var row in dataset.Read("checks", "report_id", "check_id", "status", "reported", "computed", "attribution", "wording_zh", "wording_en"))
        {
            if (row[2] != "fail")
            {
                continue;
            }

            if (!Failures.TryGetValue(row[1]!, out var failure))
            {
                Failures.Add(row[1]!, failure = (row[6] ?? "", row[7] ?? "", new()));
            }

            var entry = new FailureEntry(row[0]!, row[3], row[4], row[5]);
            failure.Failures.Add(entry);
            if (failure.Failures.Count > BoundedList<FailureEntry>.Limit)
            {
                continue;
            }

            if (!wanted.TryGetValue(entry.ReportId, out var entries))
            {
                wanted.Add(entry.ReportId, entries = []);
            }

            entries.Add(entry);
        }

        return wanted;
    }

    private void ReadReports(DatasetFolder dataset, Dictionary<string, List<FailureEntry>> wanted)
    {
        foreach (var row in dataset.Read("reports", "report_id", "path", "agency", "year", "form", "status", "checks_failed", "cells", "cells_unreadable", "diagnostics"))
        {
            var report = new ReportEntry(row[1]!, row[2], row[3], row[4], row[5]);
            wanted.GetValueOrDefault(row[0]!)?.ForEach(entry => entry.Report = report);
            Cells += long.Parse(row[7]!, System.Globalization.CultureInfo.InvariantCulture);
            UnreadableCells += long.Parse(row[8]!, System.Globalization.CultureInfo.InvariantCulture);
            foreach (var code in (row[9] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Entry(Diagnostics, code).Add(report);
            }

            if (row[5] is "complete" or "partial")
            {
                AddReport(report, row[6] is not (null or "0"));
            }
        }
    }

    private void AddReport(ReportEntry report, bool hasFailure)
    {
        var key = (report.Year ?? NotStated, report.Form ?? NotStated);
        var (count, failed) = Years.TryGetValue(key, out var sofar) ? sofar : (0, new());
        if (hasFailure)
        {
            failed.Add(report);
        }

        Years[key] = (count + 1, failed);
        if (!Agencies.TryGetValue(report.Agency ?? NotStated, out var years))
        {
            Agencies.Add(report.Agency ?? NotStated, years = new(StringComparer.Ordinal));
        }

        Entry(years, report.Year ?? NotStated).Add(report);
    }

    private static BoundedList<ReportEntry> Entry(SortedDictionary<string, BoundedList<ReportEntry>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = new());
        }

        return list;
    }
}
