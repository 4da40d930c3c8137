using System.Text;
using AngleSharp.Html.Parser;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.TestKit.Generation.Html;
using Xunit;

namespace OgiReports.Html.Tests;

/// <summary>The path of a cell selects the element that holds its text, in the page as any browser builds it.</summary>
public sealed class ElementPathTests
{
    [Theory]
    [InlineData(PageFamily.Plain)]
    [InlineData(PageFamily.Trs)]
    [InlineData(PageFamily.Jcms)]
    [InlineData(PageFamily.Vsb)]
    [InlineData(PageFamily.WordPasted)]
    [InlineData(PageFamily.WpsPasted)]
    [InlineData(PageFamily.UEditor)]
    [InlineData(PageFamily.Unclosed)]
    [InlineData(PageFamily.CutTables)]
    [InlineData(PageFamily.JoinedTables)]
    [InlineData(PageFamily.NestedLayout)]
    [InlineData(PageFamily.MessySpans)]
    [InlineData(PageFamily.Duplicates)]
    [InlineData(PageFamily.EscapedSource)]
    [InlineData(PageFamily.DivTables)]
    [InlineData(PageFamily.LooseText)]
    public void Every_cell_is_found_by_its_path(PageFamily family)
    {
        for (var seed = 0; seed < 2; seed++)
        {
            var bytes = HtmlReportGenerator.Create(seed, family).Bytes.ToArray();
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
            foreach (var (path, text) in Places(PageFixture.Read(bytes).Document!))
            {
                var element = page.QuerySelectorAll(path);
                Assert.True(element.Length == 1, $"{path} selects {element.Length} elements");
                var held = Bare(element[0].TextContent + string.Concat(element[0].QuerySelectorAll("input").Select(input => input.GetAttribute("value"))));
                Assert.True(held.Contains(Bare(text), StringComparison.Ordinal), $"{path} holds {held}, not {text}");
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Places(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is TableBlock table)
            {
                foreach (var cell in table.Grid.Cells)
                {
                    yield return (((PathLocation)cell.Location).Path, cell.Text);
                }
            }
            else if (block is TextBlock text)
            {
                yield return (((PathLocation)block.Location).Path, text.Text.ToString());
            }
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
