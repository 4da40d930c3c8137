using System.Globalization;

namespace OgiReports.TestKit.Generation;

/// <summary>Writes the opening paragraph: who reports, for what period, what the report holds, whom to ask.</summary>
internal sealed class PreambleWriter(ReportDraft draft, LabelStyle labels)
{
    private static readonly string[] PeriodNames = ["统计期限", "统计时限", "统计时间", "统计数据时限", "统计周期", "统计起止时间"];

    private static readonly string[] OtherParts =
    [
        "概述、主动公开情况、依申请公开情况、行政复议和行政诉讼情况、主要问题、附表",
        "总体情况、主动公开的政府信息情况、依申请公开政府信息情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、存在的主要问题及改正情况",
        "（一）总体情况；（二）主动公开政府信息情况；（三）收到和处理政府信息公开申请情况；（四）政府信息公开行政复议、行政诉讼情况；（五）存在的主要问题及改进情况；（六）其他需要报告的事项",
    ];

    public string Write()
    {
        var dice = draft.Dice;
        var named = draft.NamesAgency || !draft.Quirk("agency not named", 0.1);
        var basis = draft.Quirk("notice of another year cited", 0.25)
            ? dice.OneOf("和国办公开办函〔2019〕60号文件要求", "及国办公开办函〔2021〕30号文件规定")
            : dice.OneOf("规定", "要求", "有关规定");
        var opening = !named
            ? $"本报告根据《中华人民共和国政府信息公开条例》{basis}编制。"
            : dice.Below(3) switch
            {
                0 => $"根据《中华人民共和国政府信息公开条例》（以下简称《条例》）{basis}，由{draft.Agency}编制本报告并向社会公布。",
                1 => $"本报告由{draft.Agency}依照《中华人民共和国政府信息公开条例》{basis}编写。",
                _ => $"按照《中华人民共和国政府信息公开条例》{basis}，现公布{draft.Agency}{draft.Year}年政府信息公开工作年度报告。",
            };
        draft.NamesAgency |= named;
        return labels.Brackets(opening + Parts() + Period() + Contact());
    }

    private string Parts()
    {
        if (!draft.Quirk("preamble lists the headings", 0.35))
        {
            return "";
        }

        var parts = draft.Quirk("preamble lists other headings", 0.3)
            ? draft.Dice.Pick(OtherParts)
            : draft.Dice.Chance(0.5)
                ? string.Join('、', HeadingWriter.Official)
                : string.Join('；', HeadingWriter.Official.Select((heading, i) => $"{"一二三四五六"[i]}、{heading}"));
        return $"本报告包括{parts}{draft.Dice.OneOf("六个部分", "等六部分内容", "等内容")}。";
    }

    private string Period()
    {
        var y = draft.Year.ToString(CultureInfo.InvariantCulture);
        var name = draft.Dice.Pick(PeriodNames);
        draft.TellsYear = true;
        if (draft.Quirk("damaged dates", 0.12))
        {
            return draft.Dice.Below(3) switch
            {
                0 => $"报告中数据的{name}自{y}11日起至{y}1231日止。",
                1 => $"本报告{name}为{y}11日至1231日。",
                _ => $"所列数据的{name}自{y}1月1日起至{y}12月31日止。",
            };
        }

        return draft.Dice.Below(5) switch
        {
            0 => $"报告中数据的{name}自{y}年1月1日起至{y}年12月31日止。",
            1 => $"所列数据的{name}自 {y} 年 1 月 1 日起至 {y} 年 12 月 31 日止。",
            2 => $"本报告{name}为{y}年1月1日至12月31日。",
            3 => $"数据{name}从{y}年1月1日到12月31日止。",
            _ => $"本报告{name}：{y}年1月1日——{y}年12月31日。",
        };
    }

    private string Contact()
    {
        var dice = draft.Dice;
        if (dice.Chance(0.4))
        {
            return "";
        }

        var office = draft.Quirk("contact of another agency", 0.04) ? "双塔街道办事处"
            : draft.NamesAgency && dice.Chance(0.5) ? draft.Agency : "我单位办公室";
        var phone = $"0{dice.Between(310, 990)}-{dice.Between(2_000_000, 8_999_999)}";
        return $"对报告内容有疑问的，可与{office}联系（地址：中山路{dice.Between(1, 400)}号，邮编：{dice.Between(200_000, 699_999)}，电话：{phone}）。";
    }
}
