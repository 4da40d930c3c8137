using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

public sealed class ScannedPageTests
{
    private const string FullImage = "q 595 0 0 842 0 0 cm /I Do Q ";

    [Fact]
    public void Pages_that_are_images_are_named_and_the_rest_is_read()
    {
        var result = PdfReading.Read(new PdfBuilder().Page(FullImage).Page(PdfBuilder.Text(100, 700, "规章")).Page(FullImage));
        Assert.Equal("规章", PdfReading.Text(result));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(PdfDiagnostics.ImageOnly.Code, diagnostic.Code);
        Assert.StartsWith("Page(s) 1, 3, 66 % of 3, ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_image_strips_is_an_image()
    {
        var strips = string.Concat(Enumerable.Range(0, 6).Select(index => $"q 595 0 0 140 0 {140 * index} cm /I Do Q "));
        Assert.Equal([PdfDiagnostics.ImageOnly.Code], PdfReading.Codes(PdfReading.Read(new PdfBuilder().Page(strips))));
    }

    [Theory]
    [InlineData("invisible over the image", FullImage, 3, "")]
    [InlineData("under the image", "", 0, FullImage)]
    public void Recognized_text_is_read_and_flagged(string how, string before, int mode, string after)
    {
        var result = PdfReading.Read(new PdfBuilder().Page(before + PdfBuilder.Text(100, 700, "规章12", mode: mode) + after));
        Assert.Equal("规章12", PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.RecognizedText.Code], PdfReading.Codes(result));
        Assert.NotEmpty(how);
    }

    [Fact]
    public void Recognized_text_of_a_picture_on_a_printed_page_is_read_and_flagged()
    {
        var printed = PdfBuilder.Text(60, 780, new string('文', 40));
        var result = PdfReading.Read(new PdfBuilder().Page(printed + "q 400 0 0 300 80 400 cm /I Do Q " + PdfBuilder.Text(100, 600, "规章12", mode: 3)));
        Assert.Equal(new string('文', 40) + " 规章12", PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.RecognizedText.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void Invisible_text_beside_printed_text_on_an_image_is_left_out()
    {
        var printed = PdfBuilder.Text(60, 780, new string('文', 40));
        var result = PdfReading.Read(new PdfBuilder().Page(FullImage + printed + PdfBuilder.Text(100, 600, "8", mode: 3)));
        Assert.Equal(new string('文', 40), PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.HiddenText.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void A_small_picture_is_no_scan() =>
        Assert.Empty(PdfReading.Read(new PdfBuilder().Page("q 90 0 0 90 400 100 cm /I Do Q " + PdfBuilder.Text(100, 700, "规章"))).Diagnostics);
}
