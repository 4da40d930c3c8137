namespace OgiReports.TestKit.Generation.Html;

/// <summary>How the markup of one page is written.</summary>
internal sealed record MarkupStyle
{
    public required PageFamily Family { get; init; }

    /// <summary>What stands before and behind the text of a cell.</summary>
    public (string Open, string Close) CellWrap { get; init; } = ("", "");

    /// <summary>What stands before and behind the text of a paragraph.</summary>
    public (string Open, string Close) ParagraphWrap { get; init; } = ("<p>", "</p>");

    /// <summary>Attributes of every cell.</summary>
    public string CellAttributes { get; init; } = "";

    public string TableAttributes { get; init; } = "";

    /// <summary>What a cell without a number holds.</summary>
    public string Blank { get; init; } = "";

    /// <summary>Header cells are th elements.</summary>
    public bool UsesHeaderCells { get; init; }

    /// <summary>The header rows stand in a thead.</summary>
    public bool UsesHead { get; init; }

    public bool OmitsEndTags { get; init; }

    /// <summary>Line breaks stand inside of labels.</summary>
    public bool BreaksLabels { get; init; }

    public static MarkupStyle Roll(ReportDraft draft, PageFamily family)
    {
        var dice = draft.Dice;
        var style = new MarkupStyle
        {
            Family = family,
            Blank = dice.OneOf("", "&nbsp;", "<br>", "&emsp;", "　", "<p>&nbsp;</p>", "<p></p>", " "),
            TableAttributes = dice.OneOf("", " border=\"1\" cellspacing=\"0\"", " class=\"table\" style=\"width:100%;border-collapse:collapse\""),
            UsesHeaderCells = draft.Quirk("th cells", 0.2),
            UsesHead = draft.Quirk("thead", 0.2),
            OmitsEndTags = family == PageFamily.Unclosed,
            BreaksLabels = draft.Quirk("breaks inside labels", 0.3),
        };
        return family switch
        {
            PageFamily.WordPasted => style with
            {
                CellWrap = ("<p class=\"MsoNormal\" align=\"center\" style=\"text-align:center\"><span lang=\"EN-US\" style=\"font-size:10.5pt;font-family:仿宋_GB2312\">", "<o:p></o:p></span></p>"),
                ParagraphWrap = ("<p class=\"MsoNormal\" style=\"text-indent:32.0pt\"><span style=\"font-size:16.0pt;font-family:仿宋_GB2312\">", "<span lang=\"EN-US\"><o:p></o:p></span></span></p>"),
                CellAttributes = " width=\"64\" valign=\"top\" style=\"border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt\"",
                TableAttributes = " class=\"MsoNormalTable\" border=\"1\" cellspacing=\"0\" cellpadding=\"0\"",
                Blank = dice.OneOf("<o:p>&nbsp;</o:p>", "&nbsp;", ""),
            },
            PageFamily.WpsPasted => style with
            {
                CellWrap = dice.OneOf(
                    ("<p class=\"MsoNormal\" align=center style=\"margin:0pt\" ><span style=\"mso-spacerun:'yes';font-family:宋体;\" ><font face=\"宋体\" >", "</font></span><span style=\"mso-spacerun:'yes';font-family:宋体;\" ><o:p></o:p></span></p>"),
                    ("<p style=\"text-align:center\"><span style=\"font-size:14px\"><font face=\"Calibri\">", "</font></span></p>")),
                ParagraphWrap = ("<p class=\"MsoNormal\" style=\"text-indent:32pt\" ><span style=\"font-family:仿宋\" ><font face=\"仿宋\" >", "</font></span></p>"),
            },
            PageFamily.UEditor => style with
            {
                CellWrap = dice.OneOf(("<p style=\"text-align:center\">", "</p>"), ("<p style=\"text-align: center;\"><span style=\"font-size: 16px;\">", "</span></p>"), ("<section><span>", "</span></section>")),
                ParagraphWrap = ("<p style=\"text-indent: 2em;\">", "</p>"),
                CellAttributes = " valign=\"middle\" align=\"center\" style=\"border-width: 1px; border-style: solid; word-break: break-all;\"",
            },
            PageFamily.Vsb or PageFamily.Jcms => style with
            {
                CellWrap = dice.OneOf(("", ""), ("<div>", "</div>"), ("<span>", "</span>"), ("\n      ", "\n    ")),
                ParagraphWrap = dice.OneOf(("<p>", "</p>"), ("<div>", "</div>"), ("<p align=\"left\">&nbsp;&nbsp;&nbsp; ", "</p>"), ("", "<br/>")),
            },
            _ => style with { CellWrap = dice.OneOf(("", ""), ("<p>", "</p>"), ("<p align=center>", "</p>"), ("\r\n\t", "\r\n\t")) },
        };
    }
}
