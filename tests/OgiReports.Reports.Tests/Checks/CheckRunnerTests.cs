using System.Collections.Immutable;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Checks;

public sealed class CheckRunnerTests
{
    private static readonly HashSet<string> NoDoubt = [];

    [Fact]
    public void The_equations_are_those_of_the_form()
    {
        Assert.Equal(25 + 7 + 7, CheckCatalog.Requests(FormVersion.Form2021).Length);
        Assert.Equal(23 + 7 + 7, CheckCatalog.Requests(FormVersion.Form2019).Length);
        Assert.Equal(
            ["remedies.total.reconsideration", "remedies.total.directLitigation", "remedies.total.litigationAfterReconsideration"],
            CheckCatalog.Remedies.Select(check => check.Id));
        Assert.Equal(
            ["proactive.disclosedWithinTotal.rules", "proactive.disclosedWithinTotal.normativeDocuments"],
            CheckCatalog.Proactive2019.Select(check => check.Id));
        Assert.All(CheckCatalog.Proactive2019, check => Assert.Equal(CheckSeverity.Warning, check.Severity));
        Assert.All(CheckCatalog.Requests(FormVersion.Form2021), check => Assert.Equal(CheckSeverity.Error, check.Severity));
    }

    [Theory]
    [InlineData(FormVersion.Form2019, "otherHandling", 19)]
    [InlineData(FormVersion.Form2021, "otherHandling.other", 21)]
    public void The_total_concluded_sums_every_outcome_row_of_its_form(FormVersion form, string last, int count)
    {
        var check = CheckCatalog.Requests(form).Single(check => check.Id == "requests.concluded.naturalPerson");
        Assert.Equal(count + 1, check.CellIds.Length);
        Assert.Equal("requests.granted.naturalPerson", check.CellIds[0]);
        Assert.Equal($"requests.{last}.naturalPerson", check.CellIds[^2]);
        Assert.Equal("requests.concluded.naturalPerson", check.CellIds[^1]);
    }

    [Fact]
    public void A_sum_that_holds_passes()
    {
        var result = Remedies([1, 0, 0, 2, 3])[0];
        Assert.Equal(("remedies.total.reconsideration", CheckStatus.Pass), (result.Id, result.Status));
        Assert.Equal((3m, 3m, 0m), (result.Reported, result.Computed, result.Difference));
        Assert.Null(result.Attribution);
        Assert.Null(result.Reason);
        Assert.Null(result.Suggestion);
    }

    [Fact]
    public void A_sum_that_does_not_hold_fails_with_both_figures()
    {
        var result = Remedies([1, 0, 0, 2, 4])[0];
        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Equal((4m, 3m, 1m), (result.Reported, result.Computed, result.Difference));
        Assert.Equal(CheckAttribution.Source, result.Attribution);
        Assert.NotEmpty(result.Reason!);
    }

    [Fact]
    public void Blanks_and_dashes_count_as_zero_but_a_blank_total_is_not_evaluated()
    {
        Assert.Equal(CheckStatus.Pass, Remedies([3, null, null, null, 3])[0].Status);
        var blankTotal = Remedies([3, 0, 0, 0, null])[0];
        Assert.Equal(CheckStatus.NotEvaluated, blankTotal.Status);
        Assert.Null(blankTotal.Reported);
        Assert.Null(blankTotal.Computed);
        Assert.Null(blankTotal.Difference);
    }

    [Fact]
    public void An_unreadable_or_missing_part_is_not_evaluated()
    {
        var unreadable = Cells("remedies.reconsideration", ["upheld", "corrected", "other", "pending", "total"], [1, 0, 0, 2, 3], CellState.Unreadable, "other");
        Assert.Equal(CheckStatus.NotEvaluated, CheckRunner.Run(CheckCatalog.Remedies, new CellCollection([.. unreadable]), NoDoubt)[0].Status);
        Assert.All(CheckRunner.Run(CheckCatalog.Remedies, CellCollection.Empty, NoDoubt), result => Assert.Equal(CheckStatus.NotEvaluated, result.Status));
    }

    [Theory]
    [InlineData(3, 3, CheckStatus.Pass)]
    [InlineData(2, 3, CheckStatus.Pass)]
    [InlineData(4, 3, CheckStatus.Fail)]
    public void Disclosed_within_total_allows_less(int disclosed, int total, CheckStatus status)
    {
        var cells = new CellCollection([.. Cells("proactive.rules", ["disclosed", "totalDisclosed"], [disclosed, total])]);
        Assert.Equal(status, CheckRunner.Run(CheckCatalog.Proactive2019, cells, NoDoubt)[0].Status);
    }

    [Fact]
    public void A_doubtful_cell_makes_our_reading_the_likelier_cause()
    {
        var result = Remedies([1, 0, 0, 2, 4], doubtful: "remedies.reconsideration.pending")[0];
        Assert.Equal(CheckAttribution.Reading, result.Attribution);
        Assert.Contains("remedies.reconsideration.pending", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inferred_cell_leaves_the_cause_undecided()
    {
        var cells = Cells("remedies.reconsideration", ["upheld", "corrected", "other", "pending", "total"], [1, 0, 0, 2, 4]).ToList();
        cells[0] = cells[0] with { Origin = CellOrigin.Inferred };
        Assert.Equal(CheckAttribution.Undecided, CheckRunner.Run(CheckCatalog.Remedies, new CellCollection([.. cells]), NoDoubt)[0].Attribution);
    }

    [Fact]
    public void One_wrong_part_is_suggested_for_all_checks_that_it_breaks()
    {
        // 予以公开/自然人 is 3 instead of 2: its row, its column and nothing else fail.
        var values = Requests();
        values["granted"][0] = 3;
        var failed = Failed(values);

        Assert.Equal(["requests.rowTotal.granted", "requests.concluded.naturalPerson"], failed.Select(check => check.Id));
        Assert.All(failed, check => Assert.Equal(new CheckSuggestion("requests.granted.naturalPerson", 2), check.Suggestion));
    }

    [Fact]
    public void A_wrong_total_is_suggested_by_row_column_and_balance()
    {
        var values = Requests();
        values["concluded"][6] = 7;
        var failed = Failed(values);

        Assert.Equal(["requests.rowTotal.concluded", "requests.concluded.total", "requests.balance.total"], failed.Select(check => check.Id));
        Assert.All(failed, check => Assert.Equal(new CheckSuggestion("requests.concluded.total", 4), check.Suggestion));
    }

    [Fact]
    public void Two_wrong_cells_have_no_single_remedy()
    {
        var values = Requests();
        values["granted"][0] = 3;
        values["carriedForward"][6] = 9;
        Assert.All(Failed(values), check => Assert.Null(check.Suggestion));
    }

    [Fact]
    public void A_remedy_below_zero_is_none()
    {
        // A total of 3 over parts of 5, 0, 0, 0: only the total or the first part could be meant, so nothing is said.
        Assert.Null(Remedies([5, 0, 0, 0, 3])[0].Suggestion);
        // A total of 0 over parts of 3 and 2: no part can be lowered by 5.
        Assert.Equal(new CheckSuggestion("remedies.reconsideration.total", 5), Remedies([3, 2, 0, 0, 0])[0].Suggestion);
    }

    [Fact]
    public void A_blank_row_total_over_numbers_leaves_the_sums_that_need_it_open()
    {
        var values = Requests();
        values["granted"][6] = null;
        var results = Run(values);
        Assert.Equal(CheckStatus.NotEvaluated, results.Single(check => check.Id == "requests.rowTotal.granted").Status);
        Assert.Equal(CheckStatus.NotEvaluated, results.Single(check => check.Id == "requests.concluded.total").Status);
        Assert.Equal(CheckStatus.Pass, results.Single(check => check.Id == "requests.concluded.naturalPerson").Status);
        Assert.DoesNotContain(results, check => check.Status == CheckStatus.Fail);
    }

    [Fact]
    public void A_cell_can_stand_in_a_report_once()
    {
        var cell = Cells("remedies.reconsideration", ["total"], [1]).Single();
        Assert.Throws<ArgumentException>(() => new CellCollection([cell, cell]));
    }

    /// <summary>5 received, 1 carried over, 3 granted, 1 not held, 4 concluded, 2 carried forward.</summary>
    private static Dictionary<string, decimal?[]> Requests()
    {
        var values = CellCatalog.Codebook
            .Where(entry => entry.Form == FormVersion.Form2021 && entry.Definition.Table == TableKind.Requests)
            .Select(entry => entry.Definition.Id.Split('.', 2)[1][..^(entry.Definition.Id.Split('.')[^1].Length + 1)])
            .Distinct()
            .ToDictionary(row => row, _ => new decimal?[] { 0, 0, 0, 0, 0, 0, 0 }, StringComparer.Ordinal);
        values["newlyReceived"] = [4, 1, 0, 0, 0, 0, 5];
        values["carriedOver"] = [1, 0, 0, 0, 0, 0, 1];
        values["granted"] = [2, 1, 0, 0, 0, 0, 3];
        values["notProvided.notHeld"] = [1, 0, 0, 0, 0, 0, 1];
        values["concluded"] = [3, 1, 0, 0, 0, 0, 4];
        values["carriedForward"] = [2, 0, 0, 0, 0, 0, 2];
        return values;
    }

    private static List<CheckResult> Failed(Dictionary<string, decimal?[]> values) => [.. Run(values).Where(check => check.Status == CheckStatus.Fail)];

    private static ImmutableArray<CheckResult> Run(Dictionary<string, decimal?[]> values)
    {
        string[] columns = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrganization", "total"];
        var cells = values.SelectMany(row => Cells($"requests.{row.Key}", columns, row.Value));
        return CheckRunner.Run(CheckCatalog.Requests(FormVersion.Form2021), new CellCollection([.. cells]), NoDoubt);
    }

    private static ImmutableArray<CheckResult> Remedies(decimal?[] reconsideration, string? doubtful = null)
    {
        var cells = Cells("remedies.reconsideration", ["upheld", "corrected", "other", "pending", "total"], reconsideration);
        return CheckRunner.Run(CheckCatalog.Remedies, new CellCollection([.. cells]), doubtful is null ? NoDoubt : [doubtful]);
    }

    private static IEnumerable<Cell> Cells(string row, string[] columns, decimal?[] values, CellState odd = CellState.Blank, string? oddColumn = null) =>
        columns.Zip(values, (column, value) => column == oddColumn
            ? new Cell(CellCatalog.Find($"{row}.{column}")!, null, odd, "", CellOrigin.Reported, null)
            : new Cell(CellCatalog.Find($"{row}.{column}")!, value, value is null ? CellState.Blank : CellState.Number, $"{value}", CellOrigin.Reported, null));
}
