using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Boxes are in points from the top left corner of the page as it is shown, whatever the page says of itself.</summary>
public sealed class PageBoxTests
{
    // The text stands at 100, 700 of an upright page of 595 x 842: baseline 142 from the top.
    [Theory]
    [InlineData("", 100, 142, 1)]
    [InlineData("/MediaBox[-20 -30 575 812]", 120, 112, 1)]
    [InlineData("/CropBox[50 600 400 800]", 50, 100, 1)]
    [InlineData("/MediaBox[0 0 595 842]/CropBox[-100 -100 9000 9000]", 100, 142, 1)]
    [InlineData("/UserUnit 2", 200, 284, 2)]
    [InlineData("/UserUnit 1.5", 150, 213, 1.5)]
    [InlineData("/UserUnit 0.5", 50, 71, 0.5)]
    [InlineData("/UserUnit -1", 100, 142, 1)]
    [InlineData("/CropBox[50 600 400 800]/UserUnit 2", 100, 200, 2)]
    [InlineData("/Rotate 360", 100, 142, 1)]
    public void Boxes_are_in_points_from_the_top_left_of_the_visible_page(string extra, double left, double baseline, double scale)
    {
        var line = Assert.IsType<PrintedLineBlock>(Assert.Single(PdfReading.Read(new PdfBuilder().Page(PdfBuilder.Text(100, 700, "规章12"), extra)).Document!.Blocks));
        Assert.Equal("规章12", line.Text.ToString());
        var box = Assert.IsType<PageLocation>(line.Locate(0, 1)).Box;
        Assert.InRange(box.Left, left - (2 * scale), left + (2 * scale));
        Assert.InRange(box.Bottom, baseline - (2 * scale), baseline + (3 * scale));
    }

    [Theory]
    [InlineData(90, 697, 98, 711, 132)]
    [InlineData(180, 463, 697, 497, 711)]
    [InlineData(270, 131, 463, 145, 497)]
    public void Turned_pages_are_read_upright_and_located_as_shown(int angle, double left, double top, double right, double bottom)
    {
        var result = PdfReading.Read(new PdfBuilder().Page(PdfBuilder.Text(100, 700, "规章12"), $"/Rotate {angle}"));
        var line = Assert.IsType<PrintedLineBlock>(Assert.Single(result.Document!.Blocks));
        Assert.Equal("规章12", line.Text.ToString());
        var box = Assert.IsType<PageLocation>(line.Location).Box;
        Assert.True(box.Left >= left && box.Top >= top && box.Right <= right && box.Bottom <= bottom, box.ToString());
    }
}
