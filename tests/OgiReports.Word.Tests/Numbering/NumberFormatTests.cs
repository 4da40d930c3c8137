using OgiReports.TestKit.Word;

namespace OgiReports.Word.Tests.Numbering;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("chineseCounting", 1, "一")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 11, "十一")]
    [InlineData("chineseCounting", 20, "二十")]
    [InlineData("chineseCountingThousand", 6, "六")]
    [InlineData("chineseCountingThousand", 21, "二十一")]
    [InlineData("chineseCountingThousand", 101, "一百零一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("taiwaneseCounting", 12, "十二")]
    [InlineData("taiwaneseCountingThousand", 3, "三")]
    [InlineData("japaneseCounting", 15, "十五")]
    [InlineData("japaneseCounting", 110, "百十")]
    [InlineData("ideographDigital", 12, "一二")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("ideographZodiac", 4, "卯")]
    [InlineData("chineseLegalSimplified", 10, "壹拾")]
    [InlineData("decimal", 7, "7")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalEnclosedCircleChinese", 21, "㉑")]
    [InlineData("decimalEnclosedParen", 2, "⑵")]
    [InlineData("decimalEnclosedFullstop", 2, "⒉")]
    [InlineData("ideographEnclosedCircle", 2, "㊁")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("lowerLetter", 3, "c")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("none", 4, "")]
    [InlineData("unknownToAll", 4, "4")]
    public void A_number_is_written_in_its_format(string format, int value, string expected)
    {
        var document = new DocxBuilder()
            .Part("numbering", $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"{value}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"[%1]\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .Body(Paragraph("文", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"));
        Assert.Equal([$"[{expected}]文"], Reading.Texts(document));
    }
}
