using System.Globalization;
using System.Net;
using System.Text;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>Writes a table of a report as markup.</summary>
internal sealed class TableWriter(ReportDraft draft, MarkupStyle style)
{
    private readonly FigureWriter _figures = new(draft, style);

    public string Write(Sheet sheet)
    {
        switch (style.Family)
        {
            case PageFamily.CutTables:
                return Cut(sheet);
            case PageFamily.DivTables:
                return new DivTableWriter(draft, style, _figures).Write(sheet);
            case PageFamily.LooseText:
                return new LooseTextWriter(draft, _figures).Write(sheet);
            case PageFamily.MessySpans:
                MessySpans.Apply(draft, sheet);
                break;
        }

        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<table{style.TableAttributes}>");
        if (style.Family == PageFamily.UEditor)
        {
            html.Append("<colgroup><col width=\"80\"/><col/></colgroup><tbody>");
        }

        var head = style.UsesHead && style.Family != PageFamily.UEditor ? HeaderRows(sheet) : 0;
        html.Append(head > 0 ? "<thead>" : "");
        WriteRows(html, sheet.Rows, 0, head);
        html.Append(head > 0 ? "</thead><tbody>" : "");
        WriteRows(html, sheet.Rows, head, sheet.Rows.Count);
        html.Append(head > 0 || style.Family == PageFamily.UEditor ? "</tbody>" : "");
        return html.Append("</table>").ToString();
    }

    public void WriteRows(StringBuilder html, List<List<SheetCell>> rows, int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            html.Append(index == 0 && style.Family == PageFamily.UEditor ? "<tr class=\"firstRow\">" : "<tr>");
            foreach (var cell in rows[index])
            {
                if (!cell.IsCovered)
                {
                    WriteCell(html, cell);
                }
            }

            html.Append(style.OmitsEndTags ? "\n" : "</tr>\n");
        }
    }

    private void WriteCell(StringBuilder html, SheetCell cell)
    {
        var name = style.UsesHeaderCells && !cell.IsFigure ? "th" : "td";
        html.Append(CultureInfo.InvariantCulture, $"<{name}{style.CellAttributes}");
        html.Append(cell.Span > 1 ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.Span}\"") : "");
        html.Append(cell.Rows > 1 ? string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Rows}\"") : "");
        html.Append('>').Append(Content(cell));
        html.Append(style.OmitsEndTags ? "" : $"</{name}>");
    }

    private string Content(SheetCell cell)
    {
        var isBlank = string.IsNullOrWhiteSpace(cell.Text);
        var inner = isBlank ? style.Blank : cell.IsFigure ? _figures.Write(cell.Text) : Label(cell.Text);
        return isBlank && style.Blank.Length != 1 ? inner : style.CellWrap.Open + inner + style.CellWrap.Close;
    }

    private string Label(string text)
    {
        if (!style.BreaksLabels || text.Length < 4 || !draft.Dice.Chance(0.3))
        {
            return WebUtility.HtmlEncode(text);
        }

        var at = draft.Dice.Between(1, text.Length - 1);
        var gap = draft.Dice.OneOf("<br>", "<br/>\n", "<br />", "&nbsp;", "<span> </span>");
        return WebUtility.HtmlEncode(text[..at]) + gap + WebUtility.HtmlEncode(text[at..]);
    }

    /// <summary>A table whose parts stand in tables of their own.</summary>
    private string Cut(Sheet sheet)
    {
        var html = new StringBuilder();
        var (start, gap) = (0, draft.Dice.OneOf("", "<p>&nbsp;</p>", "\n"));
        var cutsHeader = draft.Quirk("header in a table of its own", 0.3);
        for (var row = 1; row <= sheet.Rows.Count; row++)
        {
            if (row < sheet.Rows.Count && (IsInsideSpan(sheet, row) || !IsCut(sheet, row, cutsHeader)))
            {
                continue;
            }

            html.Append(CultureInfo.InvariantCulture, $"<table{style.TableAttributes}>");
            WriteRows(html, sheet.Rows, start, row);
            html.Append("</table>").Append(gap);
            start = row;
        }

        return html.ToString();
    }

    private bool IsCut(Sheet sheet, int row, bool cutsHeader)
    {
        var isFirstFigure = sheet.Rows[row].Exists(cell => cell.IsFigure) && !sheet.Rows[row - 1].Exists(cell => cell.IsFigure);
        return isFirstFigure ? cutsHeader
            : sheet.Name == "proactive" ? sheet.Rows[row].Count == 1 && sheet.Rows[row][0].Text.Contains('条', StringComparison.Ordinal)
            : sheet.Rows[row].Exists(cell => cell.IsFigure) && draft.Dice.Chance(0.3);
    }

    private static bool IsInsideSpan(Sheet sheet, int row) => sheet.Rows[row].Exists(cell => cell.IsCovered);

    private static int HeaderRows(Sheet sheet)
    {
        var first = sheet.Rows.FindIndex(row => row.Exists(cell => cell.IsFigure));
        return first < 0 || sheet.Rows[first].Exists(cell => cell.IsCovered) ? 0 : first;
    }
}
