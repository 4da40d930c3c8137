using System.Globalization;
using System.Net;
using System.Text;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>Writes a table as div elements, laid out by styles.</summary>
internal sealed class DivTableWriter(ReportDraft draft, MarkupStyle style, FigureWriter figures)
{
    public const string Sheets = ".t{display:table}.tr{display:table-row}.td{display:table-cell;border:1px solid}.fx{display:flex}.fx>div{flex:1}";

    private readonly int _kind = draft.Dice.Below(4);

    public string Write(Sheet sheet)
    {
        var (table, row, cell) = _kind switch
        {
            0 => ("<div style=\"display:table\">", "<div style=\"display:table-row\">", "<div style=\"display: table-cell\">"),
            1 => ("<div class=\"t\">", "<div class=\"tr\">", "<div class=\"td\">"),
            2 => ("<div role=\"table\">", "<div role=\"row\">", "<div role=\"cell\">"),
            _ => ("<div>", "<div class=\"fx\">", "<div>"),
        };
        var html = new StringBuilder(table);
        foreach (var cells in sheet.Rows)
        {
            html.Append(row);
            foreach (var item in cells)
            {
                var isBlank = string.IsNullOrWhiteSpace(item.Text);
                html.Append(CultureInfo.InvariantCulture, $"{cell}{(isBlank ? style.Blank : item.IsFigure ? figures.Write(item.Text) : WebUtility.HtmlEncode(item.Text))}</div>");
            }

            html.Append("</div>\n");
        }

        return html.Append("</div>").ToString();
    }
}
