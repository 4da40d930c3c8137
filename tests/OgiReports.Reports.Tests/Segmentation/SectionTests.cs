using OgiReports.Documents.Sources;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Segmentation;

public sealed class SectionTests
{
    private static readonly SectionKind[] AllKinds = Enum.GetValues<SectionKind>()[..6];

    [Fact]
    public void A_plain_report_has_its_six_sections_with_number_heading_text_and_place()
    {
        var sections = Literal.Parse(Literal.Report()).Report!.Sections;

        Assert.Equal(AllKinds, sections.Select(section => section.Kind));
        Assert.Equal(["一", "二", "三", "四", "五", "六"], sections.Select(section => section.Number));
        Assert.Equal("一、总体情况", sections[0].Heading);
        Assert.Equal("全年工作平稳有序。", sections[0].Text);
        Assert.Equal(new LineLocation(3, 1), sections[0].Location);
        Assert.Equal("仍有不足，将继续改进。", sections[4].Text);
        Assert.Equal("无。", sections[5].Text);
    }

    [Fact]
    public void A_table_is_left_out_of_the_text_of_its_section()
    {
        var sections = Literal.Parse(Literal.Report()).Report!.Sections;
        Assert.Equal("", sections[1].Text);
        Assert.DoesNotContain("予以公开", sections[2].Text, StringComparison.Ordinal);
        Assert.Equal("", sections[3].Text);
    }

    [Theory]
    [InlineData("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。")]
    [InlineData("全文包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。")]
    [InlineData("（一）总体情况；（二）主动公开政府信息情况；（三）收到和处理政府信息公开申请情况；（四）行政复议和行政诉讼情况；（五）主要问题及改进情况。")]
    public void A_preamble_that_lists_the_headings_opens_no_section(string sentence) =>
        AssertBeginsAt(Literal.Report(preamble: Literal.Period + "\n" + sentence), 4);

    [Fact]
    public void A_table_of_contents_opens_no_section()
    {
        var contents = "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项";
        AssertBeginsAt(Literal.Report(preamble: contents + "\n" + Literal.Period), 10);
    }

    [Fact]
    public void Sub_headings_that_repeat_later_headings_open_no_section()
    {
        var overview = "（一）主动公开政府信息情况\n全年公开120条。\n（二）依申请公开政府信息情况\n收到5件。\n（三）因政府信息公开申请行政复议、提起行政诉讼的情况\n没有。\n1、主动公开政府信息情况。\n略。";
        var result = Literal.Parse(Literal.Report(overview: overview));

        Assert.Equal(AllKinds, result.Report!.Sections.Select(section => section.Kind));
        Assert.Equal(overview, result.Report.Sections[0].Text.ReplaceLineEndings("\n"));
        Assert.Equal(ReportStatus.Complete, result.Status);
    }

    [Fact]
    public void Table_rows_numbered_as_sections_are_open_no_section()
    {
        // 一、本年新收 .. 四、结转下年度 stand in section three; the fourth of them right before section four.
        var sections = Literal.Parse(Literal.Report()).Report!.Sections;
        var remedies = sections.Single(section => section.Kind == SectionKind.Remedies);
        Assert.Equal("四、政府信息公开行政复议、行政诉讼情况", remedies.Heading);
        Assert.Equal(SectionKind.Requests, sections[2].Kind);
    }

    [Theory]
    [InlineData("一、总体情况", "一、工作基本情况", SectionKind.Overview)]
    [InlineData("一、总体情况", "一、总体工作情况", SectionKind.Overview)]
    [InlineData("一、总体情况", "总体情况", SectionKind.Overview)]
    [InlineData("一、总体情况", "一、 总体情况", SectionKind.Overview)]
    [InlineData("二、主动公开政府信息情况", "二、主动公开政府信息的情况", SectionKind.Proactive)]
    [InlineData("二、主动公开政府信息情况", "二、行政机关主动公开政府信息情况", SectionKind.Proactive)]
    [InlineData("三、收到和处理政府信息公开申请情况", "三、行政机关收到和处理政府信息公开申请情况", SectionKind.Requests)]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议行政诉讼情况", SectionKind.Remedies)]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", SectionKind.Remedies)]
    [InlineData("五、存在的主要问题及改进情况", "五、存在问题及改进情况", SectionKind.Problems)]
    [InlineData("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况", SectionKind.Problems)]
    [InlineData("五、存在的主要问题及改进情况", "五、存在的主要问题及改进措施", SectionKind.Problems)]
    [InlineData("六、其他需要报告的事项", "六、其他需要报告的情况", SectionKind.Other)]
    public void Reworded_headings_are_known(string heading, string reworded, SectionKind kind)
    {
        var sections = Literal.Parse(Literal.Report().Replace(heading, reworded, StringComparison.Ordinal)).Report!.Sections;
        Assert.Equal(AllKinds, sections.Select(section => section.Kind));
        Assert.Equal(reworded, sections.Single(section => section.Kind == kind).Heading);
    }

    [Fact]
    public void A_report_without_section_six_has_five_sections()
    {
        var text = Literal.Report();
        var result = Literal.Parse(text[..text.IndexOf("六、其他", StringComparison.Ordinal)]);

        Assert.Equal(AllKinds[..5], result.Report!.Sections.Select(section => section.Kind));
        Assert.Equal(ReportStatus.Complete, result.Status);
    }

    private static void AssertBeginsAt(string text, int overviewLine)
    {
        var sections = Literal.Parse(text).Report!.Sections;
        Assert.Equal(AllKinds, sections.Select(section => section.Kind));
        Assert.Equal(new LineLocation(overviewLine, 1), sections[0].Location);
        Assert.Equal("全年工作平稳有序。", sections[0].Text);
    }
}
