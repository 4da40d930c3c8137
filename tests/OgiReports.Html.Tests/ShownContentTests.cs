using Xunit;

namespace OgiReports.Html.Tests;

/// <summary>What a reader of the page sees is read; what the page hides, or holds for scripts, is not.</summary>
public sealed class ShownContentTests
{
    [Theory]
    [InlineData(".m{display:none}", "<div class='m'>乙</div>")]
    [InlineData(".m { DISPLAY : none !important }", "<div class='a m b' style='display:block'>乙</div>")]
    [InlineData("#m{visibility:hidden}", "<div id=m>乙</div>")]
    [InlineData(".x .m{display:none}", "<div class=x><p><b class=m>乙</b></p></div>")]
    [InlineData(".x>.m{display:none}", "<div class=x><p class=m>乙</p></div>")]
    [InlineData("/* .m{display:block} */ p,.m{} .m{color:red;display:none}", "<div class=m>乙</div>")]
    [InlineData("@media screen and (min-width:800px){.m{display:none}}", "<div class=m>乙</div>")]
    [InlineData(".m{display:block} div.m{display:none}", "<div class=m>乙</div>")]
    public void What_a_style_element_hides_is_left_out(string sheet, string html) =>
        Assert.Equal(["甲"], PageFixture.Show($"<html><head><style>{sheet}</style></head><body><p>甲</p>{html}"));

    [Theory]
    [InlineData(".m{display:none}", "<div class='m' style='display:block'>乙</div>")]
    [InlineData("@media print{.m{display:none}}", "<div class=m>乙</div>")]
    [InlineData("@media (max-width:768px){.m{display:none}}", "<div class=m>乙</div>")]
    [InlineData(".m{display:none} .m{display:block}", "<div class=m>乙</div>")]
    [InlineData(".m{display:none} #x .m{display:block}", "<div id=x><p class=m>乙</p></div>")]
    [InlineData(".m:hover{display:none}", "<div class=m>乙</div>")]
    [InlineData(".y .m{display:none}", "<div class=m>乙</div>")]
    [InlineData(".m{display:none", "<div class=n>乙</div>")]
    [InlineData("}}}.m{{{", "<div class=m>乙</div>")]
    public void What_is_shown_in_the_end_is_read(string sheet, string html) =>
        Assert.Equal(["甲", "乙"], PageFixture.Show($"<html><head><style>{sheet}</style></head><body><p>甲</p>{html}"));

    [Theory]
    [InlineData("<textarea style='display:none'>&lt;table&gt;&lt;tr&gt;&lt;td&gt;规章&lt;td&gt;9</textarea>")]
    [InlineData("<input type=hidden value='&lt;td&gt;规章&lt;td&gt;9'>")]
    [InlineData("<script>var content='<table><tr><td>规章<td>9</table>'</script>")]
    [InlineData("<script type='text/template'><table><tr><td>规章<td>9</table></script>")]
    [InlineData("<template><table><tr><td>规章<td>9</table></template>")]
    [InlineData("<noscript><table><tr><td>规章<td>9</table></noscript>")]
    [InlineData("<!--[if gte mso 9]><table><tr><td>规章<td>9</table><![endif]-->")]
    [InlineData("<iframe srcdoc='<table><tr><td>规章<td>9</table>'></iframe>")]
    public void The_source_of_a_page_inside_of_it_is_no_part_of_it(string html) =>
        Assert.Equal(["规章|1"], PageFixture.Show("<table><tr><td>规章<td>1</table>" + html));

    [Theory]
    [InlineData("1<span>2</span>", "12")]
    [InlineData("<font>1</font><font face=宋体>2</font>", "12")]
    [InlineData("1<!-- x -->2", "12")]
    [InlineData("<ins>12</ins>", "12")]
    [InlineData("<input value=12>", "12")]
    [InlineData("<input type='\\\"text\\\"' value=12>", "12")]
    [InlineData("<input type=search value=12><input type=checkbox value=9>", "12")]
    [InlineData("<input type=hidden value=9>12", "12")]
    [InlineData("<span style='display:none'>9</span>12", "12")]
    [InlineData("12<sup>1</sup>", "12¹")]
    [InlineData("12 <sup>[1]</sup>", "12[¹]")]
    [InlineData("12<span style='vertical-align:super'>①</span>", "12①")]
    [InlineData("<sup>12</sup>", "12")]
    [InlineData("12<sub>1</sub>", "12 1")]
    [InlineData("<del>7</del>12", "7 12")]
    [InlineData("<span style='text-decoration:line-through'>7</span>12", "7 12")]
    [InlineData("1<br>2", "1\n2")]
    [InlineData("&#49;&#50;", "12")]
    [InlineData("<span>1</span> <span>2</span>", "1 2")]
    [InlineData("<font>1</font>\n<font>2</font>", "1 2")]
    [InlineData("<b>1</b> <i>2</i> 3", "1 2 3")]
    [InlineData("<span style='font-size:0'>9</span>12", "12")]
    [InlineData("<span style='font-size: 0px;'>9</span>12", "12")]
    [InlineData("<span style='font-size:0.5em'>1</span>2", "12")]
    [InlineData("<span style='opacity:0'>9</span>12", "12")]
    [InlineData("<span style='opacity:0.9'>1</span>2", "12")]
    [InlineData("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "\uFFFC")]
    [InlineData("<svg width=20 height=12><text y=10>12</text></svg>", "\uFFFC")]
    [InlineData("12<svg width=20 height=12><path d='M0 0'/></svg>", "12")]
    [InlineData("<div style='display:flex'><span>1</span><span>2</span></div>", "1 2")]
    public void A_figure_is_read_as_it_is_seen(string content, string text) => Assert.Equal(text, PageFixture.Cell(content));

    [Theory]
    [InlineData("<div style='display:table'>", "<div style='display:table-row'>", "<div style='display: table-cell'>")]
    [InlineData("<div class=t>", "<div class=r>", "<div class=c>")]
    [InlineData("<div role=table>", "<div role=row>", "<div role=cell>")]
    [InlineData("<div>", "<div style='display:flex'>", "<div>")]
    public void Boxes_laid_out_as_rows_of_cells_are_a_table(string table, string row, string cell)
    {
        var rows = string.Concat(new[] { ("规章", "1", "", "3"), ("文件", "2", "0", ""), ("许可", "", "", "9") }
            .Select(line => $"{row}{cell}{line.Item1}</div>{cell}{line.Item2}</div>{cell}{line.Item3}</div>{cell}{line.Item4}</div></div>\n"));
        var grid = PageFixture.Table($"<html><style>.t{{display:table}}.r{{display:table-row}}.c{{display:table-cell}}</style>{table}{rows}</div>");
        Assert.Equal((3, 4), (grid.RowCount, grid.ColumnCount));
        Assert.Equal("9", grid.CellAt(2, 3)!.Text);
    }

    [Fact]
    public void A_row_of_boxes_that_lays_out_the_page_is_no_table()
    {
        var prose = "<p>" + new string('文', 700) + "</p>";
        var shown = PageFixture.Show($"<div><div style='display:flex'><div>甲</div><div>{prose}</div></div><div style='display:flex'><div>乙</div><div>丙</div></div><div style='display:flex'><div>丁</div><div>戊</div></div></div>");
        Assert.DoesNotContain(shown, text => text.Contains('|', StringComparison.Ordinal));
        Assert.Equal(6, shown.Length);
    }

    [Fact]
    public void A_row_of_cells_without_figures_stays_in_its_table()
    {
        // White space alone is no link.
        Assert.Equal(3, PageFixture.Table("<table><tr><td>维持<td>纠正<tr><td>其他<td>总计<tr><td>&nbsp;<td>&emsp;</table>").RowCount);
    }
}
