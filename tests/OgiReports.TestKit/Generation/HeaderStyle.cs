using System.Globalization;

namespace OgiReports.TestKit.Generation;

/// <summary>How the headers of table 二 are worded in one report.</summary>
internal static class HeaderStyle
{
    /// <summary>The fee header does not say 万元.</summary>
    public const string NoFeeUnit = "fee header without a unit";

    /// <summary>The procurement header says 万元.</summary>
    public const string ProcurementUnit = "procurement header in 万元";

    private const string LostLine = "header lost its second line";
    private const string ShortWords = "short 2021 headers";
    private const string OtherWords = "reworded 2021 headers";
    private const string YearInside = "year inside a header";

    public static void Roll(ReportDraft draft)
    {
        draft.Quirk(LostLine, 0.12);
        _ = draft.Quirk(ShortWords, 0.08) || draft.Quirk(OtherWords, 0.05) || draft.Quirk(YearInside, 0.06);
        draft.Quirk(NoFeeUnit, 0.08);
        draft.Quirk(ProcurementUnit, 0.12);
    }

    public static string Word(ReportDraft draft, string header) => header switch
    {
        "本年新制作数量" or "本年新公开数量" when draft.Has(LostLine) => "本年新",
        "本年制发件数" when draft.Has(ShortWords) => "本年发件",
        "本年废止件数" when draft.Has(ShortWords) => "本年废止",
        "现行有效件数" when draft.Has(ShortWords) => "现行有效件",
        "本年制发件数" when draft.Has(OtherWords) => "本年度制发数",
        "本年废止件数" when draft.Has(OtherWords) => "本年废止数",
        "本年制发件数" or "本年废止件数" when draft.Has(YearInside) =>
            string.Create(CultureInfo.InvariantCulture, $"本年（{draft.Year}）{header[2..]}"),
        "本年收费金额（单位：万元）" when draft.Has(NoFeeUnit) => "本年收费金额",
        "采购总金额" when draft.Has(ProcurementUnit) => "采购总金额（万元）",
        _ => header,
    };
}
