using System.Globalization;
using System.Text;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Characters are told from what the font says, and where it tells none or contradicts itself, that is said.</summary>
public sealed class FontTests
{
    private const string Undecoded = "\uFFFD";

    [Theory]
    [InlineData("GBK-EUC-H", "GB1")]
    [InlineData("GB-EUC-H", "GB1")]
    [InlineData("GBKp-EUC-H", "GB1")]
    [InlineData("GBK2K-H", "GB1")]
    [InlineData("GBpc-EUC-H", "GB1")]
    [InlineData("UniGB-UCS2-H", "GB1")]
    [InlineData("UniGB-UTF16-H", "GB1")]
    [InlineData("GBK-EUC-H", "Identity")]
    [InlineData("GB-EUC-H", "Identity")]
    [InlineData("GBKp-EUC-H", "Identity")]
    [InlineData("GBK2K-H", "Identity")]
    [InlineData("UniGB-UCS2-H", "Identity")]
    [InlineData("UniGB-UTF16-H", "Identity")]
    public void Predefined_CMaps_tell_the_characters(string encoding, string ordering)
    {
        var result = PdfReading.Read(new PdfBuilder { Encoding = encoding, Ordering = ordering }.Page(Show(Encode(encoding, "规章12"))));
        Assert.Equal("规章12", PdfReading.Text(result));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("GBK-EUC-V")]
    [InlineData("UniGB-UCS2-V")]
    [InlineData("UniGB-UTF16-V")]
    public void Predefined_CMaps_of_vertical_writing_tell_the_characters(string encoding)
    {
        var result = PdfReading.Read(new PdfBuilder { Encoding = encoding }.Page(Show(Encode(encoding, "规章12"))));
        Assert.Equal("12章规", string.Concat(PdfReading.Text(result).Where(character => character != ' ').Order()));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Identity_codes_of_the_collection_GB1_tell_the_characters()
    {
        // CID 830 of Adobe-GB1 is the half-width figure 1.
        var result = PdfReading.Read(new PdfBuilder { Encoding = "Identity-H" }.Page(Show("033E033E")));
        Assert.Equal("11", PdfReading.Text(result));
    }

    [Fact]
    public void Figures_mapped_to_private_use_are_flagged()
    {
        var result = PdfReading.Read(WithToUnicode("Identity-H", "Identity", "<0001> <E001>").Page(Show("0001")));
        Assert.Equal(Undecoded, PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.UndecodedGlyphs.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void Figures_mapped_to_private_use_are_told_by_a_predefined_CMap()
    {
        var result = PdfReading.Read(WithToUnicode("GBK-EUC-H", "GB1", "<31> <E001>").Page(Show("31")));
        Assert.Equal("1", PdfReading.Text(result));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_figure_that_its_predefined_CMap_contradicts_is_flagged()
    {
        var result = PdfReading.Read(WithToUnicode("GBK-EUC-H", "GB1", "<31> <0037>").Page(Show("31")));
        Assert.Equal(Undecoded, PdfReading.Text(result));
        Assert.Equal([PdfDiagnostics.UndecodedGlyphs.Code], PdfReading.Codes(result));
    }

    [Fact]
    public void Codes_that_ToUnicode_leaves_out_are_told_by_a_predefined_CMap()
    {
        var result = PdfReading.Read(WithToUnicode("GBK-EUC-H", "GB1", "<B9E6> <89C4>").Page(Show(Encode("GBK-EUC-H", "规章12"))));
        Assert.Equal("规章12", PdfReading.Text(result));
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("/one", "1", true)]
    [InlineData("/one", "7", false)]
    [InlineData("/seven.tnum", "7", true)]
    public void A_figure_that_the_name_of_its_glyph_contradicts_is_flagged(string name, string toUnicode, bool isRight)
    {
        var builder = new PdfBuilder();
        var map = ToUnicode(builder, $"<41> <{(int)toUnicode[0]:X4}>", 1);
        builder.Font = $"<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Song/FirstChar 65/LastChar 65/Widths[500]/FontDescriptor 5 0 R/Encoding<</Type/Encoding/Differences[65{name}]>>/ToUnicode {map} 0 R>>";
        var result = PdfReading.Read(builder.Page(Show("41")));
        Assert.Equal(isRight ? toUnicode : Undecoded, PdfReading.Text(result));
        Assert.Equal(isRight ? [] : [PdfDiagnostics.UndecodedGlyphs.Code], PdfReading.Codes(result));
    }

    [Theory]
    [InlineData("/one", "1")]
    [InlineData("/a0", Undecoded)]
    public void Type3_fonts_tell_what_their_names_tell(string name, string expected)
    {
        var builder = new PdfBuilder();
        var glyph = builder.Stream("", "500 0 0 0 400 700 d1 0 0 400 700 re f");
        builder.Font = $"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 700]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 65/Widths[500]/Encoding<</Type/Encoding/Differences[65{name}]>>/CharProcs<<{name} {glyph} 0 R>>/Resources<<>>>>";
        var result = PdfReading.Read(builder.Page(Show("41")));
        Assert.Equal(expected, PdfReading.Text(result));
        Assert.Equal(expected == Undecoded ? [PdfDiagnostics.UndecodedGlyphs.Code] : [], PdfReading.Codes(result));
    }

    [Fact]
    public void Bullets_of_symbol_fonts_are_no_cause_for_doubt()
    {
        var builder = new PdfBuilder();
        var map = ToUnicode(builder, "<41> <F06C>", 1);
        builder.Font = $"<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Wingdings/FirstChar 65/LastChar 65/Widths[500]/FontDescriptor 5 0 R/Encoding/WinAnsiEncoding/ToUnicode {map} 0 R>>";
        Assert.Empty(PdfReading.Read(builder.Page(Show("41"))).Diagnostics);
    }

    [Theory]
    [InlineData("None-H")]
    [InlineData("UniGB-UCS2-H/DescendantFonts[99 0 R]/X")]
    public void Text_in_a_font_that_cannot_be_loaded_is_flagged_and_the_rest_is_read(string encoding)
    {
        var result = PdfReading.Read(new PdfBuilder { Encoding = encoding, Resources = "/Font<</F 3 0 R/H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>" }
            .Page(PdfBuilder.Text(100, 700, "1") + "BT /H 10 Tf 300 700 Td (22) Tj ET "));
        Assert.Contains("22", PdfReading.Text(result), StringComparison.Ordinal);
        Assert.Contains(Undecoded, PdfReading.Text(result), StringComparison.Ordinal);
        Assert.Equal([PdfDiagnostics.UndecodedGlyphs.Code], PdfReading.Codes(result));
    }

    private static string Show(string hex) => $"BT /F 10 Tf 100 700 Td <{hex}> Tj ET ";

    private static string Encode(string encoding, string text)
    {
        var bytes = encoding.StartsWith("Uni", StringComparison.Ordinal)
            ? Encoding.BigEndianUnicode.GetBytes(text)
            : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
        return Convert.ToHexString(bytes);
    }

    private static PdfBuilder WithToUnicode(string encoding, string ordering, string mapping)
    {
        var builder = new PdfBuilder { Encoding = encoding, Ordering = ordering };
        var map = ToUnicode(builder, mapping, mapping.IndexOf('>', StringComparison.Ordinal) / 2);
        builder.Font = string.Create(CultureInfo.InvariantCulture, $"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/{encoding}/DescendantFonts[4 0 R]/ToUnicode {map} 0 R>>");
        return builder;
    }

    private static int ToUnicode(PdfBuilder builder, string mapping, int codeLength)
    {
        var (low, high) = (new string('0', 2 * codeLength), new string('F', 2 * codeLength));
        return builder.Stream("", $"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n1 begincodespacerange <{low}> <{high}> endcodespacerange\n1 beginbfchar {mapping} endbfchar\nendcmap end end");
    }
}
