using OgiReports.Reports.Model;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Tests;

/// <summary>Where a page leaves doubt, the cells that stand there are named.</summary>
public sealed class PdfDoubtTests
{
    private const int Rows = 3;

    [Fact]
    public void Cells_of_recognized_text_are_named()
    {
        var result = Parse(Table("2", mode: 3, before: "q 595 0 0 842 0 0 cm /I Do Q "));
        Assert.Equal(2, result.Report!.Cells["proactive.rules.issued"]!.Value);
        Assert.Contains("proactive.rules.issued", Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "OGI1165").Cells);
    }

    [Fact]
    public void The_cell_of_hidden_figures_is_blank_and_named()
    {
        var result = Parse(Table("", before: PdfBuilder.Text(215, 600 + (35 * 1) + 12, "8", mode: 3)));
        Assert.Equal(CellState.Blank, result.Report!.Cells["proactive.rules.issued"]!.State);
        Assert.Equal(["proactive.rules.issued"], Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "OGI1169").Cells);
    }

    private static ParseResult Parse(string content)
    {
        var bytes = new PdfBuilder().Page(content).Build();
        var result = ReportParser.CreateDefault().Parse(bytes, "a.pdf");
        Assert.True(result.Report is { Cells.Count: > 0 }, string.Join("; ", result.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return result;
    }

    private static string Table(string created, int mode = 0, string before = "")
    {
        string[][] cells =
        [
            ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
            ["规章", created, "1", "9"],
            ["行政规范性文件", "3", "0", "7"],
        ];
        var content = before;
        for (var row = 0; row <= Rows; row++)
        {
            content += PdfBuilder.Line(100, 600 + (35 * row), 500, 600 + (35 * row));
        }

        for (var column = 0; column <= 4; column++)
        {
            content += PdfBuilder.Line(100 + (100 * column), 600, 100 + (100 * column), 600 + (35 * Rows));
        }

        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                content += cells[row][column].Length == 0 ? "" : PdfBuilder.Text(110 + (100 * column), 600 + (35 * (Rows - 1 - row)) + 12, cells[row][column], mode: mode);
            }
        }

        return content
            + PdfBuilder.Text(100, 800, "清河县水务局2022年政府信息公开工作年度报告", mode: mode)
            + PdfBuilder.Text(100, 785, "统计期限自2022年1月1日起至2022年12月31日止。", mode: mode)
            + PdfBuilder.Text(100, 770, "一、总体情况", mode: mode)
            + PdfBuilder.Text(100, 760, "略。", mode: mode)
            + PdfBuilder.Text(100, 745, "二、主动公开政府信息情况", mode: mode)
            + PdfBuilder.Text(100, 500, "三、收到和处理政府信息公开申请情况", mode: mode)
            + PdfBuilder.Text(100, 480, "五、存在的主要问题及改进情况", mode: mode)
            + PdfBuilder.Text(100, 730, "第二十条第（一）项", mode: mode);
    }
}
