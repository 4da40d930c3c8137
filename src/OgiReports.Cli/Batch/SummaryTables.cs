using System.Globalization;
using OgiReports.Cli.Findings;
using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>What a run found, for the person who started it.</summary>
internal static class SummaryTables
{
    private const int DiagnosticCount = 10;

    /// <param name="output">Standard error.</param>
    /// <param name="summary">The counts.</param>
    /// <param name="folder">Where the dataset lies.</param>
    public static void Write(TextWriter output, DatasetSummary summary, string folder)
    {
        Write(output, "outcome", "inputs", summary.Outcomes);
        Write(output, "status", "documents", summary.Statuses);
        Write(output, "format", "documents", summary.Formats);
        Write(output, "form", "reports", summary.Forms);
        Write(output, "year", "reports", summary.Years);
        Write(output, "check that failed", "times", summary.FailedChecks.OrderByDescending(pair => pair.Value));
        Write(output, "diagnostic", "documents", summary.Diagnostics.OrderByDescending(pair => pair.Value).Take(DiagnosticCount));
        output.WriteLine($"ogi: {Printable.Line(folder)} holds the dataset: datapackage.json describes its files, codebook.csv its cells, run.json this run.");
    }

    private static void Write(TextWriter output, string what, string unit, IEnumerable<KeyValuePair<string, int>> counts)
    {
        var table = new TextTable(output);
        table.Start(what, unit);
        table.AlignRight(1);
        var isEmpty = true;
        foreach (var (name, count) in counts)
        {
            table.Row(Color.None, name, count.ToString(CultureInfo.InvariantCulture));
            isEmpty = false;
        }

        if (!isEmpty)
        {
            table.Finish(usesColor: false);
        }
    }
}
