using OgiReports.TestKit.Legacy;
using static OgiReports.Word.Tests.Legacy.LegacyReading;

namespace OgiReports.Word.Tests.Legacy;

public sealed class BinaryTextTests
{
    [Fact]
    public void Pieces_of_one_and_of_two_bytes_a_character_are_one_text()
    {
        var file = new WordBinaryBuilder { CompressesLatin = true, Cuts = [3, 6, 9] }.Paragraph("共收到1024件申请").Paragraph("后12");
        Assert.Equal(["body/p[1] 共收到1024件申请", "body/p[2] 后12"], Lines(file));
    }

    [Fact]
    public void A_file_that_was_saved_fast_is_read_in_the_order_of_its_text() =>
        Assert.Equal(["body/p[1] 一、总体情况", "body/p[2] 二、主动公开政府信息情况"], Lines(new WordBinaryBuilder { PieceCount = 7 }.Paragraph("一、总体情况").Paragraph("二、主动公开政府信息情况")));

    [Fact]
    public void Latin_text_of_one_byte_keeps_its_signs() =>
        Assert.Equal(["body/p[1] 12\u00B13"], Lines(new WordBinaryBuilder { IsCompressed = true }.Paragraph("12\u00B13")));

    [Fact]
    public void Deleted_and_hidden_text_is_out() =>
        Assert.Equal(["body/p[1] 12件"], Lines(new WordBinaryBuilder().Run("9", Deleted).Run("12").Run("7", Hidden).Run("件").End()));

    [Fact]
    public void A_figure_that_was_struck_through_does_not_run_into_the_one_that_holds()
    {
        var result = Doc(new WordBinaryBuilder().Run("规章").EndCell().Run("12", Struck).Run("3").EndCell().EndRow([0, 900, 1800]).Paragraph("").Build());

        Assert.Equal("0,1 body/tbl[1]/tr[1]/tc[2] 3", Reading.Lines(result)[2]);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("OGI1150", diagnostic.Code);
        Assert.Equal("body/tbl[1]/tr[1]/tc[2]", Assert.IsType<Documents.Sources.PathLocation>(diagnostic.Location).Path);
    }

    [Fact]
    public void A_double_strike_strikes_and_a_strike_that_is_off_does_not() =>
        Assert.Equal(["body/p[1] 2"], Lines(new WordBinaryBuilder().Run("1", 0x53, 0x2A, 1).Run("2", 0x37, 0x08, 0).End()));

    [Fact]
    public void A_raised_mark_is_no_digit_of_the_number_before() =>
        Assert.Equal(["body/p[1] 12¹₂"], Lines(new WordBinaryBuilder().Run("12").Run("1", Raised).Run("2", 0x48, 0x2A, 2).End()));

    [Fact]
    public void A_field_shows_its_result_and_not_its_instruction() =>
        Assert.Equal(["body/p[1] 总计37件"], Lines(new WordBinaryBuilder().Run("总计").Run("\u0013", Special).Run(" =SUM(ABOVE) 99 ").Run("\u0014", Special).Run("37").Run("\u0015", Special).Run("件").End()));

    [Fact]
    public void A_field_that_never_ends_swallows_nothing() =>
        Assert.Equal(["body/p[1] 9", "body/p[2] 后"], Lines(new WordBinaryBuilder().Run("\u0013", Special).Run("9").End().Paragraph("后")));

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() =>
        Assert.Equal("body/p[1] 一、总\n体情况", Lines(new WordBinaryBuilder().Run("一、总").End('\r', Deleted, []).Paragraph("体情况"))[0].Replace("总体", "总\n体", StringComparison.Ordinal));

    [Fact]
    public void Breaks_and_hyphens_are_what_they_print() =>
        Assert.Equal(["body/p[1] 甲\t乙-3\n丁"], Lines(new WordBinaryBuilder().Paragraph("甲\t乙\u001E3\u000B丁\u001F")));

    [Fact]
    public void Footnotes_follow_the_text_and_headers_are_furniture()
    {
        var file = new WordBinaryBuilder().Paragraph("正文").Paragraph("含上年结转。").Paragraph("页眉");
        file.StoryLengths = [3, 7, 3, 0, 0, 0, 0, 0];
        Assert.Equal(["body/p[1] 正文", "footnotes/p[1] 含上年结转。", "(furniture) headers/p[1] 页眉"], Lines(file));
    }

    [Fact]
    public void Text_boxes_are_read_where_nothing_says_where_they_hang()
    {
        var file = new WordBinaryBuilder().Paragraph("正文").Paragraph("框中");
        file.StoryLengths = [3, 0, 0, 0, 0, 0, 3, 0];
        file.Structure(56, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(3), .. new byte[22]]);
        Assert.Equal(["body/p[1] 正文", "body/txbx[1]/p[1] 框中"], Lines(file));
    }

    [Theory]
    [InlineData(0x0100, "RC4")]
    [InlineData(0x8100, "XOR")]
    public void Protected_files_are_named_with_their_method(int flags, string method)
    {
        var diagnostic = Assert.Single(Doc(new WordBinaryBuilder { Flags = (ushort)flags }.Paragraph("文").Build()).Diagnostics);
        Assert.Equal("OGI1141", diagnostic.Code);
        Assert.Contains(method, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_was_encrypted_as_a_whole_is_named()
    {
        var file = new CompoundFileBuilder().Add("EncryptionInfo", new byte[64]).Add("EncryptedPackage", new byte[5000]).Build();
        Assert.Equal("OGI1141", Assert.Single(Doc(file).Diagnostics).Code);
    }

    [Fact]
    public void An_older_version_is_named() =>
        Assert.Contains("Word 6", Assert.Single(Doc(new WordBinaryBuilder { Kind = (0xA5DC, 104) }.Paragraph("文").Build()).Diagnostics).Message, StringComparison.Ordinal);
}
