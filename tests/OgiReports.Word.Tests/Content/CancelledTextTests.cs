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
    public void A_title_drawn_as_word_art_is_text() =>
        Assert.Equal(["", "清河县水务局2023年政府信息公开工作年度报告"], Reading.Texts("<w:p><w:r><w:pict><v:shape><v:textpath string=\"清河县水务局2023年政府信息公开工作年度报告\"/></v:shape></w:pict></w:r></w:p>"));
}
