using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

/// <summary>Tables as programs print them: merged cells repeated, commas, narrow columns, drawn rules.</summary>
public sealed class DumpedTableTests
{
    private static readonly Dictionary<string, decimal> Whole = Literal.Numbers(Literal.Parse(Literal.Report()));

    [Theory]
    [InlineData("\t")]
    [InlineData(" | ")]
    [InlineData("\n")]
    public void The_text_of_merged_cells_may_be_repeated_in_every_column(string separator)
    {
        var proactive = Repeat(Literal.Proactive2021, 4).Replace("\t", separator, StringComparison.Ordinal);
        var requests = RepeatLabels(Literal.Requests2021).Replace("\t", separator, StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(proactive: proactive, requests: requests));

        Assert.Equal(Whole, Literal.Numbers(result));
        Assert.Equal(ReportStatus.Complete, result.Status);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Different_numbers_below_one_repeated_head_are_not_one()
    {
        var proactive = Repeat(Literal.Proactive2021, 4).Replace("31\t31\t31", "31\t31\t30", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(proactive: proactive));

        Assert.Equal(CellState.Unreadable, result.Report!.Cells["proactive.licensing.decisions"]!.State);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Cells.Any(cell => cell == "proactive.licensing.decisions"));
    }

    [Fact]
    public void Commas_part_the_cells_of_a_row()
    {
        var result = Literal.Parse(Literal.Report(proactive: Commas(Literal.Proactive2021), requests: Commas(Literal.Requests2021), remedies: Commas(Literal.Remedies)));

        Assert.Equal(Whole, Literal.Numbers(result));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Quotes_stand_round_a_cell_with_a_comma()
    {
        var requests = Commas(Literal.Requests2021).Replace("申请数量,4,1,0,0,0,0,5", "申请数量,\"1,004\",1,0,0,0,0,\"1,005\"", StringComparison.Ordinal);
        var numbers = Literal.Numbers(Literal.Parse(Literal.Report(requests: requests)));

        Assert.Equal(1004, numbers["requests.newlyReceived.naturalPerson"]);
        Assert.Equal(1005, numbers["requests.newlyReceived.total"]);
    }

    [Fact]
    public void A_comma_within_a_number_among_commas_is_flagged()
    {
        var result = Literal.Parse(Literal.Report(proactive: Commas(Literal.Proactive2021).Replace("行政许可,31", "行政许可,1,031", StringComparison.Ordinal)));

        Assert.Null(result.Report!.Cells["proactive.licensing.decisions"]!.Value);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Cells.Any(cell => cell == "proactive.licensing.decisions"));
    }

    [Fact]
    public void Labels_in_pieces_between_whole_ones_are_told_by_the_order_of_their_rows()
    {
        var requests = Literal.Requests2021.Replace('\t', ' ')
            .Replace("（四）无法提供 1.本机关不掌握相关政府信息 1 0 0 0 0 0 1", "（四 1.本 1 0 0 0 0 0 1\n）无 机关\n法提 不掌\n供 握相\n关政\n府信\n息", StringComparison.Ordinal)
            .Replace("（五）不予处理 1.信访举报投诉类申请 0", "（五 1.信 0", StringComparison.Ordinal)
            .Replace("2.重复申请", "）不 访举\n予处 报投\n理 诉类\n申请\n2.重复申请", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));

        Assert.Equal(Whole, Literal.Numbers(result));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Cells.Any(cell => cell.StartsWith("requests.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("9.属于工作秘密")]
    [InlineData("9、属于工作秘 密")]
    [InlineData("9.其他")]
    [InlineData("属于工作秘密")]
    [InlineData("属于工\n作秘密")]
    public void A_local_row_in_the_place_of_a_lost_one_is_not_taken_for_it(string label)
    {
        // As many rows of numbers as the form has there, and yet one is none of them.
        var requests = Literal.Requests2021.Replace('\t', ' ').Replace("8.属于行政查询事项 0 0 0 0 0 0 0", label + " 1 0 0 0 0 0 1", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));

        Assert.All(
            result.Report!.Cells.Where(cell => cell.Id.StartsWith("requests.denied.administrativeInquiry.", StringComparison.Ordinal)),
            cell => Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Cells.Contains(cell.Id)));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3003" && diagnostic.Cells.Contains("requests.denied.administrativeInquiry.total"));
    }

    [Fact]
    public void A_dash_that_Markdown_escapes_is_a_dash()
    {
        var result = Literal.Parse(Literal.Report(proactive: Literal.Proactive2021.Replace("行政强制\t0", "行政强制\t\\-", StringComparison.Ordinal)));

        Assert.Equal(CellState.Dash, result.Report!.Cells["proactive.compulsoryMeasures.decisions"]!.State);
    }

    [Theory]
    [InlineData("行政事业性收费 16000 元")]
    [InlineData("行政事业性收费 16000\n元")]
    public void A_unit_apart_from_its_amount_counts_before_that_of_the_head(string row)
    {
        var proactive = Literal.Proactive2021.Replace("行政事业性收费\t1.5", row, StringComparison.Ordinal).Replace('\t', ' ');
        Assert.Equal(16000, Literal.Numbers(Literal.Parse(Literal.Report(proactive: proactive)))["proactive.fees.amount"]);
    }

    [Fact]
    public void Prose_that_cites_the_items_of_the_regulations_before_the_table_is_not_of_it()
    {
        var result = Literal.Parse(Literal.Report(overview: "严格落实《中华人民共和国政府信息公开条例》第二十条第（一）项、第（五）项等规定。受理行政许可2235件，作出行政处罚决定188件。"));

        Assert.Equal(Whole, Literal.Numbers(result));
        Assert.Equal(6, result.Report!.Sections.Length);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Rows_of_numbers_apart_from_their_labels_are_named_when_a_label_beside_them_has_none()
    {
        // Three labels, then two rows: each of two orders satisfies every sum.
        var requests = Literal.Requests2021.Replace('\t', ' ')
            .Replace("（四）无法提供 1.本机关不掌握相关政府信息 1 0 0 0 0 0 1\n2.没有现成信息需要另行制作 0 0 0 0 0 0 0\n3.补正后申请内容仍不明确 0 0 0 0 0 0 0", "（四）无法提供\n1.本机关不掌握相关政府信息\n2.没有现成信息需要另行制作\n3.补正后申请内容仍不明确\n1 0 0 0 0 0 1\n0 0 0 0 0 0 0", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(requests: requests));

        foreach (var cell in result.Report!.Cells.Where(cell => cell.Id.StartsWith("requests.notProvided.", StringComparison.Ordinal)))
        {
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Cells.Contains(cell.Id));
        }
    }

    private static string Commas(string table) => table.Replace('\t', ',');

    /// <summary>Each row filled to so many columns by its last cell: titles and heads over several columns, and the numbers below them.</summary>
    private static string Repeat(string table, int columns) => string.Join('\n', table.ReplaceLineEndings("\n").Split('\n').Select(line =>
    {
        var cells = line.Split('\t').ToList();
        while (cells.Count < columns)
        {
            cells.Add(cells[^1]);
        }

        return string.Join('\t', cells);
    }));

    private static string RepeatLabels(string table) => string.Join('\n', table.ReplaceLineEndings("\n").Split('\n').Select(line =>
    {
        var cells = line.Split('\t').ToList();
        while (cells.Count is > 7 and < 10)
        {
            cells.Insert(0, cells[0]);
        }

        return string.Join('\t', cells);
    }));
}
