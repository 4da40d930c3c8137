using OgiReports.TestKit.Word;

namespace OgiReports.Word.Tests.Content;

public sealed class TextTests
{
    private const string Box = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>";

    [Fact]
    public void Split_runs_are_one_text() =>
        Assert.Equal(["1024"], Reading.Texts($"<w:p>{Run("1")}<w:proofErr w:type=\"spellStart\"/>{Run("0", "<w:b/>")}<w:bookmarkStart w:id=\"0\" w:name=\"x\"/>{Run("24")}</w:p>"));

    [Fact]
    public void White_space_at_the_ends_of_a_run_counts_only_where_it_is_preserved() =>
        Assert.Equal(["10 1 0"], Reading.Texts($"<w:p><w:r><w:t>1 </w:t></w:r><w:r><w:t>0</w:t></w:r>{Run(" 1 ")}{Run("0")}</w:p>"));

    [Fact]
    public void Insertions_are_in_and_deletions_out() => Assert.Equal(
        ["共收到申请12件"],
        Reading.Texts($"<w:p>{Run("共收到申请")}<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\">{Run("12")}</w:ins>{Run("件")}<w:moveFrom w:id=\"3\" w:author=\"a\">{Run("旧")}</w:moveFrom><w:moveTo w:id=\"4\" w:author=\"a\"/></w:p>"));

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() =>
        Assert.Equal(["一、总体情况", "后"], Reading.Texts(Paragraph("一、总", "<w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr>"), Paragraph("体情况"), Paragraph("后")));

    [Fact]
    public void A_field_shows_its_result_and_not_its_instruction() => Assert.Equal(
        ["总计37件", "后"],
        Reading.Texts(
            $"<w:p>{Run("总计")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(ABOVE) 99</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run("37")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{Run("件")}</w:p>",
            Paragraph("后")));

    [Fact]
    public void A_field_within_an_instruction_shows_nothing() => Assert.Equal(
        ["甲"],
        Reading.Texts("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF </w:instrText><w:fldChar w:fldCharType=\"begin\"/><w:instrText>X</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>9</w:t><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>甲</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));

    [Fact]
    public void A_field_that_never_ends_does_not_swallow_the_rest() =>
        Assert.Equal(["", "后"], Reading.Texts("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>9</w:t></w:r></w:p>", Paragraph("后")));

    [Fact]
    public void Special_characters_are_what_they_print() => Assert.Equal(
        ["甲\t乙\u2011丙3√", "丁"],
        Reading.Texts("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/><w:sym w:font=\"Symbol\" w:char=\"F033\"/><w:sym w:font=\"宋体\" w:char=\"221A\"/><w:br/><w:t>丁</w:t><w:lastRenderedPageBreak/></w:r></w:p>"));

    [Fact]
    public void A_wingdings_mark_is_a_mark() => Assert.Equal(["✓③"], Reading.Texts("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings\" w:char=\"F083\"/></w:r></w:p>"));

    [Fact]
    public void A_reading_beside_characters_is_not_text() =>
        Assert.Equal(["务局"], Reading.Texts($"<w:p><w:r><w:ruby><w:rubyPr/><w:rt>{Run("wù")}</w:rt><w:rubyBase>{Run("务")}</w:rubyBase></w:ruby></w:r>{Run("局")}</w:p>"));

    [Fact]
    public void Hidden_text_is_out_by_run_by_style_and_by_paragraph_style()
    {
        var document = new DocxBuilder()
            .Part("styles", "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"base\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"ph\"><w:basedOn w:val=\"base\"/></w:style>")
            .Body($"<w:p>{Run("1")}{Run("2", "<w:vanish/>")}{Run("3", "<w:rStyle w:val=\"h\"/>")}{Run("4", "<w:vanish w:val=\"0\"/>")}</w:p>", Paragraph("5", "<w:pStyle w:val=\"ph\"/>"));
        Assert.Equal(["14", ""], Reading.Texts(document));
    }

    [Fact]
    public void A_raised_mark_is_no_digit_of_the_number_before() =>
        Assert.Equal(["12¹"], Reading.Texts($"<w:p>{Run("12")}{Run("1", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>"));

    [Fact]
    public void Notes_stand_after_the_text_and_their_marks_nowhere()
    {
        var document = new DocxBuilder()
            .Part("footnotes", $"<w:footnote w:type=\"separator\" w:id=\"-1\">{Paragraph("")}</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>{Run("含上年结转。")}</w:p></w:footnote>")
            .Body($"<w:p>{Run("12")}<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r></w:p>", Paragraph("后"));
        Assert.Equal(["body/p[1] 12", "body/p[2] 后", "footnotes/footnote[1]/p[1] 含上年结转。"], Reading.Lines(document.Build()));
    }

    [Fact]
    public void Headers_footers_and_page_numbers_are_furniture()
    {
        var document = new DocxBuilder()
            .Header(Paragraph("清河县水务局"))
            .Footer($"<w:p>{Run("- ")}<w:fldSimple w:instr=\" PAGE \\* MERGEFORMAT \">{Run("3")}</w:fldSimple>{Run(" -")}</w:p>")
            .Body($"<w:p>{Run("第")}<w:fldSimple w:instr=\"PAGE\">{Run("1")}</w:fldSimple>{Run("页")}</w:p>", Paragraph("正文"));
        Assert.Equal(["(furniture) body/p[1] 第1页", "body/p[2] 正文", "(furniture) header1/p[1] 清河县水务局", "(furniture) footer1/p[1] - 3 -"], Reading.Lines(document.Build()));
    }

    [Fact]
    public void Of_alternatives_one_is_read() => Assert.Equal(
        ["body/p[1] 前", "body/p[1]/txbxContent[1]/p[1] 框中"],
        Reading.Body($"<w:p>{Run("前")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"文本框\"/><a:graphic><wps:wsp><wps:txbx>{Box}</wps:txbx></wps:wsp></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));

    [Fact]
    public void An_alternative_that_shows_nothing_leaves_the_word_to_the_next() => Assert.Equal(
        ["body/p[1] ", "body/p[1]/txbxContent[1]/p[1] 框中"],
        Reading.Body($"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));

    [Fact]
    public void Tables_in_text_boxes_are_tables() => Assert.Equal(
        ["body/p[1] ", "body/p[1]/txbxContent[1]/tbl[1] 1 x 2", "0,0 body/p[1]/txbxContent[1]/tbl[1]/tr[1]/tc[1] 规章", "0,1 body/p[1]/txbxContent[1]/tbl[1]/tr[1]/tc[2] 1", "body/p[1]/txbxContent[1]/p[1] "],
        Reading.Body($"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Table(Row(Cell("规章"), Cell("1")))}{Paragraph("")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"));

    [Fact]
    public void Pictures_are_named() => Assert.Equal(
        ["body/p[1] ", "body/p[1] image 捕获.PNG"],
        Reading.Body("<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" descr=\"捕获.PNG\"/><a:graphic><pic:pic><pic:blipFill><a:blip r:embed=\"rId9\"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing></w:r></w:p>"));

    [Fact]
    public void Links_tags_and_formulas_show_their_text() => Assert.Equal(
        ["甲乙丙5"],
        Reading.Texts($"<w:p><w:hyperlink w:anchor=\"x\">{Run("甲")}</w:hyperlink><w:smartTag w:element=\"x\">{Run("乙")}</w:smartTag><w:customXml w:element=\"y\">{Run("丙")}</w:customXml><m:oMath><m:r><m:t>5</m:t></m:r></m:oMath></w:p>"));

    [Fact]
    public void The_strict_variant_reads_as_the_transitional_one()
    {
        var body = Paragraph("一、总体情况") + Table(Row(Cell("规章", "<w:gridSpan w:val=\"2\"/>"), Cell("１２")));
        Assert.Equal(Reading.Lines(new DocxBuilder().Body(body).Build()), Reading.Lines(new DocxBuilder().AsStrict().Body(body).Build()));
    }
}
