using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Segmentation;
using OgiReports.Reports.Tables.Statistics;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>The tables of one document.</summary>
internal sealed class TableSet
{
    private static readonly string[] ImageEndings = [".png", ".jpg", ".jpeg", ".gif", ".bmp"];

    // A label of each table that no prose has and that stands in its table once.
    private static readonly (TableKind Kind, string Label)[] TellingLabels =
        [(TableKind.Requests, "属于行政执法案卷"), (TableKind.Proactive, "第二十条第八项"), (TableKind.Remedies, "未经复议直接起诉")];

    private const int FirstYearOfStatistics = 2014;
    private const int FirstYearOfFixedForm = 2019;

    private static readonly string[] TableMentions = ["信息公开情况统计表", "信息公开工作情况统计表", "信息公开统计表", "情况统计表"];

    private TableSet(List<TableReading> readings) => Readings = readings;

    /// <summary>The tables that were found, in the form's order.</summary>
    public List<TableReading> Readings { get; }

    /// <summary>Reads every table of the form that the document has.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="limits">The bounds on the search that places numbers by the form's equations.</param>
    public static TableSet Read(ReportText text, PlacementLimits limits)
    {
        var requests = RequestsTableReader.Read(text, limits);
        var isDeduplicated = requests is { IsDeduplicated: true };
        var remedies = RemediesTableReader.Read(text, requests, limits);
        var proactive = ProactiveTableReader.Read(text, requests?.Start ?? remedies?.Start ?? text.Length, isDeduplicated);
        var readings = new List<TableReading>();
        foreach (var reading in (ReadOnlySpan<TableReading?>)[proactive, requests, remedies])
        {
            if (reading is not null)
            {
                readings.Add(reading);
            }
        }

        NoteRepeatedTables(text, readings);
        if (StatisticsTableReader.Read(text) is { } statistics)
        {
            // Its rows 行政复议 and 行政诉讼 may look like another table's.
            readings.RemoveAll(reading => reading.Start < statistics.End && statistics.Start < reading.End);
            readings.Add(statistics);
        }

        return new TableSet(readings);
    }

    /// <summary>Two tables of a kind are two reports in one file or a report printed twice: which of them counts can't be told here.</summary>
    private static void NoteRepeatedTables(ReportText text, List<TableReading> readings)
    {
        foreach (var (kind, label) in TellingLabels)
        {
            var first = text.Ideographs.IndexOf(label);
            var behind = first < 0 ? 0 : first + label.Length;
            while (behind > 0 && text.Ideographs[behind..].StartsWith(label))
            {
                // The text of a merged cell, repeated in each column that it covers.
                behind += label.Length;
            }

            if (first < 0 || text.Ideographs[behind..].IndexOf(label) < 0)
            {
                continue;
            }

            foreach (var reading in readings)
            {
                reading.Diagnostics.Add(new Diagnostic(
                    PlacementDiagnostics.TableTwice,
                    $"The table of section {HeadingWordings.Numbers[(int)kind + 1]} stands in the document more than once: two reports in one file, or one printed twice. One table of each kind was read; check that they belong together.",
                    [.. reading.Cells.Select(cell => cell.Id)],
                    text.Locate(text.OriginOf(first), 1)));
            }

            return;
        }
    }

    public TableReading? Find(TableKind kind) => Readings.Find(reading => reading.Kind == kind);

    /// <summary>The identity with the forms of the tables.</summary>
    public ReportIdentity Describe(ReportIdentity identity)
    {
        var versions = Readings.SelectMany(reading => reading.Versions).Distinct().ToList();
        return identity with
        {
            ProactiveForm = Find(TableKind.Proactive)?.FormName,
            RequestsForm = Find(TableKind.Requests)?.FormName,
            StatisticsForm = Find(TableKind.Statistics)?.FormName,
            Form = versions.Count switch
            {
                0 => null,
                1 => FormNames.NameOf(versions[0]),
                _ => FormNames.Mixed,
            },
        };
    }

    /// <summary>The verdicts of all equations that the tables owe.</summary>
    public ImmutableArray<CheckResult> Check(CellCollection cells)
    {
        var doubtful = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in Readings.SelectMany(reading => reading.Diagnostics))
        {
            if (diagnostic.Descriptor == PlacementDiagnostics.CellsUnreadable || diagnostic.Descriptor == PlacementDiagnostics.StrayNumber || diagnostic.Descriptor == PlacementDiagnostics.HeaderUnclear)
            {
                doubtful.UnionWith(diagnostic.Cells);
            }
        }

        var results = ImmutableArray.CreateBuilder<CheckResult>();
        foreach (var reading in Readings)
        {
            var definitions = reading.Kind switch
            {
                TableKind.Proactive => reading.CheckedVersion is null ? [] : CheckCatalog.Proactive2019,
                TableKind.Requests => CheckCatalog.Requests(reading.CheckedVersion!.Value),
                TableKind.Statistics => CheckCatalog.Statistics,
                _ => CheckCatalog.Remedies,
            };
            results.AddRange(CheckRunner.Run(definitions, cells, doubtful));
        }

        return results.ToImmutable();
    }

    /// <summary>Says which tables of the form were not found, and whether images stand where they should.</summary>
    public void DiagnoseMissing(ReportText text, Document document, List<HeadingCandidate> headings, int? year, List<Diagnostic> diagnostics)
    {
        if (IsOlder(year))
        {
            DiagnoseMissingStatistics(text, document, year, diagnostics);
            return;
        }

        foreach (var kind in (ReadOnlySpan<TableKind>)[TableKind.Proactive, TableKind.Requests, TableKind.Remedies])
        {
            if (Find(kind) is not null)
            {
                continue;
            }

            var section = (int)kind + 1;
            var heading = headings.FindIndex(candidate => candidate.Kind == section);
            var image = heading < 0 ? null : ImageBetween(text, document, headings[heading].End, heading + 1 < headings.Count ? headings[heading + 1].Start : text.Length);
            var name = $"The table of section {HeadingWordings.Numbers[section]} ({FormNames.ChineseNameOf(kind)})";
            var message = image is not null
                ? $"{name} is an image ({image}); its numbers can't be read from this document."
                : $"{name} was not found: the document has no such table, or it was lost before the text came here. Compare with the original.";
            diagnostics.Add(new Diagnostic(PlacementDiagnostics.TableMissing, message, heading < 0 ? null : text.Locate(headings[heading].Start, headings[heading].End - headings[heading].Start)));
        }
    }

    /// <summary>Whether the report is of the time before the fixed form, by its table, or by its year where it has none.</summary>
    public bool IsOlder(int? year) =>
        Readings.Count == 0 ? year < FirstYearOfFixedForm : Readings.TrueForAll(reading => reading.Kind == TableKind.Statistics);

    /// <summary>Before 2014 no table was owed. From 2014 to 2018 one was owed to the office above, not to the reader: it is missing only where the text speaks of it.</summary>
    private void DiagnoseMissingStatistics(ReportText text, Document document, int? year, List<Diagnostic> diagnostics)
    {
        if (Find(TableKind.Statistics) is not null)
        {
            return;
        }

        var mention = -1;
        foreach (var words in TableMentions)
        {
            mention = mention < 0 ? text.Ideographs.IndexOf(words) : mention;
        }

        if (year >= FirstYearOfStatistics && mention >= 0)
        {
            var image = document.Blocks.OfType<ImageBlock>().FirstOrDefault()?.Name;
            var why = image is null ? "it may be an attachment, or was lost before the text came here" : $"it may be the image {image}";
            diagnostics.Add(new Diagnostic(
                PlacementDiagnostics.TableMissing,
                $"The text speaks of the table {FormNames.ChineseNameOf(TableKind.Statistics)}, and the document does not show it: {why}. Compare with the original.",
                text.Locate(text.OriginOf(mention), 1)));
            return;
        }

        diagnostics.Add(new Diagnostic(PlacementDiagnostics.NoTableOwed, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A report on {year} need not hold a table of a form, and this one shows none: it has sections and no cells.")));
    }

    private static string? ImageBetween(ReportText text, Document document, int start, int end)
    {
        foreach (var segment in text.Segments)
        {
            if (segment.Offset >= start && segment.Offset < end)
            {
                var line = segment.Text.Span.Trim();
                foreach (var ending in ImageEndings)
                {
                    if (line.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                    {
                        return line.ToString();
                    }
                }
            }
        }

        return document.Blocks.OfType<ImageBlock>().FirstOrDefault()?.Name;
    }
}
