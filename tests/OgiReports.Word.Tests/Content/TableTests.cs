using OgiReports.TestKit.Word;

namespace OgiReports.Word.Tests.Content;

public sealed class TableTests
{
    private const string Restart = "<w:vMerge w:val=\"restart\"/>";
    private const string Continue = "<w:vMerge/>";

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
            "body/tbl[2] 1 x 1",
            "0,0 body/tbl[2]/tr[1]/tc[1] 行政处罚",
        ],
        Reading.Body(Paragraph("前"), Table(Row(Cell("规章"), Cell("1")), Row(Cell("行政许可"), Cell(""))), Paragraph("后"), Table(Row(Cell("行政处罚")))));

    [Fact]
    public void Spans_cover_columns_and_merges_cover_rows() => Assert.Equal(
        [
            "body/tbl[1] 3 x 4",
            "0,0 1 x 4 body/tbl[1]/tr[1]/tc[1] 第二十条第（一）项",
            "1,0 2 x 1 body/tbl[1]/tr[2]/tc[1] 三、本年度办理结果",
            "1,1 body/tbl[1]/tr[2]/tc[2] 1",
            "1,2 1 x 2 body/tbl[1]/tr[2]/tc[3] 2",
            "2,1 body/tbl[1]/tr[3]/tc[2] 3",
            "2,2 1 x 2 body/tbl[1]/tr[3]/tc[3] 4",
        ],
        Reading.Body(Table(
            Row(Cell("第二十条第（一）项", "<w:gridSpan w:val=\"4\"/>")),
            Row(Cell("三、本年度办理结果", Restart), Cell("1"), Cell("2", "<w:gridSpan w:val=\"2\"/>")),
            Row(Cell("", Continue), Cell("3"), Cell("4", "<w:gridSpan w:val=\"2\"/>")))));

    [Fact]
    public void A_merge_that_nothing_began_begins_with_its_first_cell() => Assert.Equal(
        ["body/tbl[1] 3 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 甲", "0,1 body/tbl[1]/tr[1]/tc[2] 1", "1,0 2 x 1 body/tbl[1]/tr[2]/tc[1] 乙", "1,1 body/tbl[1]/tr[2]/tc[2] 2", "2,1 body/tbl[1]/tr[3]/tc[2] 3"],
        Reading.Body(Table(Row(Cell("甲"), Cell("1")), Row(Cell("乙", "<w:vMerge w:val=\"continue\"/>"), Cell("2")), Row(Cell("", Continue), Cell("3")))));

    [Fact]
    public void A_narrower_cell_below_ends_the_rectangle_and_shows_nothing()
    {
        var lines = Reading.Body(Table(
            Row(Cell("头", Restart + "<w:gridSpan w:val=\"2\"/>"), Cell("1")),
            Row(Cell("", Continue), Cell("甲"), Cell("2"))));

        Assert.Equal(["body/tbl[1] 2 x 3", "0,0 1 x 2 body/tbl[1]/tr[1]/tc[1] 头", "0,2 body/tbl[1]/tr[1]/tc[2] 1", "1,1 body/tbl[1]/tr[2]/tc[2] 甲", "1,2 body/tbl[1]/tr[2]/tc[3] 2"], lines);
    }

    [Fact]
    public void Columns_left_out_before_a_row_move_its_cells() => Assert.Equal(
        ["body/tbl[1] 2 x 3", "0,0 body/tbl[1]/tr[1]/tc[1] 甲", "0,1 body/tbl[1]/tr[1]/tc[2] 乙", "0,2 body/tbl[1]/tr[1]/tc[3] 丙", "1,2 body/tbl[1]/tr[2]/tc[1] 3"],
        Reading.Body(Table(Row(Cell("甲"), Cell("乙"), Cell("丙")), "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + Cell("3") + "</w:tr>")));

    [Fact]
    public void Old_horizontal_merges_join_cells() => Assert.Equal(
        ["body/tbl[1] 1 x 3", "0,0 1 x 2 body/tbl[1]/tr[1]/tc[1] 申请人情况", "0,2 body/tbl[1]/tr[1]/tc[3] 总计"],
        Reading.Body(Table(Row(Cell("申请人情况", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("总计")))));

    [Fact]
    public void Text_in_a_covered_cell_is_not_shown_and_is_reported()
    {
        var result = Reading.Read(new DocxBuilder().Body(Table(Row(Cell("1", Restart)), Row(Cell("2", Continue)))).Build());

        Assert.Equal(["body/tbl[1] 2 x 1", "0,0 2 x 1 body/tbl[1]/tr[1]/tc[1] 1"], Reading.Lines(result));
        Assert.Equal("OGI1128", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Content_controls_around_rows_and_cells_leave_no_trace() => Assert.Equal(
        ["body/tbl[1] 2 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 规章", "0,1 body/tbl[1]/tr[1]/tc[2] 1", "1,0 body/tbl[1]/tr[2]/tc[1] 行政许可", "1,1 body/tbl[1]/tr[2]/tc[2] 25"],
        Reading.Body(Table(
            $"<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>{Row(Cell("规章"), $"<w:sdt><w:sdtPr/><w:sdtContent>{Cell("1")}</w:sdtContent></w:sdt>")}</w:sdtContent></w:sdt>",
            $"<w:customXml w:element=\"x\">{Row(Cell("行政许可"), CellOf($"<w:sdt><w:sdtContent><w:p>{Run("2")}<w:sdt><w:sdtContent>{Run("5")}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>"))}</w:customXml>")));

    [Fact]
    public void Deleted_rows_and_cells_are_out_and_inserted_ones_in() => Assert.Equal(
        ["body/tbl[1] 2 x 2", "0,0 body/tbl[1]/tr[2]/tc[1] 甲", "0,1 body/tbl[1]/tr[2]/tc[3] 1", "1,0 body/tbl[1]/tr[3]/tc[1] 乙", "1,1 body/tbl[1]/tr[3]/tc[2] 2"],
        Reading.Body(Table(
            "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>" + Cell("旧") + Cell("9") + "</w:tr>",
            Row(Cell("甲"), Cell("8", "<w:cellDel w:id=\"2\" w:author=\"a\"/>"), Cell("1", "<w:tcPrChange w:id=\"3\" w:author=\"a\"><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr></w:tcPrChange>")),
            "<w:tr><w:trPr><w:ins w:id=\"4\" w:author=\"a\"/></w:trPr>" + Cell("乙") + Cell("2") + "</w:tr>")));

    [Fact]
    public void A_table_around_everything_is_opened() => Assert.Equal(
        [
            "body/tbl[1]/tr[1]/tc[1]/p[1] 一、总体情况",
            "body/tbl[1]/tr[1]/tc[1]/tbl[1] 2 x 2",
            "0,0 body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[1]/tc[1] 规章",
            "0,1 body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[1]/tc[2] 1",
            "1,0 body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[2]/tc[1] 行政许可",
            "1,1 body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[2]/tc[2] 2",
            "body/tbl[1]/tr[1]/tc[1]/p[2] 五、存在的主要问题及改进情况",
        ],
        Reading.Body(Table(Row(CellOf(Paragraph("一、总体情况") + Table(Row(Cell("规章"), Cell("1")), Row(Cell("行政许可"), Cell("2"))) + Paragraph("五、存在的主要问题及改进情况"))))));

    [Fact]
    public void A_table_inside_a_table_of_data_follows_it() => Assert.Equal(
        ["body/tbl[1] 2 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 甲", "0,1 body/tbl[1]/tr[1]/tc[2] 1", "1,0 body/tbl[1]/tr[2]/tc[1] 乙", "1,1 body/tbl[1]/tr[2]/tc[2] ", "body/tbl[1]/tr[2]/tc[2]/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[2]/tc[2]/tbl[1]/tr[1]/tc[1] 注", "0,1 body/tbl[1]/tr[2]/tc[2]/tbl[1]/tr[1]/tc[2] 3"],
        Reading.Body(Table(Row(Cell("甲"), Cell("1")), Row(Cell("乙"), CellOf(Table(Row(Cell("注"), Cell("3"))) + Paragraph(""))))));

    [Fact]
    public void A_cell_that_holds_a_table_is_told()
    {
        var result = Reading.Read(new DocxBuilder().Body(Table(Row(Cell("甲"), CellOf(Table(Row(Cell("1"), Cell("2"))) + Paragraph(""))), Row(Cell("乙"), Cell("3")))).Build());
        Assert.Equal("body/tbl[1]/tr[1]/tc[2]", Assert.IsType<Documents.Sources.PathLocation>(Assert.Single(result.Diagnostics).Location).Path);
    }

    [Fact]
    public void A_table_of_one_cell_within_a_cell_is_a_frame_round_its_text() => Assert.Equal(
        ["body/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 规章", "0,1 body/tbl[1]/tr[1]/tc[2] 12"],
        Reading.Body(Table(Row(Cell("规章"), CellOf(Table(Row(Cell("12"))) + Paragraph(""))))));

    [Fact]
    public void Running_text_across_a_table_parts_it()
    {
        var prose = string.Concat(Enumerable.Repeat("本年度依法公开政府信息。", 10));
        Assert.Equal(
            ["body/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 甲", "0,1 body/tbl[1]/tr[1]/tc[2] 1", $"body/tbl[1]/tr[2]/tc[1]/p[1] {prose}", "body/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[3]/tc[1] 乙", "0,1 body/tbl[1]/tr[3]/tc[2] 2"],
            Reading.Body(Table(Row(Cell("甲"), Cell("1")), Row(Cell(prose, "<w:gridSpan w:val=\"2\"/>")), Row(Cell("乙"), Cell("2")))));
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_its_lines() => Assert.Equal(
        ["body/tbl[1] 1 x 1", "0,0 body/tbl[1]/tr[1]/tc[1] 法律服务\n机构"],
        Reading.Body(Table(Row(CellOf(Paragraph("") + Paragraph("法律服务") + Paragraph("机构") + Paragraph(""))))));

    [Fact]
    public void Cells_outside_rows_are_reported()
    {
        var result = Reading.Read(new DocxBuilder().Body("<w:tbl>" + Cell("甲") + Cell("1") + "</w:tbl>").Build());

        Assert.Equal(["body/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 甲", "0,1 body/tbl[1]/tr[1]/tc[2] 1"], Reading.Lines(result));
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal("OGI1127", diagnostic.Code));
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Rows_without_cells_are_passed_over() => Assert.Equal(
        ["body/tbl[1] 1 x 1", "0,0 body/tbl[1]/tr[2]/tc[1] 甲"],
        Reading.Body(Table("<w:tr/>", Row(Cell("甲")), "<w:tr><w:trPr/></w:tr>")));

    [Fact]
    public void An_enormous_span_keeps_the_order_of_the_cells()
    {
        var result = Reading.Read(new DocxBuilder().Body(Table(Row(Cell("甲", "<w:gridSpan w:val=\"2147483647\"/>"), Cell("1")), Row(Cell("乙"), Cell("2")))).Build());

        Assert.Equal("OGI1127", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(["body/tbl[1] 2 x 4", "0,0 1 x 3 body/tbl[1]/tr[1]/tc[1] 甲", "0,3 body/tbl[1]/tr[1]/tc[2] 1", "1,0 body/tbl[1]/tr[2]/tc[1] 乙", "1,1 body/tbl[1]/tr[2]/tc[2] 2"], Reading.Lines(result));
    }

    [Fact]
    public void A_grid_of_too_many_slots_is_left_out_and_reported()
    {
        var rows = Enumerable.Range(1, 3000).Select(width => Row(Cell("0", $"<w:gridSpan w:val=\"{width}\"/>")));
        var result = Reading.Read(new DocxBuilder().Body(Paragraph("前"), Table(rows), Paragraph("后")).Build());

        Assert.Equal(["body/p[1] 前", "body/p[2] 后"], Reading.Lines(result));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI1129");
    }
}
