using OgiReports.Documents.Blocks;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Text stamped across a page.</summary>
public sealed class WatermarkTests
{
    [Fact]
    public void A_slanted_watermark_is_no_part_of_the_cells_it_crosses()
    {
        const string mark = "BT /F 30 Tf 0.7 0.7 -0.7 0.7 110 610 Tm <8349 7A3F> Tj ET ";
        var lines = PdfBuilder.Line(100, 600, 300, 600) + PdfBuilder.Line(100, 670, 300, 670) + PdfBuilder.Line(100, 635, 300, 635)
            + PdfBuilder.Line(100, 600, 100, 670) + PdfBuilder.Line(200, 600, 200, 670) + PdfBuilder.Line(300, 600, 300, 670);
        var content = mark + lines + PdfBuilder.Text(105, 645, "规章") + PdfBuilder.Text(205, 645, "7") + PdfBuilder.Text(105, 610, "文件") + PdfBuilder.Text(205, 610, "8");
        var blocks = PdfReading.Read(new PdfBuilder().Page(content)).Document!.Blocks;
        Assert.Equal(["规章", "7", "文件", "8"], Assert.Single(blocks.OfType<TableBlock>()).Grid.Cells.Select(cell => cell.Text));
        var stamp = Assert.Single(blocks.OfType<TextBlock>());
        Assert.True(stamp.IsFurniture);
        Assert.Equal("草稿", stamp.Text.ToString());
    }

    [Fact]
    public void A_page_that_is_slanted_as_a_whole_is_read()
    {
        var blocks = PdfReading.Read(new PdfBuilder().Page("BT /F 30 Tf 0.7 0.7 -0.7 0.7 110 610 Tm <8349 7A3F> Tj ET ")).Document!.Blocks;
        Assert.All(blocks, block => Assert.False(block.IsFurniture));
        Assert.NotEmpty(blocks);
    }
}
