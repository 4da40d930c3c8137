using OgiReports.Reports.Forms;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Reports.Tests.Forms;

public sealed class CellCatalogTests
{
    [Theory]
    [InlineData(FormVersion.Form2019, TableKind.Proactive, 22)]
    [InlineData(FormVersion.Form2019, TableKind.Requests, 23 * 7)]
    [InlineData(FormVersion.Form2019, TableKind.Remedies, 15)]
    [InlineData(FormVersion.Form2021, TableKind.Proactive, 10)]
    [InlineData(FormVersion.Form2021, TableKind.Requests, 25 * 7)]
    [InlineData(FormVersion.Form2021, TableKind.Remedies, 15)]
    [InlineData(FormVersion.Form2014, TableKind.Statistics, 58)]
    public void Each_form_has_its_number_of_cells(FormVersion form, TableKind table, int count) =>
        Assert.Equal(count, CellCatalog.Codebook.Count(entry => entry.Form == form && entry.Definition.Table == table));

    [Fact]
    public void The_forms_have_456_cells_of_284_ids()
    {
        Assert.Equal(456, CellCatalog.Codebook.Length);
        Assert.Equal(284, CellCatalog.Definitions.Length);
        Assert.Equal(284, CellCatalog.Definitions.Select(definition => definition.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_codebook_is_the_agreed_list_of_cells()
    {
        var list = CorpusLocator.SharedReportsFolder is { } folder ? Path.Combine(folder, "..", "cells.tsv") : null;
        Assert.SkipWhen(list is null || !File.Exists(list), "The list of cells is not beside the repository.");
        var agreed = File.ReadLines(list!).Skip(1).Order(StringComparer.Ordinal).ToList();
        var codebook = CellCatalog.Codebook
            .Select(entry => $"{FormNames.NameOf(entry.Form)}\t{entry.Definition.Id}\t{entry.ChineseLabel}\t{(entry.Definition.Unit == CellUnit.Yuan ? "yuan" : "count")}")
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(456, agreed.Count);
        Assert.Equal(agreed, codebook);
    }

    [Theory]
    [InlineData("proactive.rules.created", "第二十条第（一）项 / 规章 / 本年新制作数量", "Article 20 (一) / Rules / Newly made this year")]
    [InlineData("proactive.fees.amount", "第二十条第（八）项 / 行政事业性收费 / 本年收费金额（单位：万元）", "Article 20 (八) / Administrative fees / Fees charged this year")]
    [InlineData("requests.denied.stateSecret.naturalPerson", "三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 自然人", "Handled this year / Denied / State secret / Natural persons")]
    [InlineData("statistics.replies.denied.stateSecret", "三/（三）/4/其中 / 涉及国家秘密（件）", "Disclosure on request / Denied / State secret")]
    [InlineData("remedies.litigationAfterReconsideration.total", "行政诉讼 / 复议后起诉 / 总计", "Administrative litigation / Brought after reconsideration / Total")]
    public void A_cell_has_labels_in_both_languages(string id, string chinese, string english)
    {
        var entry = CellCatalog.Codebook.First(entry => entry.Definition.Id == id);
        Assert.Equal(chinese, entry.ChineseLabel);
        Assert.Equal(english, entry.EnglishLabel);
    }

    [Fact]
    public void Only_amounts_are_money() =>
        Assert.Equal(
            ["proactive.fees.amount", "proactive.procurement.amount", "statistics.capacity.budget", "statistics.feesCollected"],
            CellCatalog.Definitions.Where(definition => definition.Unit == CellUnit.Yuan).Select(definition => definition.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void An_id_is_found_exactly_as_it_is_written()
    {
        Assert.Same(CellCatalog.Definitions[0], CellCatalog.Find(CellCatalog.Definitions[0].Id));
        Assert.Null(CellCatalog.Find("Proactive.rules.created"));
        Assert.Null(CellCatalog.Find("requests.denied.total.total"));
    }
}
