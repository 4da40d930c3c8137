using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

public sealed class RequestsTableTests
{
    private const string OtherHandling2021 = """
        （六）其他处理	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
        3.其他	0	0	0	0	0	0	0
        """;

    [Fact]
    public void Numbers_between_the_header_and_the_first_row_are_named_with_the_row()
    {
        // Unruled cells break 104 as 10 and 4; the first parts stand on a line before the label.
        var requests = Literal.Requests2021.Replace("一、本年新收政府信息公开申请数量\t4\t1\t0\t0\t0\t0\t5", "10 20 30\n一、本年新收政府信息公开申请数量\t4\t1\t0\t0\t0\t0\t5", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        var note = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3007");
        Assert.Contains("requests.newlyReceived.total", note.Cells);
    }

    [Fact]
    public void Part_of_a_number_with_commas_is_not_left_out_in_favour_of_its_rest()
    {
        // A cell without borders breaks 5,829 as 5,82 and 9.
        var requests = Literal.Requests2021.Replace('\t', ' ').Replace("（七）总计 3 1", "5,82\n（七）总计 9 1", StringComparison.Ordinal)
            .Replace("一、本年新收政府信息公开申请数量 4 1 0 0 0 0 5", "一、本年新收政府信息公开5,82\n申请数量 9 1 0 0 0 0 5", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        Assert.Equal(CellState.Unreadable, result.Report!.Cells["requests.newlyReceived.naturalPerson"]!.State);
        Assert.True(IsNamed(result, "requests.newlyReceived.naturalPerson"));
        Assert.True(IsNamed(result, "requests.concluded.naturalPerson"));
        Assert.Equal(2, result.Report.Cells["requests.granted.naturalPerson"]!.Value);
    }

    [Fact]
    public void First_parts_of_numbers_on_the_line_above_their_row_name_it_and_not_only_the_row_before()
    {
        // 60 3, 15 42 and 86 35 are 603, 1542 and 8635.
        var requests = Literal.Requests2021.Replace('\t', ' ').Replace("（七）总计 3 1 0 0 0 0 4", "60 15 86\n（七）总计 3 0 42 0 0 0 35", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        Assert.Equal(CellState.Unreadable, result.Report!.Cells["requests.otherHandling.other.naturalPerson"]!.State);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3007" && diagnostic.Cells.Contains("requests.concluded.naturalPerson"));
    }

    [Fact]
    public void First_parts_of_numbers_between_the_lines_of_a_label_name_its_row()
    {
        var requests = Literal.Requests2021.Replace('\t', ' ').Replace("2.没有现成信息需要另行制作 0", "2.没有现成信 26 26\n息需要另行制作 1", StringComparison.Ordinal);
        Assert.True(IsNamed(Literal.Parse(Literal.Report(requests: requests)), "requests.notProvided.mustBeCreated.naturalPerson"));
    }

    private static bool IsNamed(ParseResult result, string cell) => result.Diagnostics.Any(diagnostic => diagnostic.Cells.Contains(cell));

    [Fact]
    public void Form_2021_has_its_175_cells_and_every_check_passes()
    {
        var result = Literal.Parse(Literal.Report());
        var report = result.Report!;

        Assert.Equal("2021", report.Identity.RequestsForm);
        Assert.Equal(175, report.Cells.Count(cell => cell.Id.StartsWith("requests.", StringComparison.Ordinal)));
        Assert.Equal((4m, 1m, 5m), (report.Requests.NewlyReceived.NaturalPerson, report.Requests.NewlyReceived.Business, report.Requests.NewlyReceived.Total));
        Assert.Equal(1, report.Requests.NotProvided.NotHeld.Total);
        Assert.Equal(2, report.Requests.CarriedForward.Total);
        Assert.All(report.Checks, check => Assert.Equal(CheckStatus.Pass, check.Status));
        Assert.Equal(25 + 7 + 7 + 3, report.Checks.Length);
    }

    [Fact]
    public void The_columns_of_table_four_are_no_rows_of_a_table_three_that_lost_its_end()
    {
        // 其他结果 and 总计 of table 四 follow （六）其他处理 directly, without a number between: they were read as 3.其他 and （七）总计.
        var requests = Literal.Requests2021[..Literal.Requests2021.IndexOf(OtherHandling2021, StringComparison.Ordinal)] + "（六）其他处理";
        var result = Literal.Parse(Literal.Report(requests: requests));

        Assert.Equal("2019", result.Report!.Identity.RequestsForm);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Cells.Contains("requests.otherHandling.total"));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Cells.Contains("requests.concluded.total"));
        Assert.Equal((3m, 1m), (result.Report.Remedies.Reconsideration.Total, result.Report.Remedies.LitigationAfterReconsideration.Total));
    }

    [Theory]
    [InlineData("（六）其他处理\t3.其他\t1\t0\t0\t0\t0\t0\t1")]
    [InlineData("（六）其他处理\n3．其他\t1\t0\t0\t0\t0\t0\t1")]
    [InlineData("（六）其他处理\t其他\t1\t0\t0\t0\t0\t0\t1")]
    public void An_item_of_other_handling_makes_it_form_2021_though_the_items_before_it_are_lost(string otherHandling)
    {
        var requests = Literal.Requests2021.Replace(OtherHandling2021, otherHandling, StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));

        Assert.Equal("2021", result.Report!.Identity.RequestsForm);
        Assert.Equal(1, result.Report.Requests.OtherHandling.Other.Total);
        Assert.Null(result.Report.Cells["requests.otherHandling.total"]);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Cells.Contains("requests.otherHandling.overdueFee.total"));
    }

    [Fact]
    public void One_row_of_other_handling_makes_it_form_2019()
    {
        var requests = Literal.Requests2021.Replace(OtherHandling2021, "（六）其他处理\t0\t0\t0\t0\t0\t0\t0", StringComparison.Ordinal);
        var report = Literal.Parse(Literal.Report(requests: requests)).Report!;

        Assert.Equal("2019", report.Identity.RequestsForm);
        Assert.Equal(161, report.Cells.Count(cell => cell.Id.StartsWith("requests.", StringComparison.Ordinal)));
        Assert.Equal(0, report.Requests.OtherHandling.Combined.Total);
        Assert.Null(report.Requests.OtherHandling.Other.Total);
    }

    [Theory]
    [InlineData("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开")]
    [InlineData("1.属于国家秘密", "1、属于国家秘密")]
    [InlineData("1.属于国家秘密", "1．属于国家秘密")]
    [InlineData("（七）总计", "(七)总计")]
    [InlineData("（七）总计", "（七） 总 计")]
    [InlineData("逾期不补正、行政机关", "逾期不补正，行政机关")]
    [InlineData("3.危及“三安全一稳定”", "3.危及\"三安全一稳定\"")]
    [InlineData("3.危及“三安全一稳定”", "3.危及「三安全一稳定」")]
    public void Labels_written_otherwise_are_the_same_rows(string label, string variant)
    {
        var result = Literal.Parse(Literal.Report(requests: Literal.Requests2021.Replace(label, variant, StringComparison.Ordinal)));
        Assert.Equal(ReportStatus.Complete, result.Status);
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(result));
    }

    [Theory]
    [InlineData("\t", " | ")]
    [InlineData("\t", "|")]
    [InlineData("\t", "  ")]
    [InlineData("\t", "\n")]
    [InlineData("\t", "\n\n")]
    [InlineData("\t", "\n|\n")]
    public void The_same_numbers_come_from_every_flattening(string tab, string separator)
    {
        var expected = Literal.Numbers(Literal.Parse(Literal.Report()));
        var result = Literal.Parse(Literal.Report(
            proactive: Literal.Proactive2021.Replace(tab, separator, StringComparison.Ordinal),
            requests: Literal.Requests2021.Replace(tab, separator, StringComparison.Ordinal),
            remedies: Literal.Remedies.Replace(tab, separator, StringComparison.Ordinal)));

        Assert.Equal(expected, Literal.Numbers(result));
        Assert.Equal(ReportStatus.Complete, result.Status);
    }

    [Fact]
    public void A_label_damaged_beyond_doubt_is_known_by_likeness_and_place_and_told()
    {
        var requests = Literal.Requests2021.Replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));

        Assert.Equal(175, result.Report!.Cells.Count(cell => cell.Id.StartsWith("requests.", StringComparison.Ordinal)));
        var diagnostic = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3004");
        Assert.Contains("requests.denied.prohibitedByLaw.total", diagnostic.Cells);
    }

    [Fact]
    public void A_row_that_is_not_there_is_told_and_its_cells_have_no_entry()
    {
        var requests = Literal.Requests2021.Replace("2.重复申请\t0\t0\t0\t0\t0\t0\t0\n", "", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));

        Assert.Null(result.Report!.Cells["requests.notHandled.repeated.total"]);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3003" && diagnostic.Cells.Contains("requests.notHandled.repeated.total"));
        Assert.Equal(4, result.Report.Requests.Concluded.Total);
    }

    [Fact]
    public void Digits_that_ran_together_are_never_a_number_in_silence()
    {
        var requests = Literal.Requests2021.Replace("（七）总计\t3\t1\t0\t0\t0\t0\t4", "（七）总计\t31000\t0\t4", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        var flagged = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells)
            .Concat(result.Report!.Checks.Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells))
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(31000m, Literal.Numbers(result).Where(pair => !flagged.Contains(pair.Key)).Select(pair => pair.Value));
        Assert.Contains("requests.concluded.naturalPerson", flagged);
    }

    [Fact]
    public void A_wrong_total_is_kept_as_printed_and_told()
    {
        var requests = Literal.Requests2021.Replace("一、本年新收政府信息公开申请数量\t4\t1\t0\t0\t0\t0\t5", "一、本年新收政府信息公开申请数量\t4\t1\t0\t0\t0\t0\t6", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        var failed = result.Report!.Checks.Where(check => check.Status == CheckStatus.Fail).ToList();

        Assert.Equal(6, result.Report.Requests.NewlyReceived.Total);
        Assert.Equal(["requests.rowTotal.newlyReceived", "requests.balance.total"], failed.Select(check => check.Id));
        Assert.All(failed, check => Assert.Equal((CheckAttribution.Source, new CheckSuggestion("requests.newlyReceived.total", 5)), (check.Attribution, check.Suggestion)));
        Assert.Equal(ReportStatus.Complete, result.Status);
    }

    [Fact]
    public void A_lost_table_leaves_no_cells_and_an_error_for_each_table()
    {
        var result = Literal.Parse(Literal.Report(proactive: "", requests: "", remedies: ""));
        Assert.Equal(ReportStatus.Partial, result.Status);
        Assert.Empty(result.Report!.Cells);
        Assert.Equal(3, Literal.Codes(result).Count(code => code == "OGI3001"));
        Assert.Null(result.Report.Identity.Form);
    }

    [Fact]
    public void Labels_without_one_number_are_no_zeros()
    {
        var requests = string.Join('\n', Literal.Requests2021.Split('\n').Select(line => line.TrimEnd('0', '1', '2', '3', '4', '5', '\t')));
        var result = Literal.Parse(Literal.Report(requests: requests));
        Assert.DoesNotContain(Literal.Numbers(result).Keys, id => id.StartsWith("requests.", StringComparison.Ordinal));
        Assert.NotEqual(CheckStatus.Fail, result.Report!.Checks.First(check => check.Id == "requests.balance.total").Status);
    }

    [Fact]
    public void Local_rows_under_the_forms_rows_are_told_and_left_out()
    {
        var requests = Literal.Requests2021.Replace("二、上年结转", "其中：网络申请\t4\t0\t0\t0\t0\t0\t4\n二、上年结转", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(result));
        Assert.Contains("OGI3005", Literal.Codes(result));
    }
}
