using System.Text;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using Xunit;

namespace OgiReports.Text.Tests;

public sealed class EncodingTests
{
    [Fact]
    public void Utf8_without_a_mark_is_recognised_by_its_validity()
    {
        var source = AssertReads(Encoding.UTF8.GetBytes(Samples.Simplified), Samples.Simplified);
        Assert.Equal("utf-8", source.Encoding);
        Assert.Equal("the bytes are valid UTF-8", source.EncodingReason);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16BE", "utf-16BE")]
    public void A_byte_order_mark_settles_the_encoding_and_is_no_part_of_the_text(string encoding, string name)
    {
        var bytes = Encoding.GetEncoding(encoding).GetPreamble().Concat(Samples.Bytes(encoding, Samples.Simplified)).ToArray();
        var source = AssertReads(bytes, Samples.Simplified);
        Assert.Equal(name, source.Encoding);
        Assert.Equal("byte order mark", source.EncodingReason);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_without_a_mark_is_recognised_by_the_zeros_beside_its_ascii(string encoding)
    {
        const string text = "规章 | 0 | 0 | 0\n行政规范性文件 | 2 | 1 | 9\n行政许可 | 12";
        var result = Samples.Read(Samples.Bytes(encoding, text));
        Assert.Equal(Lines(text), Samples.Texts(result));
        Assert.Equal(encoding, result.Document!.Source.Encoding);
        Assert.Equal("every other byte of its ASCII characters is zero", result.Document.Source.EncodingReason);
        Assert.Equal("OGI1006", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("gbk")]
    [InlineData("gb2312")]
    public void The_chinese_national_encodings_are_read_as_the_newest_of_them(string encoding)
    {
        var result = Samples.Read(Samples.Bytes(encoding, Samples.Simplified));
        Assert.Equal(Lines(Samples.Simplified), Samples.Texts(result));
        Assert.Equal("gb18030", result.Document!.Source.Encoding);
        AssertGuessed(result, "gb18030");
    }

    [Theory]
    [InlineData("𠮷", 4)]
    [InlineData("㐂", 4)]
    [InlineData("镕", 2)]
    public void A_character_beyond_gb2312_is_read_whole(string character, int byteCount)
    {
        Assert.Equal(byteCount, Samples.Bytes("gb18030", character).Length);
        var text = Samples.Simplified.Replace("清河县", $"清{character}县", StringComparison.Ordinal);
        var result = Samples.Read(Samples.Bytes("gb18030", text));
        Assert.Equal(Lines(text), Samples.Texts(result));
    }

    [Fact]
    public void Big5_is_told_from_gb18030_by_its_frequent_characters()
    {
        var result = Samples.Read(Samples.Bytes("big5", Samples.Traditional));
        Assert.Equal(Lines(Samples.Traditional), Samples.Texts(result));
        Assert.Equal("big5", result.Document!.Source.Encoding);
        AssertGuessed(result, "big5");
    }

    [Fact]
    public void Plain_ascii_is_utf8()
    {
        var source = AssertReads("a 1\nb 2"u8.ToArray(), "a 1\nb 2");
        Assert.Equal("utf-8", source.Encoding);
    }

    [Fact]
    public void A_damaged_byte_in_utf8_is_told_with_its_line()
    {
        var bytes = Encoding.UTF8.GetBytes(Samples.Simplified);
        bytes[Encoding.UTF8.GetByteCount("清河县水务局2022年政府信息公开工作年度报告\n一、总")] = 0xFF;
        var result = Samples.Read(bytes);

        Assert.Equal("utf-8", result.Document!.Source.Encoding);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("OGI1004", diagnostic.Code);
        Assert.Equal(new LineLocation(2, 4), diagnostic.Location);
        Assert.Contains("line 2", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("本年度主动公开政府信息120条，全部通过门户网站发布。", Samples.Texts(result)[2]);
    }

    [Fact]
    public void A_last_half_character_of_utf16_is_told()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Samples.Bytes("utf-16", Samples.Simplified)).Append((byte)0x20).ToArray();
        var diagnostic = Assert.Single(Samples.Read(bytes).Diagnostics);
        Assert.Equal("OGI1004", diagnostic.Code);
        Assert.Equal(6, Assert.IsType<LineLocation>(diagnostic.Location).LineNumber);
    }

    private static DocumentSource AssertReads(byte[] bytes, string text)
    {
        var result = Samples.Read(bytes);
        Assert.Equal(Lines(text), Samples.Texts(result));
        Assert.Empty(result.Diagnostics);
        return result.Document!.Source;
    }

    private static void AssertGuessed(ReadResult result, string name)
    {
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("OGI1006", diagnostic.Code);
        Assert.Contains(name, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("frequent characters per thousand", result.Document!.Source.EncodingReason, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n');
}
