using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

/// <summary>Text whose spaces keep the cells in place, as <c>pdftotext -layout</c> prints it.</summary>
public sealed class AlignedTableTests
{
    [Fact]
    public void Blanks_are_told_by_where_the_other_numbers_stand()
    {
        var cells = Literal.Parse(Literal.Report(requests: Aligned("12" + new string(' ', 42) + "12"))).Report!.Cells;
        Assert.Equal(12, cells["requests.granted.naturalPerson"]!.Value);
        Assert.Equal(CellState.Blank, cells["requests.granted.business"]!.State);
        Assert.Null(cells["requests.granted.business"]!.Value);
        Assert.Equal(12, cells["requests.granted.total"]!.Value);
        Assert.Equal(CellOrigin.Reported, cells["requests.granted.total"]!.Origin);
    }

    [Fact]
    public void A_number_between_two_columns_leaves_the_row_open() =>
        Assert.Equal(CellState.Unreadable, Literal.Parse(Literal.Report(requests: Aligned("    12" + new string(' ', 38) + "12"))).Report!.Cells["requests.granted.business"]!.State);

    [Fact]
    public void A_row_whose_sum_does_not_agree_with_its_places_is_not_placed() =>
        Assert.Equal(CellState.Unreadable, Literal.Parse(Literal.Report(requests: Aligned("12" + new string(' ', 42) + "13"))).Report!.Cells["requests.granted.total"]!.State);

    [Fact]
    public void Header_words_that_wrap_across_lines_are_in_the_order_in_which_they_stand()
    {
        var result = Literal.Parse(Literal.Report(requests: Aligned("2       1      0      0       0      0      3")));
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(result));
    }

    [Fact]
    public void A_label_wrapped_round_its_number_has_it()
    {
        var proactive = Literal.Proactive2021.Replace("行政许可\t31", "行政\n          31\n许可", StringComparison.Ordinal).Replace('\t', ' ');
        Assert.Equal(31, Literal.Parse(Literal.Report(proactive: proactive)).Report!.Proactive.Licensing.Decisions);
    }

    [Fact]
    public void The_rest_of_a_label_beside_the_rest_of_its_group_s_is_no_row_of_its_own()
    {
        var requests = Aligned("2       1      0      0       0      0      3")
            .Replace("2.没有现成信息需要另行制作" + new string(' ', 64), "（四）无法    2.没有现成信息需要另行制\n  提供    作                  ", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));
        Assert.Equal(0, result.Report!.Requests.NotProvided.MustBeCreated.NaturalPerson);
        Assert.DoesNotContain("OGI3005", Literal.Codes(result));
    }

    /// <summary>Table 三 as a printer draws it, with the numbers of （一）予以公开 replaced.</summary>
    private static string Aligned(string granted)
    {
        const string head = """
                                                      申请人情况
            （本列数据的勾稽关系为：第一项加                       法人或其他组织
              第二项之和，等于第三项加第四项之和）
                                      自然人                                      总计
                                                     科研   社会公  法律服
                                             商业企业                     其他
                                                     机构   益组织  务机构
            """;
        var rows = Literal.Requests2021.Split('\n')[3..].Select(line =>
        {
            var cells = line.Split('\t');
            var label = string.Join(" ", cells[..^7]);
            var numbers = label.Contains("予以公开", StringComparison.Ordinal)
                ? granted
                : $"{cells[^7],-8}{cells[^6],-7}{cells[^5],-7}{cells[^4],-8}{cells[^3],-7}{cells[^2],-7}{cells[^1]}";
            return label + new string(' ', 90 - label.Sum(character => character > '\u2E80' ? 2 : 1)) + numbers;
        });
        return head + "\n" + string.Join('\n', rows);
    }
}
