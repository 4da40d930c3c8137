using static OgiReports.Word.Tests.Legacy.LegacyReading;

namespace OgiReports.Word.Tests.Legacy;

public sealed class RtfTests
{
    [Fact]
    public void Bytes_are_decoded_by_their_font_and_unicode_by_itself() =>
        Assert.Equal(["body/p[1] 规章12规"], RtfLines("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 T;}{\\f1\\fcharset134 S;}}{\\f1\\'b9\\'e6\\'d5\\'c2}12\\uc2\\u-30028\\'b9\\'e6\\par}").Select(line => line.Replace("\u8AB4", "规", StringComparison.Ordinal)));

    [Fact]
    public void Rows_make_a_table_with_spans_and_merges() => Assert.Equal(
        [
            "body/tbl[1] 3 x 3",
            "0,0 1 x 3 body/tbl[1]/tr[1]/tc[1] A",
            "1,0 2 x 1 body/tbl[1]/tr[2]/tc[1] B",
            "1,1 body/tbl[1]/tr[2]/tc[2] 1",
            "1,2 body/tbl[1]/tr[2]/tc[3] 2",
            "2,1 1 x 2 body/tbl[1]/tr[3]/tc[2] 3",
        ],
        RtfLines("{\\rtf1\\trowd\\cellx2700\\pard\\intbl A\\cell\\row\\trowd\\clvmgf\\cellx900\\cellx1800\\cellx2700\\pard\\intbl B\\cell 1\\cell 2\\cell\\row\\trowd\\clvmrg\\cellx900\\cellx2700\\pard\\intbl\\cell 3\\cell\\row\\pard}"));

    [Fact]
    public void Struck_text_is_left_out_and_told()
    {
        var result = Rtf("{\\rtf1\\trowd\\cellx900\\cellx1800\\pard\\intbl a\\cell{\\strike 12}3{\\striked1 4}{\\strike\\strike0 5}\\cell\\row\\pard\\par}");

        Assert.Equal("0,1 body/tbl[1]/tr[1]/tc[2] 35", Reading.Lines(result)[2]);
        Assert.Equal("OGI1150", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Raised_digits_stay_apart_from_the_number() => Assert.Equal(["body/p[1] 12¹₂3"], RtfLines("{\\rtf1 12{\\super 1}{\\sub 2}\\super\\nosupersub 3\\par}"));

    [Fact]
    public void Hidden_and_deleted_text_is_out() => Assert.Equal(["body/p[1] 12"], RtfLines("{\\rtf1 {\\v 9}1{\\deleted 8}{\\revised 2}\\par}"));

    [Fact]
    public void A_field_shows_its_result() => Assert.Equal(["body/p[1] 37"], RtfLines("{\\rtf1 {\\field{\\*\\fldinst =SUM(ABOVE) 99}{\\fldrslt 37}}\\par}"));

    [Fact]
    public void A_list_number_is_text_and_a_bullet_is_none() =>
        Assert.Equal(["body/p[1] 1. a", "body/p[2] b"], RtfLines("{\\rtf1 {\\listtext 1.\\tab}a\\par{\\listtext\\'b7\\tab}b\\par}"));

    [Fact]
    public void Headers_are_furniture_and_notes_follow() =>
        Assert.Equal(["body/p[1] a", "footnote[2]/p[1] n", "(furniture) header[1]/p[1] h"], RtfLines("{\\rtf1{\\header h\\par}a{\\footnote n}\\par}"));

    [Fact]
    public void A_table_in_a_cell_is_told_apart_from_the_cell() =>
        Assert.Equal(
            ["body/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] a", "0,1 body/tbl[1]/tr[1]/tc[2] 12"],
            RtfLines("{\\rtf1\\trowd\\cellx900\\cellx1800\\pard\\intbl a\\cell\\pard\\intbl\\itap2 12\\nestcell{\\*\\nesttableprops\\trowd\\cellx800\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\cell\\row\\pard}"));
}
