using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Placement;

/// <summary>Tables 三 and 四 without their marks, end to end.</summary>
public sealed class LostLayoutTests
{
    private static readonly string Spaced = Literal.Requests2021.Replace('\t', ' ');

    // The first row is whole; the others print no zeros, and empty cells left no trace.
    private static readonly string VanishedBlanks = string.Join('\n', Spaced.Split('\n').Select(line => line.Contains("新收", StringComparison.Ordinal) ? line : line.Replace(" 0", "", StringComparison.Ordinal)));

    [Fact]
    public void Three_numbers_of_a_row_are_placed_by_the_sums_and_the_proof_says_how()
    {
        var report = Literal.Parse(Literal.Report(requests: VanishedBlanks)).Report!;
        var cell = report.Cells["requests.granted.business"]!;
        Assert.Equal((1m, CellOrigin.Inferred), (cell.Value, cell.Origin));
        Assert.Equal(2m, report.Cells["requests.granted.naturalPerson"]!.Value);
        var proof = report.Placements.Single(placement => placement.Cells.Contains(cell.Id));
        Assert.Equal(("2 1 3", 15, 1), (proof.Printed, proof.Considered, proof.Left));
        Assert.Equal(8, proof.Checks.Length);
    }

    [Fact]
    public void An_empty_cell_of_a_table_that_prints_zeros_may_be_a_lost_one_and_is_named()
    {
        var result = Literal.Parse(Literal.Report(requests: VanishedBlanks));
        var named = result.Diagnostics.Where(diagnostic => diagnostic.Code == "OGI3019").SelectMany(diagnostic => diagnostic.Cells).ToHashSet();
        Assert.All(
            result.Report!.Cells.Where(cell => cell.Origin == CellOrigin.Inferred),
            cell => Assert.Equal(cell.State == CellState.Blank, named.Contains(cell.Id)));
    }

    [Theory]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n2.其他", "1.属于国家秘密 0 0 0 0 0 0 02.其他")]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n2.其他", "1.属于国家秘密 0 0 0 0 0 0 02 .其他")]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n2.其他", "1.属于国家秘密 0 0 0 0 0 0 02. 其他")]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n2.其他", "1.属于国家秘密\n00000002. 其他")]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n2.其他", "1.属于国家秘密\n00000002.\n其他")]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n2.其他", "1.属于国家秘密 0件0件0件0件0件0件0件\n2.其他")]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n2.其他", "1.属于国家秘密 000000 02、其他")]
    [InlineData("1.属于国家秘密 0 0 0 0 0 0 0\n2.其他", "1.属于国家秘密 00000002.其他")]
    public void The_last_number_of_a_row_ran_into_the_item_number_of_the_next_label(string printed, string glued)
    {
        Assert.Contains(printed, Spaced, StringComparison.Ordinal);
        var report = Literal.Parse(Literal.Report(requests: Spaced.Replace(printed, glued, StringComparison.Ordinal))).Report!;
        Assert.Equal(0m, report.Cells["requests.denied.stateSecret.naturalPerson"]!.Value);
        Assert.Equal(0m, report.Cells["requests.denied.stateSecret.total"]!.Value);
        Assert.Equal(0m, report.Cells["requests.denied.prohibitedByLaw.total"]!.Value);
    }

    [Fact]
    public void Two_labels_before_the_numbers_of_both_rows_do_not_move_them_down_by_one()
    {
        var merged = Spaced.Replace(" 4 1 0 0 0 0 5\n二、上年结转政府信息公开申请数量", "\n二、上年结转政府信息公开申请数量 4 1 0 0 0 0 5", StringComparison.Ordinal);
        Assert.NotEqual(Spaced, merged);
        var report = Literal.Parse(Literal.Report(requests: merged)).Report!;
        Assert.True(report.Cells["requests.newlyReceived.naturalPerson"]!.Value is 4m or null);
        Assert.True(report.Cells["requests.carriedOver.naturalPerson"]!.Value is 1m or null);
        Assert.Equal(2m, report.Cells["requests.granted.naturalPerson"]!.Value);
    }

    [Fact]
    public void A_wrong_sum_elsewhere_does_not_keep_a_row_of_zeros_that_ran_together_from_its_place()
    {
        var wrong = Spaced.Replace("（七）总计 3 1 0 0 0 0 4", "（七）总计 3 1 0 0 0 0 9", StringComparison.Ordinal)
            .Replace("2.重复申请 0 0 0 0 0 0 0", "2.重复申请 0000000", StringComparison.Ordinal)
            .Replace("（一）予以公开 2 1 0 0 0 0 3", "（一）予以公开 21 0 0 0 0 3", StringComparison.Ordinal);
        var report = Literal.Parse(Literal.Report(requests: wrong)).Report!;
        Assert.Equal(0m, report.Cells["requests.notHandled.repeated.total"]!.Value);
        Assert.Equal(CellState.Unreadable, report.Cells["requests.granted.naturalPerson"]!.State);
        Assert.Equal(9m, report.Cells["requests.concluded.total"]!.Value);
    }

    [Fact]
    public void A_cell_that_is_the_same_wherever_the_wrong_sum_is_is_told_and_named()
    {
        var wrong = Spaced.Replace("（七）总计 3 1 0 0 0 0 4", "（七）总计 3 1 0 0 5 0 4", StringComparison.Ordinal)
            .Replace("（一）予以公开 2 1 0 0 0 0 3", "（一）予以公开 2100003", StringComparison.Ordinal);
        Assert.Equal(2, wrong.Split('\n').Zip(Spaced.Split('\n')).Count(lines => lines.First != lines.Second));
        var result = Literal.Parse(Literal.Report(requests: wrong));
        var cell = result.Report!.Cells["requests.granted.naturalPerson"]!;
        Assert.Equal((2m, CellOrigin.Inferred), (cell.Value, cell.Origin));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3022" && diagnostic.Cells.Contains(cell.Id));

        // 1, or 10 and a second wrong number.
        Assert.Equal(CellState.Unreadable, result.Report.Cells["requests.granted.business"]!.State);
    }

    [Fact]
    public void A_row_told_by_its_own_sum_alone_is_named_because_its_total_may_be_empty()
    {
        var lost = string.Join('\n', Spaced.Split('\n').Where(line => !line.Contains("（七）总计", StringComparison.Ordinal)))
            .Replace("1.本机关不掌握相关政府信息 1 0 0 0 0 0 1", "1.本机关不掌握相关政府信息 1 1", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: lost));
        Assert.Equal(1m, result.Report!.Cells["requests.notProvided.notHeld.total"]!.Value);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3018" && diagnostic.Cells.Contains("requests.notProvided.notHeld.total"));
    }

    [Fact]
    public void Seven_words_of_which_one_is_two_numbers_are_not_a_row()
    {
        var odd = Spaced.Replace("4 1 0 0 0 0 5", "4,001 1 0 0 0 0 8,98087,132", StringComparison.Ordinal);
        Assert.NotEqual(Spaced, odd);
        Assert.Equal(CellState.Unreadable, Literal.Parse(Literal.Report(requests: odd)).Report!.Cells["requests.newlyReceived.naturalPerson"]!.State);
    }

    [Fact]
    public void As_many_digits_as_cells_are_no_row_by_their_order_where_two_of_them_may_be_one_number()
    {
        // 12 0 0 0 1 0 13 with a split and three numbers that ran together; other rows leave no sum to ask.
        var mixed = Spaced.Replace("1.本机关不掌握相关政府信息 1 0 0 0 0 0 1", "1.本机关不掌握相关政府信息 1 2 0 0010 13", StringComparison.Ordinal);
        Assert.NotEqual(Spaced, mixed);
        var result = Literal.Parse(Literal.Report(requests: mixed));
        var cell = result.Report!.Cells["requests.notProvided.notHeld.naturalPerson"]!;
        Assert.True(cell.State == CellState.Unreadable || result.Diagnostics.Any(diagnostic => diagnostic.Cells.Contains(cell.Id)));
    }

    [Fact]
    public void Where_the_column_of_totals_is_cut_off_none_is_made_of_the_other_numbers()
    {
        // 2 0 0 2 0 0 was read as 200 and its total, 200.
        var cut = string.Join('\n', Spaced.Split('\n').Select(line => char.IsAsciiDigit(line[^1]) ? line[..line.LastIndexOf(' ')] : line))
            .Replace("2.重复申请 0 0 0 0 0 0", "2.重复申请 2 0 0 2 0 0", StringComparison.Ordinal);
        Assert.Contains("2 0 0 2 0 0", cut, StringComparison.Ordinal);
        var report = Literal.Parse(Literal.Report(requests: cut)).Report!;
        Assert.DoesNotContain(report.Cells, cell => cell.Value == 200);
    }

    [Theory]
    [InlineData("100230000001001", 1)]
    [InlineData("1 0 0 2 3 0 0 0 0 0 01 0 0 1", 1)]
    public void Digits_of_table_four_ran_together(string glued, int corrected)
    {
        var report = Literal.Parse(Literal.Report(remedies: Literal.Remedies.Replace("1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1", glued, StringComparison.Ordinal))).Report!;
        Assert.Equal(2m, report.Remedies.Reconsideration.Pending);
        Assert.Equal(3m, report.Remedies.Reconsideration.Total);
        Assert.Equal(corrected, report.Remedies.LitigationAfterReconsideration.Corrected);
        Assert.Equal(CellOrigin.Inferred, report.Cells["remedies.litigationAfterReconsideration.corrected"]!.Origin);
    }

    [Fact]
    public void One_lost_and_one_added_number_of_table_four_put_all_fifteen_in_doubt()
    {
        // 1 0 0 2 3 and 1 0 0 0 1 were printed. The first 1 is gone, a page's 1 was added behind; the second sum still holds.
        var shifted = Literal.Remedies.Replace("1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1", "0 0 2 3 1 0 0 0 1 1 0 0 0 0 0", StringComparison.Ordinal);
        var doubt = Assert.Single(Literal.Parse(Literal.Report(remedies: shifted)).Diagnostics, diagnostic => diagnostic.Code == "OGI3018");
        Assert.Equal(15, doubt.Cells.Length);
    }

    [Fact]
    public void A_misprint_of_table_four_that_no_shift_explains_puts_the_other_groups_in_no_doubt()
    {
        var wrong = Literal.Remedies.Replace("1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1", "4 7 1 2 99 5 6 3 8 22 1 2 4 9 16", StringComparison.Ordinal);
        Assert.DoesNotContain("OGI3018", Literal.Codes(Literal.Parse(Literal.Report(remedies: wrong))));
    }

    [Fact]
    public void Numbers_of_table_four_beside_empty_cells_are_named_because_one_may_be_lost()
    {
        // 1 1 2 was printed in a group, and its 2 is gone: what is left adds up, too.
        var lost = Literal.Remedies.Replace("1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1", "5 6 7 8 26 1 1 9 9", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(remedies: lost));
        var named = result.Diagnostics.Where(diagnostic => diagnostic.Code == "OGI3018").SelectMany(diagnostic => diagnostic.Cells).ToHashSet();
        Assert.Equal(26m, result.Report!.Remedies.Reconsideration.Total);
        Assert.All(result.Report.Cells.Where(cell => cell.Origin == CellOrigin.Inferred), cell => Assert.Contains(cell.Id, named));
    }

    [Fact]
    public void A_label_without_numbers_that_owns_a_zero_of_the_next_row_does_not_place_a_third_row_in_silence()
    {
        // 4. printed 0 and 5. 0 1 0 0 0 1: together they are seven, and fill row 5. one column too far to the right.
        var merged = Spaced.Replace(" 4 1 0 0 0 0 5", " 4 2 1 0 0 0 7", StringComparison.Ordinal)
            .Replace("（七）总计 3 1 0 0 0 0 4", "（七）总计 3 2 1 0 0 0 6", StringComparison.Ordinal)
            .Replace("1.信访举报投诉类申请 0 0 0 0 0 0 0", "1.信访举报投诉类申请 1 1", StringComparison.Ordinal)
            .Replace("4.无正当理由大量反复申请 0 0 0 0 0 0 0", "4.无正当理由大量反复申请", StringComparison.Ordinal)
            .Replace("5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0", "5.要求行政机关确认或重新出具已获取信息 0 0 1 0 0 0 1", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: merged));
        var named = result.Diagnostics.Where(diagnostic => diagnostic.Code == "OGI3010").SelectMany(diagnostic => diagnostic.Cells).ToHashSet();
        Assert.Equal(1m, result.Report!.Cells["requests.notHandled.petition.business"]!.Value);
        Assert.Contains("requests.notHandled.petition.business", named);
        Assert.Contains("requests.notHandled.reconfirmation.research", named);
        Assert.DoesNotContain("requests.notHandled.petition.total", named);
    }

    [Theory]
    [InlineData("0 0 0 0 0 0 0 0 0 0 0 0 0 0 10")]
    [InlineData("0 0 0 0 0 0 0 0 0 11 0 0 0 0 0")]
    public void A_stray_number_that_makes_up_the_count_for_an_empty_cell_of_table_four_puts_all_fifteen_in_doubt(string printed)
    {
        var result = Literal.Parse(Literal.Report(remedies: Literal.Remedies.Replace("1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1", printed, StringComparison.Ordinal)));
        Assert.Equal(15, Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3018").Cells.Length);
    }

    [Theory]
    [InlineData(false, "OGI3018")]
    [InlineData(true, null)]
    public void The_order_of_table_four_tells_its_cells_where_table_three_shows_that_the_text_kept_its_numbers(bool isWhole, string? expected)
    {
        // 7 0 0 0 7 may be 0 0 0 7 7 with its last number lost and a 7 added before.
        var remedies = Literal.Remedies.Replace("1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1", "11 13 0 0 24 0 0 0 7 7 7 0 0 0 7", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: isWhole ? Spaced : VanishedBlanks, remedies: remedies));
        Assert.Equal(expected, result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == "OGI3018")?.Code);
    }

    [Fact]
    public void A_number_of_table_four_is_not_cut_to_make_up_for_an_empty_cell()
    {
        var few = Literal.Remedies.Replace("1\t0\t0\t2\t3\t0\t0\t0\t0\t0\t0\t1\t0\t0\t1", "0 240 0 240 0 0 0 0 0 0 0 0 0 0", StringComparison.Ordinal);
        Assert.All(Literal.Parse(Literal.Report(remedies: few)).Report!.Cells.Where(cell => cell.Id.StartsWith("remedies", StringComparison.Ordinal)), cell => Assert.Null(cell.Value));
    }
}
