using System.Globalization;
using System.Net;

namespace OgiReports.Datasets.Pages;

/// <summary>Writes HTML in which whatever came from a document is text and nothing else.</summary>
internal sealed class HtmlText(TextWriter writer)
{
    /// <summary>Writes markup of this program.</summary>
    public HtmlText Markup(string html)
    {
        writer.Write(html);
        return this;
    }

    /// <summary>Writes text of whatever origin, escaped.</summary>
    public HtmlText Text(string? text)
    {
        writer.Write(WebUtility.HtmlEncode(text));
        return this;
    }

    public HtmlText Number(long number)
    {
        writer.Write(number.ToString("N0", CultureInfo.InvariantCulture));
        return this;
    }

    public HtmlText Cell(string? text) => Markup("<td>").Text(text).Markup("</td>");
}
