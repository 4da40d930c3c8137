using System.Globalization;
using System.IO.Compression;
using System.Text;
using OgiReports.Documents.Reading;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Damaged and hostile files give what can be read and a diagnostic, in bounded time and memory, never an exception.</summary>
public sealed class HostileFileTests
{
    private static readonly ReadLimits Patient = new() { MaxSeconds = 60 };

    [Fact]
    public void Forms_that_draw_each_other_in_a_circle_end()
    {
        var builder = new PdfBuilder();
        builder.Stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</B 8 0 R>>>>", "/B Do");
        builder.Stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</A 7 0 R>>>>", "/A Do");
        builder.Resources = "/XObject<</A 7 0 R>>";
        var result = PdfReading.Read(builder.Page(PdfBuilder.Text(100, 700, "规章") + "/A Do").Page(PdfBuilder.Text(100, 700, "信息")));
        Assert.Equal("信息", PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.PageDamaged.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void Forms_that_draw_forms_many_times_over_are_stopped_in_the_middle_of_the_page()
    {
        var builder = new PdfBuilder();
        for (var level = 0; level < 12; level++)
        {
            builder.Stream($"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</A {8 + level} 0 R>>>>", string.Concat(Enumerable.Repeat("/A Do ", 10)));
        }

        builder.Stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]", "0 0 m");
        builder.Resources = "/XObject<</A 7 0 R>>";
        var result = PdfReading.Read(builder.Page("/A Do").Build(), new ReadLimits { MaxSeconds = 0.5 });
        Assert.Null(result.Document);
        Assert.Equal([ReadingDiagnostics.TooSlow.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void A_stream_that_expands_a_thousandfold_is_refused_and_the_rest_is_read()
    {
        var builder = new PdfBuilder();
        var bomb = builder.Stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter/FlateDecode", Deflate(new byte[100 << 20]));
        builder.Resources = $"/XObject<</X {bomb} 0 R>>";
        var result = PdfReading.Read(builder.Page("/X Do").Page(PdfBuilder.Text(100, 700, "信息")).Build(), Patient);
        Assert.Equal("信息", PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.PageDamaged.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void A_stream_that_breaks_off_is_read_as_far_as_it_goes_and_named()
    {
        var builder = new PdfBuilder();
        var whole = Deflate(Encoding.Latin1.GetBytes(PdfBuilder.Text(100, 700, "规章") + string.Concat(Enumerable.Range(0, 4000).Select(index => string.Create(CultureInfo.InvariantCulture, $"{index * 7919 % 1000} {index} m ")))));
        var damaged = whole[..^200] + new string('\u00FF', 200);
        var form = builder.Stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Filter/FlateDecode", damaged);
        builder.Resources = $"/XObject<</X {form} 0 R>>";
        var result = PdfReading.Read(builder.Page("/X Do"));
        Assert.Equal("规章", PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.PageCut.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void A_page_of_more_glyphs_than_any_report_has_is_passed_over()
    {
        var line = $"<{string.Concat(Enumerable.Repeat("0031", 1000))}> Tj ";
        var result = PdfReading.Read(new PdfBuilder().Page("BT /F 1 Tf 10 700 Td " + string.Concat(Enumerable.Repeat(line, 260)) + "ET").Build(), Patient);
        Assert.Empty(result.Document!.Blocks);
        Assert.Equal([PdfDiagnostics.PageDamaged.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void A_page_of_many_lines_is_a_drawing()
    {
        var lines = string.Concat(Enumerable.Range(0, 125_000).Select(index => string.Create(CultureInfo.InvariantCulture, $"{index % 500} {index / 300} m {(index % 500) + 40} {index / 300} l S ")));
        var result = PdfReading.Read(new PdfBuilder().Page(PdfBuilder.Text(100, 700, "规章") + lines).Build(), Patient);
        Assert.Equal("规章", PdfReading.Text(result));
    }

    [Fact]
    public void More_pages_than_the_limit_are_refused_soon()
    {
        var builder = new PdfBuilder();
        for (var page = 0; page < 10_000; page++)
        {
            builder.Page("");
        }

        Assert.Equal([PdfDiagnostics.TooManyPages.Code], PdfReading.Codes(PdfReading.Read(builder.Build(), Patient)));
    }

    [Theory]
    [InlineData("/Kids[2 0 R]")]
    [InlineData("/Kids[7 0 R 2 0 R 7 0 R]")]
    [InlineData("/Kids[99 0 R]")]
    [InlineData("/Kids 2 0 R")]
    [InlineData("/Kids[7 0 R]/Count 2147483647")]
    [InlineData("/Kids[7 0 R]/Count -1")]
    [InlineData("/Parent 2 0 R/Kids[7 0 R]")]
    public void Trees_of_pages_that_lead_nowhere_end(string kids)
    {
        var text = Encoding.Latin1.GetString(new PdfBuilder().Page(PdfBuilder.Text(100, 700, "规章")).Build());
        var result = PdfReading.Read(Encoding.Latin1.GetBytes(text.Replace("/Kids[7 0 R]", kids, StringComparison.Ordinal)));
        Assert.True(result.Document is not null || result.Diagnostics.Length > 0);
    }

    [Theory]
    [InlineData(800, true)]
    [InlineData(1100, false)]
    public void A_circle_of_pages_longer_than_the_library_looks_back_is_refused(int length, bool isRead)
    {
        var builder = new PdfBuilder();
        for (var level = 0; level < length; level++)
        {
            builder.Add($"<</Type/Pages/Count 1/Kids[{(level == length - 1 ? 7 : 8 + level)} 0 R {7 + length} 0 R]>>");
        }

        var text = Encoding.Latin1.GetString(builder.Page(PdfBuilder.Text(100, 700, "规章")).Build());
        var result = PdfReading.Read(Encoding.Latin1.GetBytes(text.Replace($"2 0 obj\n<</Type/Pages/Kids[{7 + length} 0 R]", "2 0 obj\n<</Type/Pages/Kids[7 0 R]", StringComparison.Ordinal)), Patient);
        Assert.Equal(isRead, result.Document is not null);
        Assert.Equal(isRead ? [] : [PdfDiagnostics.Damaged.Code], PdfReading.Codes(result));
    }

    [Theory]
    [InlineData("99999999999999999999 700 Td")]
    [InlineData("1e308 1e308 Td")]
    [InlineData("-2147483649 0 Td")]
    [InlineData("0 0 0 0 0 0 Tm")]
    [InlineData("1e30 0 0 1e30 0 0 cm")]
    [InlineData("[(1) 99999999999999999999 (2)] TJ")]
    [InlineData("1e300 Tz")]
    [InlineData("Q Q Q Q EMC EMC ET Q")]
    [InlineData("/None Do /None gs /None sh /None cs /None scn")]
    [InlineData("0 0 1e300 1e300 re W n 1e300 -1e300 m 5 5 l S")]
    [InlineData("h h f S B* W n h")]
    [InlineData("BI /W 99999 /H 99999 ID xx EI")]
    public void Strange_operators_do_no_harm(string operators)
    {
        var result = PdfReading.Read(new PdfBuilder().Page($"BT /F 10 Tf {operators} <0031> Tj ET {operators}").Page(PdfBuilder.Text(100, 700, "信息")));
        Assert.EndsWith("信息", PdfReading.Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_can_not_be_found_are_named()
    {
        var text = Encoding.Latin1.GetString(new PdfBuilder().Page(PdfBuilder.Text(100, 700, "规章")).Build());
        var result = PdfReading.Read(Encoding.Latin1.GetBytes(text.Replace("/Count 1", "/Count 6", StringComparison.Ordinal)));
        Assert.Equal("规章", PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.PagesMissing.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void Reading_stops_when_the_caller_gives_up()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var bytes = new PdfBuilder().Page("").Build();
        Assert.Throws<OperationCanceledException>(() => new PdfDocumentReader().Read(
            new InputContent(bytes, "a.pdf"), new Documents.Sources.DocumentSource { Name = "a.pdf", ByteCount = bytes.Length, Sha256 = "" }, ReadLimits.Default, source.Token));
    }

    private static string Deflate(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal))
        {
            zlib.Write(bytes);
        }

        return Encoding.Latin1.GetString(buffer.ToArray());
    }
}
