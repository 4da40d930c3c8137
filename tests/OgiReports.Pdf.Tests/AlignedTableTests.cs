using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Tables without rulings, or with some.</summary>
public sealed class AlignedTableTests
{
    private static readonly double[] Columns = [300, 350, 400, 450];
    private static readonly string[] Heads = ["商业", "科研", "公益组织", "总计"];

    [Fact]
    public void A_blank_is_told_by_the_columns_of_the_other_rows()
    {
        var grid = Grid(Header(700) + Row(680, "1.甲", "1", "2", "3", "6") + Row(660, "2.乙", "4", "", "5", "9"));
        Assert.Equal(["1.甲", "1", "2", "3", "6"], RowOf(grid, 1));
        Assert.Equal(["2.乙", "4", "", "5", "9"], RowOf(grid, 2));
    }

    [Fact]
    public void A_column_of_blanks_is_told_by_its_word()
    {
        var grid = Grid(Header(700) + Row(680, "1.甲", "1", "", "3", "4") + Row(660, "2.乙", "4", "", "5", "9"));
        Assert.Equal(["1.甲", "1", "", "3", "4"], RowOf(grid, 1));
    }

    [Fact]
    public void A_label_around_its_numbers_is_one_label()
    {
        var grid = Grid(Header(700) + Row(680, "1.甲", "1", "2", "3", "6") + Text(100, 663, "2.乙乙乙") + Row(657, "", "4", "4", "5", "13") + Text(100, 651, "丙丙") + Row(630, "3.丁", "0", "1", "0", "1"));
        Assert.Equal(["2.乙乙乙丙丙", "4", "4", "5", "13"], RowOf(grid, 2));
        Assert.Equal(["3.丁", "0", "1", "0", "1"], RowOf(grid, 3));
    }

    [Fact]
    public void A_row_of_blanks_is_a_row()
    {
        var grid = Grid(Header(700) + Row(680, "1.甲", "1", "2", "3", "6") + Text(100, 660, "2.乙") + Row(640, "3.丁", "0", "1", "0", "1"));
        Assert.Equal(["2.乙", "", "", "", ""], RowOf(grid, 2));
    }

    [Fact]
    public void A_number_between_two_columns_makes_no_table()
    {
        var blocks = Blocks(Header(700) + Row(680, "1.甲", "1", "2", "3", "6") + Text(100, 660, "2.乙") + Text(300, 660, "4") + Text(375, 660, "7") + Text(450, 660, "11"));
        Assert.DoesNotContain(blocks, block => block is TableBlock);
    }

    [Fact]
    public void A_label_that_fits_no_row_makes_no_table()
    {
        var blocks = Blocks(Header(700) + Row(680, "1.甲", "1", "2", "3", "6") + Text(100, 668, "2.乙") + Row(657, "", "4", "4", "5", "13") + Row(630, "3.丁", "0", "1", "0", "1"));
        Assert.DoesNotContain(blocks, block => block is TableBlock);
    }

    [Fact]
    public void Rulings_between_rows_tell_which_label_is_whose()
    {
        var lines = string.Concat(new[] { 708.0, 694, 674, 645, 625 }.Select(y => PdfBuilder.Line(95, y, 480, y)));
        var grid = Grid(lines + Header(700) + Row(680, "1.甲", "1", "2", "3", "6") + Text(100, 664, "2.乙乙乙") + Row(664, "", "4", "4", "5", "13") + Text(100, 651, "丙丙") + Row(632, "3.丁", "0", "1", "0", "1"));
        Assert.Equal(["2.乙乙乙丙丙", "4", "4", "5", "13"], RowOf(grid, 2));
    }

    [Fact]
    public void Numbers_on_a_baseline_above_their_labels_are_not_those_of_the_row_before()
    {
        var grid = Grid(Header(700) + Row(685, "", "1", "2", "3", "6") + Text(100, 680, "1.甲") + Row(668, "", "4", "4", "5", "13") + Text(100, 663, "2.乙") + Row(651, "", "0", "1", "0", "1") + Text(100, 646, "3.丁"));
        Assert.Equal(["1.甲", "1", "2", "3", "6"], RowOf(grid, 1));
        Assert.Equal(["2.乙", "4", "4", "5", "13"], RowOf(grid, 2));
        Assert.Equal(["3.丁", "0", "1", "0", "1"], RowOf(grid, 3));
    }

    [Fact]
    public void Numbers_on_a_baseline_above_their_label_stand_on_its_line_where_there_is_no_table()
    {
        var blocks = Blocks(Text(100, 700, "规章") + Text(100, 680, "其他") + Text(300, 684.5, "7") + Text(100, 660, "合计") + Text(300, 664.5, "36"));
        Assert.Equal(["规章", "其他7", "合计36"], blocks.OfType<TextBlock>().Select(block => string.Concat(block.Text.ToString().Where(character => character != ' '))));
    }

    [Fact]
    public void A_group_left_of_the_rulings_between_rows_is_no_part_of_their_labels()
    {
        var lines = PdfBuilder.Line(60, 713, 480, 713) + string.Concat(new[] { 694.0, 674, 645 }.Select(y => PdfBuilder.Line(99, y, 480, y))) + PdfBuilder.Line(60, 625, 480, 625);
        var grid = Grid(lines + Header(700) + Row(680, "1.甲", "1", "2", "3", "6") + Text(70, 664, "结果2.乙乙乙") + Row(664, "", "4", "4", "5", "13") + Text(100, 651, "丙丙") + Row(632, "3.丁", "0", "1", "0", "1"));
        Assert.Contains("结果", string.Concat(grid.Cells.Select(cell => cell.Text)), StringComparison.Ordinal);
        Assert.Equal(["3.丁", "0", "1", "0", "1"], RowOf(grid, 3));
    }

    [Fact]
    public void A_table_goes_on_over_a_page_break_and_its_repeated_header()
    {
        var builder = new PdfBuilder()
            .Page(Text(100, 740, "表一说明") + Text(300, 740, "单位件") + Text(400, 740, "数量") + Header(700) + Row(680, "1.甲", "1", "2", "3", "6"))
            .Page(Text(100, 740, "表一说明") + Text(300, 740, "单位件") + Text(400, 740, "数量") + Header(700) + Row(680, "2.乙", "4", "", "5", "9") + Row(660, "3.丁", "0", "1", "0", "1"));
        var grid = Assert.Single(Read(builder.Build()).OfType<TableBlock>()).Grid;
        Assert.Equal(["1.甲", "1", "2", "3", "6"], RowOf(grid, grid.RowCount - 3));
        Assert.Equal(["2.乙", "4", "", "5", "9"], RowOf(grid, grid.RowCount - 2));
        Assert.Equal(2, Assert.IsType<PageLocation>(grid.CellAt(grid.RowCount - 1, 4)!.Location).PageNumber);
    }

    [Fact]
    public void Prose_with_numbers_is_no_table()
    {
        var blocks = Blocks(Text(100, 700, "全年收到申请12件，办结11件，结转1件。") + Text(100, 680, "比上年增加3件") + Text(100, 660, "2024"));
        Assert.All(blocks, block => Assert.IsType<PrintedLineBlock>(block));
    }

    [Fact]
    public void Rows_whose_labels_begin_with_figures_are_no_header_of_the_rows_below()
    {
        var blocks = Blocks(string.Concat(new[] { "3.1 收到申请数", "3.1.1 当面申请数", "其中：传真", "其中：网络" }.Select((label, index) => Text(100, 700 - (20 * index), label) + Text(300, 700 - (20 * index), "1" + index))));
        Assert.DoesNotContain(blocks.OfType<TableBlock>().SelectMany(table => table.Grid.Cells), cell => cell.Text is "10" or "11" && cell.ColumnSpan > 1);
        Assert.Contains(blocks.OfType<PrintedLineBlock>(), line => line.Text.ToString().StartsWith("3.1.1 当面申请数", StringComparison.Ordinal));
    }

    private static string Header(double y)
    {
        var content = new StringBuilder();
        for (var column = 0; column < Columns.Length; column++)
        {
            content.Append(Centred(Columns[column], y, Heads[column]));
        }

        return content.ToString();
    }

    private static string Row(double y, string label, params string[] numbers)
    {
        var content = new StringBuilder(label.Length == 0 ? "" : Text(100, y, label));
        for (var column = 0; column < numbers.Length; column++)
        {
            content.Append(numbers[column].Length == 0 ? "" : Centred(Columns[column], y, numbers[column]));
        }

        return content.ToString();
    }

    private static string Centred(double center, double y, string text) => Text(center - (text.Sum(character => character < 128 ? 5 : 10) / 2.0), y, text);

    private static string Text(double x, double y, string text) => PdfBuilder.Text(x, y, text);

    private static string[] RowOf(TableGrid grid, int row) => [.. Enumerable.Range(1, grid.ColumnCount - 1).Select(column => grid.CellAt(row, column)!.Text)];

    private static TableGrid Grid(string content) => Assert.Single(Blocks(content).OfType<TableBlock>()).Grid;

    private static List<Block> Blocks(string content) => Read(new PdfBuilder().Page(content).Build());

    private static List<Block> Read(byte[] file) =>
        [.. new PdfDocumentReader().Read(new InputContent(file, "a.pdf"), new DocumentSource { Name = "a.pdf", ByteCount = file.Length, Sha256 = "" }, ReadLimits.Default).Document!.Blocks];
}
