using System.Globalization;
using OgiReports.Documents.Blocks;
using OgiReports.Pdf.Fonts;
using OgiReports.TestKit.Pdf;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>A file put together from many took several times the memory of one of as many pages: each part has fonts of its own, and none was let go.</summary>
public sealed class ManyFontsTests
{
    private const int PageFonts = 50;
    private const int LargeProgram = 1 << 20;

    [Fact]
    public void Pages_with_fonts_of_their_own_are_read_though_the_file_is_opened_again_between_them()
    {
        var builder = new PdfBuilder();
        for (var page = 0; page < 24; page++)
        {
            var fonts = Enumerable.Range(0, PageFonts).Select(_ => builder.Add("<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>")).ToArray();
            var named = string.Concat(fonts.Select((font, index) => string.Create(CultureInfo.InvariantCulture, $"/F{(index == 0 ? "" : index)} {font} 0 R")));
            builder.Page(PdfBuilder.Text(100, 700, string.Create(CultureInfo.InvariantCulture, $"规章{page}号")), $"/Resources<</Font<<{named}>>>>");
        }

        var result = PdfReading.Read(builder);

        Assert.Equal(Enumerable.Range(0, 24).Select(page => string.Create(CultureInfo.InvariantCulture, $"规章{page}号")), result.Document!.Blocks.OfType<TextBlock>().Select(block => block.Text.ToString()));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Fonts_of_pages_gone_by_are_let_go_when_they_are_heavy()
    {
        var load = new FontLoad();
        Turn(load, 1, 2, 3);
        Assert.False(load.IsTooHeavy);
        load.AddProgram(LargeProgram);
        Assert.False(load.IsTooHeavy, "the page that was read last needs them");
        Turn(load, 4);
        Assert.True(load.IsTooHeavy);
        load.Restart();
        Assert.False(load.IsTooHeavy);
    }

    [Fact]
    public void Fonts_that_pages_use_in_turns_are_not_loaded_again_and_again()
    {
        var load = new FontLoad();
        var openings = 0;
        for (var page = 0; page < 1000; page++)
        {
            load.AddProgram(page < 10 ? LargeProgram : 0);
            Turn(load, page % 10);
            if (load.IsTooHeavy)
            {
                openings++;
                load.Restart();
                load.AddProgram(10 * LargeProgram);
            }
        }

        Assert.InRange(openings, 1, 5);
    }

    private static void Turn(FontLoad load, params int[] fonts)
    {
        load.StartPage();
        load.Add(
            new DictionaryToken(new Dictionary<NameToken, IToken>
            {
                [NameToken.Font] = new DictionaryToken(fonts.ToDictionary(
                    font => NameToken.Create(string.Create(CultureInfo.InvariantCulture, $"F{font}")),
                    font => (IToken)new IndirectReferenceToken(new IndirectReference(font, 0)))),
            }),
            null!);
    }
}
