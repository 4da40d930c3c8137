using OgiReports.Reports.Checks;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

/// <summary>Damage to the table of section 二 that once came out as a wrong number without a flag, each named after its symptom.</summary>
public sealed class ProactiveSilentErrorTests
{
    /// <summary>The table as a PDF gives it: a row a line, blanks between the cells.</summary>
    private const string Spaced = """
        第二十条第（一）项
        信息内容 本年制发件数 本年废止件数 现行有效件数
        规章 0 0 0
        行政规范性文件 2 1 9
        第二十条第（五）项
        信息内容 本年处理决定数量
        行政许可 31
        第二十条第（六）项
        信息内容 本年处理决定数量
        行政处罚 4
        行政强制 0
        第二十条第（八）项
        信息内容 本年收费金额（单位：万元）
        行政事业性收费 1.5
        """;

    /// <summary>The same, a cell a line.</summary>
    private static readonly string CellALine = Spaced.Replace(' ', '\n');

    [Fact]
    public void A_page_number_that_fills_a_lost_blank_is_no_value() =>
        AssertFlagged(Spaced.Replace("行政规范性文件 2 1 9", "行政规范性文件 2 9\n12", StringComparison.Ordinal), "proactive.normativeDocuments.inForce", "proactive.normativeDocuments.repealed");

    [Theory]
    [InlineData('|')]
    [InlineData('\t')]
    public void A_page_number_behind_a_table_on_one_line_does_not_take_the_place_of_its_values(char mark)
    {
        var result = Literal.Parse(Literal.Report(proactive: Spaced.Replace(' ', mark).Replace('\n', mark) + "\n6"));
        Assert.Equal((9m, 31m, 15000m), (result.Report!.Proactive.NormativeDocuments.InForce, result.Report.Proactive.Licensing.Decisions, result.Report.Proactive.Fees.Amount));
    }

    [Fact]
    public void A_page_number_behind_a_row_without_its_number_is_no_value() =>
        AssertFlagged(Spaced.Replace("行政许可 31", "行政许可\n12", StringComparison.Ordinal), "proactive.licensing.decisions");

    [Fact]
    public void The_number_of_a_footnote_on_a_label_is_no_value() =>
        AssertFlagged(Spaced.Replace("行政许可 31", "行政许可1", StringComparison.Ordinal), "proactive.licensing.decisions");

    [Fact]
    public void Running_numbers_before_the_rows_are_no_values()
    {
        var text = Literal.Report(proactive: Numbered(CellALine));
        var result = Literal.Parse(text);
        Assert.Equal((0m, 0m, 0m), (result.Report!.Proactive.Rules.Issued, result.Report.Proactive.Rules.Repealed, result.Report.Proactive.Rules.InForce));
        Assert.Equal((31m, 4m, 15000m), (result.Report.Proactive.Licensing.Decisions, result.Report.Proactive.Penalties.Decisions, result.Report.Proactive.Fees.Amount));
    }

    [Fact]
    public void A_running_number_does_not_fill_the_blank_of_the_row_before()
    {
        var text = Numbered(CellALine).Replace("行政许可\n31\n", "行政许可\n", StringComparison.Ordinal);
        Assert.Null(Literal.Parse(Literal.Report(proactive: text)).Report!.Proactive.Licensing.Decisions);
    }

    [Fact]
    public void Numbers_before_their_labels_are_not_given_to_the_labels_before()
    {
        const string text = """
            第二十条第（一）项
            信息内容
            本年制发件数
            本年废止件数
            现行有效件数
            0
            3
            7
            规章
            2
            1
            9
            行政规范性文件
            第二十条第（五）项
            信息内容
            本年处理决定数量
            31
            行政许可
            第二十条第（六）项
            信息内容
            本年处理决定数量
            4
            行政处罚
            5
            行政强制
            第二十条第（八）项
            信息内容
            本年收费金额（单位：万元）
            1.5
            行政事业性收费
            """;
        var result = Literal.Parse(Literal.Report(proactive: text));
        Assert.DoesNotContain(Literal.Numbers(result), pair => pair.Key.StartsWith("proactive.", StringComparison.Ordinal));
        AssertFlagged(text, "proactive.rules.issued", "proactive.normativeDocuments.issued", "proactive.licensing.decisions", "proactive.penalties.decisions", "proactive.compulsoryMeasures.decisions");
    }

    [Theory]
    [InlineData("行政许可（不含备案） 31")]
    [InlineData("行政许可 (含委托事项) 31")]
    public void A_note_in_brackets_does_not_cost_the_row_its_number(string row)
    {
        var result = Literal.Parse(Literal.Report(proactive: Spaced.Replace("行政许可 31", row, StringComparison.Ordinal)));
        Assert.Equal(31, result.Report!.Proactive.Licensing.Decisions);
    }

    [Fact]
    public void A_column_that_the_form_does_not_have_hides_no_blank() =>
        AssertFlagged(
            Spaced.Replace("信息内容 本年制发件数 本年废止件数 现行有效件数", "信息内容 上年末情况 本年制发件数 本年废止件数 现行有效件数", StringComparison.Ordinal)
                .Replace("行政规范性文件 2 1 9", "行政规范性文件 8 2 9", StringComparison.Ordinal),
            "proactive.normativeDocuments.issued",
            "proactive.normativeDocuments.repealed",
            "proactive.normativeDocuments.inForce");

    [Fact]
    public void A_column_that_the_form_does_not_have_is_left_out_where_cells_are_marked()
    {
        var text = Literal.Proactive2021
            .Replace("信息内容\t本年制发件数", "信息内容\t上年末情况\t本年制发件数", StringComparison.Ordinal)
            .Replace("规章\t0", "规章\t77\t0", StringComparison.Ordinal)
            .Replace("行政规范性文件\t2\t1\t9", "行政规范性文件\t77\t\t1\t9", StringComparison.Ordinal);
        var documents = Literal.Parse(Literal.Report(proactive: text)).Report!.Proactive.NormativeDocuments;
        Assert.Equal((null, 1m, 9m), (documents.Issued, documents.Repealed, documents.InForce));
    }

    [Fact]
    public void A_number_whose_label_is_lost_leaves_its_cells_named()
    {
        var text = Literal.Proactive2019.Replace("行政事业性收费\t2\t0", "\t2\t0", StringComparison.Ordinal)
            .Replace("上一年项目数量\t本年增/减\n\t2", "本年收费金额（单位：万元）\n\t2", StringComparison.Ordinal);
        AssertFlagged(text, "proactive.fees.amount");
    }

    [Fact]
    public void A_block_without_a_header_names_the_cells_of_both_forms()
    {
        var text = Spaced.Replace("信息内容 本年收费金额（单位：万元）\n", "", StringComparison.Ordinal);
        var note = Literal.Parse(Literal.Report(proactive: text)).Diagnostics.Single(diagnostic => diagnostic.Code == "OGI3011");
        Assert.Equal(["proactive.fees.amount", "proactive.fees.change", "proactive.fees.previousYearItems"], note.Cells.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_numbers_that_run_together_are_not_read_as_the_second()
    {
        var text = Literal.Proactive2019.Replace('\t', ' ').Replace("行政事业性收费 2 0", "行政事业性收费 2减5", StringComparison.Ordinal);
        AssertFlagged(text, "proactive.fees.change");
    }

    [Fact]
    public void A_number_that_is_split_does_not_fill_a_lost_blank()
    {
        AssertFlagged(CellALine.Replace("行政规范性文件\n2\n1\n9", "行政规范性文件\n1 2\n9", StringComparison.Ordinal), "proactive.normativeDocuments.issued");
        AssertFlagged(
            Spaced.Replace(" ", "     ", StringComparison.Ordinal).Replace("行政规范性文件     2     1     9", "行政规范性文件     1 75          9", StringComparison.Ordinal),
            "proactive.normativeDocuments.issued");
    }

    [Fact]
    public void A_lost_label_names_the_row_before_that_may_have_taken_its_number()
    {
        var text = CellALine.Replace("行政处罚\n4\n行政强制\n0", "行政处罚\n3", StringComparison.Ordinal);
        var missing = Literal.Parse(Literal.Report(proactive: text)).Diagnostics.Single(diagnostic => diagnostic.Code == "OGI3003");
        Assert.Equal(["proactive.compulsoryMeasures.decisions", "proactive.penalties.decisions"], missing.Cells.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Removed_repeated_lines_leave_every_row_unread()
    {
        const string text = """
            第二十条第（一）项
            信息内容
            本年制发件数
            本年废止件数
            现行有效件数
            规章
            0
            行政规范性文件
            2
            9
            第二十条第（五）项
            本年处理决定数量
            行政许可
            31
            第二十条第（六）项
            行政处罚
            行政强制
            4
            第二十条第（八）项
            本年收费金额（单位：万元）
            行政事业性收费
            1.5
            """;
        var result = Literal.Parse(Literal.Report(proactive: text));
        Assert.Contains("OGI3009", Literal.Codes(result));
        Assert.DoesNotContain(Literal.Numbers(result), pair => pair.Key.StartsWith("proactive.", StringComparison.Ordinal));
    }

    private static string Numbered(string table)
    {
        var number = 0;
        foreach (var label in (string[])["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"])
        {
            table = table.Replace($"\n{label}\n", $"\n{++number}\n{label}\n", StringComparison.Ordinal);
        }

        return table;
    }

    private static void AssertFlagged(string proactive, params string[] ids)
    {
        var result = Literal.Parse(Literal.Report(proactive: proactive));
        var flagged = result.Diagnostics.SelectMany(diagnostic => diagnostic.Cells).ToHashSet(StringComparer.Ordinal);
        flagged.UnionWith(result.Report!.Checks.Where(check => check.Status == CheckStatus.Fail).SelectMany(check => check.Cells));
        Assert.All(ids, id => Assert.Contains(id, flagged));
        Assert.All(ids, id => Assert.Null(result.Report.Cells[id]?.Value));
    }

    [Theory]
    [InlineData("行政处罚\n732\n行政强制", "行政处罚\n4\n行政强制\n0", "proactive.penalties.decisions")]
    [InlineData("规章\n0\n0\n行政规范性文件\n108\n323\n823", "规章\n0\n0\n0\n行政规范性文件\n2\n1\n9", "proactive.normativeDocuments.repealed")]
    public void A_number_that_a_page_printed_behind_the_label_of_its_neighbour_is_named(string printed, string whole, string cell)
    {
        var lines = Literal.Proactive2021.Replace('\t', '\n');
        Assert.Contains(whole, lines, StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(proactive: lines.Replace(whole, printed, StringComparison.Ordinal)));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Cells.Contains(cell));
        Assert.DoesNotContain("OGI3018", Literal.Codes(Literal.Parse(Literal.Report(proactive: lines))));
    }
}
