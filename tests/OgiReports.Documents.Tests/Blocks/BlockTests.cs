using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;
using Xunit;

namespace OgiReports.Documents.Tests.Blocks;

public sealed class BlockTests
{
    [Fact]
    public void A_slice_of_a_line_lies_at_its_first_character_counted_from_one()
    {
        var line = new LineBlock("规章\t0".AsMemory(), lineNumber: 7);

        Assert.Equal(new LineLocation(7, 1), line.Location);
        Assert.Equal(new LineLocation(7, 4), line.Locate(3, 1));
        Assert.Equal('0', line.Text.Span[((LineLocation)line.Locate(3, 1)).ColumnNumber - 1]);
    }

    [Fact]
    public void A_line_knows_whether_a_page_begins_with_it()
    {
        Assert.False(new LineBlock("a".AsMemory(), 1).StartsPage);
        Assert.True(new LineBlock("\fa".AsMemory(), 1, startsPage: true).StartsPage);
    }

    [Fact]
    public void A_slice_of_a_paragraph_has_the_place_of_the_paragraph()
    {
        var place = new PathLocation("body/p[3]");
        var paragraph = new ParagraphBlock("一、总体情况", place);

        Assert.Equal(place, paragraph.Location);
        Assert.Equal(place, paragraph.Locate(2, 2));
    }

    [Fact]
    public void A_table_and_an_image_keep_the_place_they_were_given()
    {
        var box = new PageLocation(2, new PageBox(10, 20, 110, 70));
        var table = new TableBlock(new TableGrid(0, 0, []), box);
        var image = new ImageBlock("捕获2.PNG", new PathLocation("body/p[1]"));

        Assert.Equal(box, table.Location);
        Assert.Equal(new PathLocation("body/p[1]"), image.Location);
        Assert.Equal("捕获2.PNG", image.Name);
    }

    [Fact]
    public void A_block_is_no_furniture_unless_it_is_marked()
    {
        Assert.False(new LineBlock("- 3 -".AsMemory(), 1).IsFurniture);
        Assert.True(new LineBlock("- 3 -".AsMemory(), 1) { IsFurniture = true }.IsFurniture);
    }

    [Fact]
    public void Places_are_compared_by_what_they_say()
    {
        Assert.Equal<SourceLocation>(new LineLocation(1, 2), new LineLocation(1, 2));
        Assert.NotEqual<SourceLocation>(new LineLocation(1, 2), new LineLocation(2, 1));
        Assert.NotEqual<SourceLocation>(new PathLocation("body"), new LineLocation(1, 1));
    }
}
