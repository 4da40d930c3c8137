using System.Text;
using OgiReports.Documents.Text;
using OgiReports.Html.Parsing;
using OgiReports.TestKit.Generation.Html;
using Xunit;

namespace OgiReports.Html.Tests;

/// <summary>The tree of a page that is written as pages should be is built without AngleSharp; it is the one that AngleSharp builds.</summary>
public sealed class PlainTreeTests
{
    private const int Pages = 6000;
    private const int GeneratedPages = 60;
    private const int MaxDepth = 64;

    private static readonly string[] Pieces =
    [
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=2 class='a b'>", "<th>", "</th>", "<tbody>", "</tbody>", "<thead>", "<caption>", "</caption>", "<colgroup>", "<col>",
        "<p>", "</p>", "<P CLASS=MsoNormal style='display:none'>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href='?a=1&amp;b=2&copy=3'>", "</a>", "<ul>", "<li>", "</li>", "</ul>",
        "<form>", "</form>", "<font>", "</font>", "<dl>", "<dd>", "<dt>", "<o:p>", "</o:p>", "<!--c-->", "<![if !a]>", "<?xml:namespace />", "<span>", "</span>", "<center>", "</center>",
        "<h1>", "</h1>", "<h2>", "</h2>", "<body>", "</body>", "<html>", "</html>", "<head>", "</head>", "<noscript>", "</noscript>", "<script>a<b</script>", "<style>p{}</style>", "<title>t&nbsp;</title>",
        "<select>", "<option>", "</option>", "</select>", "<button>", "</button>", "<input type=hidden value=3>", "<input value=\"&lt;4\">", "<textarea>\n x</textarea>", "<iframe>q</iframe>",
        "<pre>", "</pre>", "<br/>", "<hr>", "<sup>", "</sup>", " ", "\n", "\r\n", "&nbsp;", "&#65;", "&#x7532;", "&", "< 5", "乙 ", "7", "<svg>", "</svg>", "<object>", "<!DOCTYPE html>",
    ];

    [Fact]
    public void It_is_the_tree_of_all_rules_for_pages_of_any_order()
    {
        var random = new Random(20190403);
        var built = 0;
        for (var page = 0; page < Pages; page++)
        {
            var html = new StringBuilder(random.Next(2) == 0 ? "<html><head></head><body>" : "").Append(random.Next(2) == 0 ? "<table><tr><td>" : "");
            for (var piece = random.Next(2, 16); piece > 0; piece--)
            {
                html.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? ((char)('甲' + random.Next(500))).ToString() : "");
            }

            built += IsSame(html.ToString()) ? 1 : 0;
        }

        Assert.True(built > Pages / 4, $"{built} of {Pages} pages were plain.");
    }

    [Fact]
    public void It_is_the_tree_of_all_rules_for_whole_pages_and_for_damaged_ones()
    {
        var built = 0;
        for (var seed = 0; seed < GeneratedPages; seed++)
        {
            var random = new Random(seed);
            var page = TextDecoder.Decode(HtmlReportGenerator.Create(seed).Bytes.AsSpan()).Text;
            built += IsSame(page) ? 1 : 0;
            for (var damage = 0; damage < 5; damage++)
            {
                var at = random.Next(page.Length);
                IsSame(page.Remove(at, Math.Min(random.Next(1, 40), page.Length - at)));
            }
        }

        Assert.True(built > GeneratedPages / 2, $"{built} of {GeneratedPages} pages were plain.");
    }

    /// <summary>Holds the trees together.</summary>
    /// <returns>Whether the page was plain.</returns>
    private static bool IsSame(string page)
    {
        if (PlainTreeBuilder.TryBuild(page, MaxDepth * 4, Budget(), out var hasStyle) is not { } plain)
        {
            return false;
        }

        var tree = HtmlTree.ParseByAllRules(page, MaxDepth, Budget());
        Assert.True(Print(tree.Document) == Print(plain), $"{page}\nall rules:\n{Print(tree.Document)}\nplain:\n{Print(plain)}");
        Assert.Equal(tree.HasStyle, hasStyle);
        return true;
    }

    private static ReadBudget Budget() => new(60, CancellationToken.None);

    private static string Print(PageDocument document)
    {
        var text = new StringBuilder();
        Print(document, text, 0);
        return text.ToString();
    }

    private static void Print(PageNode node, StringBuilder text, int depth)
    {
        foreach (var child in node.Children)
        {
            // A document type is an empty text.
            if (child is PageText { Data.Length: > 0 } words)
            {
                text.Append(' ', depth).AppendLine(words.Data);
            }
            else if (child is PageElement element)
            {
                text.Append(' ', depth).Append('<').Append(element.Name);
                foreach (var name in (string[])["class", "href", "style", "type", "value", "colspan"])
                {
                    text.Append(element.GetAttribute(name) is { } value ? $" {name}={value}" : "");
                }

                text.AppendLine(">");
                Print(element, text, depth + 1);
            }
        }
    }
}
