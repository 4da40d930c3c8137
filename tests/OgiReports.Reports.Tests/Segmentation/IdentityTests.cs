using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Segmentation;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("清河县水务局2022年政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("清河县水务局2022年度政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("清河县水务局2022年年度政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("2022年清河县水务局政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("2022年度清河县水务局政府信息公开年度报告", "清河县水务局")]
    [InlineData("清河县水务局2022年政府信息公开年度报告", "清河县水务局")]
    [InlineData("清河县水务局2022年度政府信息公开工作年报", "清河县水务局")]
    [InlineData("清河县水务局2022年度政府信息公开工作报告", "清河县水务局")]
    [InlineData("清河县水务局2022年政务信息公开年度报告", "清河县水务局")]
    [InlineData("清河县水务局关于2022年度政府信息公开工作情况的报告", "清河县水务局")]
    [InlineData("清河县水务局政府信息公开工作2022年度报告", "清河县水务局")]
    [InlineData("清河县水务局 2022 年政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("北京市统计局•国家统计局北京调查总队2022年政府信息公开工作年度报告", "北京市统计局•国家统计局北京调查总队")]
    public void The_title_names_agency_and_year(string title, string agency)
    {
        var identity = Identity(Literal.Report(title: title));
        Assert.Equal(agency, identity.Agency);
        Assert.Equal(2022, identity.Year);
        Assert.NotNull(identity.Title);
    }

    [Theory]
    [InlineData("清河县水务局2022年\n政府信息公开工作年度报告")]
    [InlineData("清河县水务局\n2022年政府信息公开工作年度报告")]
    [InlineData("清河县水务局2022年政府信息\n\n公开工作年度报告")]
    public void A_title_on_two_lines_is_joined(string title)
    {
        var identity = Identity(Literal.Report(title: title));
        Assert.Equal("清河县水务局2022年政府信息公开工作年度报告", identity.Title);
        Assert.Equal("清河县水务局", identity.Agency);
        Assert.Equal(2022, identity.Year);
    }

    [Theory]
    [InlineData("本报告中所列数据的统计期限自2022年1月1日起至2022年12月31日止。")]
    [InlineData("本报告中所列数据的统计期限自2022年1月1日起至12月31日止。")]
    [InlineData("统计时限从2022年1月1日到12月31日止。")]
    [InlineData("统计周期为2022年1月1日至12月31日。")]
    [InlineData("数据统计期限为2022年1月1日——2022年12月31日。")]
    [InlineData("所列数据的统计期限自 2022 年 1 月 1 日起至 2022 年 12 月 31 日止。")]
    [InlineData("所列数据的统计期限自２０２２年１月１日起至２０２２年１２月３１日止。")]
    public void The_sentence_on_the_period_tells_year_and_period_without_a_title(string sentence)
    {
        var identity = Identity(Literal.Report(title: "信息公开", preamble: sentence));
        Assert.Equal(2022, identity.Year);
        Assert.Equal(new ReportPeriod(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)), identity.Period);
    }

    [Theory]
    [InlineData("统计期限自202211日起至20221231日止。")]
    [InlineData("统计期限自202211日至1231日止。")]
    [InlineData("统计期限自20221月1日起至202212月31日止。")]
    public void A_date_that_lost_its_words_still_tells_the_year(string sentence) =>
        Assert.Equal(2022, Identity(Literal.Report(title: "信息公开", preamble: sentence)).Year);

    [Theory]
    [InlineData("发布日期：2023-01-18\n")]
    [InlineData("2023年1月18日\n")]
    [InlineData("索引号 | 2023-04736 | 发文日期 | 2023年1月18日\n")]
    [InlineData("根据国办公开办函〔2019〕60号要求编制。\n")]
    [InlineData("根据国办公开办函〔2021〕30号要求编制。\n")]
    public void Other_dates_do_not_tell_the_year(string trap)
    {
        Assert.Equal(2022, Identity(trap + Literal.Report()).Year);
        Assert.Equal(2022, Identity(Literal.Report(preamble: trap + Literal.Period)).Year);
    }

    [Fact]
    public void The_period_is_better_evidence_than_the_title_and_the_difference_is_told()
    {
        var result = Literal.Parse(Literal.Report(title: "清河县水务局2021年政府信息公开工作年度报告"));
        Assert.Equal(2022, result.Report!.Identity.Year);
        Assert.Contains("OGI2002", Literal.Codes(result));
    }

    [Fact]
    public void A_report_without_title_and_dates_has_no_year_and_no_agency_and_says_so()
    {
        var result = Literal.Parse(Literal.Report(title: "", preamble: ""));
        Assert.Null(result.Report!.Identity.Title);
        Assert.Null(result.Report.Identity.Year);
        Assert.Null(result.Report.Identity.Agency);
        Assert.Null(result.Report.Identity.Period);
        Assert.Contains("OGI2003", Literal.Codes(result));
        Assert.Contains("OGI2004", Literal.Codes(result));
    }

    [Fact]
    public void A_first_sentence_about_the_year_before_does_not_tell_the_year() =>
        Assert.Equal(2022, Identity(Literal.Report(overview: "2021年，在上级指导下打下基础；2022年继续推进。")).Year);

    [Fact]
    public void A_signature_after_the_report_does_not_tell_the_year() =>
        Assert.Equal(2022, Identity(Literal.Report() + "\n清河县水务局\n2023年1月20日").Year);

    private static ReportIdentity Identity(string text) => Literal.Parse(text).Report!.Identity;
}
