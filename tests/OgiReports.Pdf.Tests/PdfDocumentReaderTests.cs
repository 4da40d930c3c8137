using OgiReports.Documents.Blocks;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

public sealed class PdfDocumentReaderTests
{
    private static readonly PdfDocumentReader Reader = new();

    [Fact]
    public void Fonts_without_ToUnicode_are_decoded_by_their_predefined_CMap()
    {
        var line = Assert.IsType<PrintedLineBlock>(Assert.Single(Blocks(new PdfBuilder().Page(PdfBuilder.Text(100, 700, "规章12")))));
        Assert.Equal("规章12", line.Text.ToString());
        var location = Assert.IsType<PageLocation>(line.Locate(2, 2));
        Assert.Equal(1, location.PageNumber);
        Assert.InRange(location.Box.Left, 119, 121);
        Assert.InRange(location.Box.Right, 129, 131);
        Assert.InRange(location.Box.Bottom, 140, 145);
    }

    [Fact]
    public void The_drawn_outline_of_a_bold_letter_is_no_ruling_of_its_own()
    {
        const string Outline = "1 0 0 1 206 108 cm 0 0 m 8 0 l 8 2 l 0 2 l h 0 4 m 8 4 l 8 8 l 6 8 l 6 6 l 0 6 l h S";
        var builder = new PdfBuilder()
            .Page(Ruled(100, 60, 3, 2) + PdfBuilder.Text(105, 110, "规章") + PdfBuilder.Text(205, 110, "年本") + $"q {Outline} Q q 1 0 0 1 9 0 cm {Outline} Q " + PdfBuilder.Text(305, 110, "0"));
        var grid = Assert.Single(Blocks(builder).OfType<TableBlock>()).Grid;
        Assert.Equal((2, 3), (grid.RowCount, grid.ColumnCount));
        Assert.Equal(["规章", "年本", "0"], Enumerable.Range(0, 3).Select(column => grid.CellAt(0, column)!.Text));
    }

    [Fact]
    public void A_last_row_of_blanks_on_a_page_of_its_own_stays_in_its_table()
    {
        var builder = new PdfBuilder()
            .Page(Ruled(100, 60, 3, 2) + PdfBuilder.Text(105, 110, "规章") + PdfBuilder.Text(205, 110, "1"))
            .Page(Ruled(100, 780, 3, 1) + PdfBuilder.Text(105, 795, "文件"));
        var grid = Assert.Single(Blocks(builder).OfType<TableBlock>()).Grid;
        Assert.Equal(3, grid.RowCount);
        Assert.Equal("文件", grid.CellAt(2, 0)!.Text);
        Assert.Equal("", grid.CellAt(2, 2)!.Text);
    }

    [Fact]
    public void Numbers_at_the_end_of_a_page_whose_label_begins_the_next_are_not_a_row_of_blanks()
    {
        var builder = new PdfBuilder()
            .Page(Ruled(100, 60, 3, 2) + PdfBuilder.Text(105, 110, "规章") + PdfBuilder.Text(205, 110, "1") + PdfBuilder.Text(205, 75, "8") + PdfBuilder.Text(305, 75, "9"))
            .Page(Ruled(100, 720, 3, 2) + PdfBuilder.Text(105, 770, "文件") + PdfBuilder.Text(105, 735, "其他") + PdfBuilder.Text(205, 735, "2"));
        var grid = Assert.Single(Blocks(builder).OfType<TableBlock>()).Grid;
        Assert.Equal(3, grid.RowCount);
        Assert.Equal(["文件", "8", "9"], Enumerable.Range(0, 3).Select(column => grid.CellAt(1, column)!.Text));
        Assert.Equal(1, Assert.IsType<PageLocation>(grid.CellAt(1, 1)!.Location).PageNumber);
    }

    [Fact]
    public void Numbers_whose_label_stands_below_the_repeated_header_of_the_next_page_are_not_a_row_of_blanks()
    {
        var builder = new PdfBuilder()
            .Page(Ruled(100, 60, 3, 3) + PdfBuilder.Text(105, 145, "内容") + PdfBuilder.Text(205, 145, "数量") + PdfBuilder.Text(105, 110, "规章") + PdfBuilder.Text(205, 110, "1") + PdfBuilder.Text(205, 75, "8") + PdfBuilder.Text(305, 75, "9"))
            .Page(Ruled(100, 685, 3, 3) + PdfBuilder.Text(105, 770, "内容") + PdfBuilder.Text(205, 770, "数量") + PdfBuilder.Text(105, 735, "文件") + PdfBuilder.Text(105, 700, "其他") + PdfBuilder.Text(205, 700, "2"));
        var grid = Assert.Single(Blocks(builder).OfType<TableBlock>()).Grid;
        Assert.Equal(["文件", "8", "9"], Enumerable.Range(0, 3).Select(column => grid.CellAt(2, column)!.Text));
        Assert.Equal(["其他", "2", ""], Enumerable.Range(0, 3).Select(column => grid.CellAt(3, column)!.Text));
    }

    [Fact]
    public void A_table_whose_group_is_not_painted_on_the_next_page_goes_on_there()
    {
        var group = PdfBuilder.Line(0, 60, 0, 130) + PdfBuilder.Line(0, 60, 100, 60) + PdfBuilder.Line(0, 130, 100, 130);
        var builder = new PdfBuilder()
            .Page(Ruled(100, 60, 3, 2) + group + PdfBuilder.Text(5, 110, "结果") + PdfBuilder.Text(105, 110, "规章") + PdfBuilder.Text(205, 110, "1") + PdfBuilder.Text(205, 75, "8") + PdfBuilder.Text(305, 75, "9"))
            .Page(Ruled(100, 720, 3, 2) + PdfBuilder.Text(105, 770, "文件") + PdfBuilder.Text(105, 735, "其他") + PdfBuilder.Text(205, 735, "2"));
        var grid = Assert.Single(Blocks(builder).OfType<TableBlock>()).Grid;
        Assert.Equal(["结果", "文件", "8", "9"], Enumerable.Range(0, 4).Select(column => grid.CellAt(1, column)!.Text));
        Assert.Equal(["结果", "其他", "2", ""], Enumerable.Range(0, 4).Select(column => grid.CellAt(2, column)!.Text));
    }

    [Fact]
    public void A_row_of_blanks_that_begins_a_page_takes_no_numbers_of_the_labelled_row_before()
    {
        var builder = new PdfBuilder()
            .Page(Ruled(100, 60, 3, 2) + PdfBuilder.Text(105, 110, "规章") + PdfBuilder.Text(205, 110, "1") + PdfBuilder.Text(105, 75, "目录") + PdfBuilder.Text(205, 75, "8"))
            .Page(Ruled(100, 720, 3, 2) + PdfBuilder.Text(105, 770, "文件") + PdfBuilder.Text(105, 735, "其他") + PdfBuilder.Text(205, 735, "2"));
        var grid = Assert.Single(Blocks(builder).OfType<TableBlock>()).Grid;
        Assert.Equal(["目录", "8", ""], Enumerable.Range(0, 3).Select(column => grid.CellAt(1, column)!.Text));
        Assert.Equal(["文件", "", ""], Enumerable.Range(0, 3).Select(column => grid.CellAt(2, column)!.Text));
    }

    [Fact]
    public void Text_drawn_twice_is_read_once()
    {
        var line = Assert.Single(Blocks(new PdfBuilder().Page(PdfBuilder.Text(100, 700, "11") + PdfBuilder.Text(100.3, 700, "11"))));
        Assert.Equal("11", ((TextBlock)line).Text.ToString());
    }

    [Fact]
    public void Figures_on_two_lines_of_a_wide_cell_are_not_one_number()
    {
        var grid = Grid(Ruled(100, 600, 3, 3) + PdfBuilder.Text(105, 690, "规章") + PdfBuilder.Text(205, 694, "3") + PdfBuilder.Text(205, 682, "4"));
        Assert.Equal("3 4", grid.CellAt(0, 1)!.Text);
    }

    [Fact]
    public void A_number_wider_than_its_cell_stays_whole()
    {
        var grid = Grid(Ruled(100, 600, 3, 3) + PdfBuilder.Text(105, 690, "规章") + PdfBuilder.Text(280, 690, "123456") + PdfBuilder.Text(350, 690, "7"));
        Assert.Equal("123456", grid.CellAt(0, 1)!.Text);
        Assert.Equal("7", grid.CellAt(0, 2)!.Text);
    }

    [Fact]
    public void Narrow_equal_figures_are_not_one_drawn_twice()
    {
        var line = Assert.Single(Blocks(new PdfBuilder().Page("40 Tz " + PdfBuilder.Text(100, 700, "1111"))));
        Assert.Equal("1111", ((TextBlock)line).Text.ToString());
    }

    [Fact]
    public void Figures_on_two_lines_of_a_narrow_cell_are_not_one_number()
    {
        var grid = Grid(Ruled(100, 600, 3, 3) + PdfBuilder.Line(120, 600, 120, 705) + PdfBuilder.Text(107.5, 694, "3") + PdfBuilder.Text(107.5, 682, "4") + PdfBuilder.Text(205, 690, "规章"));
        Assert.Equal("3 4", grid.CellAt(0, 0)!.Text);
    }

    [Fact]
    public void A_table_goes_on_over_a_page_break_and_its_numbers_keep_their_pages()
    {
        var builder = new PdfBuilder()
            .Page(Ruled(100, 60, 3, 3) + PdfBuilder.Text(105, 150, "规章") + PdfBuilder.Text(205, 150, "1") + PdfBuilder.Text(280, 30, "- 1 -"))
            .Page(Ruled(100, 680, 3, 3) + PdfBuilder.Text(105, 770, "文件") + PdfBuilder.Text(305, 770, "2") + PdfBuilder.Text(280, 30, "- 2 -"));
        var blocks = Blocks(builder);
        var grid = Assert.Single(blocks.OfType<TableBlock>()).Grid;
        Assert.Equal(6, grid.RowCount);
        Assert.Equal(3, grid.ColumnCount);
        Assert.Equal("2", grid.CellAt(3, 2)!.Text);
        Assert.Equal(2, Assert.IsType<PageLocation>(grid.CellAt(3, 2)!.Location).PageNumber);
        Assert.Equal(2, blocks.Count(block => block.IsFurniture));
    }

    [Fact]
    public void Damaged_files_never_throw()
    {
        var whole = new PdfBuilder().Page(Ruled(100, 600, 4, 4) + PdfBuilder.Text(105, 690, "规章")).Page(PdfBuilder.Text(100, 700, "信息")).Build();
        var random = new Random(20);
        for (var round = 0; round < 100; round++)
        {
            var bytes = round < 10 ? whole[..(whole.Length * round / 10)] : (byte[])whole.Clone();
            for (var flip = 0; round >= 10 && flip < 12; flip++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var result = Read(bytes);
            Assert.True(result.Document is not null || result.Diagnostics.Length > 0);
        }
    }

    private static string Ruled(double left, double bottom, int columns, int rows)
    {
        var lines = "";
        for (var row = 0; row <= rows; row++)
        {
            lines += PdfBuilder.Line(left, bottom + (row * 35), left + (columns * 100), bottom + (row * 35));
        }

        for (var column = 0; column <= columns; column++)
        {
            lines += PdfBuilder.Line(left + (column * 100), bottom, left + (column * 100), bottom + (rows * 35));
        }

        return lines;
    }

    private static Documents.Tables.TableGrid Grid(string content) => Assert.Single(Blocks(new PdfBuilder().Page(content)).OfType<TableBlock>()).Grid;

    private static List<Block> Blocks(PdfBuilder builder) => [.. Read(builder.Build()).Document!.Blocks];

    private static ReadResult Read(byte[] bytes) =>
        Reader.Read(new InputContent(bytes, "a.pdf"), new DocumentSource { Name = "a.pdf", ByteCount = bytes.Length, Sha256 = "" }, ReadLimits.Default, TestContext.Current.CancellationToken);
}
