using System.Globalization;
using System.Net;
using System.Text;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>Writes the figures of cells as editors leave them: in parts, marked, corrected, in fields.</summary>
internal sealed class FigureWriter(ReportDraft draft, MarkupStyle style)
{
    private readonly bool _isMarked = style.Family == PageFamily.MarkedFigures;

    public string Write(string figure)
    {
        if (string.IsNullOrWhiteSpace(figure))
        {
            return style.Blank;
        }

        var text = WebUtility.HtmlEncode(figure);
        if (!_isMarked)
        {
            return draft.Dice.Chance(0.02) ? Part(figure) : text;
        }

        return draft.Dice.Chance(0.25) ? Mark(figure, text) : text;
    }

    private string Mark(string figure, string text)
    {
        switch (draft.Dice.Below(14))
        {
            case 0 or 1 or 2:
                return Part(figure);
            case 3:
                return Ambiguous("footnote mark", text + draft.Dice.OneOf(
                    "<sup>1</sup>", "<sup>[1]</sup>", "<sup>①</sup>", "<span style=\"vertical-align:super\">1</span>", "<sup><a href=\"#n1\">1</a></sup>",
                    "<a style=\"mso-footnote-id:ftn1\" href=\"#_ftn1\" name=\"_ftnref1\"><span class=\"MsoFootnoteReference\"><span lang=\"EN-US\">[1]</span></span></a>", "<sub>2</sub>", "*", "<font style=\"vertical-align: super; font-size:9px\">2</font>"));
            case 4:
                return Ambiguous("struck out figure", draft.Dice.OneOf("<del>7</del>", "<s>7</s>", "<strike>7</strike>", "<span style=\"text-decoration:line-through\">7</span>") + text);
            case 5:
                return draft.Dice.OneOf($"<ins>{text}</ins>", $"<b>{text}</b>", $"<u>{text}</u>", $"<nobr>{text}</nobr>", $"<span style=\"display:inline-block\">{text}</span>");
            case 6:
                return draft.Dice.OneOf($"<input value=\"{text}\">", $"<input type=\"text\" readonly value=\"{text}\" size=4>", $"<textarea>{text}</textarea>");
            case 7:
                return draft.Dice.OneOf($"<span style=\"display:none\">9</span>{text}", $"{text}<input type=\"hidden\" value=\"8\">", $"{text}<span hidden>5</span>", $"{text}<!-- 6 -->", $"<script>document.write(4)</script>{text}");
            case 8:
                return Entities(figure);
            case 9:
                return $"<br>{text}<br>";
            case 10 when figure.Length > 1 && figure.All(char.IsAsciiDigit):
                return Ambiguous("break inside a figure", $"{figure[..1]}<br>{figure[1..]}");
            case 11 when figure.Length > 1 && figure.All(char.IsAsciiDigit):
                return $"{figure[..1]}&#8203;{figure[1..]}";
            case 12:
                return $"<a href=\"#\">{text}</a>";
            default:
                return $"&nbsp;{text}&nbsp;";
        }
    }

    /// <summary>The characters of a figure in several elements.</summary>
    private string Part(string figure)
    {
        if (figure.Length < 2)
        {
            return WebUtility.HtmlEncode(figure);
        }

        var at = draft.Dice.Between(1, figure.Length - 1);
        var (left, right) = (WebUtility.HtmlEncode(figure[..at]), WebUtility.HtmlEncode(figure[at..]));
        return draft.Dice.Below(4) switch
        {
            0 => $"<font>{left}</font><font face=\"宋体\">{right}</font>",
            1 => $"<span lang=\"EN-US\">{left}</span><span>{right}</span>",
            2 => $"{left}<!--x-->{right}",
            _ => $"{left}<span style=\"color:#000\">{right}<o:p></o:p></span>",
        };
    }

    private static string Entities(string figure)
    {
        var text = new StringBuilder();
        foreach (var character in figure)
        {
            text.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
        }

        return text.ToString();
    }

    private string Ambiguous(string damage, string markup)
    {
        draft.Damage(damage);
        return markup;
    }
}
