using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Segmentation;

/// <summary>The titles and preambles of published reports, shape by shape: whose report it is, of which year and for what period.</summary>
public sealed class IdentityVariantTests
{
    private const string NoTitle = "";

    [Theory]
    [InlineData("清河县水务局2022年政府信息公开工作年度报告", "清河县水务局", 2022)]
    [InlineData("清河县水务局2021年度政府信息公开工作年度报告", "清河县水务局", 2021)]
    [InlineData("青龙乡人民政府2015年年度政府信息公开工作年度报告", "青龙乡人民政府", 2015)]
    [InlineData("2021年上海市静安区统计局政府信息公开工作年度报告", "上海市静安区统计局", 2021)]
    [InlineData("2022年度螅镇政府信息公开工作年度报告", "螅镇", 2022)]
    [InlineData("2018年武汉市政府信息公开工作年度报告", "武汉市", 2018)]
    [InlineData("2009上海市政府信息公开年度报告", "上海市", 2009)]
    [InlineData("清河县水务局2020年政府信息公开年度报告", "清河县水务局", 2020)]
    [InlineData("建邺区民政局2019年度政府信息公开工作年报", "建邺区民政局", 2019)]
    [InlineData("国家统计局湖北调查总队2018年度政府信息公开工作报告", "国家统计局湖北调查总队", 2018)]
    [InlineData("桃园开发区2020年信息公开工作年度报告", "桃园开发区", 2020)]
    [InlineData("雨山区统计局2019年度信息公开工作报告", "雨山区统计局", 2019)]
    [InlineData("舒兰市教育局2020年政务信息公开年度报告", "舒兰市教育局", 2020)]
    [InlineData("西藏自治区气象局关于2017年度政府信息公开工作情况的报告", "西藏自治区气象局", 2017)]
    [InlineData("中国地震局政府信息公开工作2010年度报告", "中国地震局", 2010)]
    [InlineData("潍坊市2020年政府信息公开工作年度报告（机关）", "潍坊市", 2020)]
    [InlineData("重庆市应急管理局2022年政府信息公开工作年度报告（文字版）", "重庆市应急管理局", 2022)]
    [InlineData("海关总署（本级机关）2020年政府信息公开工作年度报告", "海关总署", 2020)]
    [InlineData("徐州市气象局 2022年政府信息公开工作年度报告", "徐州市气象局", 2022)]
    [InlineData("淮安市洪泽区统计局2024 年政府信息公开工作年度报告", "淮安市洪泽区统计局", 2024)]
    [InlineData("北京市统计局•国家统计局北京调查总队2020年政府信息公开工作年度报告", "北京市统计局•国家统计局北京调查总队", 2020)]
    [InlineData("清河县人民政府办公室、清河县大数据局2023年政府信息公开工作年度报告", "清河县人民政府办公室、清河县大数据局", 2023)]
    [InlineData("咸宁市气象部门2020年政府信息公开工作年度报告", "咸宁市气象部门", 2020)]
    [InlineData("区教育局2021年政府信息公开工作年度报告", "区教育局", 2021)]
    [InlineData("水务局2020年度政府信息公开工作年度报告", "水务局", 2020)]
    [InlineData("二〇二〇年清河县水务局政府信息公开工作年度报告", "清河县水务局", 2020)]
    [InlineData("清河县水务局二○二一年度政府信息公开工作年度报告", "清河县水务局", 2021)]
    [InlineData("清河县水务局政府信息公开工作年度报告（2022年）", "清河县水务局", 2022)]
    [InlineData("清河县水务局政府信息公开工作年度报告（2022年度）", "清河县水务局", 2022)]
    [InlineData("清河县水务局2022年度政府信息公开工作情况报告", "清河县水务局", 2022)]
    [InlineData("清河县水务局关于2022年政府信息公开工作的年度报告", "清河县水务局", 2022)]
    [InlineData("清河縣水務局2022年政府信息公開工作年度報告", "清河縣水務局", 2022)]
    [InlineData("清河縣水務(wù)局2022年政務(wù)信息公開年度報告", "清河縣水務局", 2022)]
    public void A_title_names_agency_and_year(string title, string agency, int year)
    {
        var identity = Parse(title, $"本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。");
        Assert.Equal((agency, year), (identity.Agency, identity.Year));
        Assert.Equal(title.Replace(" ", "", StringComparison.Ordinal).Replace("(wù)", "", StringComparison.Ordinal), identity.Title);
        Assert.Equal((agency, year), (Parse(title, "").Agency, Parse(title, "").Year));
    }

    [Theory]
    [InlineData("淮安市洪泽区2023年\n政府信息公开工作年度报告", "淮安市洪泽区")]
    [InlineData("淮安市洪泽区\n2023年政府信息公开工作年度报告", "淮安市洪泽区")]
    [InlineData("徐州市气象局2023年政府信息\n\n公开工作年度报告", "徐州市气象局")]
    [InlineData("2023年\n上海市静安区民政局\n政府信息公开工作年度报告", "上海市静安区民政局")]
    [InlineData("宿州市民政局2023年政府信息公开工作年度报告\n宿州市民政局办公室\n2024年3月", "宿州市民政局")]
    [InlineData("河包镇2023年政府信息公开工作年度报告\n河包镇政府信息公开工作年度报告", "河包镇")]
    [InlineData("首页 > 政务公开 > 政府信息公开年报\n河包镇2023年政府信息公开工作年度报告", "河包镇")]
    [InlineData("发布日期：2024-01-12 浏览次数：23\n河包镇2023年政府信息公开工作年度报告", "河包镇")]
    [InlineData("2024年01月12日\n河包镇2023年政府信息公开工作年度报告", "河包镇")]
    [InlineData("索 引 号 | 2024-04736 | 发文日期 | 2024/3/1\n河包镇2023年政府信息公开工作年度报告", "河包镇")]
    [InlineData("首页 政府信息公开指南 政府信息公开年报 河包镇2023年政府信息公开工作年度报告", "河包镇")]
    [InlineData("{{ title }}\n河包镇2023年政府信息公开工作年度报告", "河包镇")]
    [InlineData("【打印】【关闭】\n标题：河包镇2023年政府信息公开工作年度报告", "河包镇")]
    public void A_title_is_found_among_what_surrounds_it(string head, string agency)
    {
        var identity = Parse(head, "");
        Assert.Equal((agency, 2023), (identity.Agency, identity.Year));
    }

    [Theory]
    [InlineData("本报告中所列数据的统计期限自2019年1月1日起至12月31日止。", 2019)]
    [InlineData("数据的统计期限从2019年1月1日到12月31日止。", 2019)]
    [InlineData("统计时限为2022年1月1日至12月31日。", 2022)]
    [InlineData("统计时间：2022年1月1日至2022年12月31日。", 2022)]
    [InlineData("统计周期为2020年1月1日——2020年12月31日。", 2020)]
    [InlineData("统计起止时间：2020年1月1日—12月31日。", 2020)]
    [InlineData("统计数据时限自2020年1月1日始，至2020年12月31日止。", 2020)]
    [InlineData("所列数据统计期限自 2020 年 1 月 1 日起至 2020 年 12 月 31 日止。", 2020)]
    [InlineData("统计期限自202111日起至20211231日止。", 2021)]
    [InlineData("统计期限为202111日至1231日。", 2021)]
    [InlineData("统计期限自20201月1日至202012月31日止。", 2020)]
    [InlineData("统计期限2021年11日至2021年1231日。", 2021)]
    [InlineData("统计期限自2021年01月01日至2021年12月31日。", 2021)]
    [InlineData("统计期限自2021.1.1至2021.12.31。", 2021)]
    [InlineData("统计期限自2021-01-01至2021-12-31。", 2021)]
    [InlineData("统计期限自二〇二一年一月一日起至十二月三十一日止。", 2021)]
    [InlineData("统计期限自2021年1月1日起,至2021年12月31日止。", 2021)]
    [InlineData("统计期限为2021年1月1日0时至2021年12月31日24时。", 2021)]
    public void The_sentence_on_the_period_tells_year_and_period(string sentence, int year)
    {
        var identity = Parse(NoTitle, $"本报告由清河县水务局编制。{sentence}");
        Assert.Equal(year, identity.Year);
        Assert.Equal(new ReportPeriod(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), identity.Period);
    }

    [Theory]
    [InlineData("本报告由清河县水务局编制。", "清河县水务局")]
    [InlineData("根据《中华人民共和国政府信息公开条例》要求，由清河县水务局编制本报告。", "清河县水务局")]
    [InlineData("清河县水务局根据《中华人民共和国政府信息公开条例》规定，编制2022年政府信息公开工作年度报告。", "清河县水务局")]
    [InlineData("根据《条例》要求，现公布清河县水务局2022年政府信息公开工作年度报告。", "清河县水务局")]
    [InlineData("现将清河县水务局2022年度政府信息公开工作情况报告如下。", "清河县水务局")]
    [InlineData("按照规定，特向社会公布2022年度清河县水务局政府信息公开工作年度报告。", "清河县水务局")]
    [InlineData("本报告由清河县水务局按照《中华人民共和国政府信息公开条例》和〔2019〕60号文件要求编制而成。", "清河县水务局")]
    public void The_preamble_names_the_agency_where_no_title_does(string preamble, string agency) =>
        Assert.Equal(agency, Parse(NoTitle, preamble + "数据的统计期限自2022年1月1日起至12月31日止。").Agency);

    [Theory]
    [InlineData("上年数据的统计期限自2021年1月1日起至2021年12月31日止，本报告中所列数据的统计期限自2022年1月1日起至2022年12月31日止。")]
    [InlineData("上一年度报告的统计期限为2021年1月1日至12月31日。本报告的统计期限为2022年1月1日至12月31日。")]
    [InlineData("按照国办公开办函〔2019〕60号、〔202137号文件要求编制。统计期限自2022年1月1日起至12月31日止。")]
    [InlineData("本报告于2023年1月20日发布。统计期限自2022年1月1日起至12月31日止。")]
    public void Another_year_in_the_preamble_does_not_win(string preamble)
    {
        Assert.Equal(2022, Parse("清河县水务局2022年政府信息公开工作年度报告", preamble).Year);
        Assert.Equal(2022, Parse(NoTitle, preamble).Year);
    }

    [Theory]
    [InlineData("2021年，县里作出部署。2022年，全局按要求落实。2022年共公开信息30条。")]
    [InlineData("2022年，全局按要求落实，比2021年多公开信息30条。")]
    public void The_overview_tells_the_year_where_nothing_else_does(string overview) =>
        Assert.Equal(2022, Literal.Parse(Literal.Report(title: "", preamble: "本报告由清河县水务局编制。", overview: overview)).Report!.Identity.Year);

    [Fact]
    public void Title_and_period_of_different_years_are_told()
    {
        var result = Literal.Parse(Literal.Report(title: "清河县水务局2023年政府信息公开工作年度报告"));
        Assert.Contains("OGI2002", Literal.Codes(result));
    }

    private static ReportIdentity Parse(string head, string preamble) =>
        Literal.Parse(Literal.Report(title: head, preamble: preamble)).Report!.Identity;
}
