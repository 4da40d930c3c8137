using System.Diagnostics;
using System.Text;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Conformance.Tests.Corpus;

/// <summary>Damage that once came out as a wrong number without a flag, or without end. Each is named after its symptom.</summary>
public sealed class SilentErrorTests
{
    private static readonly string Jining = Encoding.UTF8.GetString(CorpusLocator.Load("jining-2020").ReadSource());
    private static readonly ReportParser Parser = ReportParser.CreateDefault();

    [Fact]
    public void Columns_in_another_order_are_not_read_in_the_forms_order()
    {
        var result = Parse(Jining.Replace("\t商业企业\n\t科研机构\n", "\t科研机构\n\t商业企业\n", StringComparison.Ordinal));

        Assert.Equal(ReportStatus.Partial, result.Status);
        Assert.Equal(CellState.Unreadable, result.Report!.Cells["requests.newlyReceived.business"]!.State);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3002" && diagnostic.Cells.Contains("requests.newlyReceived.business"));
    }

    [Fact]
    public void A_reworded_column_head_does_not_lose_the_column()
    {
        var result = Parse(Jining.Replace("\t自然人\n", "\t公民\n", StringComparison.Ordinal));

        Assert.Equal(1, result.Report!.Requests.NewlyReceived.NaturalPerson);
        Assert.Equal(1, result.Report.Requests.NewlyReceived.Total);
    }

    [Fact]
    public void Two_reports_in_one_file_are_flagged_on_every_cell()
    {
        var result = Parse(Jining + "\n" + Jining.Replace("\t10\n", "\t11\n", StringComparison.Ordinal));

        var flagged = result.Diagnostics.Where(diagnostic => diagnostic.Code == "OGI3014").SelectMany(diagnostic => diagnostic.Cells).ToHashSet();
        Assert.Equal(result.Report!.Cells.Count, flagged.Count);
    }

    [Theory]
    [InlineData("1 0")]
    [InlineData("1 009")]
    [InlineData("+1/-2")]
    [InlineData("123456789012345678901234567890")]
    public void Figures_that_are_no_one_number_stay_unread(string printed)
    {
        var cell = Parse(Jining.Replace("\t10\n", $"\t{printed}\n", StringComparison.Ordinal)).Report!.Cells["proactive.procurement.items"]!;

        Assert.Equal(CellState.Unreadable, cell.State);
        Assert.Null(cell.Value);
    }

    [Fact]
    public void A_bullet_before_a_number_is_flagged_as_a_negative_count()
    {
        var result = Parse(Jining.Replace("\t10\n", "\t-10\n", StringComparison.Ordinal));

        Assert.Equal(-10, result.Report!.Proactive.Procurement.Items);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "OGI3015" && diagnostic.Cells.Contains("proactive.procurement.items"));
    }

    [Theory]
    [InlineData("属于行政执法案卷 0 0 0 0 0 0 0\n")]
    [InlineData("二、主动公开政府信息情况\n")]
    [InlineData("第二十条第（一）项\n信息内容\n规章 0 0 0\n")]
    [InlineData("0\n")]
    public void Hostile_repetition_ends_within_seconds(string line)
    {
        var text = Jining + string.Concat(Enumerable.Repeat(line, 50_000));
        var watch = Stopwatch.StartNew();

        Parse(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    private static ParseResult Parse(string text) => Parser.Parse(Encoding.UTF8.GetBytes(text), "damaged.txt");
}
