using System.Globalization;
using System.Text;
using OgiReports.Conformance.Tests.Corpus;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation.Statistics;
using Xunit;

namespace OgiReports.Conformance.Tests.Generation;

/// <summary>政府信息公开情况统计表 in every layout, with damage: a cell is right or flagged.</summary>
public sealed class StatisticsRunTests
{
    private const int DocumentCount = 1600;

    // Seeds from elsewhere: OGI_SEEDS=100000 tries documents that no change was made for.
    private static readonly int FirstSeed = int.TryParse(Environment.GetEnvironmentVariable("OGI_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 0;

    private static readonly Lazy<List<(GeneratedStatistics Document, ParseResult Result)>> Run = new(() =>
    {
        var parser = ReportParser.CreateDefault();
        return [.. Enumerable.Range(FirstSeed, DocumentCount).Select(StatisticsGenerator.Create).Select(document => (document, parser.Parse(Encoding.UTF8.GetBytes(document.Text), "generated")))];
    });

    [Fact]
    public void No_cell_is_wrong_without_a_flag()
    {
        var silent = Run.Value.SelectMany(run => SilentErrors(run.Document, run.Result).Select(error => $"{run.Document}: {error}")).ToList();
        Assert.True(silent.Count == 0, $"{silent.Count} silent errors:\n{string.Join('\n', silent.Take(30))}");
    }

    [Fact]
    public void Nearly_every_cell_that_can_be_told_is_told()
    {
        var shares = new List<string>();
        foreach (var dialect in Run.Value.Where(run => run.Document.Dialect != "html columns").GroupBy(run => run.Document.Dialect))
        {
            var cells = dialect.Sum(run => run.Document.Cells.Count);
            var right = dialect.Sum(run => run.Document.Cells.Count(cell => IsRight(cell.Value.Value, cell.Value.State, run.Result.Report?.Cells[cell.Key])));
            if (right < cells * 0.97)
            {
                var worst = dialect.MaxBy(run => run.Document.Cells.Count(cell => !IsRight(cell.Value.Value, cell.Value.State, run.Result.Report?.Cells[cell.Key])));
                shares.Add(string.Create(CultureInfo.InvariantCulture, $"{dialect.Key}: {right} of {cells}; the worst is {worst.Document}: {worst.Result.Diagnostics.FirstOrDefault()?.Message}"));
            }
        }

        Assert.True(shares.Count == 0, string.Join('\n', shares));
    }

    [Fact]
    public void Columns_without_a_total_are_not_guessed_at() =>
        Assert.All(Run.Value.Where(run => run.Document.Dialect == "html columns"), run =>
        {
            Assert.Equal(ReportStatus.Partial, run.Result.Status);
            Assert.All(run.Result.Report!.Cells, cell => Assert.Equal(CellState.Unreadable, cell.State));
        });

    private static IEnumerable<string> SilentErrors(GeneratedStatistics document, ParseResult result)
    {
        var flagged = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
        flagged.UnionWith((result.Report?.Checks ?? []).Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells));
        if (result.Report is not { } report)
        {
            yield return $"no report: {result.Diagnostics[^1].Message}";
            yield break;
        }

        foreach (var (id, truth) in document.Cells)
        {
            if (!flagged.Contains(id) && !IsRight(truth.Value, truth.State, report.Cells[id]))
            {
                yield return $"{id}: {report.Cells[id]?.Value} {report.Cells[id]?.State.ToString() ?? "no entry"}, printed {truth.Value} {truth.State}";
            }
        }

        foreach (var cell in report.Cells.Where(cell => !document.Cells.ContainsKey(cell.Id) && !flagged.Contains(cell.Id)))
        {
            yield return $"{cell.Id}: {cell.Value} {cell.State}, not printed";
        }
    }

    private static bool IsRight(decimal? value, string state, Cell? cell) => cell is not null && cell.Value == value && ParsedCorpus.NameOf(cell.State) == state;
}
