using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Placement;

/// <summary>Digits that ran together and digits that were split in one table: the number of words is then the number of cells by chance.</summary>
public sealed class SplitAndGluedTests
{
    private const string FourRow = "1 0 0 2 3 0 0 0 0 0 0 1 0 0 1";

    private static readonly string Spaced = Literal.Requests2021.Replace('\t', ' ');

    [Fact]
    public void Parts_of_a_split_number_that_ran_into_its_neighbours_in_table_four_are_named()
    {
        // 22 was split, and 0 ran into its second part: 2 and 20 add up to 22, too.
        var result = Literal.Parse(Literal.Report(remedies: Literal.Remedies.Replace('\t', ' ').Replace(FourRow, "0\n00\n0\n0\n0\n2\n20\n0\n22\n0\n0\n0\n19\n19", StringComparison.Ordinal)));
        Assert.All(["corrected", "other"], outcome => Assert.True(IsFlagged(result, $"remedies.directLitigation.{outcome}"), outcome));
    }

    [Fact]
    public void A_split_number_whose_parts_ran_into_both_sides_in_table_four_is_named()
    {
        // 0 4 11 0 15: the first half of 11 ran into 4, the second into 0.
        var result = Literal.Parse(Literal.Report(remedies: Literal.Remedies.Replace('\t', ' ').Replace(FourRow, "041 10150080840037", StringComparison.Ordinal)));
        Assert.All(["other", "pending"], outcome => Assert.True(IsFlagged(result, $"remedies.reconsideration.{outcome}"), outcome));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Fifteen_words_by_chance_where_numbers_were_split_and_cells_left_empty_put_the_group_whose_sum_holds_in_doubt(string between)
    {
        // 871 0 593 410 1870, which the agency got wrong; an empty cell, 707 864 521, another, 2092, a third, 158 0 359 517.
        var words = "871 0 593 410 187 0 707 864 521 2092 158 0 359 51 7".Replace(" ", between, StringComparison.Ordinal);
        var split = Spaced.Replace("6.属于四类过程性信息 0 0 0 0 0 0 0", "6.属于四类过程性信息 1 2 0 0 0 0 0 12", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: split, remedies: Literal.Remedies.Replace('\t', ' ').Replace(FourRow, words, StringComparison.Ordinal)));
        Assert.All(["upheld", "corrected", "other", "pending"], outcome => Assert.True(IsFlagged(result, $"remedies.directLitigation.{outcome}"), outcome));
    }

    [Theory]
    [InlineData("1 1 0 4 15 0 21")]
    [InlineData("1 29 010 1 0 11 52")]
    public void Seven_words_by_chance_between_rows_that_were_split_and_rows_that_ran_together_are_named(string words)
    {
        // 11 0 4 1 5 0 21 became 1 1 0 4 15 0 21, and 12 9 0 10 10 11 52 the other.
        var requests = Spaced.Replace("2.其他法律行政法规禁止公开 0 0 0 0 0 0 0", "2.其他法律行政法规禁止公开 " + words, StringComparison.Ordinal)
            .Replace("3.危及“三安全一稳定” 0 0 0 0 0 0 0", "3.危及“三安全一稳定” 0 000 0 0 0", StringComparison.Ordinal)
            .Replace("6.属于四类过程性信息 0 0 0 0 0 0 0", "6.属于四类过程性信息 1 2 0 0 0 0 0 12", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        Assert.All(["naturalPerson", "business", "research", "legalService"], column => Assert.True(IsFlagged(result, $"requests.denied.prohibitedByLaw.{column}"), column));
    }

    [Fact]
    public void A_row_that_can_be_read_in_one_way_alone_is_not_named_beside_rows_that_were_split_or_ran_together()
    {
        var requests = Spaced.Replace("3.危及“三安全一稳定” 0 0 0 0 0 0 0", "3.危及“三安全一稳定” 0 000 0 0 0", StringComparison.Ordinal)
            .Replace("6.属于四类过程性信息 0 0 0 0 0 0 0", "6.属于四类过程性信息 1 2 0 0 0 0 0 12", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Cells.Contains("requests.denied.stateSecret.naturalPerson"));
    }

    [Fact]
    public void Dashes_around_a_page_number_behind_digits_that_ran_together_are_named()
    {
        // 0 0 0 5 0 4947 and the total, which was left empty.
        var requests = Spaced.Replace("2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n", "2.其他法律行政法规禁止公开 000504947 - 2 - ", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        Assert.All(["nonprofit", "legalService", "otherOrganization"], column => Assert.True(IsFlagged(result, $"requests.denied.prohibitedByLaw.{column}"), column));
    }

    /// <summary>Whether a cell was left unread or is named by a check or a diagnostic.</summary>
    private static bool IsFlagged(ParseResult result, string id) =>
        result.Report!.Cells[id] is not { State: not CellState.Unreadable }
        || result.Diagnostics.Any(diagnostic => diagnostic.Cells.Contains(id))
        || result.Report.Checks.Any(check => check.Status == CheckStatus.Fail && check.Cells.Contains(id));
}
