using System.Text;
using CsCheck;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using Xunit;

namespace OgiReports.Text.Tests;

public sealed class RecognitionTests
{
    private static readonly TextDocumentReader Reader = new();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void Text_is_known_in_every_encoding(string encoding)
    {
        var text = encoding == "big5" ? Samples.Traditional : Samples.Simplified;
        Assert.Equal(FormatMatch.Extension, Reader.Recognize(Samples.Content(Samples.Bytes(encoding, text))));
    }

    [Theory]
    [InlineData("text/plain", FormatMatch.MediaType)]
    [InlineData("TEXT/PLAIN; charset=gb2312", FormatMatch.MediaType)]
    [InlineData("application/octet-stream", FormatMatch.Extension)]
    [InlineData(null, FormatMatch.Extension)]
    public void A_declared_media_type_is_stronger_than_a_name(string? mediaType, FormatMatch match) =>
        Assert.Equal(match, Reader.Recognize(Samples.Content("规章 0"u8.ToArray(), "a.txt", mediaType)));

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("PK\u0003\u0004 word/document.xml")]
    [InlineData("{\\rtf1\\ansi}")]
    [InlineData("<html><body>一、总体情况</body></html>")]
    [InlineData("  \r\n<!DOCTYPE html>")]
    [InlineData("\uFEFF<!-- 年度报告 --><table>")]
    [InlineData("<?xml version=\"1.0\"?>")]
    [InlineData("<table><tr><td>规章</td></tr></table>")]
    public void Other_formats_are_refused_also_when_text_is_declared(string text) =>
        Assert.Equal(FormatMatch.None, Reader.Recognize(Samples.Content(Encoding.UTF8.GetBytes(text), "report.txt", "text/plain")));

    [Theory]
    [InlineData("<此处为表格>")]
    [InlineData("< 3")]
    [InlineData("（一）<b>")]
    public void An_angle_bracket_alone_is_no_markup(string text) =>
        Assert.Equal(FormatMatch.Extension, Reader.Recognize(Samples.Content(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Binary_content_is_refused()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52];
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0];
        byte[] controls = [.. Enumerable.Repeat((byte)0x02, 20), .. "abcdefgh"u8];
        Assert.Equal(FormatMatch.None, Reader.Recognize(Samples.Content(png)));
        Assert.Equal(FormatMatch.None, Reader.Recognize(Samples.Content(compound)));
        Assert.Equal(FormatMatch.None, Reader.Recognize(Samples.Content(controls)));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_without_an_exception() => Gen.Byte.Array[0, 600].Sample(bytes =>
    {
        Reader.Recognize(Samples.Content(bytes));
        var result = Samples.Read(bytes);
        Assert.NotNull(result.Document);
        Assert.Equal("text/plain", result.Document.Source.MediaType);
        Assert.NotNull(result.Document.Source.EncodingReason);
    });

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    public void A_text_cut_anywhere_is_still_read(string encoding)
    {
        var bytes = Samples.Bytes(encoding, Samples.Simplified);
        for (var length = 0; length <= bytes.Length; length++)
        {
            Assert.NotNull(Samples.Read(bytes.AsMemory(0, length)).Document);
        }
    }

    [Fact]
    public void The_reader_adds_what_it_found_to_what_was_known_of_the_source()
    {
        var known = new DocumentSource { Name = "归档/2022.txt", ByteCount = 9, Sha256 = "abc" };
        var source = Reader.Read(Samples.Content("规章 0"u8.ToArray()), known, ReadLimits.Default, TestContext.Current.CancellationToken).Document!.Source;

        Assert.Equal(known with { MediaType = "text/plain", Encoding = "utf-8", EncodingReason = "the bytes are valid UTF-8", Reader = "text" }, source);
        Assert.Null(source.PageCount);
    }

    [Fact]
    public void A_cancelled_reading_throws()
    {
        var source = new DocumentSource { Name = "a", ByteCount = 1, Sha256 = "" };
        Assert.Throws<OperationCanceledException>(() => Reader.Read(Samples.Content("a"u8.ToArray()), source, ReadLimits.Default, new CancellationToken(canceled: true)));
    }
}
