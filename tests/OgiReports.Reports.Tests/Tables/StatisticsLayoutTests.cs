using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

/// <summary>Wordings, numberings and columns of the table of form 2014 that agencies made their own.</summary>
public sealed class StatisticsLayoutTests
{
    private const string Head = "清河县水务局2016年政府信息公开工作年度报告\n一、概述\n略。\n二、附表\n";

    private static readonly string[] Rows = ["（一）收到申请数", "1.当面申请数", "2.传真申请数", "3.网络申请数", "4.信函申请数", "（二）申请办结数", "1.按时办结数", "2.延期办结数"];

    [Theory]
    [InlineData("3.传真申请数量", "requests.fax")]
    [InlineData("3.传真申请件数", "requests.fax")]
    [InlineData("3.网上申请数", "requests.online")]
    [InlineData("3.通过政务微博公开政府信息数", "channels.weibo")]
    [InlineData("4.政务微信公开数", "channels.wechat")]
    [InlineData("制发规范性文件总件数", "proactive.normativeIssued")]
    [InlineData("2.参加政府网站在线访谈次数", "responses.onlineInterviews")]
    [InlineData("涉及国家秘密的", "replies.denied.stateSecret")]
    [InlineData("7.告知做出更改补充数", "replies.askedToAmend")]
    [InlineData("四、行政复议件数", "reconsideration.total")]
    public void Wordings_that_differ_in_their_ending_or_lead_are_the_same_row(string label, string cell)
    {
        var rows = string.Concat(Rows.Where(row => !row.Contains("传真", StringComparison.Ordinal) && !row.Contains("网络", StringComparison.Ordinal)).Select(row => $"{row}\t件\t1\n"));

        Assert.Equal(77, Value(Literal.Parse(Head + "统计指标\t单位\t统计数\n" + rows + $"{label}\t件\t77\n（三）申请答复数\t件\t1\n"), cell));
    }

    [Fact]
    public void A_row_of_a_column_of_serials_that_is_blank_does_not_take_the_serial_behind_it()
    {
        var lines = Rows.Select((row, index) => $"{index + 21}   {row}   件{(index == 1 ? string.Empty : $"   {index + 5}")}\n");
        var result = Literal.Parse(Head + "序号   统计指标   单位   统计数\n" + string.Concat(lines));

        Assert.Equal(CellState.Blank, result.Report!.Cells["statistics.requests.inPerson"]!.State);
        Assert.Equal([5m, 7m, 8m, 9m, 10m, 11m, 12m], result.Report.Cells.Where(cell => cell.Value is not null).Select(cell => cell.Value!.Value));
        Assert.Equal(ReportStatus.Complete, result.Status);
    }

    [Fact]
    public void A_local_row_with_a_serial_gives_it_to_no_other_row()
    {
        var lines = Rows.Select((row, index) => index == 3 ? $"24   电话咨询数   704\n25   {row}   —\n" : $"{index + 21}   {row}   —\n");
        var report = Literal.Parse(Head + "序号   统计指标   统计数\n" + string.Concat(lines)).Report!;

        Assert.All(report.Cells, cell => Assert.Equal(CellState.Dash, cell.State));
    }

    [Theory]
    [InlineData(' ', '\n')]
    [InlineData('\n', '\n')]
    [InlineData(' ', ' ')]
    public void Rows_numbered_with_points_keep_their_numbers_from_the_values(char cellEnd, char rowEnd)
    {
        string[] numbers = ["3.1", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.2", "3.2.1", "3.2.2"];
        var rows = Rows.Select((row, index) => $"{numbers[index]} {row[(row.IndexOfAny(['）', '.']) + 1)..]}{cellEnd}件{cellEnd}{(index * 3) + 5}{rowEnd}");
        var report = Literal.Parse(Head + string.Concat(rows)).Report!;

        Assert.Equal([5m, 8m, 11m, 14m, 17m, 20m, 23m, 26m], report.Cells.Select(cell => cell.Value!.Value));
    }

    [Theory]
    [InlineData("2016年\t2015年", 1)]
    [InlineData("2015年度\t2016年度", 2)]
    [InlineData("统计数\t上年统计数", 1)]
    [InlineData("上年同期\t本年数", 2)]
    [InlineData("2016年度\t历年累计", 1)]
    public void Of_columns_of_several_years_the_latest_is_the_reports(string heads, int first)
    {
        var table = "统计指标\t单位\t" + heads + "\n" + string.Concat(Rows.Select((row, index) => $"{row}\t件\t{(index * 2) + 1}\t{(index * 2) + 2}\n"));

        foreach (var text in (ReadOnlySpan<string>)[table, table.Replace('\t', ' ')])
        {
            Assert.Equal(first, Value(Literal.Parse(Head + text), "requests.received"));
        }
    }

    [Fact]
    public void A_row_that_shows_fewer_entries_than_the_header_has_columns_is_left_empty()
    {
        var rows = Rows.Select((row, index) => $"{row}    件    {(index == 1 ? "9" : $"{index}    {index + 1}")}\n");
        var result = Literal.Parse(Head + "统计指标    单位    统计数    上年数\n" + string.Concat(rows));

        Assert.Equal(CellState.Unreadable, result.Report!.Cells["statistics.requests.inPerson"]!.State);
        Assert.Equal(2, result.Report.Statistics.Requests.Fax);
    }

    [Fact]
    public void Two_halves_with_several_columns_each_are_told_by_their_own_heads()
    {
        var table = "序号\t统计指标\t合计\t区直\t序号\t统计指标\t合计\t区直\n" + string.Concat(Enumerable.Range(0, 4).Select(row => $"{row + 1}\t{Rows[row]}\t{row + 11}\t3\t{row + 5}\t{Rows[row + 4]}\t{row + 15}\t4\n"));
        var report = Literal.Parse(Head + table).Report!;

        Assert.Equal([11m, 12m, 13m, 14m, 15m, 16m, 17m, 18m], report.Cells.Select(cell => cell.Value!.Value));
    }

    [Theory]
    [InlineData("（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）（单位：万元）\t\t1.5\n")]
    [InlineData("（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）（万元）\t\t1.5\n")]
    public void The_unit_of_money_stands_in_a_second_note(string row) =>
        Assert.Equal(15000, Value(Literal.Parse(Head + string.Concat(Rows.Select(line => $"{line}\t\t1\n")) + row), "capacity.budget"));

    [Theory]
    [InlineData("主动公开政府信息数（不同渠道和方式公\n开相同信息计1条）\n508\n")]
    [InlineData("主动公开政府信息数\n（不同渠道和方式公开相同信息计一条）\n508\n")]
    [InlineData("主动公开政府信\n息数（单\n位：条）\n508\n")]
    public void A_note_that_is_wrapped_hides_no_number(string row) =>
        Assert.Equal(508, Value(Literal.Parse(Head + "统计指标\n统计数\n" + row + string.Concat(Rows.Select(line => $"{line}\n1\n"))), "proactive.disclosed"));

    [Fact]
    public void A_list_in_the_narrative_says_its_numbers_with_a_verb()
    {
        var result = Literal.Parse(Head.Replace("略。", string.Concat(Rows.Select((row, index) => $"{row}为{index + 3}件，比上年增加2件。")), StringComparison.Ordinal));

        Assert.Equal([3m, 4m, 5m, 6m, 7m, 8m, 9m, 10m], result.Report!.Cells.Select(cell => cell.Value!.Value));
    }

    [Theory]
    [InlineData("填报单位：固安市统计局（盖章）", "（2016年度）", "填报日期：2017年1月20日")]
    [InlineData("填报单位：固安市统计局", "统计年度：2016年", "2017年1月20日")]
    public void The_caption_of_the_table_alone_is_believed_before_its_date(string agency, string year, string date)
    {
        var rows = string.Concat(Rows.Select(row => $"{row}\t件\t2064\n"));
        var identity = Literal.Parse($"首页>政务公开>信息公开年报\n政府信息公开情况统计表\n{agency}\n{year}\n统计指标\t单位\t统计数\n{rows}单位负责人：王某 电话：0571-82084123\n{date}\n").Report!.Identity;

        Assert.Equal(("固安市统计局", 2016), (identity.Agency, identity.Year));
        Assert.Equal("政府信息公开情况统计表", identity.Title);
    }

    private static decimal? Value(ParseResult result, string cell) => result.Report!.Cells["statistics." + cell]?.Value;
}
