using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;
using Xunit;

namespace OgiReports.Html.Tests;

/// <summary>Reads small pages for tests.</summary>
internal static class PageFixture
{
    public static ReadResult Read(string html, ReadLimits? limits = null) => Read(Encoding.UTF8.GetBytes(html), limits: limits);

    public static ReadResult Read(byte[] bytes, string? mediaType = null, ReadLimits? limits = null)
    {
        var content = new InputContent(bytes, "page.html", mediaType);
        var source = new DocumentSource { Name = "page.html", ByteCount = bytes.Length, Sha256 = "" };
        return new HtmlDocumentReader().Read(content, source, limits ?? ReadLimits.Default, TestContext.Current.CancellationToken);
    }

    /// <summary>The blocks that are not furniture, cells parted by pipes.</summary>
    public static string[] Show(string html) => [.. Read(html).Document!.Blocks.Where(block => !block.IsFurniture).Select(Show)];

    public static string Show(Block block) => block switch
    {
        TextBlock text => text.Text.ToString().Trim(),
        TableBlock table => string.Join('|', table.Grid.Cells.Select(cell => cell.Text.Trim())),
        _ => "",
    };

    public static TableGrid Table(string html) => Read(html).Document!.Blocks.OfType<TableBlock>().First().Grid;

    /// <summary>The text of the only number cell of a table with one.</summary>
    public static string Cell(string content) => Table($"<table><tr><td>规章<td>{content}<td>3</table>").CellAt(0, 1)!.Text;
}
