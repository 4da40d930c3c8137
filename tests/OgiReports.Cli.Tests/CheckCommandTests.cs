using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_failed_check_shows_both_figures_the_difference_whose_it_is_what_would_mend_it_and_the_place()
    {
        var path = _folder.Add("wrong");
        var run = ToolRun.Over(Results.Read, "check", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            $"""
            {path}: 济宁市商务局, 2020, complete; checks: 1 passed, 2 failed, 1 not evaluated
              check                      printed  computed  difference  attribution  suggestion                  place
              requests.rowTotal.granted       12         9          +3  source       requests.granted.total = 9  line 98, column 2
                三、本年度办理结果 / （一）予以公开：六类申请人之和等于总计 | Handled this year / Granted: the six kinds of applicants add up to the total
                Every number stood in its place.
              requests.balance.total         100     120.5       -20.5  undecided
                总计：第一项加第二项之和，等于第三项加第四项之和 | Total: received and carried over equal concluded and carried forward

            """,
            run.Output);
        Assert.Equal("ogi: 1 inputs = 1 parsed + 0 not a report + 0 unreadable + 0 skipped; 2 failed checks, 0 diagnostics of severity warning or error.\n", run.Error);
    }

    [Fact]
    public void A_diagnostic_shows_its_place_and_its_cells_in_both_languages()
    {
        var path = _folder.Add("doubt");

        Assert.Equal(
            $"""
            {path}: 济宁市商务局, 2020, complete; checks: 0 passed, 0 failed, 0 not evaluated
              diagnostic  severity  place             message
              OGI3999     warning   line 7, column 1  看这里
                requests.granted.total (and 1 more): 三、本年度办理结果 / （一）予以公开 / 总计 | Handled this year / Granted / Total

            """,
            ToolRun.Over(Results.Read, "check", path).Output);
    }

    [Fact]
    public void An_inferred_cell_is_explained_by_the_numbers_as_printed_and_the_equations_in_numbers()
    {
        var path = _folder.Add("report.txt", VanishedBlanks);
        var run = ToolRun.Of("check", path, "--explain", "requests.granted.business");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            $"""
            {path}: requests.granted.business = 1, inferred
              三、本年度办理结果 / （一）予以公开 / 商业企业 | Handled this year / Granted / Businesses
              printed: 2 1 3
              Printed order and the row's own sum allow 15 readings; the other sums exclude 14, one is left.
              requests.rowTotal.granted: 2 + 1 = 3
                三、本年度办理结果 / （一）予以公开：六类申请人之和等于总计 | Handled this year / Granted: the six kinds of applicants add up to the total
              requests.concluded.naturalPerson: 2 + 1 = 3
                自然人：（一）至（六）之和等于（七）总计 | Natural persons: outcomes (1) to (6) add up to (7), the total concluded
              requests.concluded.business: 1 = 1
                商业企业：（一）至（六）之和等于（七）总计 | Businesses: outcomes (1) to (6) add up to (7), the total concluded
              requests.concluded.total: 3 + 1 = 4
                总计：（一）至（六）之和等于（七）总计 | Total: outcomes (1) to (6) add up to (7), the total concluded
              0 = 0, zeros and empty cells alone: requests.concluded.research, requests.concluded.nonprofit, requests.concluded.legalService, requests.concluded.otherOrganization

            """,
            run.Output);
    }

    [Theory]
    [InlineData("requests.newlyReceived.total", "= 5, reported", "It stood in a place that leaves no choice: line 8, column 30.")]
    [InlineData("requests.denied.stateSecret.total", "is blank, reported", "Its row shows no number here.")]
    [InlineData("proactive.rules.issued", "is not shown", "第二十条第（一）项 / 规章 / 本年制发件数")]
    public void Any_other_cell_says_where_it_stood_or_why_not(string cell, string content, string reason)
    {
        var run = ToolRun.Of("check", _folder.Add("report.txt", VanishedBlanks), "--explain", cell);
        Assert.Contains($": {cell} {content}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  " + reason, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_no_form_has_is_a_usage_error() =>
        Assert.Equal(2, ToolRun.Of("check", _folder.Add("report.txt"), "--explain", "requests.granted.everybody").ExitCode);

    [Theory]
    [InlineData("finding", "good", 0)]
    [InlineData("finding", "wrong", 3)]
    [InlineData("finding", "doubt", 0)]
    [InlineData("diagnostic", "doubt", 3)]
    [InlineData("diagnostic", "partial", 3)]
    [InlineData("diagnostic", "note", 0)]
    [InlineData("diagnostic", "wrong", 0)]
    [InlineData("none", "wrong", 0)]
    [InlineData("finding", "other", 65)]
    [InlineData("finding", "broken", 4)]
    public void The_policy_decides_the_exit_code(string failOn, string name, int exitCode)
    {
        Assert.Equal(exitCode, ToolRun.Over(Results.Read, "check", "--fail-on", failOn, _folder.Add(name)).ExitCode);
    }

    [Fact]
    public void Policies_add_up()
    {
        Assert.Equal(3, ToolRun.Over(Results.Read, "check", "--fail-on", "finding", "--fail-on", "diagnostic", _folder.Add("doubt")).ExitCode);
    }

    [Fact]
    public void A_document_that_could_not_be_read_outweighs_the_policy()
    {
        Assert.Equal(4, ToolRun.Over(Results.Read, "check", "--fail-on", "finding", _folder.Add("wrong"), _folder.Add("broken")).ExitCode);
    }

    [Fact]
    public void Folders_are_searched_in_ordinal_order_and_every_input_has_a_line()
    {
        foreach (var name in new[] { "b/good", "B/other", "b.x/broken", "a/locked", ".hidden" })
        {
            _folder.Add(name);
        }

        var run = ToolRun.Over(Results.Read, "check", _folder.Path);

        Assert.Equal(
            [
                $"{_folder[".hidden"]}: it is hidden.",
                $"{_folder["B/other"]}: not an annual report",
                $"{_folder["a/locked"]}: it may not be read. Check its permissions.",
                $"{_folder["b.x/broken"]}: unreadable",
                $"{_folder["b/good"]}: 济宁市商务局, 2020, complete; checks: 0 passed, 0 failed, 0 not evaluated",
            ],
            run.OutputLines.Where(line => !line.StartsWith(' ')));
        Assert.Contains("5 inputs = 1 parsed + 1 not a report + 2 unreadable + 1 skipped", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_the_corpus_shows_what_its_agency_added_up_wrongly()
    {
        var run = ToolRun.Of("check", "--fail-on", "finding", CorpusLocator.Load("hongze-2023").SourcePath);

        Assert.Equal(3, run.ExitCode);
        Assert.Matches(@"\n  remedies\.total\.reconsideration +0 +11 +-11 ", run.Output);
    }

    [Fact]
    public void Colour_is_for_terminals()
    {
        var path = _folder.Add("wrong");

        Assert.Contains("\u001B[31m  requests.rowTotal.granted", ToolRun.Over(Results.Read, usesColor: true, TestContext.Current.CancellationToken, "check", path).Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', ToolRun.Over(Results.Read, usesColor: false, TestContext.Current.CancellationToken, "check", path).Output);
    }

    [Fact]
    public void A_missing_path_and_an_empty_folder_are_no_usable_input()
    {
        Assert.Equal(65, ToolRun.Of("check", _folder["missing"]).ExitCode);
        var empty = ToolRun.Of("check", _folder.Path);
        Assert.Equal(65, empty.ExitCode);
        Assert.EndsWith("ogi: there are no files in what was given.\n", empty.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_can_be_checked()
    {
        var run = ToolRun.WithInput("just a note", "check", "-");

        Assert.Equal(65, run.ExitCode);
        Assert.StartsWith("stdin: not an annual report\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_policy_is_wrong_usage()
    {
        Assert.Equal(2, ToolRun.Of("check", "--fail-on", "everything", _folder.Add("good")).ExitCode);
    }

    // The rows below the first print no zeros, and their empty cells left no trace.
    private const string VanishedBlanks = """
        清河县水务局2022年政府信息公开工作年度报告
        统计期限自2022年1月1日起至2022年12月31日止。
        一、总体情况
        略。
        三、收到和处理政府信息公开申请情况
        申请人情况 自然人 法人或其他组织 总计
        商业企业 科研机构 社会公益组织 法律服务机构 其他
        一、本年新收政府信息公开申请数量 4 1 0 0 0 0 5
        二、上年结转政府信息公开申请数量 1 1
        三、本年度办理结果 （一）予以公开 2 1 3
        （二）部分公开
        （三）不予公开 1.属于国家秘密
        2.其他法律行政法规禁止公开
        3.危及“三安全一稳定”
        4.保护第三方合法权益
        5.属于三类内部事务信息
        6.属于四类过程性信息
        7.属于行政执法案卷
        8.属于行政查询事项
        （四）无法提供 1.本机关不掌握相关政府信息 1 1
        2.没有现成信息需要另行制作
        3.补正后申请内容仍不明确
        （五）不予处理 1.信访举报投诉类申请
        2.重复申请
        3.要求提供公开出版物
        4.无正当理由大量反复申请
        5.要求行政机关确认或重新出具已获取信息
        （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
        3.其他
        （七）总计 3 1 4
        四、结转下年度继续办理 2 2
        """;
}
