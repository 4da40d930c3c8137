using System.Text.RegularExpressions;
using OgiReports.Datasets.Package;
using OgiReports.Datasets.Tables;
using OgiReports.Reports.Forms;
using Xunit;

namespace OgiReports.Datasets.Tests;

public sealed partial class TableRuleTests
{
    public static TheoryData<string> Tables => new([.. SampleDataset.Tables, "codebook"]);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Column_names_are_ASCII_snake_case_of_at_most_32_characters_and_unique(string name)
    {
        var table = name == "codebook" ? Codebook.Table : TableCatalog.All(includesWide: true).Single(table => table.Name == name);
        var names = table.Columns.Select(column => column.Name).ToList();

        Assert.All(names, column => Assert.Matches(ColumnName(), column));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(table.PrimaryKey, key => Assert.Contains(key, names));
        Assert.All(table.Indexes, index => Assert.Contains(index, names));
        Assert.All(table.Columns, column => Assert.NotEmpty(column.Description));
    }

    [Fact]
    public void Every_cell_of_every_form_has_a_wide_column() =>
        Assert.Equal(CellCatalog.Definitions.Length, CellCatalog.Definitions.Select(definition => WideNames.Of(definition.Id)).Distinct().Count());

    [Theory]
    [InlineData("requests.notHandled.publishedMaterial.naturalPerson", "req_refused_published_person")]
    [InlineData("proactive.procurement.amount", "pro_procurement_amount")]
    [InlineData("remedies.litigationAfterReconsideration.upheld", "rem_later_suit_upheld")]
    [InlineData("statistics.responses.onlineInterviewsByLeaders", "stat_resp_interviews_by_leaders")]
    public void Wide_names_are_stable(string cellId, string name) => Assert.Equal(name, WideNames.Of(cellId));

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$(?<=^.{1,32}$)")]
    private static partial Regex ColumnName();
}
