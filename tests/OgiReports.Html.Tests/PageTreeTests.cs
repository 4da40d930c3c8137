using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using Xunit;

namespace OgiReports.Html.Tests;

/// <summary>The tree is built of the reader's own nodes; it is the one that a browser builds, for broken markup, too.</summary>
public sealed class PageTreeTests
{
    private const int Pages = 1500;

    private static readonly string[] Pieces =
    [
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<tbody>", "<caption>", "<colgroup>", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>",
        "<a href=x>", "</a>", "<template>", "</template>", "<svg>", "</svg>", "<desc>", "<math>", "<mi>", "</math>", "<ul>", "<li>", "</ul>", "<form>", "</form>", "<font>", "</font>",
        "<nobr>", "<dl>", "<dd>", "<dt>", "<o:p>", "</o:p>", "<!--c-->", "<object>", "</object>", "<span>", "</span>", "<center>", "<section>", "<h1>", "</h1>", "<body>", "</body>",
        "<br>", "<html>", "<head>", "</head>", "<frameset>", "<noscript>", "</noscript>", "<script>a<b</script>", "<select>", "</select>",
    ];

    [Fact]
    public void Every_block_is_found_by_its_path_in_the_tree_that_the_standard_asks_for()
    {
        var random = new Random(20210714);
        for (var page = 0; page < Pages; page++)
        {
            var html = new StringBuilder();
            for (var piece = 0; piece < 20; piece++)
            {
                html.Append(Pieces[random.Next(Pieces.Length)]).Append((char)('甲' + random.Next(500)));
            }

            var source = html.ToString();
            var expected = new HtmlParser().ParseDocument(source);
            foreach (var block in PageFixture.Read(Encoding.UTF8.GetBytes("\uFEFF" + source)).Document!.Blocks)
            {
                foreach (var (path, text) in Places(block))
                {
                    var held = Bare(text);
                    var found = expected.QuerySelectorAll(path);
                    Assert.True(found.Length == 1, $"{path} selects {found.Length} elements of {source}");
                    Assert.True(held.All(Shown(found[0]).Contains), $"{path} holds {Shown(found[0])}, not {held}, in {source}");
                }
            }
        }
    }

    [Theory]
    [InlineData("<table>附注<tr><td>规章<td>9<tr><td>公开<td>3<tr><td>废止<td>1</table>", "附注|规章 9 公开 3 废止 1")]
    [InlineData("<table><tr><td>规章<td>9<tr><td>公开<td>3<p>又<tr><td>废止<td>1</table>", "规章 9 公开 3\n又 废止 1")]
    [InlineData("<template><tr><td>7</td></tr></template><table><tr><td>规章<td>9<tr><td>公开<td>3<tr><td>废止<td>1</table>", "规章 9 公开 3 废止 1")]
    [InlineData("<table><tr><td>规章<td>9<template><td>7</template><tr><td>公开<td>3<tr><td>废止<td>1</table>", "规章 9 公开 3 废止 1")]
    [InlineData("<b><p>甲</b>乙</p><svg><title>丙</title></svg>", "甲乙")]
    public void Content_out_of_place_stands_where_a_browser_puts_it(string html, string expected)
    {
        var blocks = PageFixture.Read(Encoding.UTF8.GetBytes("\uFEFF" + html)).Document!.Blocks;
        Assert.Equal(expected, string.Join('|', blocks.Select(block => block is TableBlock table ? string.Join(' ', table.Grid.Cells.Select(cell => cell.Text)) : ((TextBlock)block).Text.ToString())));
    }

    [Theory]
    [InlineData(".menu > p", false)]
    [InlineData("body p.old", false)]
    [InlineData("div div .old", true)]
    [InlineData("body > p", true)]
    [InlineData("div#top.menu p", false)]
    [InlineData("div > div p, #top .old", false)]
    [InlineData(".menu2 p", true)]
    public void Rules_hide_what_their_selectors_mean(string selector, bool isShown)
    {
        var html = $"<style>{selector} {{ display: none }}</style><div id=top class='wide menu'><p class='old'>甲</p></div><span>乙</span>";
        var blocks = PageFixture.Read(Encoding.UTF8.GetBytes("\uFEFF" + html)).Document!.Blocks;
        Assert.Equal(isShown ? "甲|乙" : "乙", string.Join('|', blocks.OfType<TextBlock>().Select(block => block.Text.ToString())));
    }

    private static IEnumerable<(string Path, string Text)> Places(Block block) => block switch
    {
        TableBlock table => table.Grid.Cells.Select(cell => (((PathLocation)cell.Location).Path, cell.Text)),
        TextBlock text => [(((PathLocation)block.Location).Path, text.Text.ToString())],
        _ => [],
    };

    private static string Shown(IElement element) => Bare(element.TextContent);

    private static string Bare(string text) => string.Concat(text.Where(character => character is >= '\u4E00' and <= '\u9FFF'));
}
