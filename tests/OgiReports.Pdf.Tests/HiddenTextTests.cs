using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>What a page does not show is left out and said, and what it shows stays.</summary>
public sealed class HiddenTextTests
{
    private const string Seen = "规章";
    private static readonly string Eight = PdfBuilder.Text(200, 700, "8");

    public static TheoryData<string, string> Hidden => new()
    {
        { "rendering mode 3", PdfBuilder.Text(200, 700, "8", mode: 3) },
        { "white on white", "1 g " + Eight + "0 g " },
        { "nearly white on white", "0.98 0.98 0.98 rg " + Eight + "0 g " },
        { "black on black", "190 690 40 30 re f " + Eight },
        { "in the colour of its ground", "0.2 0.4 0.6 rg 190 690 40 30 re f " + Eight + "0 g " },
        { "clipped away", "q 0 0 100 100 re W n " + Eight + "Q " },
        { "clipped away by two clips", "q 190 0 100 800 re W n 0 0 800 100 re W n " + Eight + "Q " },
        { "under a white box", Eight + "1 g 190 690 40 30 re f 0 g " },
        { "under a box drawn by lines", Eight + "1 g 190 690 m 240 690 l 240 720 l 190 720 l h f 0 g " },
        { "outside of the page", PdfBuilder.Text(-50, 700, "8") },
        { "too small to be seen", PdfBuilder.Text(200, 700, "8", size: 0.3) },
        { "transparent", "q /G gs " + Eight + "Q " },
        { "on a layer that is off", "/OC /L BDC " + Eight + "EMC " },
        { "on a layer that is off, in a form", "/X Do " },
        { "on a membership of layers that are off", "/OC /M BDC " + Eight + "EMC " },
    };

    public static TheoryData<string, string> Shown => new()
    {
        { "white on a dark ground", "0.1 0.2 0.5 rg 190 690 40 30 re f 1 g " + Eight + "0 g " },
        { "white on a picture", "q 60 0 0 60 180 680 cm /I Do Q 1 g " + Eight + "0 g " },
        { "white on a pattern", "/Pattern cs /P scn 190 690 40 30 re f 1 g " + Eight + "0 g " },
        { "white on a shape of many sides", "0 g 180 680 m 240 680 l 250 720 l 190 730 l h f 1 g " + Eight + "0 g " },
        { "black on a white box", "1 g 190 690 40 30 re f 0 g " + Eight },
        { "under a transparent box", Eight + "q /G gs 1 g 190 690 40 30 re f Q " },
        { "beside a white box", Eight + "1 g 220 690 40 30 re f 0 g " },
        { "under a frame of two rectangles", Eight + "0 g 190 690 40 30 re 191 691 38 28 re f* " },
        { "within a clip", "q 190 690 40 30 re W n " + Eight + "Q " },
        { "after a clip was taken back", "q 0 0 10 10 re W n Q " + Eight },
        { "stroked only", PdfBuilder.Text(200, 700, "8", mode: 1) },
        { "filled and stroked", PdfBuilder.Text(200, 700, "8", mode: 2) },
        { "struck through", Eight + "0 g 195 702 20 1 re f " },
        { "on a layer that is on", "/OC /N BDC " + Eight + "EMC " },
        { "in a marked content of another kind", "/Span <</ActualText(x)>> BDC " + Eight + "EMC " },
        { "hidden and drawn again", "1 g " + Eight + "0 g " + Eight },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void Text_that_the_page_does_not_show_is_left_out_and_said(string how, string content)
    {
        var result = PdfReading.Read(Build(content));
        Assert.Equal(Seen, PdfReading.Text(result));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(PdfDiagnostics.HiddenText.Code, diagnostic.Code);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains(": 8. ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(1, Assert.IsType<PageLocation>(diagnostic.Location).PageNumber);
        Assert.NotEmpty(how);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void Text_that_the_page_shows_is_read(string how, string content)
    {
        var result = PdfReading.Read(Build(content));
        Assert.Equal(Seen + "  8", PdfReading.Text(result));
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Code != PdfDiagnostics.HiddenText.Code || how != "hidden and drawn again"));
    }

    [Fact]
    public void A_figure_that_touches_a_thick_border_is_seen()
    {
        // The nominal box of a font that is not embedded is as wide as an ideograph's; its middle lies on the border.
        var result = PdfReading.Read(new PdfBuilder().Page("0 0 0 rg 104 690 1.8 30 re f " + PdfBuilder.Text(100, 700, "规7")));
        Assert.Equal("规7", PdfReading.Text(result));
        Assert.DoesNotContain("OGI1169", PdfReading.Codes(result));
    }

    [Fact]
    public void Text_cut_off_by_the_crop_box_is_left_out()
    {
        var result = PdfReading.Read(new PdfBuilder().Page(PdfBuilder.Text(100, 700, Seen) + Eight, "/CropBox[50 600 180 800]"));
        Assert.Equal(Seen, PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.HiddenText.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void A_page_that_hides_most_of_its_text_is_no_page_of_blanks()
    {
        var diagnostic = Assert.Single(PdfReading.Read(new PdfBuilder().Page(PdfBuilder.Text(100, 700, Seen) + PdfBuilder.Text(-900, 600, new string('8', 40)))).Diagnostics);
        Assert.Equal((PdfDiagnostics.PageHidden.Code, DiagnosticSeverity.Error), (diagnostic.Code, diagnostic.Severity));
    }

    private static PdfBuilder Build(string content)
    {
        var builder = new PdfBuilder();
        var off = builder.Add("<</Type/OCG/Name(off)>>");
        var on = builder.Add("<</Type/OCG/Name(on)>>");
        var form = builder.Stream($"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC {off} 0 R/Resources<</Font<</F 3 0 R>>>>", Eight);
        var pattern = builder.Stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>", "0 0 9 9 re f");
        builder.Catalog = $"/OCProperties<</OCGs[{off} 0 R {on} 0 R]/D<</OFF[{off} 0 R]>>>>";
        builder.Resources = $"/ExtGState<</G<</ca 0/CA 0>>>>/Pattern<</P {pattern} 0 R>>/Properties<</L {off} 0 R/N {on} 0 R/M<</Type/OCMD/OCGs[{off} 0 R]>>>>";
        var bytes = content.Contains("/X Do", StringComparison.Ordinal) ? content.Replace("/X Do", "/I Do", StringComparison.Ordinal) : content;
        if (bytes != content)
        {
            builder.Resources += $"/XObject<</I {form} 0 R>>";
        }

        return builder.Page(PdfBuilder.Text(100, 700, Seen) + bytes);
    }
}
