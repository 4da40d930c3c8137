using OgiReports.Documents.Sources;
using OgiReports.TestKit.Word;

namespace OgiReports.Word.Tests.Content;

/// <summary>Text that is there but does not hold, or may not be seen.</summary>
public sealed class CancelledTextTests
{
    [Theory]
    [InlineData("<w:strike/>")]
    [InlineData("<w:dstrike/>")]
    [InlineData("<w:strike w:val=\"on\"/><w:dstrike w:val=\"0\"/>")]
    public void A_figure_that_was_struck_through_does_not_run_into_the_one_that_holds(string struck)
    {
        var result = Reading.Read(new DocxBuilder().Body(Table(Row(Cell("规章"), CellOf($"<w:p>{Run("12", struck)}{Run("3")}</w:p>")))).Build());

        Assert.Equal("0,1 body/tbl[1]/tr[1]/tc[2] 3", Reading.Lines(result)[^1]);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("OGI1130", diagnostic.Code);
        Assert.Contains("\"12\"", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("body/tbl[1]/tr[1]/tc[2]/p[1]", Assert.IsType<PathLocation>(diagnostic.Location).Path);
    }

    [Fact]
    public void A_strike_that_is_off_strikes_nothing() =>
        Assert.Equal(["12"], Reading.Texts($"<w:p>{Run("1", "<w:strike w:val=\"0\"/>")}{Run("2", "<w:dstrike w:val=\"false\"/>")}</w:p>"));

    [Fact]
    public void A_style_can_strike_and_a_run_can_take_it_back()
    {
        var document = new DocxBuilder()
            .Part("styles", "<w:style w:type=\"character\" w:styleId=\"s\"><w:rPr><w:strike/></w:rPr></w:style>")
            .Body($"<w:p>{Run("9", "<w:rStyle w:val=\"s\"/>")}{Run("1", "<w:rStyle w:val=\"s\"/><w:strike w:val=\"0\"/>")}</w:p>");
        Assert.Equal(["1"], Reading.Texts(document));
    }

    [Fact]
    public void White_figures_in_a_white_cell_are_read_and_told()
    {
        var result = Reading.Read(new DocxBuilder().Body(Table(Row(Cell("规章"), CellOf($"<w:p>{Run("7", "<w:color w:val=\"FFFFFF\"/>")}</w:p>")))).Build());

        Assert.Equal("0,1 body/tbl[1]/tr[1]/tc[2] 7", Reading.Lines(result)[^1]);
        Assert.Equal("OGI1131", Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<w:color w:val=\"000000\"/>", "")]
    [InlineData("<w:color w:val=\"auto\"/>", "")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/>", "")]
    public void Figures_that_are_seen_are_not_told(string run, string cell) =>
        Assert.Empty(Reading.Read(new DocxBuilder().Body(Table(Row(Cell("规章"), CellOf($"<w:p>{Run("7", run)}</w:p>", cell)))).Build()).Diagnostics);

    [Fact]
    public void An_embedded_workbook_is_told_and_stands_as_an_image()
    {
        var result = Reading.Read(new DocxBuilder().Body("<w:p><w:r><w:object><v:shape><v:imagedata r:id=\"rId5\"/></v:shape><o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\" r:id=\"rId6\"/></w:object></w:r></w:p>").Build());

        Assert.Equal("OGI1132", Assert.Single(result.Diagnostics).Code);
        Assert.Contains("Excel.Sheet.12", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.IsType<Documents.Blocks.ImageBlock>(result.Document!.Blocks[1]);
    }

    [Fact]
    public void Tiny_figures_are_read_and_told() =>
        Assert.Equal("OGI1131", Assert.Single(Reading.Read(new DocxBuilder().Body(Table(Row(CellOf($"<w:p>{Run("8")}{Run("1", "<w:sz w:val=\"2\"/>")}</w:p>")))).Build()).Diagnostics).Code);

    [Fact]
    public void A_mark_that_only_stands_higher_is_no_digit() =>
        Assert.Equal(["8¹"], Reading.Texts($"<w:p>{Run("8")}{Run("1", "<w:position w:val=\"8\"/>")}</w:p>"));

    [Fact]
    public void Parts_of_a_fraction_are_not_one_number() =>
        Assert.Equal(["8/2"], Reading.Texts("<w:p><m:oMath><m:f><m:num><m:r><m:t>8</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>"));

    [Theory]
    [InlineData("", "8")]
    [InlineData("<w:r><w:t>8</w:t></w:r>", "8")]
    public void The_chosen_entry_of_a_list_is_shown_once(string result, string shown) => Assert.Equal(
        [shown],
        Reading.Texts($"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"0\"/><w:listEntry w:val=\"8\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));

    [Fact]
    public void Text_that_a_shape_draws_is_text_of_its_cell() => Assert.Equal(
        ["body/tbl[1] 1 x 2", "0,0 body/tbl[1]/tr[1]/tc[1] 规章", "0,1 body/tbl[1]/tr[1]/tc[2] 12"],
        Reading.Body(Table(Row(Cell("规章"), CellOf("<w:p><w:r><w:drawing><a:graphic><a:txBody><a:p><a:r><a:t>1</a:t></a:r><a:r><a:t>2</a:t></a:r></a:p></a:txBody></a:graphic></w:drawing></w:r></w:p>")))));

    [Fact]
    public void A_cell_with_an_image_is_told()
    {
        var result = Reading.Read(new DocxBuilder().Body(Table(Row(Cell("规章"), CellOf("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>")))).Build());
        Assert.Equal("OGI1133", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("body/tbl[1]/tr[1]/tc[2]", Assert.IsType<PathLocation>(result.Diagnostics[0].Location).Path);
    }

    [Fact]
    public void A_title_drawn_as_word_art_is_text() =>
        Assert.Equal(["", "清河县水务局2023年政府信息公开工作年度报告"], Reading.Texts("<w:p><w:r><w:pict><v:shape><v:textpath string=\"清河县水务局2023年政府信息公开工作年度报告\"/></v:shape></w:pict></w:r></w:p>"));
}
