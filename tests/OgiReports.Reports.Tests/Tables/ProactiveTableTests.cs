using OgiReports.Documents.Sources;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

public sealed class ProactiveTableTests
{
    [Fact]
    public void Form_2021_has_its_ten_cells()
    {
        var result = Literal.Parse(Literal.Report());
        Assert.Equal(ReportStatus.Complete, result.Status);
        Assert.Equal("2021", result.Report!.Identity.ProactiveForm);
        AssertNumbers(result, new()
        {
            ["proactive.rules.issued"] = 0,
            ["proactive.rules.repealed"] = 0,
            ["proactive.rules.inForce"] = 0,
            ["proactive.normativeDocuments.issued"] = 2,
            ["proactive.normativeDocuments.repealed"] = 1,
            ["proactive.normativeDocuments.inForce"] = 9,
            ["proactive.licensing.decisions"] = 31,
            ["proactive.penalties.decisions"] = 4,
            ["proactive.compulsoryMeasures.decisions"] = 0,
            ["proactive.fees.amount"] = 15000,
        });
    }

    [Fact]
    public void Form_2019_has_its_twenty_two_cells()
    {
        var result = Literal.Parse(Literal.Report(proactive: Literal.Proactive2019));
        Assert.Equal("2019", result.Report!.Identity.ProactiveForm);
        AssertNumbers(result, new()
        {
            ["proactive.rules.created"] = 0,
            ["proactive.rules.disclosed"] = 0,
            ["proactive.rules.totalDisclosed"] = 0,
            ["proactive.normativeDocuments.created"] = 2,
            ["proactive.normativeDocuments.disclosed"] = 1,
            ["proactive.normativeDocuments.totalDisclosed"] = 9,
            ["proactive.licensing.previousYearItems"] = 30,
            ["proactive.licensing.change"] = 1,
            ["proactive.licensing.decisions"] = 31,
            ["proactive.otherServices.previousYearItems"] = 5,
            ["proactive.otherServices.change"] = 0,
            ["proactive.otherServices.decisions"] = 7,
            ["proactive.penalties.previousYearItems"] = 79,
            ["proactive.penalties.change"] = -71,
            ["proactive.penalties.decisions"] = 8,
            ["proactive.compulsoryMeasures.previousYearItems"] = 6,
            ["proactive.compulsoryMeasures.change"] = -3,
            ["proactive.compulsoryMeasures.decisions"] = 3,
            ["proactive.fees.previousYearItems"] = 2,
            ["proactive.fees.change"] = 0,
            ["proactive.procurement.items"] = 10,
            ["proactive.procurement.amount"] = 36800,
        });
    }

    [Fact]
    public void The_form_of_the_report_is_mixed_when_its_tables_differ()
    {
        var identity = Literal.Parse(Literal.Report(proactive: Literal.Proactive2019)).Report!.Identity;
        Assert.Equal(("mixed", "2019", "2021"), (identity.Form, identity.ProactiveForm, identity.RequestsForm));
    }

    [Fact]
    public void Each_block_follows_its_own_header()
    {
        var from2019 = Literal.Proactive2019[..Literal.Proactive2019.IndexOf("第二十条第（五）项", StringComparison.Ordinal)];
        var from2021 = Literal.Proactive2021[Literal.Proactive2021.IndexOf("第二十条第（五）项", StringComparison.Ordinal)..];
        var result = Literal.Parse(Literal.Report(proactive: from2019 + from2021));

        Assert.Equal("mixed", result.Report!.Identity.ProactiveForm);
        Assert.Equal(9, result.Report.Proactive.NormativeDocuments.TotalDisclosed);
        Assert.Null(result.Report.Proactive.NormativeDocuments.InForce);
        Assert.Equal(31, result.Report.Proactive.Licensing.Decisions);
    }

    [Fact]
    public void A_header_that_lost_its_second_line_is_told_by_its_place()
    {
        var damaged = Literal.Proactive2019.Replace("本年新制作数量\t本年新公开数量", "本年新\t本年新", StringComparison.Ordinal);
        var rules = Literal.Parse(Literal.Report(proactive: damaged)).Report!.Proactive.NormativeDocuments;
        Assert.Equal((2m, 1m, 9m), (rules.Created, rules.Disclosed, rules.TotalDisclosed));
    }

    [Theory]
    [InlineData("1.5", "本年收费金额（单位：万元）", 15000, false)]
    [InlineData("1.5万元", "本年收费金额（单位：万元）", 15000, false)]
    [InlineData("15000元", "本年收费金额（单位：万元）", 15000, false)]
    [InlineData("15000", "本年收费金额（单位：元）", 15000, false)]
    [InlineData("15000", "本年收费金额", 15000, true)]
    [InlineData("0", "本年收费金额", 0, false)]
    public void Money_takes_its_unit_from_the_cell_before_the_header(string cell, string header, int yuan, bool isAssumed)
    {
        var proactive = Literal.Proactive2021
            .Replace("本年收费金额（单位：万元）", header, StringComparison.Ordinal)
            .Replace("行政事业性收费\t1.5", "行政事业性收费\t" + cell, StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(proactive: proactive));

        Assert.Equal(yuan, result.Report!.Proactive.Fees.Amount);
        Assert.Equal(cell, result.Report.Cells["proactive.fees.amount"]!.Raw.Trim());
        Assert.Equal(isAssumed, Literal.Codes(result).Contains("OGI3006"));
    }

    [Fact]
    public void The_old_word_for_normative_documents_survives_in_the_new_form()
    {
        var proactive = Literal.Proactive2021.Replace("行政规范性文件", "规范性文件", StringComparison.Ordinal);
        Assert.Equal(9, Literal.Parse(Literal.Report(proactive: proactive)).Report!.Proactive.NormativeDocuments.InForce);
    }

    [Fact]
    public void A_sentence_in_a_cell_is_text_and_no_number()
    {
        var proactive = Literal.Proactive2021.Replace("规章\t0\t0\t0\n", "规章\t本单位未制作规章\t0\t0\n", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(proactive: proactive));
        var cell = result.Report!.Cells["proactive.rules.issued"]!;

        Assert.Equal((CellState.Text, null), (cell.State, cell.Value));
        Assert.Equal(0, result.Report.Proactive.Rules.InForce);
        Assert.Contains("OGI3012", Literal.Codes(result));
    }

    [Theory]
    [InlineData("-", CellState.Dash)]
    [InlineData("—", CellState.Dash)]
    [InlineData("/", CellState.Slash)]
    [InlineData(" ", CellState.Blank)]
    public void A_cell_without_a_number_keeps_what_it_shows(string cell, CellState state)
    {
        var proactive = Literal.Proactive2021.Replace("行政规范性文件\t2\t1\t9", $"行政规范性文件\t2\t{cell}\t9", StringComparison.Ordinal);
        var report = Literal.Parse(Literal.Report(proactive: proactive)).Report!;

        Assert.Equal(state, report.Cells["proactive.normativeDocuments.repealed"]!.State);
        Assert.Null(report.Proactive.NormativeDocuments.Repealed);
        Assert.Equal((2m, 9m), (report.Proactive.NormativeDocuments.Issued, report.Proactive.NormativeDocuments.InForce));
    }

    [Fact]
    public void Every_cell_says_where_it_stood_and_how_it_was_written()
    {
        var cell = Literal.Parse(Literal.Report()).Report!.Cells["proactive.normativeDocuments.inForce"]!;
        Assert.Equal(new LineLocation(9, 13), cell.Location);
        Assert.Equal(("9", CellOrigin.Reported), (cell.Raw, cell.Origin));
    }

    [Fact]
    public void A_row_that_the_form_does_not_have_is_told_and_left_out()
    {
        var proactive = Literal.Proactive2021.Replace("行政处罚\t4", "行政确认\t77\n行政处罚\t4", StringComparison.Ordinal);
        var result = Literal.Parse(Literal.Report(proactive: proactive));
        Assert.Contains("OGI3005", Literal.Codes(result));
        Assert.DoesNotContain(77m, Literal.Numbers(result).Values);
        Assert.Equal(4, result.Report!.Proactive.Penalties.Decisions);
    }

    [Fact]
    public void Figures_in_prose_are_no_cells()
    {
        var result = Literal.Parse(Literal.Report(overview: "制发行政规范性文件8件，废止6件，现行有效70件；行政许可500件。"));
        Assert.Equal(2, result.Report!.Proactive.NormativeDocuments.Issued);
        Assert.Equal(31, result.Report.Proactive.Licensing.Decisions);
    }

    private static void AssertNumbers(ParseResult result, Dictionary<string, decimal> expected)
    {
        var read = Literal.Numbers(result).Where(pair => pair.Key.StartsWith("proactive.", StringComparison.Ordinal));
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), read.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }
}
