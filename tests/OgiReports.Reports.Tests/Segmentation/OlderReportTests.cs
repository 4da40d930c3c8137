using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Segmentation;

public sealed class OlderReportTests
{
    [Theory]
    [InlineData("概述", SectionKind.Overview)]
    [InlineData("政府信息公开工作的基本概况", SectionKind.Overview)]
    [InlineData("主要任务落实情况", SectionKind.Overview)]
    [InlineData("主动公开政府信息的情况", SectionKind.Proactive)]
    [InlineData("主动公开和依申请公开情况", SectionKind.Proactive)]
    [InlineData("依申请公开、不予公开及咨询政府信息情况", SectionKind.RequestsNarrative)]
    [InlineData("政府信息公开的收费及减免情况", SectionKind.Fees)]
    [InlineData("支出与收费", SectionKind.Fees)]
    [InlineData("因政府信息公开申请行政复议、提起行政诉讼和申诉的情况", SectionKind.Remedies)]
    [InlineData("行政复议、诉讼和举报投诉情况", SectionKind.Remedies)]
    [InlineData("举报投诉处理情况", SectionKind.Complaints)]
    [InlineData("机构建设、保障经费和培训会议情况", SectionKind.Capacity)]
    [InlineData("回应解读情况", SectionKind.Responses)]
    [InlineData("主要问题及下一步工作措施", SectionKind.Problems)]
    [InlineData("存在问题及工作打算", SectionKind.Problems)]
    [InlineData("需要说明的事项与附表", SectionKind.Other)]
    [InlineData("附表", SectionKind.Attachments)]
    public void A_heading_of_older_reports_has_its_kind(string heading, SectionKind kind)
    {
        var report = Literal.Parse($"清河县水务局2012年政府信息公开工作年度报告\n一、引言\n略。\n二、{heading}\n略。\n三、其他需要报告的事项\n无。\n").Report!;

        Assert.Equal((kind, "二", "略。"), (report.Sections[1].Kind, report.Sections[1].Number, report.Sections[1].Text));
    }

    [Fact]
    public void Before_2014_no_table_is_owed()
    {
        var result = Literal.Parse("清河县水务局2012年政府信息公开工作年度报告\n一、概述\n略。\n二、主动公开政府信息情况\n略。\n");

        Assert.Equal(ReportStatus.Complete, result.Status);
        Assert.Equal(["OGI3020"], result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("附件：政府信息公开情况统计表", ReportStatus.Partial)]
    [InlineData("特此报告。", ReportStatus.Complete)]
    public void From_2014_to_2018_the_table_is_missing_where_the_text_speaks_of_it(string end, ReportStatus status) =>
        Assert.Equal(status, Literal.Parse("清河县水务局2016年政府信息公开工作年度报告\n一、概述\n略。\n二、主动公开政府信息情况\n略。\n" + end).Status);
}
