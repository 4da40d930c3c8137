using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

/// <summary>Tables whose cells a format declares: what their columns say counts more than their order.</summary>
public sealed class DeclaredTableTests
{
    private const string RequestsHead = """
        note^3v3	申请人情况^7
        自然人v2	法人或其他组织^5	总计v2
        商业企业	科研机构	社会公益组织	法律服务机构	其他
        """;

    private static readonly string[] RequestRows = [.. Literal.Requests2021.Split('\n')[3..]];

    [Fact]
    public void A_declared_table_is_read_as_its_flattened_text_is() =>
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(Parse()));

    [Fact]
    public void Sections_leave_the_cells_of_their_tables_out()
    {
        var sections = Parse(requests: RequestsHead.Replace("note", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", StringComparison.Ordinal) + "\n" + Requests(cells => cells)).Report!.Sections;
        Assert.Equal(["全年工作平稳有序。", "", "", "", "仍有不足，将继续改进。", "无。"], sections.Select(section => section.Text));
    }

    [Fact]
    public void Columns_in_another_order_are_read_by_their_heads()
    {
        const string head = """
            note^3v3	申请人情况^7
            总计v2	法人或其他组织^5	自然人v2
            商业企业	科研机构	社会公益组织	法律服务机构	其他
            """;
        var rows = Requests(cells => [cells[6], .. cells[1..6], cells[0]]);
        var result = Parse(requests: head + "\n" + rows);
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(result));
        Assert.Equal(ReportStatus.Complete, result.Status);
    }

    [Fact]
    public void A_column_of_the_agency_s_own_is_left_out_and_named()
    {
        const string head = """
            note^3v3	申请人情况^8
            自然人v2	法人或其他组织^6	总计v2
            商业企业	科研机构	社会公益组织	法律服务机构	其他	小计
            """;
        var rows = Requests(cells => [.. cells[..6], Sum(cells[1..6]), cells[6]]);
        var result = Parse(requests: head + "\n" + rows);
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(result));
        Assert.Contains("OGI3007", Literal.Codes(result));
    }

    [Fact]
    public void Heads_that_span_other_columns_than_the_numbers_do_are_no_guide()
    {
        const string head = """
            note^3v3	申请人情况^7
            自然人v2	法人或其他组织^5	总计v2
            商业企业^2	科研机构	社会公益组织	法律服务机构	其他
            """;
        var result = Parse(requests: head + "\n" + Requests(cells => cells));
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(result));
    }

    [Fact]
    public void Blank_cells_beside_a_filler_cell_stay_in_their_columns()
    {
        // A cell behind the spanned head that should not be there, and zeros left blank, totals too.
        var rows = Requests(cells => [.. cells.Select(cell => cell == "0" ? "" : cell)], fillerInGroups: true);
        var result = Parse(requests: RequestsHead + "\n" + rows);
        Assert.Equal(
            Literal.Numbers(Literal.Parse(Literal.Report())).Where(pair => pair.Value != 0 || !pair.Key.StartsWith("requests", StringComparison.Ordinal)),
            Literal.Numbers(result));
    }

    [Fact]
    public void A_row_that_lost_its_label_gives_nothing_to_the_blank_row_before_it()
    {
        var rows = Requests(cells => cells).Split('\n');
        var at = Array.FindIndex(rows, row => row.Contains("2.没有现成信息", StringComparison.Ordinal));
        rows[at - 1] = string.Join('\t', [.. rows[at - 1].Split('\t')[..^7], "", "", "", "", "", "", ""]);
        rows[at] = string.Join('\t', "", "2", "", "", "", "", "", "2");
        var report = Parse(requests: RequestsHead + "\n" + string.Join('\n', rows));
        Assert.All(report.Report!.Cells.Where(cell => cell.Id.StartsWith("requests.notProvided.notHeld.", StringComparison.Ordinal)), cell => Assert.Null(cell.Value));
        Assert.Contains("OGI3007", Literal.Codes(report));
    }

    [Fact]
    public void Remedies_in_another_order_are_read_by_their_heads()
    {
        const string remedies = """
            行政诉讼^10	行政复议^5
            未经复议直接起诉^5	复议后起诉^5	结果维持v2	结果纠正v2	其他结果v2	尚未审结v2	总计v2
            结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
            0	0	0	0	0	0	1	0	0	1	1	0	0	2	3
            """;
        var result = Parse(remedies: remedies);
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(result));
    }

    [Fact]
    public void An_extra_column_in_table_二_does_not_move_a_number_into_a_blank()
    {
        var proactive = Literal.Proactive2021
            .Replace("现行有效件数", "现行有效件数\t备注", StringComparison.Ordinal)
            .Replace("规章\t0\t0\t0", "规章\t0\t0\t0\t", StringComparison.Ordinal)
            .Replace("行政规范性文件\t2\t1\t9", "行政规范性文件\t2\t\t9\t7", StringComparison.Ordinal);
        var result = Parse(proactive: proactive);
        Assert.Equal(2, result.Report!.Proactive.NormativeDocuments.Issued);
        Assert.Null(result.Report.Proactive.NormativeDocuments.Repealed);
        Assert.Equal(9, result.Report.Proactive.NormativeDocuments.InForce);
        Assert.Contains("OGI3007", Literal.Codes(result));
    }

    [Fact]
    public void Reordered_heads_of_table_二_take_their_numbers_along()
    {
        var proactive = Literal.Proactive2021
            .Replace("本年制发件数\t本年废止件数\t现行有效件数", "现行有效件数\t本年制发件数\t本年废止件数", StringComparison.Ordinal)
            .Replace("行政规范性文件\t2\t1\t9", "行政规范性文件\t9\t2\t1", StringComparison.Ordinal);
        Assert.Equal(Literal.Numbers(Literal.Parse(Literal.Report())), Literal.Numbers(Parse(proactive: proactive)));
    }

    [Fact]
    public void A_column_of_the_agency_s_own_does_not_move_zeros_into_blanks()
    {
        // Zeros change places without any sum being different: 0 of the own column stood under 社会公益组织 in silence.
        const string head = """
            note^3v3	申请人情况^8
            自然人v2	法人或其他组织^6	总计v2
            商业企业	科研机构	教育机构	社会公益组织	法律服务机构	其他
            """;
        var rows = Requests(cells => cells.All(cell => cell == "0") ? ["0", "", "0", "0", "", "", "0", ""] : [.. cells[..3], "0", .. cells[3..]]);
        var result = Parse(requests: head + "\n" + rows);
        var cells = result.Report!.Cells.ToDictionary(cell => cell.Id, cell => cell.Value);
        Assert.Equal(0, cells["requests.denied.stateSecret.otherOrganization"]);
        Assert.Null(cells["requests.denied.stateSecret.business"]);
        Assert.Null(cells["requests.denied.stateSecret.nonprofit"]);
        Assert.Null(cells["requests.denied.stateSecret.total"]);
    }

    [Fact]
    public void A_second_row_of_numbers_in_table_四_is_named_by_its_cells()
    {
        const string remedies = """
            年度v3	行政复议^5	行政诉讼^10
            结果维持v2	结果纠正v2	其他结果v2	尚未审结v2	总计v2	未经复议直接起诉^5	复议后起诉^5
            结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
            2021年	4	0	0	2	6	0	0	0	0	0	0	1	0	0	1
            2022年	1	0	0	2	3	0	0	0	0	0	0	1	0	0	1
            """;
        var diagnostics = Parse(remedies: remedies).Diagnostics;
        Assert.Contains(diagnostics, diagnostic => diagnostic.Cells.Contains("remedies.reconsideration.upheld"));
    }

    [Theory]
    [InlineData("行政许可\t31\t")]
    [InlineData("行政许可\t\t31")]
    public void The_number_of_another_year_s_column_is_not_that_of_this_year(string row)
    {
        // 上年处理决定数量 is made of words of the form.
        var proactive = Literal.Proactive2021
            .Replace("第二十条第（五）项\n信息内容\t本年处理决定数量", "第二十条第（五）项\n信息内容\t上年处理决定数量\t本年处理决定数量", StringComparison.Ordinal)
            .Replace("行政许可\t31", row, StringComparison.Ordinal);
        var result = Parse(proactive: proactive);
        var isFlagged = result.Diagnostics.Any(diagnostic => diagnostic.Cells.Contains("proactive.licensing.decisions"));
        var value = result.Report!.Cells.Single(cell => cell.Id == "proactive.licensing.decisions").Value;
        Assert.True(isFlagged || value == (row.EndsWith('1') ? 31 : null), $"{value}");
    }

    private static string Requests(Func<string[], string[]> change, bool fillerInGroups = false)
    {
        var isInGroup = false;
        return string.Join('\n', RequestRows.Select(row =>
        {
            var cells = row.Split('\t');
            var labels = cells[..^7];
            isInGroup = labels is [_, _] || labels[0].StartsWith("（三）", StringComparison.Ordinal)
                || (isInGroup && char.IsAsciiDigit(labels[0][0]));
            var first = labels[0] switch
            {
                "三、本年度办理结果" => "三、本年度办理结果v22\t" + labels[1] + "^2",
                _ when labels is [var group, var label] => $"{group}v{GroupSize(group)}\t{label}",
                var label when char.IsAsciiDigit(label[0]) => label,
                var label when label.StartsWith('（') => label + "^2",
                var label => label + "^3",
            };
            var filler = fillerInGroups && char.IsAsciiDigit(labels[^1][0]) && labels.Length == 1 ? "\t" : "";
            return first + filler + "\t" + string.Join('\t', change(cells[^7..]));
        }));
    }

    private static int GroupSize(string group) => group[1] switch { '三' => 8, '四' => 3, '五' => 5, _ => 3 };

    private static string Sum(string[] cells) => cells.Sum(cell => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void A_row_of_empty_cells_below_the_numbers_of_table_four_is_none_of_the_form()
    {
        // Word ends a table on the web with one that carries the widths of its columns.
        var remedies = """
            行政复议^5	行政诉讼^10
            结果维持v2	结果纠正v2	其他结果v2	尚未审结v2	总计v2	未经复议直接起诉^5	复议后起诉^5
            结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
            1		0	2	3	0	0	0	0	0	0	1	0	0	1
            """ + "\n" + new string('\t', 14);
        var result = Parse(remedies: remedies);
        Assert.Equal(ReportStatus.Complete, result.Status);
        Assert.Equal([1, null, 0, 2, 3], result.Report!.Cells.Where(cell => cell.Id.StartsWith("remedies.reconsideration", StringComparison.Ordinal)).Select(cell => cell.Value));
    }

    private static ParseResult Parse(string? proactive = null, string? requests = null, string? remedies = null)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        Add(blocks, Literal.Title, Literal.Period, "一、总体情况", "全年工作平稳有序。", "二、主动公开政府信息情况");
        blocks.Add(Table(proactive ?? Literal.Proactive2021));
        Add(blocks, "三、收到和处理政府信息公开申请情况");
        blocks.Add(Table(requests ?? RequestsHead + "\n" + Requests(cells => cells)));
        Add(blocks, "四、政府信息公开行政复议、行政诉讼情况");
        blocks.Add(Table(remedies ?? """
            行政复议^5	行政诉讼^10
            结果维持v2	结果纠正v2	其他结果v2	尚未审结v2	总计v2	未经复议直接起诉^5	复议后起诉^5
            结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
            1	0	0	2	3	0	0	0	0	0	0	1	0	0	1
            """));
        Add(blocks, "五、存在的主要问题及改进情况", "仍有不足，将继续改进。", "六、其他需要报告的事项", "无。");
        var source = new DocumentSource { Name = "literal", ByteCount = 0, Sha256 = "" };
        return DocumentInterpreter.Interpret(new Document(source, blocks.ToImmutable()), []);
    }

    private static void Add(ImmutableArray<Block>.Builder blocks, params string[] paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new ParagraphBlock(paragraph, new PathLocation($"p[{blocks.Count + 1}]")));
        }
    }

    /// <summary>A table written as lines of cells; <c>^3</c> behind a cell spans columns, <c>v2</c> rows.</summary>
    private static TableBlock Table(string text)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var taken = new HashSet<(int, int)>();
        var rows = text.ReplaceLineEndings("\n").Split('\n');
        for (var row = 0; row < rows.Length; row++)
        {
            var column = 0;
            foreach (var written in rows[row].Split('\t'))
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                var (words, columnSpan, rowSpan) = Spans(written);
                rowSpan = Math.Min(rowSpan, rows.Length - row);
                cells.Add(new TableCell(row, column, rowSpan, columnSpan, words == "note" ? "" : words, new PathLocation($"tr[{row + 1}]/td[{column + 1}]")));
                for (var r = row; r < row + rowSpan; r++)
                {
                    for (var c = column; c < column + columnSpan; c++)
                    {
                        taken.Add((r, c));
                    }
                }
            }
        }

        return new TableBlock(new TableGrid(rows.Length, taken.Max(slot => slot.Item2) + 1, cells.ToImmutable()), new PathLocation("table"));
    }

    private static (string Words, int Columns, int Rows) Spans(string cell)
    {
        var (columns, rows) = (1, 1);
        if (cell.LastIndexOf('v') is > 0 and var down && int.TryParse(cell[(down + 1)..], out var parsedRows))
        {
            (rows, cell) = (parsedRows, cell[..down]);
        }

        if (cell.LastIndexOf('^') is > 0 and var across && int.TryParse(cell[(across + 1)..], out var parsedColumns))
        {
            (columns, cell) = (parsedColumns, cell[..across]);
        }

        return (cell, columns, rows);
    }
}
