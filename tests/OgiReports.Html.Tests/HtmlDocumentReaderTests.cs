using System.Text;
using AngleSharp.Html.Parser;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;
using Xunit;

namespace OgiReports.Html.Tests;

public sealed class HtmlDocumentReaderTests
{
    [Fact]
    public void Paragraphs_and_tables_come_in_reading_order()
    {
        var blocks = Read("<h1>标题</h1><p>一、总体情况<p>正文<table><tr><td>规章<td>1</table>尾").Document!.Blocks;
        Assert.Equal(["标题", "一、总体情况", "正文", "规章|1", "尾"], blocks.Select(Show));
    }

    [Fact]
    public void Spans_give_every_cell_its_columns()
    {
        var grid = Table("<table><tr><td rowspan=2>三<td colspan=2>甲<tr><td>1<td>&nbsp;</table>");
        Assert.Equal((2, 3), (grid.RowCount, grid.ColumnCount));
        Assert.Equal("三", grid.CellAt(1, 0)!.Text);
        Assert.Equal("1", grid.CellAt(1, 1)!.Text);
        Assert.Equal("", grid.CellAt(1, 2)!.Text.Trim('\u00A0', ' '));
    }

    [Fact]
    public void A_row_span_of_zero_reaches_to_the_last_row() =>
        Assert.Equal("三", Table("<table><tr><td rowspan=0>三<td>1<tr><td>2<tr><td>3</table>").CellAt(2, 0)!.Text);

    [Fact]
    public void Spans_that_overlap_do_not_throw() =>
        Assert.Equal("2", Table("<table><tr><td>a<td rowspan=3>b<tr><td colspan=3>2<tr><td>3</table>").CellAt(1, 0)!.Text);

    [Fact]
    public void What_a_reader_does_not_see_is_no_text()
    {
        var text = string.Concat(Read("<script>var t='一、总体情况'</script><style>p{}</style><p>甲</p><p style='display:none'>乙</p><p hidden>丙</p><!--丁--><template>戊</template>").Document!.Blocks.Where(block => !block.IsFurniture).Select(Show));
        Assert.Equal("甲", text);
    }

    [Fact]
    public void A_number_in_pieces_is_one_number() =>
        Assert.Equal("12", Table("<table><tr><td><p class=MsoNormal><span lang=EN-US>1</span><span>2<o:p></o:p></span></p><td>3</table>").CellAt(0, 0)!.Text.Trim());

    [Fact]
    public void A_layout_table_is_opened_and_the_table_in_it_kept()
    {
        var blocks = Read("<table><tr><td><p>二、主动公开政府信息情况</p><table><tr><td>规章<td>1<td>2</table><p>三、</p></table>").Document!.Blocks;
        Assert.Equal(["二、主动公开政府信息情况", "规章|1|2", "三、"], blocks.Select(Show));
    }

    [Fact]
    public void Every_path_leads_back_to_its_element()
    {
        const string html = "<div><p>a</p></div><div class=x><p>甲</p><table><tr><td>规章<td>1<tr><td>其他<td>2</table></div>";
        var page = new HtmlParser().ParseDocument(html);
        foreach (var cell in Table(html).Cells)
        {
            Assert.Equal(cell.Text, page.QuerySelector(((PathLocation)cell.Location).Path)!.TextContent);
        }
    }

    [Theory]
    [InlineData("gb2312", "gb2312")]
    [InlineData("gbk", "gbk")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("big5", "big5")]
    public void The_declared_encoding_is_read(string declared, string written)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(written).GetBytes($"<html><head><meta charset={declared}></head><body><p>一、其他需要</p></body></html>");
        Assert.Equal(["一、其他需要"], Read(bytes).Document!.Blocks.Select(Show));
    }

    [Fact]
    public void A_declared_encoding_that_the_bytes_contradict_is_not_believed()
    {
        var result = Read(Encoding.UTF8.GetBytes("<html><meta charset=gb2312><body><p>一、总体情况</p></body></html>"));
        Assert.Equal(["一、总体情况"], result.Document!.Blocks.Select(Show));
        Assert.Equal("utf-8", result.Document.Source.Encoding);
        Assert.Contains("OGI1106", result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_web_archive_gives_its_page()
    {
        const string archive = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"; type=\"text/html\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>=E4=B8=80=E3=80=81=E6=80=BB=\r\n=E4=BD=93</p></html>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";
        Assert.Equal(["一、总体"], Read(archive).Document!.Blocks.Select(Show));
        Assert.Equal(["一、总体"], Read(archive.Replace("=\r\n", "= \r\r\n", StringComparison.Ordinal)).Document!.Blocks.Select(Show));
    }

    [Fact]
    public void Nesting_without_end_is_bounded()
    {
        var result = Read("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>甲");
        Assert.Contains("OGI1101", result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_table_of_millions_of_declared_cells_is_bounded()
    {
        var result = Read("<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=5000 rowspan=5000>1", 5000)) + "</table>");
        Assert.NotNull(result.Document);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Severity != DiagnosticSeverity.Information);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>甲", "a.txt", FormatMatch.Content)]
    [InlineData("  <html><p>甲", "a.doc", FormatMatch.Content)]
    [InlineData("一、总体情况 a < b", "a.txt", FormatMatch.None)]
    public void Content_tells_a_page(string content, string name, FormatMatch match) =>
        Assert.Equal(match, new HtmlDocumentReader().Recognize(new InputContent(Encoding.UTF8.GetBytes(content), name)));

    [Fact]
    public void Broken_bytes_never_throw()
    {
        var page = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><table><tr><td rowspan=2 colspan=3>规章</td><td>1</td></tr></table><p>甲</p></body></html>");
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var bytes = page[..random.Next(page.Length)];
            for (var flip = 0; flip < 3 && bytes.Length > 0; flip++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var result = Read(bytes);
            Assert.True(result.Document is not null || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    private static ReadResult Read(string html) => Read(Encoding.UTF8.GetBytes(html));

    private static ReadResult Read(byte[] bytes)
    {
        var content = new InputContent(bytes, "page.html");
        return new HtmlDocumentReader().Read(content, new DocumentSource { Name = "page.html", ByteCount = bytes.Length, Sha256 = "" }, ReadLimits.Default, TestContext.Current.CancellationToken);
    }

    private static TableGrid Table(string html) => Read(html).Document!.Blocks.OfType<TableBlock>().First().Grid;

    private static string Show(Block block) => block switch
    {
        TextBlock text => text.Text.ToString().Trim(),
        TableBlock table => string.Join('|', table.Grid.Cells.Select(cell => cell.Text.Trim())),
        _ => "",
    };
}
