using System.Net;
using System.Text;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>Writes the pieces of a report as the body of an article.</summary>
internal sealed class BodyWriter(ReportDraft draft, MarkupStyle style)
{
    private readonly TableWriter _tables = new(draft, style);

    public string Write(List<Piece> pieces)
    {
        if (style.Family == PageFamily.JoinedTables)
        {
            return Joined(pieces);
        }

        var html = new StringBuilder();
        foreach (var piece in pieces)
        {
            html.Append(piece.Sheet is not null ? _tables.Write(piece.Sheet) : Text(piece)).Append('\n');
        }

        return style.Family == PageFamily.NestedLayout ? Nest(html.ToString()) : html.ToString();
    }

    private string Text(Piece piece)
    {
        var html = new StringBuilder();
        foreach (var line in piece.Text.Split('\n'))
        {
            if (line.EndsWith(".PNG", StringComparison.Ordinal))
            {
                html.Append("<p><img src=\"/files/").Append(line).Append("\" width=600></p>");
                continue;
            }

            var text = WebUtility.HtmlEncode(line);
            var (open, close) = piece.Kind switch
            {
                PieceKind.Title => draft.Dice.OneOf(("<h1>", "</h1>"), ("<p style=\"text-align:center\"><strong>", "</strong></p>"), ("<h3 class=title>", "</h3>")),
                PieceKind.Heading when draft.Dice.Chance(0.3) => ("<h2>", "</h2>"),
                PieceKind.Heading => (style.ParagraphWrap.Open + "<strong>", "</strong>" + style.ParagraphWrap.Close),
                _ => style.ParagraphWrap,
            };
            html.Append(open).Append(text).Append(style.OmitsEndTags && open == "<p>" ? "" : close).Append('\n');
        }

        return html.ToString();
    }

    /// <summary>All tables in one element, the headings between them as rows.</summary>
    private string Joined(List<Piece> pieces)
    {
        var html = new StringBuilder();
        var (first, last) = (pieces.FindIndex(piece => piece.Sheet is not null), pieces.FindLastIndex(piece => piece.Sheet is not null));
        for (var index = 0; index < pieces.Count; index++)
        {
            if (index == first)
            {
                html.Append("<table border=1>");
            }

            if (index < first || index > last)
            {
                html.Append(Text(pieces[index]));
            }
            else if (pieces[index].Sheet is { } sheet)
            {
                _tables.WriteRows(html, sheet.Rows, 0, sheet.Rows.Count);
            }
            else
            {
                html.Append("<tr><td colspan=\"15\">").Append(WebUtility.HtmlEncode(pieces[index].Text)).Append("</td></tr>\n");
            }

            html.Append(index == last && first >= 0 ? "</table>" : "");
        }

        return html.ToString();
    }

    private string Nest(string body)
    {
        var depth = draft.Dice.Between(1, 4);
        for (var level = 0; level < depth; level++)
        {
            body = draft.Dice.Below(3) switch
            {
                0 => $"<table width=\"100%\"><tr><td>{body}</td></tr></table>",
                1 => $"<table><tbody><tr><td width=10>&nbsp;</td><td>{body}</td><td>&nbsp;</td></tr></tbody></table>",
                _ => $"<table><tr><td><a href=/>首页</a> <a href=/zwgk>政务公开</a></td></tr><tr><td valign=top>{body}</td></tr><tr><td>版权所有</td></tr></table>",
            };
        }

        return body;
    }
}
