using OgiReports.TestKit.Word;

namespace OgiReports.Word.Tests.Numbering;

public sealed class ListTests
{
    private const string Three =
        "<w:abstractNum w:abstractNumId=\"0\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:pStyle w:val=\"H1\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"H2\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/></w:lvl></w:abstractNum>";

    private const string One = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    [Fact]
    public void Levels_count_and_start_again_after_higher_ones() => Assert.Equal(
        ["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛"],
        Texts(Three + One, "", Item("甲", 0), Item("乙", 1), Item("丙", 2), Item("丁", 2), Item("戊", 1), Item("己", 2), Item("庚", 0), Item("辛", 1)));

    [Fact]
    public void A_use_with_its_own_start_begins_there_once() => Assert.Equal(
        ["一、甲", "三、乙", "四、丙", "五、丁"],
        Texts(Three + One + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>", "", Item("甲", 0), Item("乙", 0, 2), Item("丙", 0, 2), Item("丁", 0)));

    [Fact]
    public void A_use_may_replace_a_level() => Assert.Equal(
        ["第1项 甲"],
        Texts(Three + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"第%1项 \"/></w:lvl></w:lvlOverride></w:num>", "", Item("甲", 0)));

    [Fact]
    public void Styles_bring_their_lists_and_levels() => Assert.Equal(
        ["一、总体情况", "（一）机构", "二、主动公开", "无号"],
        Texts(
            Three + One,
            "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:basedOn w:val=\"H1\"/></w:style>",
            Paragraph("总体情况", "<w:pStyle w:val=\"H1\"/>"),
            Paragraph("机构", "<w:pStyle w:val=\"H2\"/>"),
            Paragraph("主动公开", "<w:pStyle w:val=\"Mine\"/>"),
            Paragraph("无号", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")));

    [Fact]
    public void A_list_defined_by_a_style_is_found() => Assert.Equal(
        ["一、甲", "二、乙"],
        Texts(
            Three + "<w:abstractNum w:abstractNumId=\"5\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>" + One + "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"5\"/></w:num>",
            "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
            Item("甲", 0, 9), Item("乙", 0, 9)));

    [Fact]
    public void Styles_and_lists_that_go_in_circles_end() => Assert.Equal(
        ["甲", "乙"],
        Texts(
            "<w:abstractNum w:abstractNumId=\"5\"><w:numStyleLink w:val=\"L\"/></w:abstractNum><w:num w:numId=\"8\"><w:abstractNumId w:val=\"5\"/></w:num><w:num w:numId=\"9\"><w:abstractNumId w:val=\"5\"/></w:num>",
            "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"8\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>",
            Item("甲", 0, 9), Paragraph("乙", "<w:pStyle w:val=\"A\"/>")));

    [Fact]
    public void A_level_may_never_start_again_and_show_the_levels_above() => Assert.Equal(
        ["I", "1-1", "II", "2-2"],
        Texts(
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"0\"/><w:isLgl/><w:lvlText w:val=\"%1-%2\"/></w:lvl></w:abstractNum>" + One,
            "", Item("", 0), Item("", 1), Item("", 0), Item("", 1)));

    [Fact]
    public void Labels_in_cells_are_numbered_too_and_no_number_runs_into_a_figure()
    {
        var cell = CellOf(Item("属于国家秘密", 2));
        var document = new DocxBuilder().Part("numbering", Three + One).Body(Table(Row(cell, CellOf(Item("5", 2))), Row(CellOf(Item("其他", 2)), Cell("0"))));
        Assert.Equal(
            ["body/tbl[1] 2 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 1.属于国家秘密", "0,1 body/tbl[1]/tr[1]/tc[2] 2. 5", "1,0 body/tbl[1]/tr[2]/tc[1] 3.其他", "1,1 body/tbl[1]/tr[2]/tc[2] 0"],
            Reading.Lines(document.Build()));
    }

    [Fact]
    public void A_bullet_is_no_sign_before_a_number() => Assert.Equal(
        ["5"],
        Texts("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl></w:abstractNum>" + One, "", Item("5", 0)));

    [Fact]
    public void Damaged_lists_are_passed_over_and_told()
    {
        var result = Reading.Read(new DocxBuilder().Part("numbering", "numbering.xml", "<w:numbering>").Body(Item("甲", 0)).Build());
        Assert.Equal(["body/p[1] 甲"], Reading.Lines(result));
        Assert.Equal("OGI1125", Assert.Single(result.Diagnostics).Code);
    }

    private static string Item(string text, int level, int list = 1) => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string[] Texts(string numbering, string styles, params string[] body) =>
        Reading.Texts(new DocxBuilder().Part("numbering", numbering).Part("styles", styles).Body(body));
}
