using System.Text.RegularExpressions;
using CsCheck;
using OgiReports.Documents.Sources;
using Xunit;

namespace OgiReports.Text.Tests;

public sealed partial class LineTests
{
    [Theory]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("a\rb", new[] { "a", "b" })]
    [InlineData("a\n\r\nb", new[] { "a", "", "b" })]
    [InlineData("a\r\rb\n", new[] { "a", "", "b" })]
    [InlineData("a\n\n", new[] { "a", "" })]
    [InlineData("\na", new[] { "", "a" })]
    [InlineData("规章\t0\n \n", new[] { "规章\t0", " " })]
    [InlineData("a\fb", new[] { "a\fb" })]
    [InlineData("a\u2028b\u0085c", new[] { "a\u2028b\u0085c" })]
    public void Lines_end_where_the_file_ends_them(string text, string[] lines) => Assert.Equal(lines, Samples.Texts(Samples.Read(text)));

    [Theory]
    [InlineData("+----+------+")]
    [InlineData("+-+-+")]
    [InlineData("├──┼──┤")]
    [InlineData("  -------- ---- ----")]
    [InlineData("==========")]
    [InlineData("|------|------|")]
    public void A_drawn_rule_is_furniture(string rule) =>
        Assert.Equal([false, false, true, false], Samples.Lines(Samples.Read($"| a | b |\n| 规章 | 0 |\n{rule}\n| c | 0 |")).Select(line => line.IsFurniture));

    [Fact]
    public void The_rule_below_the_head_of_a_Markdown_table_is_furniture() =>
        Assert.Equal([false, false, true, false], Samples.Lines(Samples.Read("二\n| 结果维持 | 总计 |\n| --- | :---: |\n| 1 | 1 |")).Select(line => line.IsFurniture));

    [Theory]
    [InlineData("| - | - | - |")]
    [InlineData("—\t—\t—")]
    [InlineData("| --- | --- |")]
    [InlineData("----")]
    [InlineData("规章 ---- ----")]
    [InlineData("||||")]
    [InlineData("-5 -6")]
    public void Dashes_that_stand_for_empty_cells_are_not(string row) =>
        Assert.Equal([false, false, false], Samples.Lines(Samples.Read($"| a | b |\n| 规章 | 0 |\n{row}")).Select(line => line.IsFurniture));

    [Fact]
    public void A_drawn_table_whose_cells_run_over_lines_is_a_table()
    {
        var blocks = Samples.Read("""
            三、收到
            +--------+----+-------+
            | 一、本 | 26 | 136   |
            | 年新收 |    | 12    |
            +--------+----+-------+
            | 二、上年结转|       |
            +--------+----+-------+
            四、政府
            """).Document!.Blocks;

        var table = Assert.IsType<Documents.Blocks.TableBlock>(blocks[1]);
        Assert.Equal(
            [(0, 0, 1, "一、本年新收"), (0, 1, 1, "26"), (0, 2, 1, "136\n12"), (1, 0, 2, "二、上年结转"), (1, 2, 1, "")],
            table.Grid.Cells.Select(cell => (cell.RowIndex, cell.ColumnIndex, cell.ColumnSpan, cell.Text)));
        Assert.Equal(new LineLocation(3, 9), table.Grid.Cells[1].Location);
        Assert.Equal(3, blocks.Length);
    }

    [Theory]
    [InlineData("┌──────┬────┬───┐\n│三、本│（一│1  │\n│年度办│）予│   │\n│理结果├────┼───┤\n│      │总计│2  │\n└──────┴────┴───┘")]
    [InlineData("+---------------+\n|三、本|（一|1  |\n|年度办|）予|   |\n|理结果|----+---|\n|      |总计|2  |\n+------+----+---+")]
    [InlineData("+----+----+---+\n|三、  |（一  |1  |\n|本年  |）予  |   |\n|度   |----+---|\n|    |总计  |2  |\n+----+----+---+")]
    public void A_table_drawn_by_a_terminal_browser_keeps_its_covering_cells(string text)
    {
        var table = Assert.IsType<Documents.Blocks.TableBlock>(Assert.Single(Samples.Read(text).Document!.Blocks));
        Assert.Equal((0, 0, 2), table.Grid.Cells.Select(cell => (cell.RowIndex, cell.ColumnIndex, cell.RowSpan)).First());
        Assert.Equal(["1", "2"], table.Grid.Cells.Where(cell => cell.ColumnIndex == 2).Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("0\n\f行政处罚\n4\n\f行政强制\n0", new[] { false, false, false, false, false })]
    [InlineData("规章\n1\n\f行政处罚\n4\n2\n\f行政强制\n3\n\f", new[] { false, true, false, false, true, false, true })]
    [InlineData("行政处罚\n\t1\n\f行政强制", new[] { false, false, false })]
    public void A_number_at_the_edge_of_a_page_is_a_cell_unless_it_counts_the_pages(string text, bool[] areFurniture) =>
        Assert.Equal(areFurniture, Samples.Lines(Samples.Read(text)).Where(line => !line.Text.Span.IsWhiteSpace()).Select(line => line.IsFurniture));

    [Fact]
    public void Rows_that_no_rule_parts_stay_lines() =>
        Assert.Equal(8, Samples.Lines(Samples.Read("+----+---+---+\n|甲  |乙 |丙 |\n+----+---+---+\n|规章|0  |1  |\n|许可|2  |3  |\n|处罚|4  |   |\n|强制|5  |   |\n+----+---+---+")).Count);

    [Theory]
    [InlineData("11/28/26, 9:21 PM 清河县水务局2022年政府信息公开工作年度报告")]
    [InlineData("2023/1/18 上午9:21 年度报告")]
    [InlineData("https://www.example.gov.cn/a/b.html 1/3")]
    public void What_a_browser_prints_at_the_edge_of_a_page_is_furniture(string line) =>
        Assert.True(Assert.Single(Samples.Lines(Samples.Read(line))).IsFurniture);

    [Fact]
    public void A_drawn_table_of_one_line_a_row_stays_lines() =>
        Assert.Equal(5, Samples.Lines(Samples.Read("+--+--+\n|一|1 |\n+--+--+\n|二|2 |\n+--+--+")).Count);

    [Fact]
    public void A_drawn_table_that_is_broken_stays_lines() =>
        Assert.Equal(4, Samples.Lines(Samples.Read("+--+--+\n|一|1 |\n|二   2|\n+--+--+")).Count);

    [Fact]
    public void Lines_are_numbered_from_one_and_none_is_skipped() =>
        Assert.Equal([1, 2, 3, 4], Samples.Lines(Samples.Read("a\r\n\r\n\nb")).Select(line => line.LineNumber));

    [Fact]
    public void A_form_feed_begins_a_page_and_keeps_its_column()
    {
        var lines = Samples.Lines(Samples.Read("规章 0\n\f行政许可 3\n行政处罚 4"));
        Assert.Equal([false, true, false], lines.Select(line => line.StartsPage));
        Assert.Equal(new LineLocation(2, 7), lines[1].Locate("\f行政许可 ".Length, 1));
    }

    [Fact]
    public void Every_place_slices_back_to_the_text_of_the_file() => Texts.Sample(text =>
    {
        var lines = LineEnd().Split(text);
        foreach (var block in Samples.Lines(Samples.Read(text)))
        {
            for (var start = 0; start < block.Text.Length; start++)
            {
                var place = Assert.IsType<LineLocation>(block.Locate(start, 1));
                Assert.Equal(block.Text.Span[start], lines[place.LineNumber - 1][place.ColumnNumber - 1]);
            }
        }
    });

    [Fact]
    public void Nothing_of_the_file_is_lost_but_line_ends() => Texts.Sample(text =>
    {
        var lines = LineEnd().Split(text).ToList();
        // A line end closes a line; it opens none.
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        Assert.Equal(lines, Samples.Texts(Samples.Read(text)));
    });

    [Theory]
    [InlineData("- 3 -")]
    [InlineData("-3-")]
    [InlineData("— 12 —")]
    [InlineData("—3—")]
    [InlineData("－　３　－")]
    [InlineData("~ 7 ~")]
    [InlineData("· 5 ·")]
    [InlineData("第3页")]
    [InlineData("第 3 页 共 9 页")]
    [InlineData("第3页，共9页")]
    [InlineData("第3页/共9页")]
    [InlineData("\f- 4 -")]
    public void A_page_number_is_marked_as_furniture_and_kept(string text)
    {
        var line = Assert.Single(Samples.Lines(Samples.Read(text)));
        Assert.True(line.IsFurniture);
        Assert.Equal(text, line.Text.ToString());
    }

    [Theory]
    [InlineData("3")]
    [InlineData("-3")]
    [InlineData("3-")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("- -")]
    [InlineData("—")]
    [InlineData("- 12345 -")]
    [InlineData("- 3 4 -x")]
    [InlineData("第二十条第（一）项")]
    [InlineData("第3项")]
    [InlineData("第3页说明了情况")]
    [InlineData("")]
    public void A_number_or_a_dash_alone_may_be_a_cell(string text) =>
        Assert.All(Samples.Lines(Samples.Read(text + "\nx")), line => Assert.False(line.IsFurniture));

    private static Gen<string> Texts => Gen.OneOf(((string[])["规", "章", "0", " ", "\t", "|", "\f", "\r", "\n", "\r\n", "\u3000", "a"]).Select(Gen.Const).ToArray()).Array[0, 40].Select(string.Concat);

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineEnd();
}
