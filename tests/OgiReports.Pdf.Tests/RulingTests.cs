using OgiReports.Documents.Blocks;
using OgiReports.Documents.Tables;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Rulings as programs draw them: in dots, in frames, beyond the page, off their row.</summary>
public sealed class RulingTests
{
    private static readonly double[] Columns = [100, 200, 300];

    [Fact]
    public void Borders_of_small_squares_are_lines()
    {
        var dots = string.Concat(Sides(Columns, 600, 635).Select(side => Dots(side.X0, side.Y0, side.X1, side.Y1)));
        var grid = Grid(dots + Text(105, 612, "规章") + Text(205, 612, "7"));
        Assert.Equal(["规章", "7"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_cell_painted_as_an_inner_and_an_outer_rectangle_is_framed_whichever_comes_first()
    {
        var grid = Grid("0 0 0 rg 101 601 98 33 re 100 600 100 35 re f* 202 600 100 35 re 203 601 98 33 re f* " + Text(105, 612, "规章") + Text(207, 612, "7"));
        Assert.Equal(["规章", "7"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_border_drawn_over_the_end_of_the_page_ends_with_the_page()
    {
        // The first row has a label and no border above: it begins where the page does.
        var sides = PdfBuilder.Line(100, 750, 100, 1000) + PdfBuilder.Line(200, 750, 200, 842) + PdfBuilder.Line(300, 750, 300, 842)
            + PdfBuilder.Line(100, 820, 300, 820) + PdfBuilder.Line(100, 790, 300, 790) + PdfBuilder.Line(100, 750, 300, 750);
        var grid = Grid(sides + Text(105, 826, "规章") + Text(205, 826, "7") + Text(105, 800, "文件") + Text(205, 800, "8"));
        Assert.Equal(["规章", "7", "文件", "8"], grid.Cells.Select(cell => cell.Text).Take(4));
    }

    [Fact]
    public void A_line_through_the_words_of_a_label_parts_no_cells()
    {
        var grid = Grid(Frame(600, 640) + PdfBuilder.Line(100, 624, 200, 624) + Text(105, 620, "（二）部分公开") + Text(105, 606, "（区分处理的）") + Text(205, 615, "7"));
        Assert.Equal(["（二）部分公开（区分处理的）", "7"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_line_between_two_lines_of_a_label_parts_no_row_with_one_number()
    {
        var grid = Grid(Frame(600, 640) + PdfBuilder.Line(100, 618, 200, 618) + Text(105, 622, "（二）部分公开") + Text(105, 606, "（区分处理的）") + Text(205, 615, "7"));
        Assert.Equal(["（二）部分公开（区分处理的）", "7"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Labels_whose_border_is_lost_go_each_with_its_row()
    {
        var grid = Grid(Frame(600, 660) + PdfBuilder.Line(200, 630, 300, 630) + Text(105, 640, "一、新收") + Text(105, 610, "二、结转") + Text(205, 640, "3") + Text(205, 610, "4"));
        Assert.Equal(["一、新收", "3", "二、结转", "4"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void The_lower_border_of_a_group_a_little_off_its_last_row_makes_no_row_of_its_own()
    {
        // The group's cell ends at 622, its last row at 630; 四、 below stands in a cell as wide as both.
        var lines = PdfBuilder.Line(60, 600, 60, 660) + PdfBuilder.Line(200, 600, 200, 660) + PdfBuilder.Line(300, 600, 300, 660) + PdfBuilder.Line(100, 622, 100, 660)
            + PdfBuilder.Line(60, 600, 300, 600) + PdfBuilder.Line(60, 660, 300, 660) + PdfBuilder.Line(100, 630, 300, 630) + PdfBuilder.Line(60, 622, 100, 622);
        var grid = Grid(lines + Text(65, 640, "果") + Text(105, 640, "（七）总计") + Text(205, 640, "3") + Text(65, 608, "四、结转下年度继续办理", 8) + Text(205, 608, "4"));
        Assert.Equal(["果", "（七）总计", "3", "四、结转下年度继续办理", "4"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Figures_in_columns_too_narrow_for_them_are_one_number_where_no_longer_line_would_fit()
    {
        // Cells 29 points wide; the other rows show that two figures of 12 points fill them, and that words wrap.
        var lines = string.Concat(Sides([100, 129, 158], 600, 640).Concat(Sides([100, 129, 158], 560, 600)).Select(side => PdfBuilder.Line(side.X0, side.Y0, side.X1, side.Y1)));
        var grid = Grid(lines + Text(108, 624, "其", 12) + Text(108, 608, "他", 12) + Text(138, 620, "无", 8)
            + Text(108, 584, "97", 12) + Text(108, 568, "2", 12) + Text(140, 576, "0", 12));
        Assert.Equal(["其他", "无", "972", "0"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void The_label_of_the_row_above_a_page_break_spread_over_its_cell_does_not_go_on_in_the_row_below()
    {
        var grid = Grid(
            Frame(60, 100) + Text(105, 75, "规") + Text(185, 75, "章") + Text(205, 75, "4"),
            Frame(740, 780) + Text(105, 755, "规范性文件") + Text(205, 755, "0"));
        Assert.Equal(["规  章", "4", "规范性文件", "0"], grid.Cells.Select(cell => cell.Text.Replace("    ", "  ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Labels_that_fill_their_cells_on_both_sides_of_a_page_break_each_with_its_number_are_two()
    {
        var grid = Grid(
            Frame(60, 100) + Text(105, 75, "行政处罚的决定数") + Text(205, 75, "4"),
            Frame(740, 780) + Text(105, 755, "行政强制") + Text(205, 755, "0"));
        Assert.Equal(["行政处罚的决定数", "4", "行政强制", "0"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_row_cut_by_a_page_break_goes_on_where_wide_borders_leave_its_label_less_room()
    {
        // Twelve points free at either side, as within triple lines: a fifth glyph of 18 points would not have fitted.
        var grid = Grid(
            Frame(60, 140) + PdfBuilder.Line(100, 100, 300, 100) + Text(112, 115, "一、新") + Text(205, 115, "3") + Text(112, 75, "二部分公", 18) + Text(205, 75, "7"),
            Frame(740, 780) + Text(112, 755, "开", 18));
        Assert.Equal(["一、新", "3", "二部分公开", "7"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void An_amount_with_its_unit_below_a_page_break_stands_beside_its_label_above_it()
    {
        var grid = Grid(Frame(60, 100) + Text(105, 75, "收取的费用"), Frame(740, 780) + Text(205, 755, "7.5万元"));
        Assert.Equal(["收取的费用", "7.5万元"], grid.Cells.Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("5,82", "9", "5,829")]
    [InlineData("1,", "234", "1,234")]
    [InlineData("5,829", "9", "5,829 9")]
    [InlineData("5,82", "91", "5,82 91")]
    public void Lines_of_one_cell_are_one_number_with_commas_where_they_make_no_others(string above, string below, string expected)
    {
        var grid = Grid(Frame(600, 640) + Text(105, 615, "规章") + Text(230, 624, above) + Text(230, 608, below));
        Assert.Equal(["规章", expected], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Numbers_that_fill_cells_side_by_side_do_not_run_together()
    {
        var lines = string.Concat(Sides([100, 200, 220.5, 247], 600, 640).Select(side => PdfBuilder.Line(side.X0, side.Y0, side.X1, side.Y1)));
        var grid = Grid(lines + Text(105, 615, "规章") + Text(200, 615, "2140") + Text(221, 615, "23926"));
        Assert.Equal(["规章", "2140", "23926"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_number_wider_than_its_cell_stays_whole_where_the_border_runs_between_two_of_its_figures()
    {
        var lines = string.Concat(Sides([100, 200, 220, 247], 600, 640).Select(side => PdfBuilder.Line(side.X0, side.Y0, side.X1, side.Y1)));
        var grid = Grid(lines + Text(105, 615, "规章") + Text(205, 615, "1234567"));
        Assert.Equal(["规章", "", "1234567"], grid.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Numbers_of_a_text_that_stands_off_its_lines_do_not_slip_into_the_row_above()
    {
        // Each label's first line, and its number, stand at the bottom of the cell above.
        var content = PdfBuilder.Line(100, 600, 100, 720) + PdfBuilder.Line(200, 600, 200, 720) + PdfBuilder.Line(300, 600, 300, 720);
        for (var row = 0; row <= 4; row++)
        {
            content += PdfBuilder.Line(100, 600 + (30 * row), 300, 600 + (30 * row));
            content += row is 0 ? "" : Text(105, 602 + (30 * row), $"{5 - row}.行政") + Text(105, 591 + (30 * row), "规章") + Text(240, 602 + (30 * row), $"{7 * row}");
        }

        var cells = PdfReading.Read(new PdfBuilder().Page(content)).Document!.Blocks.OfType<TableBlock>().SelectMany(table => table.Grid.Cells);
        Assert.DoesNotContain(cells, cell => cell.Text.StartsWith("规章", StringComparison.Ordinal) && cell.Text.Contains('.', StringComparison.Ordinal));
    }

    private static IEnumerable<(double X0, double Y0, double X1, double Y1)> Sides(double[] xs, double bottom, double top) =>
        xs.Select(x => (x, bottom, x, top)).Append((xs[0], bottom, xs[^1], bottom)).Append((xs[0], top, xs[^1], top));

    private static string Frame(double bottom, double top) => string.Concat(Sides(Columns, bottom, top).Select(side => PdfBuilder.Line(side.X0, side.Y0, side.X1, side.Y1)));

    private static string Dots(double x0, double y0, double x1, double y1)
    {
        var dots = "0 0 0 rg ";
        for (var along = 0.0; along <= Math.Max(x1 - x0, y1 - y0); along += 1.5)
        {
            dots += FormattableString.Invariant($"{(x1 > x0 ? x0 + along : x0)} {(y1 > y0 ? y0 + along : y0)} 0.75 0.75 re f ");
        }

        return dots;
    }

    private static string Text(double x, double y, string text, double size = 10) => PdfBuilder.Text(x, y, text, size);

    private static TableGrid Grid(params string[] pages) => Assert.Single(PdfReading.Read(pages.Aggregate(new PdfBuilder(), (builder, page) => builder.Page(page))).Document!.Blocks.OfType<TableBlock>()).Grid;
}
