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
