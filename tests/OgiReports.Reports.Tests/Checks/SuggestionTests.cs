using System.Globalization;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Checks;

/// <summary>One wrong cell, two wrong cells: the suggestion is the one cell that mends everything, found by trying every cell.</summary>
public sealed class SuggestionTests
{
    private const int Rows = 25;
    private const int Columns = 7;
    private const int Concluded = 23;

    private static readonly string[] Labels = [.. Literal.Requests2021.Split('\n').Where(line => char.IsAsciiDigit(line[^1])).Select(line => string.Join('\t', line.Split('\t')[..^Columns]))];

    private static readonly string Header = string.Join('\n', Literal.Requests2021.Split('\n')[..3]);

    [Fact]
    public void One_wrong_cell_is_suggested_where_it_alone_mends_everything()
    {
        var random = new Random(5);
        var named = 0;
        for (var wrong = 0; wrong < Rows * Columns; wrong++)
        {
            var values = Print(random);
            var right = values[wrong];
            values[wrong] = right + random.Next(1, 9);
            var checks = Compare(values);
            Assert.Contains(checks, check => check.Status == CheckStatus.Fail);
            named += checks.Any(check => check.Suggestion is { } suggestion && suggestion.Value == right) ? 1 : 0;
        }

        // Every cell stands in two equations or three, and no other in the same ones, unless its value would have to be negative.
        Assert.Equal(Rows * Columns, named);
    }

    [Fact]
    public void Two_wrong_cells_have_no_suggestion_unless_one_cell_mends_both()
    {
        var random = new Random(6);
        for (var round = 0; round < 200; round++)
        {
            var values = Print(random);
            values[random.Next(values.Length)] += random.Next(1, 9);
            values[random.Next(values.Length)] += random.Next(1, 9);
            Compare(values);
        }
    }

    [Fact]
    public void A_suggestion_is_never_applied_and_the_failure_is_the_agencys()
    {
        var values = Print(new Random(7));
        values[6] += 3;
        var report = Literal.Parse(Literal.Report(requests: Written(values))).Report!;
        Assert.Equal(values[6], report.Requests.NewlyReceived.Total);
        Assert.All(report.Checks.Where(check => check.Status == CheckStatus.Fail), check => Assert.Equal(CheckAttribution.Source, check.Attribution));
        Assert.Equal("requests.newlyReceived.total", report.Checks.First(check => check.Status == CheckStatus.Fail).Suggestion!.CellId);
    }

    private static List<CheckResult> Compare(long[] values)
    {
        var report = Literal.Parse(Literal.Report(requests: Written(values))).Report!;
        var checks = report.Checks.Where(check => check.Id.StartsWith("requests", StringComparison.Ordinal)).ToList();
        var mending = Mending(values);
        CheckSuggestion? expected = mending.Count == 1 ? new CheckSuggestion(IdOf(report, mending[0].Cell), mending[0].Value) : null;
        foreach (var check in checks)
        {
            Assert.Equal(check.Status == CheckStatus.Fail ? expected : null, check.Suggestion);
        }

        return checks;
    }

    private static string IdOf(AnnualReport report, int cell) =>
        report.Cells.Where(other => other.Id.StartsWith("requests", StringComparison.Ordinal)).ElementAt(cell).Id;

    /// <summary>The cells, each with a value, of which any would make every equation hold: found by trying.</summary>
    private static List<(int Cell, long Value)> Mending(long[] values)
    {
        var found = new List<(int, long)>();
        var gaps = Gaps(values).Where(gap => gap != 0).SelectMany(gap => new[] { gap, -gap }).Distinct().ToList();
        for (var cell = 0; cell < values.Length; cell++)
        {
            foreach (var gap in gaps)
            {
                var tried = (long[])values.Clone();
                tried[cell] += gap;
                if (tried[cell] >= 0 && Gaps(tried).All(left => left == 0))
                {
                    found.Add((cell, tried[cell]));
                }
            }
        }

        return found;
    }

    /// <summary>What each of the 39 equations lacks.</summary>
    private static IEnumerable<long> Gaps(long[] values)
    {
        for (var row = 0; row < Rows; row++)
        {
            yield return Enumerable.Range(0, Columns - 1).Sum(column => At(row, column)) - At(row, Columns - 1);
        }

        for (var column = 0; column < Columns; column++)
        {
            yield return Enumerable.Range(2, Concluded - 2).Sum(row => At(row, column)) - At(Concluded, column);
            yield return At(0, column) + At(1, column) - At(Concluded, column) - At(Concluded + 1, column);
        }

        long At(int row, int column) => values[(row * Columns) + column];
    }

    /// <summary>A table in which every equation holds.</summary>
    private static long[] Print(Random random)
    {
        var values = new long[Rows * Columns];
        for (var column = 0; column < Columns - 1; column++)
        {
            for (var row = 2; row < Concluded; row++)
            {
                values[(row * Columns) + column] = random.Next(3) == 0 ? random.Next(30) : 0;
                values[(Concluded * Columns) + column] += values[(row * Columns) + column];
            }

            values[((Concluded + 1) * Columns) + column] = random.Next(5);
            var all = values[(Concluded * Columns) + column] + values[((Concluded + 1) * Columns) + column];
            values[Columns + column] = Math.Min(all, random.Next(5));
            values[column] = all - values[Columns + column];
        }

        for (var row = 0; row < Rows; row++)
        {
            values[(row * Columns) + Columns - 1] = values[(row * Columns)..((row * Columns) + Columns - 1)].Sum();
        }

        return values;
    }

    private static string Written(long[] values) =>
        Header + '\n' + string.Join('\n', Labels.Select((label, row) => label + '\t' + string.Join('\t', values[(row * Columns)..((row + 1) * Columns)].Select(value => value.ToString(CultureInfo.InvariantCulture)))));
}
