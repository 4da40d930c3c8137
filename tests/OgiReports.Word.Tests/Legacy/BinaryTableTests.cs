using OgiReports.TestKit.Legacy;
using static OgiReports.Word.Tests.Legacy.LegacyReading;

namespace OgiReports.Word.Tests.Legacy;

public sealed class BinaryTableTests
{
    private static readonly short[] Two = [0, 900, 1800];

    [Fact]
    public void Cells_have_paths_and_places() => Assert.Equal(
        [
            "body/p[1] 前",
            "body/tbl[1] 2 x 2",
            "0,0 body/tbl[1]/tr[1]/tc[1] 规章",
            "0,1 body/tbl[1]/tr[1]/tc[2] 1",
            "1,0 body/tbl[1]/tr[2]/tc[1] 行政许可",
            "1,1 body/tbl[1]/tr[2]/tc[2] ",
            "body/p[2] 后",
        ],
        Lines(new WordBinaryBuilder().Paragraph("前").Row(Two, null, "规章", "1").Row(Two, null, "行政许可", "").Paragraph("后")));

    [Fact]
    public void Edges_make_spans_and_flags_make_merges() => Assert.Equal(
        [
            "body/tbl[1] 3 x 3",
            "0,0 1 x 3 body/tbl[1]/tr[1]/tc[1] 第二十条第（一）项",
            "1,0 2 x 1 body/tbl[1]/tr[2]/tc[1] 三、本年度办理结果",
            "1,1 body/tbl[1]/tr[2]/tc[2] 1",
            "1,2 body/tbl[1]/tr[2]/tc[3] 2",
            "2,1 1 x 2 body/tbl[1]/tr[3]/tc[2] 3",
        ],
        Lines(new WordBinaryBuilder()
            .Row([0, 2700], null, "第二十条第（一）项")
            .Row([0, 900, 1800, 2700], [0x60, 0, 0], "三、本年度办理结果", "1", "2")
            .Row([0, 900, 2700], [0x20, 0], "", "3")
            .Paragraph("")).SkipLast(1));

    [Fact]
    public void Cells_merged_across_are_one() => Assert.Equal(
        ["body/tbl[1] 2 x 3", "0,0 1 x 2 body/tbl[1]/tr[1]/tc[1] 申请人情况", "0,2 body/tbl[1]/tr[1]/tc[3] 总计", "1,0 body/tbl[1]/tr[2]/tc[1] 1", "1,1 body/tbl[1]/tr[2]/tc[2] 2", "1,2 body/tbl[1]/tr[2]/tc[3] 3"],
        Lines(new WordBinaryBuilder().Row([0, 900, 1800, 2700], [1, 2, 0], "申请人情况", "", "总计").Row([0, 900, 1800, 2700], null, "1", "2", "3").Paragraph("")).SkipLast(1));

    [Fact]
    public void Edges_that_miss_each_other_by_hairs_are_one_column() => Assert.Equal(
        "body/tbl[1] 2 x 2",
        Lines(new WordBinaryBuilder().Row([0, 900, 1800], null, "规章", "1").Row([-8, 912, 1795], null, "行政许可", "2").Paragraph(""))[0]);

    [Fact]
    public void A_deleted_row_is_out()
    {
        var file = new WordBinaryBuilder().Row(Two, null, "规章", "1")
            .Run("规章", Deleted).EndCell(Deleted).Run("9", Deleted).EndCell(Deleted).EndRow(Two, mark: Deleted)
            .Row(Two, null, "行政许可", "2").Paragraph("");
        Assert.Equal(["body/tbl[1] 2 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 规章", "0,1 body/tbl[1]/tr[1]/tc[2] 1", "1,0 body/tbl[1]/tr[2]/tc[1] 行政许可", "1,1 body/tbl[1]/tr[2]/tc[2] 2"], Lines(file).SkipLast(1));
    }

    [Fact]
    public void A_row_whose_mark_alone_is_deleted_stays()
    {
        // LibreOffice writes it so where the paragraph behind the table was deleted.
        var file = new WordBinaryBuilder().Row(Two, null, "规章", "1").Run("行政许可").EndCell().Run("2").EndCell().EndRow(Two, mark: Deleted).Paragraph("");
        Assert.Equal("body/tbl[1] 2 x 2", Lines(file)[0]);
    }

    [Fact]
    public void Covered_text_is_told()
    {
        var result = Doc(new WordBinaryBuilder().Row(Two, [0x60, 0], "甲", "1").Row(Two, [0x20, 0], "9", "2").Paragraph("").Build());
        Assert.Equal("OGI1147", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("0,0 2 x 1 body/tbl[1]/tr[1]/tc[1] 甲", Reading.Lines(result)[1]);
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_its_lines() => Assert.Equal(
        ["body/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 法律服务\n机构", "0,1 body/tbl[1]/tr[1]/tc[2] 1"],
        Lines(new WordBinaryBuilder().Run("法律服务").End('\r', InTable).Run("机构").EndCell().Run("1").EndCell().EndRow(Two).Paragraph("")).SkipLast(1));

    [Fact]
    public void Pieces_that_cut_a_table_do_not_harm_it()
    {
        var whole = new WordBinaryBuilder().Row(Two, null, "规章", "12").Row(Two, null, "行政许可", "345").Paragraph("后");
        var cut = new WordBinaryBuilder { PieceCount = 9 }.Row(Two, null, "规章", "12").Row(Two, null, "行政许可", "345").Paragraph("后");
        Assert.Equal(Lines(whole), Lines(cut));
    }
}
