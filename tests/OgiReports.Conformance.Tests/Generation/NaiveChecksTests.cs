using OgiReports.TestKit.Truth;
using Xunit;

namespace OgiReports.Conformance.Tests.Generation;

public sealed class NaiveChecksTests
{
    [Fact]
    public void A_truth_file_gives_cells_checks_and_forms()
    {
        var truth = TruthFile.Parse("""
            { "agency": "清河市商务局", "year": 2020, "forms": { "proactive": "2019", "requests": "2019" },
              "cells": {
                "proactive.procurement.amount": "36800.00",
                "proactive.rules.disclosed": 3, "proactive.rules.totalDisclosed": 2,
                "remedies.reconsideration.upheld": 1, "remedies.reconsideration.corrected": null,
                "remedies.reconsideration.other": { "value": null, "state": "dash" }, "remedies.reconsideration.pending": 0,
                "remedies.reconsideration.total": 1 } }
            """);

        Assert.Equal("2019", truth.Form);
        Assert.Equal(36800m, truth.Cells["proactive.procurement.amount"].Value);
        Assert.Equal("dash", truth.Cells["remedies.reconsideration.other"].State);
        Assert.Equal("pass", truth.Checks["remedies.total.reconsideration"]);
        Assert.Equal("notEvaluated", truth.Checks["remedies.total.directLitigation"]);
        Assert.Equal("fail", truth.Checks["proactive.disclosedWithinTotal.rules"]);
        Assert.Null(truth.SuggestionCell);
    }

    [Theory]
    [InlineData(5, "pass")]
    [InlineData(6, "fail")]
    [InlineData(null, "notEvaluated")]
    public void A_blank_total_is_not_a_wrong_total(int? total, string status)
    {
        var cells = new Dictionary<string, CellTruth>(StringComparer.Ordinal);
        foreach (var column in (string[])["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrganization"])
        {
            cells[$"requests.newlyReceived.{column}"] = column == "naturalPerson" ? CellTruth.Number(5) : CellTruth.Blank;
        }

        cells["requests.newlyReceived.total"] = total is null ? CellTruth.Blank : CellTruth.Number(total.Value);
        Assert.Equal(status, NaiveChecks.Evaluate(cells, "2021")["requests.rowTotal.newlyReceived"]);
    }
}
