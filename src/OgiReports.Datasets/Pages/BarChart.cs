using System.Globalization;

namespace OgiReports.Datasets.Pages;

/// <summary>A chart of horizontal bars as inline SVG; each bar is a link to the list behind it.</summary>
internal static class BarChart
{
    private const int LabelWidth = 330;
    private const int BarWidth = 380;
    private const int RowHeight = 24;

    /// <summary>Writes a chart.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">What it shows, for those who can't see it.</param>
    /// <param name="bars">The bars: a label, the length as a share of the longest (0 to 1), what stands beside it, and the id of the list.</param>
    public static void Write(HtmlText html, string title, IReadOnlyList<(string Label, double Share, string Value, string ListId)> bars)
    {
        var height = (bars.Count * RowHeight) + 4;
        html.Markup(string.Create(CultureInfo.InvariantCulture, $"<svg role=\"img\" viewBox=\"0 0 {LabelWidth + BarWidth + 160} {height}\" width=\"{LabelWidth + BarWidth + 160}\" height=\"{height}\"><title>")).Text(title).Markup("</title>");
        for (var index = 0; index < bars.Count; index++)
        {
            var (label, share, value, listId) = bars[index];
            var top = (index * RowHeight) + 2;
            var width = Math.Max(1, share * BarWidth);
            // The whole row takes the click, not only what is drawn in it.
            html.Markup($"<a href=\"#{listId}\">")
                .Markup(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"row\" x=\"0\" y=\"{top}\" width=\"{LabelWidth + BarWidth + 160}\" height=\"{RowHeight - 6}\"/>"))
                .Markup(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{top + 15}\" text-anchor=\"end\">")).Text(label).Markup("</text>")
                .Markup(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{top}\" width=\"{width:F1}\" height=\"{RowHeight - 6}\"/>"))
                .Markup(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + width + 8:F1}\" y=\"{top + 15}\">")).Text(value).Markup("</text></a>");
        }

        html.Markup("</svg>\n");
    }
}
