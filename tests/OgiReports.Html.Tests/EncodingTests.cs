using System.Text;
using Xunit;

namespace OgiReports.Html.Tests;

/// <summary>What a page says about its encoding is evidence; its bytes decide.</summary>
public sealed class EncodingTests
{
    private const string Words = "一、总体情况 政府信息公开工作年度报告，本机关高度重视，镕芃堃喆";

    public static TheoryData<string, string, string?, string> Cases => new()
    {
        { "utf-8", "<meta charset=utf-8>", null, "utf-8" },
        { "utf-8", "<meta charset=gb2312>", null, "utf-8" },
        { "utf-8", "<meta charset=utf-8>", "text/html; charset=gbk", "utf-8" },
        { "utf-8", "", null, "utf-8" },
        { "gb18030", "<meta charset=gb2312>", null, "gb18030" },
        { "gb18030", "<meta http-equiv='Content-Type' content='text/html; charset=GBK'>", null, "gb18030" },
        { "gb18030", "<meta charset=utf-8>", null, "gb18030" },
        { "gb18030", "<meta charset=utf-8>", "text/html; charset=utf-8", "gb18030" },
        { "gb18030", "<meta charset=iso-8859-1>", null, "gb18030" },
        { "gb18030", "", null, "gb18030" },
        { "gb18030", "", "text/html;charset=\"gb2312\"", "gb18030" },
        { "utf-16", "<meta charset=utf-8>", null, "utf-16" },
        { "utf-16BE", "<meta charset=utf-16>", null, "utf-16BE" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_bytes_decide(string written, string meta, string? mediaType, string read)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        var result = PageFixture.Read(encoding.GetBytes($"<!DOCTYPE html><html><head>{meta}<title>报告</title></head><body><p>{Words}</p></body></html>"), mediaType);
        Assert.Equal(read, result.Document!.Source.Encoding);
        Assert.Equal(Words, PageFixture.Show(result.Document.Blocks[^1]));
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE })]
    [InlineData("utf-16BE", new byte[] { 0xFE, 0xFF })]
    public void A_mark_decides_against_every_declaration(string written, byte[] mark)
    {
        var encoding = written == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(written);
        var result = PageFixture.Read([.. mark, .. encoding.GetBytes($"<html><meta charset=gb2312><p>{Words}</p></html>")], "text/html; charset=big5");
        Assert.Equal(Words, PageFixture.Show(result.Document!.Blocks[^1]));
    }

    [Fact]
    public void Characters_by_number_and_by_name_are_text() =>
        Assert.Equal(["年度 报告 1"], PageFixture.Show("<html><meta charset=gb2312><p>&#24180;&#x5EA6; &#25253;&#21578;&#32;&#49;</p>"));

    [Fact]
    public void A_page_cut_within_a_character_is_read_up_to_it()
    {
        var bytes = Encoding.UTF8.GetBytes("<html><meta charset=utf-8><p>一、总体情况</p><p>二");
        var result = PageFixture.Read(bytes[..^1]);
        Assert.Contains("一、总体情况", result.Document!.Blocks.Select(PageFixture.Show));
        Assert.Contains("OGI1004", result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
