using System.Globalization;
using System.Net;
using System.Text;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>Writes the cells of a table as lines, paragraphs or list items.</summary>
internal sealed class LooseTextWriter(ReportDraft draft, FigureWriter figures)
{
    private readonly int _kind = draft.Dice.Below(4);

    public string Write(Sheet sheet)
    {
        var html = new StringBuilder(_kind switch { 0 => "<pre>", 1 => "<dl>", _ => "" });
        foreach (var row in sheet.Rows)
        {
            var cells = row.Where(cell => !cell.IsCovered).ToList();
            switch (_kind)
            {
                case 0:
                    html.Append(string.Join("\t", cells.Select(Text))).Append('\n');
                    break;
                case 1:
                    html.Append(string.Concat(cells.Select(cell => cell.IsFigure ? $"<dd>{Text(cell)}</dd>" : $"<dt>{Text(cell)}</dt>")));
                    break;
                case 2:
                    html.Append(string.Concat(cells.Select(cell => $"<p>{Text(cell)}</p>\n")));
                    break;
                default:
                    html.Append(CultureInfo.InvariantCulture, $"<p>{string.Join("&nbsp;&nbsp;&nbsp;", cells.Select(Text))}</p>\n");
                    break;
            }
        }

        if (sheet.HasBlankFigure || _kind == 3)
        {
            draft.Damage("tables lost their cells");
        }

        return html.Append(_kind switch { 0 => "</pre>", 1 => "</dl>", _ => "" }).ToString();
    }

    private string Text(SheetCell cell) => string.IsNullOrWhiteSpace(cell.Text) ? "" : cell.IsFigure ? figures.Write(cell.Text) : WebUtility.HtmlEncode(cell.Text);
}
