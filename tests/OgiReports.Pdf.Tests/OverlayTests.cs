using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Annotations, form fields and attached files: read where a viewer shows them, named where not.</summary>
public sealed class OverlayTests
{
    [Theory]
    [InlineData("/FreeText", "")]
    [InlineData("/Widget", "/FT/Tx/V(8)")]
    public void What_a_viewer_draws_over_the_page_is_read_and_said(string kind, string extra)
    {
        var builder = new PdfBuilder();
        var form = Appearance(builder);
        var result = PdfReading.Read(builder.Page("0.5 0 0 0.5 0 0 cm q ", $"/Annots[<</Subtype{kind}{extra}/Rect[100 700 300 740]/AP<</N {form} 0 R>>>>]"));
        var line = Assert.IsType<PrintedLineBlock>(Assert.Single(result.Document!.Blocks));
        Assert.Equal("8", line.Text.ToString());
        var box = Assert.IsType<PageLocation>(line.Location).Box;
        Assert.InRange(box.Left, 103, 105);
        Assert.InRange(box.Bottom, 130, 136);
        Assert.Equal([PdfDiagnostics.OverlaidText.Code], PdfReading.Codes(result));
    }

    [Theory]
    [InlineData("/FreeText", "/F 2")]
    [InlineData("/FreeText", "/F 32")]
    [InlineData("/Popup", "")]
    public void What_a_viewer_does_not_draw_is_not_read(string kind, string extra)
    {
        var builder = new PdfBuilder();
        var form = Appearance(builder);
        var result = PdfReading.Read(builder.Page("", $"/Annots[<</Subtype{kind}{extra}/Rect[100 700 300 740]/AP<</N {form} 0 R>>>>]"));
        Assert.Empty(result.Document!.Blocks);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("<</Subtype/Widget/FT/Tx/V(8)/Rect[0 0 9 9]>>", true)]
    [InlineData("<</Subtype/Widget/FT/Tx/V()/Rect[0 0 9 9]>>", false)]
    [InlineData("<</Subtype/FreeText/Contents(8)/Rect[0 0 9 9]>>", true)]
    [InlineData("<</Subtype/Link/Rect[0 0 9 9]/Contents(8)>>", false)]
    public void Fields_and_notes_that_nothing_draws_are_counted(string annotation, bool isCounted) =>
        Assert.Equal(isCounted ? [PdfDiagnostics.UndrawnText.Code] : [], PdfReading.Codes(PdfReading.Read(new PdfBuilder().Page("", $"/Annots[{annotation}]"))));

    [Theory]
    [InlineData("/Names<</EmbeddedFiles<</Names[(a)<<>>]>>>>", "attached")]
    [InlineData("/Collection<</Type/Collection>>", "portfolio")]
    [InlineData("/AcroForm<</Fields[]/XFA[(a) 3 0 R]>>", "XFA")]
    public void Files_that_a_file_carries_are_named(string catalog, string word)
    {
        var diagnostic = Assert.Single(PdfReading.Read(new PdfBuilder { Catalog = catalog }.Page("")).Diagnostics);
        Assert.Equal(PdfDiagnostics.AttachmentsNotRead.Code, diagnostic.Code);
        Assert.Contains(word, diagnostic.Message, StringComparison.Ordinal);
    }

    private static int Appearance(PdfBuilder builder) =>
        builder.Stream("/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F 3 0 R>>>>", PdfBuilder.Text(2, 5, "8"));
}
