using OgiReports.Reports.Checks;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Conformance.Tests.Corpus;

/// <summary>Every report of the corpus against the answer that was keyed for it by hand.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Reports => new(ParsedCorpus.Ids);

    [Fact]
    public void The_corpus_is_the_one_its_index_lists()
    {
        var index = File.ReadLines(Path.Combine(CorpusLocator.CorpusFolder!, "index.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal(index.Select(line => line[0]), ParsedCorpus.Ids);
        Assert.All(index, line =>
        {
            var (report, result) = ParsedCorpus.Get(line[0]);
            Assert.Equal(8, line.Length);
            Assert.Equal(line[1], Path.GetFileName(report.SourcePath));
            Assert.Equal(line[2], result.Source.MediaType);
        });
        Assert.True(ParsedCorpus.Ids.Count() >= 26, "The corpus has lost reports.");
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Title_agency_year_and_forms_are_those_of_the_document(string id)
    {
        var (report, result) = ParsedCorpus.Get(id);
        var identity = result.Report!.Identity;
        var title = identity.Title is null ? null : string.Concat(identity.Title.Where(character => !char.IsWhiteSpace(character)));

        Assert.Equal(report.Truth.Title, title);
        Assert.Equal(report.Truth.Agency, identity.Agency);
        Assert.Equal(report.Truth.Year, identity.Year);
        Assert.Equal(report.Truth.Form, identity.Form);
        Assert.Equal(report.Truth.Forms.GetValueOrDefault("proactive"), identity.ProactiveForm);
        Assert.Equal(report.Truth.Forms.GetValueOrDefault("requests"), identity.RequestsForm);
        Assert.Equal(report.Truth.Forms.GetValueOrDefault("statistics"), identity.StatisticsForm);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_status_says_how_much_was_read(string id)
    {
        var (report, result) = ParsedCorpus.Get(id);
        Assert.Equal(report.Truth.Status, ParsedCorpus.NameOf(result.Status));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Sections_are_found_in_their_order(string id)
    {
        var (report, result) = ParsedCorpus.Get(id);
        Assert.Equal(report.Truth.Sections!.Value, result.Report!.Sections.Select(section => ParsedCorpus.NameOf(section.Kind)));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_cell_has_the_printed_value_and_state_and_no_cell_is_invented(string id)
    {
        var (report, result) = ParsedCorpus.Get(id);
        var differences = CellComparison.Differences(report.Truth, result);
        Assert.True(differences.Count == 0, $"{differences.Count} of {report.Truth.Cells.Count} cells:\n{string.Join('\n', differences.Take(20))}");
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Exactly_the_wrong_sums_are_found_and_the_one_cell_that_would_mend_them(string id)
    {
        var (report, result) = ParsedCorpus.Get(id);
        var failed = result.Report!.Checks.Where(check => check.Status == CheckStatus.Fail).ToList();

        Assert.Equal(report.Truth.FailedChecks!.Value.Order(StringComparer.Ordinal), failed.Select(check => check.Id).Order(StringComparer.Ordinal));
        Assert.Equal(report.Truth.Suggestion is { } suggestion ? (suggestion.Cell, suggestion.Value) : null, ParsedCorpus.SuggestionOf(result));
    }

    [Theory]
    [InlineData("hongze-2023")]
    [InlineData("songshan-township-2020")]
    [InlineData("taoxi-zone-2024")]
    public void A_wrong_sum_in_a_plain_layout_is_the_agencys(string id)
    {
        var failed = ParsedCorpus.Get(id).Result.Report!.Checks.Where(check => check.Status == CheckStatus.Fail).ToList();
        Assert.NotEmpty(failed);
        Assert.All(failed, check => Assert.Equal(CheckAttribution.Source, check.Attribution));
    }
}
