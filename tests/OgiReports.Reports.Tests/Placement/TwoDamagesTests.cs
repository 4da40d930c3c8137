using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Placement;

/// <summary>Table 三 after more than one thing happened to it, or one thing to every row.</summary>
public sealed class TwoDamagesTests
{
    private static readonly string Spaced = Literal.Requests2021.Replace('\t', ' ');

    [Fact]
    public void Totals_left_empty_are_blank_and_the_six_applicants_are_read()
    {
        var result = Parse(WithoutLast(Spaced));
        Assert.Equal(4m, result.Report!.Requests.NewlyReceived.NaturalPerson);
        Assert.Equal(2m, result.Report.Requests.CarriedForward.NaturalPerson);
        Assert.Equal(CellState.Blank, result.Report.Cells["requests.newlyReceived.total"]!.State);
        Assert.Contains("requests.newlyReceived.total", Named(result));
        Assert.DoesNotContain("requests.newlyReceived.business", Named(result));
    }

    [Fact]
    public void A_column_of_an_applicant_left_empty_is_not_taken_for_the_totals()
    {
        // The cell before 总计 is empty in every row.
        var report = Parse(string.Join('\n', Spaced.Split('\n').Select(line => char.IsAsciiDigit(line[^1]) ? line.Remove(line.LastIndexOf(' ') - 2, 2) : line))).Report!;
        Assert.Equal(5m, report.Requests.NewlyReceived.Total);
        Assert.Equal(4m, report.Requests.Concluded.Total);
    }

    [Fact]
    public void A_two_digit_number_is_not_cut_to_stand_for_an_empty_total()
    {
        // 0 0 0 0 0 88 was read as 8 with the total 8. Whether 88 is of 其他 or a total that nothing is broken down for, nobody can tell.
        var lonely = string.Join('\n', Spaced.Split('\n').Select(line => char.IsAsciiDigit(line[^1]) ? line[..(line.Length - 14)] + " 0 0 0 0 0 " + (IsCounted(line) ? "88" : "0") : line));
        Assert.Contains("一、本年新收政府信息公开申请数量 0 0 0 0 0 88", lonely, StringComparison.Ordinal);
        var result = Parse(lonely);
        Assert.All(result.Report!.Cells.Where(cell => cell.Value == 8), cell => Assert.Contains(cell.Id, Named(result)));

        static bool IsCounted(string line) => line.StartsWith("一、", StringComparison.Ordinal) || line.StartsWith("（七）", StringComparison.Ordinal) || line.StartsWith("1.本机关", StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_behind_an_empty_row_and_a_row_whose_label_is_lost_are_not_given_to_the_row_before_in_silence()
    {
        // 2.重复申请 lost its label; what stands behind 1.信访举报投诉类申请 is all its own.
        var lost = Spaced.Replace("1.信访举报投诉类申请 0 0 0 0 0 0 0\n2.重复申请 0 0 0 0 0 0 0", "1.信访举报投诉类申请\n3 3", StringComparison.Ordinal);
        Assert.NotEqual(Spaced, lost);
        var result = Parse(lost);
        Assert.Contains("requests.notHandled.petition.total", Named(result));
    }

    [Fact]
    public void A_row_that_is_lost_whole_puts_its_neighbour_in_no_doubt_where_no_row_has_empty_cells()
    {
        var result = Parse(Spaced.Replace("2.重复申请 0 0 0 0 0 0 0\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("requests.notHandled.petition.total", Named(result));
        Assert.Equal(0m, result.Report!.Requests.NotHandled.Petition.Total);
    }

    [Fact]
    public void A_row_whose_line_was_removed_as_a_repeat_is_that_line_before_with_which_the_sums_hold()
    {
        // Everything was granted, so that （七）总计 repeats the line of （一）; every other result repeats that of （二）.
        var result = Parse(WithoutRepeats(Spaced.Replace("2 1 0 0 0 0 3", "3 1 0 0 0 0 4", StringComparison.Ordinal).Replace("不掌握相关政府信息 1 0 0 0 0 0 1", "不掌握相关政府信息 0 0 0 0 0 0 0", StringComparison.Ordinal)));
        Assert.Equal((4m, 3m), (result.Report!.Requests.Concluded.Total, result.Report.Requests.Concluded.NaturalPerson));
        Assert.Equal(0m, result.Report.Requests.NotProvided.NotHeld.NaturalPerson);
        Assert.Equal(CellOrigin.Inferred, result.Report.Cells["requests.denied.stateSecret.total"]!.Origin);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3009" && diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Cells.Contains("requests.notProvided.notHeld.total"));
        Assert.NotEqual(ReportStatus.Complete, result.Status);
    }

    [Fact]
    public void A_repeat_that_could_be_in_any_row_is_in_none()
    {
        // One application of a natural person is left for the rows without numbers, and the line of 二 says so.
        var result = Parse(WithoutRepeats(Spaced));
        Assert.Equal(CellState.Unreadable, result.Report!.Cells["requests.notProvided.notHeld.naturalPerson"]!.State);
        Assert.Equal(0m, result.Report.Requests.NotProvided.NotHeld.Business);
    }

    [Fact]
    public void Many_different_numbers_and_none_twice_are_what_a_crawler_left()
    {
        // Every cell of one row differs, and 0 stands there once: more than a third of the numbers is left.
        var lines = new List<string>();
        var next = 100;
        foreach (var line in Spaced.Split('\n'))
        {
            var words = line.Split(' ');
            lines.Add(words[0]);
            lines.AddRange(char.IsAsciiDigit(line[^1]) ? Enumerable.Range(0, 4).Select(_ => (next++).ToString(System.Globalization.CultureInfo.InvariantCulture)) : words[1..]);
        }

        var result = Parse(string.Join('\n', lines));
        Assert.Contains("OGI3009", Literal.Codes(result));
        Assert.DoesNotContain(result.Report!.Cells, cell => cell.Id.StartsWith("requests", StringComparison.Ordinal) && cell.Value is not null);
    }

    [Fact]
    public void A_page_number_that_fills_up_a_row_is_named_where_the_other_rows_leave_a_cell_out()
    {
        var page = string.Join('\n', Spaced.Split('\n').Select(line => char.IsAsciiDigit(line[^1]) ? line.Remove(line.LastIndexOf(' ') - 2, 2) : line))
            .Replace("2.重复申请 0 0 0 0 0 0", "2.重复申请 0 0 0 0 0 0 7", StringComparison.Ordinal);
        Assert.Contains("requests.notHandled.repeated.total", Named(Parse(page)));
    }

    [Fact]
    public void Dashes_around_a_page_number_that_fill_up_a_row_are_named()
    {
        var page = Spaced.Replace("1.本机关不掌握相关政府信息 1 0 0 0 0 0 1\n2.没有", "1.本机关不掌握相关政府信息 1 1 1 3 - 5 - 2.没有", StringComparison.Ordinal);
        Assert.NotEqual(Spaced, page);
        var result = Parse(page);
        Assert.Contains("requests.notProvided.notHeld.otherOrganization", Named(result));
    }

    [Fact]
    public void Digits_cut_by_the_wrong_sum_of_a_row_alone_are_named()
    {
        // The agency printed 12 for 1, and left a cell empty; without 2.重复申请 no sum over a column can be formed.
        var wrong = Spaced.Replace("2.重复申请 0 0 0 0 0 0 0\n", "", StringComparison.Ordinal).Replace("6.属于四类过程性信息 0 0 0 0 0 0 0", "6.属于四类过程性信息 1 0 0 0 0 12", StringComparison.Ordinal);
        var result = Parse(wrong);
        Assert.All(
            result.Report!.Cells.Where(cell => cell.Id.StartsWith("requests.denied.deliberativeProcess", StringComparison.Ordinal)),
            cell => Assert.Contains(cell.Id, Named(result)));
    }

    [Fact]
    public void Numbers_behind_a_label_that_the_only_number_of_the_row_before_ran_into_are_named()
    {
        // 0 0 0 0 is the rest of the first row's, and 0 0 0 all that the second shows.
        var merged = Spaced.Replace("1.信访举报投诉类申请 0 0 0 0 0 0 0\n2.重复申请 0 0 0 0 0 0 0", "1.信访举报投诉类申请\n02.重复申请 0 0 0 0 0 0 0", StringComparison.Ordinal);
        Assert.NotEqual(Spaced, merged);
        Assert.Contains("requests.notHandled.repeated.total", Named(Parse(merged)));
    }

    [Fact]
    public void The_heading_of_the_section_is_not_taken_for_the_first_row_whose_label_is_lost()
    {
        // Behind that heading would stand no header, and nothing would show that the column 商业企业 is lost.
        var lost = Spaced.Replace("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） ", "", StringComparison.Ordinal).Replace("商业企业 ", "", StringComparison.Ordinal).Replace("一、本年新收政府信息公开申请数量 ", "", StringComparison.Ordinal);
        lost = string.Join('\n', lost.Split('\n').Select(line => char.IsAsciiDigit(line[^1]) ? line.Remove(line.Length - 12, 2) : line));
        Assert.Contains("\n4 0 0 0 0 5\n", lost, StringComparison.Ordinal);
        var result = Parse(lost);
        Assert.Contains("OGI3013", Literal.Codes(result));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3004");
    }

    [Fact]
    public void A_misprint_beside_an_empty_cell_that_cutting_would_explain_is_named()
    {
        // 2 printed as 20 with a cell left empty: 2 0 and nothing left out would hold, too.
        var short1 = string.Join('\n', Spaced.Split('\n').Select(line => char.IsAsciiDigit(line[^1]) ? line.Remove(line.LastIndexOf(' ') - 2, 2) : line));
        var result = Parse(short1.Replace("四、结转下年度继续办理 2 0 0 0 0 2", "四、结转下年度继续办理 20 0 0 0 0 2", StringComparison.Ordinal));
        Assert.All(
            result.Report!.Cells.Where(cell => cell is { Origin: CellOrigin.Inferred, Value: not null } && cell.Id.StartsWith("requests.carriedForward", StringComparison.Ordinal)),
            cell => Assert.Contains(cell.Id, Named(result)));
    }

    private static ParseResult Parse(string requests) => Literal.Parse(Literal.Report(requests: requests));

    private static HashSet<string> Named(ParseResult result) =>
        [.. result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells), .. (result.Report?.Checks ?? []).Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells)];

    private static string WithoutLast(string table) => string.Join('\n', table.Split('\n').Select(line => char.IsAsciiDigit(line[^1]) ? line[..line.LastIndexOf(' ')] : line));

    /// <summary>The numbers on lines of their own, each distinct line once.</summary>
    private static string WithoutRepeats(string table)
    {
        var lines = table.Split('\n').SelectMany(line => char.IsAsciiDigit(line[^1]) ? new[] { line[..(line.Length - 14)], line[(line.Length - 13)..] } : [line]);
        return string.Join('\n', lines.Distinct());
    }
}
