using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using Xunit;

namespace OgiReports.Html.Tests;

/// <summary>Pages that no one wrote to be read: each costs bounded time and memory, and says what was not read.</summary>
public sealed class HostilePageTests
{
    // Generous: a loaded machine is slow, a lack of bounds is slower by orders of magnitude.
    private const double SecondsLimit = 60;

    public static TheoryData<string, string, string> Pages => new()
    {
        { "nested boxes", Repeat("<div>", 100_000) + "甲", "OGI1101" },
        { "nested tables", Repeat("<table><tr><td>", 20_000) + "甲", "OGI1101" },
        { "nested tables with rows before", Repeat("<table><tr><td>规章<td>1<tr><td>", 5_000) + "甲", "OGI1101" },
        { "nested formatting", Repeat("<b><i><font><a href=x>", 25_000) + "甲" + Repeat("<p>乙", 2_000), "" },
        { "nested lists", Repeat("<ul><li>", 50_000) + "甲", "OGI1101" },
        { "nested flex rows", Repeat("<div style='display:flex'>", 50_000) + "甲", "OGI1101" },
        { "a million cells", "<table>" + Repeat("<tr>" + Repeat("<td>1", 1000), 1000), "OGI1103" },
        { "cells by column span", "<table>" + Repeat("<tr><td colspan=5000>1<td colspan=5000 rowspan=5000>2", 5000), "OGI1102" },
        { "cells by row span", "<table>" + Repeat("<tr><td rowspan=65534>1<td rowspan=65534>2", 3000), "" },
        { "spans beyond numbers", "<table><tr><td colspan=99999999999999999999 rowspan=-7>1<td rowspan=1e9>2", "OGI1102" },
        { "half a million paragraphs", Repeat("<p>甲", 500_000), "OGI1103" },
        { "a tag without end", "<table " + Repeat("a=b ", 300_000), "" },
        { "attributes without end", "<p " + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"a{number}=1 ")) + ">甲", "" },
        { "a rule for everything", "<style>" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $".a .b{number} div{{display:none}}")) + "</style>" + Repeat("<div class='a b'>甲</div>", 3_000), "" },
        { "blocks of rules", "<style>" + Repeat("@media screen{", 30_000) + "</style><p>甲", "" },
        { "end tags alone", Repeat("</div></table></p></b>", 100_000) + "甲", "" },
        { "entities", Repeat("&amp;", 400_000), "" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_beyond_measure_is_bounded(string name, string html, string code)
    {
        var start = Stopwatch.GetTimestamp();
        var result = PageFixture.Read("<!DOCTYPE html><html><body>" + html);
        Assert.True(Stopwatch.GetElapsedTime(start).TotalSeconds < SecondsLimit, name);
        Assert.True(result.Document is not null || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.True(code.Length == 0 || result.Diagnostics.Any(diagnostic => diagnostic.Code == code), $"{name}: {string.Join(", ", result.Diagnostics.Select(diagnostic => diagnostic.Code))}");
    }

    [Fact]
    public void Entities_that_a_document_type_defines_are_not_expanded()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"lol\">" + string.Concat(Enumerable.Range(0, 20).Select(level => $"<!ENTITY b{level} \"&b{level - 1};&b{level - 1};&b{level - 1};&b{level - 1};\">"))
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>甲&b19;&x;</p></body></html>";
        var text = string.Concat(PageFixture.Read(bomb).Document!.Blocks.OfType<TextBlock>().Select(block => block.Text.ToString()));
        Assert.Contains("甲", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lollol", text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nul_characters_are_no_end_of_the_page() =>
        Assert.Contains("甲乙", string.Concat(PageFixture.Read("<html><p>甲\0乙</p>").Document!.Blocks.Select(PageFixture.Show)).Replace("\uFFFD", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_compressed_page_is_not_taken_for_a_page()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("<html><p>甲</p></html>"));
        }

        Assert.Equal(FormatMatch.None, new HtmlDocumentReader().Recognize(new InputContent(stream.ToArray(), "page.html")));
    }

    [Fact]
    public void A_page_that_takes_too_long_is_named()
    {
        var result = PageFixture.Read("<html>" + Repeat("<p>甲<b>乙", 50_000), new ReadLimits { MaxSeconds = 1e-6 });
        Assert.Null(result.Document);
        Assert.Equal("OGI1005", Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Code);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
