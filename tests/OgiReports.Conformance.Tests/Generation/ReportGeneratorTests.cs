using OgiReports.TestKit.Generation;
using OgiReports.TestKit.Truth;
using Xunit;

namespace OgiReports.Conformance.Tests.Generation;

/// <summary>The generator is evidence for everything else, so it is tested by itself first.</summary>
public sealed class ReportGeneratorTests
{
    public static TheoryData<TextDialect> Dialects => new(Enum.GetValues<TextDialect>());

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_same_seed_gives_the_same_report(TextDialect dialect)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var first = ReportGenerator.Create(seed, dialect);
            var second = ReportGenerator.Create(seed, dialect);
            Assert.Equal(first.Text, second.Text);
            Assert.Equal(first.Quirks, second.Quirks);
            Assert.Equal(first.Truth.Cells, second.Truth.Cells);
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_check_holds_where_nothing_was_broken(TextDialect dialect)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var report = ReportGenerator.Create(seed, dialect);
            if (report.Quirks.Any(quirk => quirk.StartsWith("fault", StringComparison.Ordinal) || quirk.StartsWith("local row", StringComparison.Ordinal)))
            {
                continue;
            }

            Assert.DoesNotContain("fail", report.Truth.Checks.Values);
        }
    }

    [Fact]
    public void A_suggestion_mends_every_failed_check()
    {
        var suggestions = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var truth = ReportGenerator.Create(seed).Truth;
            if (truth.SuggestionCell is null)
            {
                continue;
            }

            suggestions++;
            Assert.Contains("fail", truth.Checks.Values);
            var mended = new Dictionary<string, CellTruth>(truth.Cells, StringComparer.Ordinal)
            {
                [truth.SuggestionCell] = CellTruth.Number(truth.SuggestionValue!.Value),
            };
            Assert.DoesNotContain("fail", NaiveChecks.Evaluate(mended, truth.Forms["requests"]).Values);
        }

        Assert.InRange(suggestions, 30, 150);
    }

    [Fact]
    public void About_one_report_in_five_has_a_failed_check()
    {
        var failed = Enumerable.Range(0, 1000).Count(seed => ReportGenerator.Create(seed).Truth.Checks.Values.Contains("fail"));
        Assert.InRange(failed, 130, 270);
    }

    [Fact]
    public void Most_reports_leave_no_choice()
    {
        var determined = Enumerable.Range(0, 1000).Count(seed => ReportGenerator.Create(seed).LayoutIsDetermined);
        Assert.InRange(determined, 700, 950);
    }

    [Fact]
    public void Numbers_after_the_tabs_are_the_cells_of_the_truth()
    {
        // The plainest dialect read by the plainest code: the last seven cells of a row.
        for (var seed = 0; seed < 200; seed++)
        {
            var report = ReportGenerator.Create(seed, TextDialect.Tsv);
            var row = report.Text.Split('\n').FirstOrDefault(line => line.Contains("（七）总计\t", StringComparison.Ordinal));
            if (row is null || !report.LayoutIsDetermined)
            {
                continue;
            }

            var printed = row.TrimEnd('\r').Split('\t')[^7..].Select(Read);
            string[] columns = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrganization", "total"];
            Assert.Equal(columns.Select(column => report.Truth.Cells[$"requests.concluded.{column}"].Value), printed);
        }
    }

    private static decimal? Read(string cell)
    {
        var digits = string.Concat(cell.Where(c => char.IsDigit(c)).Select(c => (char)('0' + (int)char.GetNumericValue(c))));
        return digits.Length == 0 ? null : decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }
}
