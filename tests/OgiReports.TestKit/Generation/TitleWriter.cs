namespace OgiReports.TestKit.Generation;

/// <summary>Writes the title as reports bear it, or leaves it out.</summary>
internal static class TitleWriter
{
    private static readonly string[] Variants =
    [
        "{0}{1}年度政府信息公开工作年度报告",
        "{0}{1}年年度政府信息公开工作年度报告",
        "{1}年{0}政府信息公开工作年度报告",
        "{1}年度{0}政府信息公开工作年度报告",
        "{0}{1}年政府信息公开年度报告",
        "{0}{1}年度政府信息公开工作年报",
        "{0}{1}年度政府信息公开工作报告",
        "{0}{1}年信息公开工作年度报告",
        "{0}{1}年政务信息公开年度报告",
        "{0}关于{1}年度政府信息公开工作情况的报告",
        "{0}政府信息公开工作{1}年度报告",
        "{0}{1}年政府信息公开工作年度报告（文字版）",
    ];

    public static void Write(ReportDraft draft, List<Piece> pieces)
    {
        if (draft.Quirk("no title", 0.25))
        {
            return;
        }

        draft.NamesAgency = true;
        draft.TellsYear = true;
        var pattern = draft.Quirk("title variant", 0.45) ? draft.Dice.Pick(Variants) : "{0}{1}年政府信息公开工作年度报告";
        var year = draft.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (draft.Quirk("spaced year in the title", 0.12))
        {
            year = draft.Dice.OneOf(" " + year, year + " ", " " + year + " ");
        }

        var title = pattern.Replace("{0}", draft.Agency, StringComparison.Ordinal).Replace("{1}", year, StringComparison.Ordinal).Trim();
        if (draft.Quirk("title on two lines", 0.15))
        {
            var at = title.IndexOf(draft.Dice.OneOf("政府信息公开", "公开", "20"), 1, StringComparison.Ordinal);
            title = at > 0 ? title[..at].Trim() + "\n" + title[at..].Trim() : title;
        }

        pieces.Add(new(PieceKind.Title, title));
    }
}
