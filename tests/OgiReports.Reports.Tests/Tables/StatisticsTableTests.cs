using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

public sealed class StatisticsTableTests
{
    private const string Head = "清河县水务局2016年政府信息公开工作年度报告\n一、概述\n略。\n二、附表\n";
    private const string Requests = "（一）收到申请数\t件\t12\n1.当面申请数\t件\t3\n2.传真申请数\t件\t0\n3.网络申请数\t件\t9\n4.信函申请数\t件\t0\n（二）申请办结数\t件\t11\n1.按时办结数\t件\t11\n2.延期办结数\t件\t0\n";
    private const string Remedies = "四、行政复议数量\t件\t3\n（一）维持具体行政行为数\t件\t2\n（二）被依法纠错数\t件\t1\n（三）其他情形数\t件\t0\n五、行政诉讼数量\t件\t5\n（一）维持具体行政行为或者驳回原告诉讼请求数\t件\t4\n（二）被依法纠错数\t件\t0\n（三）其他情形数\t件\t1\n";

    [Fact]
    public void Rows_with_tabs_are_read_with_their_form()
    {
        var report = Parse("统计指标\t单位\t统计数\n" + Requests + Remedies).Report!;

        Assert.Equal("2014", report.Identity.Form);
        Assert.Equal("2014", report.Identity.StatisticsForm);
        Assert.Equal((12m, 3m, 0m, 9m, 0m), (report.Statistics.Requests.Received, report.Statistics.Requests.InPerson, report.Statistics.Requests.Fax, report.Statistics.Requests.Online, report.Statistics.Requests.Letter));
        Assert.Equal((3m, 2m, 1m, 0m), Values(report.Statistics.Reconsideration));
        Assert.Equal((5m, 4m, 0m, 1m), Values(report.Statistics.Litigation));
    }

    [Theory]
    [InlineData("\t", "\n")]
    [InlineData("\t", "  ")]
    [InlineData("\t", " | ")]
    [InlineData("\t件\t", "：")]
    [InlineData("\t件\t", "")]
    public void Labels_and_numbers_parted_in_other_ways_say_the_same(string from, string to)
    {
        var report = Parse((Requests + Remedies).Replace(from, to, StringComparison.Ordinal)).Report!;

        Assert.Equal((12m, 3m, 0m, 9m, 0m), (report.Statistics.Requests.Received, report.Statistics.Requests.InPerson, report.Statistics.Requests.Fax, report.Statistics.Requests.Online, report.Statistics.Requests.Letter));
        Assert.Equal((3m, 2m, 1m, 0m), Values(report.Statistics.Reconsideration));
        Assert.Equal((5m, 4m, 0m, 1m), Values(report.Statistics.Litigation));
    }

    [Fact]
    public void A_table_on_one_line_is_read()
    {
        var report = Parse((Requests + Remedies).Replace('\t', ' ').Replace('\n', ' ')).Report!;

        Assert.Equal(12m, report.Statistics.Requests.Received);
        Assert.Equal((5m, 4m, 0m, 1m), Values(report.Statistics.Litigation));
    }

    [Fact]
    public void The_number_of_the_next_label_is_no_value_of_a_blank()
    {
        var report = Parse(Requests.Replace("1.当面申请数\t件\t3\n", "1.当面申请数\n件\n", StringComparison.Ordinal).Replace('\t', '\n')).Report!;

        Assert.Equal(CellState.Blank, report.Cells["statistics.requests.inPerson"]!.State);
        Assert.Equal(0m, report.Statistics.Requests.Fax);
    }

    [Fact]
    public void A_label_of_two_groups_without_what_tells_them_apart_is_left_empty()
    {
        var lost = Remedies.Replace("（二）被依法纠错数\t件\t1\n（三）其他情形数\t件\t0\n五、行政诉讼数量\t件\t5\n（一）维持具体行政行为或者驳回原告诉讼请求数\t件\t4\n", "", StringComparison.Ordinal);
        var result = Parse(Requests + lost);

        Assert.Equal(CellState.Unreadable, result.Report!.Cells["statistics.reconsideration.corrected"]!.State);
        Assert.Equal(CellState.Unreadable, result.Report.Cells["statistics.litigation.corrected"]!.State);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3002" && diagnostic.Cells.Contains("statistics.litigation.corrected"));
    }

    [Fact]
    public void A_lost_row_of_one_group_moves_nothing_into_it()
    {
        var report = Parse(Requests + Remedies.Replace("（三）其他情形数\t件\t0\n五", "五", StringComparison.Ordinal)).Report!;

        Assert.Null(report.Cells["statistics.reconsideration.other"]);
        Assert.Equal((5m, 4m, 0m, 1m), Values(report.Statistics.Litigation));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    public void The_number_of_a_row_without_label_is_not_that_of_the_row_before(string value)
    {
        var table = "| 1.当面申请数（件） | " + value + " |\n| （件） | 7 |\n| 3.网络申请数（件） | 9 |\n| 4.信函申请数（件） | 0 |\n| （二）申请办结数（件） | 11 |\n| 1.按时办结数（件） | 11 |\n| 2.延期办结数（件） | 0 |\n| （三）申请答复数（件） | 11 |\n";
        var report = Parse(table).Report!;

        Assert.Null(report.Statistics.Requests.InPerson);
        Assert.Equal(9m, report.Statistics.Requests.Online);
    }

    [Theory]
    [InlineData("（四）政府信息公开专项经费\t万元\t1.5\n", 15000)]
    [InlineData("（四）政府信息公开专项经费（万元）\t\t1.5\n", 15000)]
    [InlineData("（四）政府信息公开专项经费\t\t1.5万元\n", 15000)]
    [InlineData("（四）政府信息公开专项经费\t元\t800\n", 800)]
    [InlineData("（四）政府信息公开专项经费\t\t800\n", 800)]
    public void Money_is_in_yuan(string row, int yuan) => Assert.Equal(yuan, Parse(Requests + row).Report!.Statistics.Capacity.Budget);

    [Fact]
    public void Three_columns_without_a_total_are_not_guessed_at()
    {
        var result = Parse("统计指标\t单位\t区政府统计数\t区直单位统计数\t乡镇街道统计数\n" + Requests.Replace("\n", "\t1\t2\n", StringComparison.Ordinal));

        Assert.Equal(ReportStatus.Partial, result.Status);
        Assert.All(result.Report!.Cells, cell => Assert.Equal(CellState.Unreadable, cell.State));
    }

    [Fact]
    public void Of_several_columns_the_total_is_the_reports()
    {
        var report = Parse("统计指标\t单位\t合计\t区直单位\t乡镇街道\n" + Requests.Replace("\n", "\t1\t2\n", StringComparison.Ordinal)).Report!;

        Assert.Equal(12m, report.Statistics.Requests.Received);
    }

    [Fact]
    public void A_local_row_is_left_out_and_named()
    {
        var result = Parse("统计指标\t单位\t统计数\n" + Requests.Replace("2.传真", "电话咨询数\t次\t77\n2.传真", StringComparison.Ordinal));

        Assert.DoesNotContain(result.Report!.Cells, cell => cell.Value == 77);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3005" && diagnostic.Message.Contains("电话咨询数", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_sum_is_the_agencys()
    {
        var check = Parse("统计指标\t单位\t统计数\n" + Requests.Replace("\t12\n", "\t13\n", StringComparison.Ordinal)).Report!.Checks.Single(check => check.Status == CheckStatus.Fail);

        Assert.Equal(("statistics.received", 13m, 12m, CheckAttribution.Source), (check.Id, check.Reported, check.Computed, check.Attribution));
    }

    [Fact]
    public void Only_sums_that_the_form_itself_states_are_errors() =>
        Assert.Equal(
            ["statistics.denied", "statistics.reconsideration", "statistics.litigation"],
            CheckCatalog.Statistics.Where(check => check.Severity == CheckSeverity.Warning).Select(check => check.Id));

    [Fact]
    public void The_table_alone_tells_whose_it_is()
    {
        var report = Literal.Parse("政府信息公开情况统计表\n（2016年度）\n填报单位（盖章）：清河县水务局\n统计指标\t单位\t统计数\n" + Requests).Report!;

        Assert.Equal(("清河县水务局", 2016), (report.Identity.Agency, report.Identity.Year));
    }

    private static ParseResult Parse(string table) => Literal.Parse(Head + table);

    private static (decimal?, decimal?, decimal?, decimal?) Values(StatisticsRemedies remedies) => (remedies.Total, remedies.Upheld, remedies.Corrected, remedies.Other);
}
