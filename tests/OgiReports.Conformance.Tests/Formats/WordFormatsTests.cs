using OgiReports.Conformance.Tests.Corpus;
using OgiReports.Conformance.Tests.Word;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Conformance.Tests.Formats;

/// <summary>One report in several formats: the same cells, checks, sections and identity.</summary>
public sealed class WordFormatsTests
{
    private static readonly string[] Producers = ["-python", "-word", "-wps", "-strict", "-libreoffice"];

    /// <summary>The Word files of the corpus that are a text of the corpus once more.</summary>
    public static TheoryData<string, string> Pairs => new(
        from id in ParsedCorpus.Ids
        from producer in Producers
        let cut = id.IndexOf(producer, StringComparison.Ordinal)
        where cut > 0 && ParsedCorpus.Ids.Contains(id[..cut]) && !CorpusLocator.Load(id).SourcePath.EndsWith(".pdf", StringComparison.Ordinal)
        group id[..cut] by id into found
        select (found.Key, found.First()));

    [Fact]
    public void There_are_at_least_twenty_word_files() => Assert.True(Pairs.Count >= 20, $"{Pairs.Count} Word files.");

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_word_file_says_what_its_text_says(string id, string text)
    {
        var (read, expected) = (ParsedCorpus.Get(id).Result, ParsedCorpus.Get(text).Result);

        Assert.Equal(Cells(expected), Cells(read));
        Assert.Equal(Checks(expected), Checks(read));
        Assert.Equal(expected.Status, read.Status);
        Assert.Equal(expected.Report!.Identity, read.Report!.Identity);
        Assert.Equal(expected.Report.Sections.Select(section => section.Kind), read.Report.Sections.Select(section => section.Kind));
    }

    [Fact]
    public void Generated_documents_say_the_same_in_all_three_formats_of_word()
    {
        for (var seed = 0; seed < GeneratedWordRun.Doc.Readings.Length; seed++)
        {
            var docx = Cells(GeneratedWordRun.Docx.Readings[seed].Result);
            Assert.Equal(docx, Cells(GeneratedWordRun.Doc.Readings[seed].Result));
            Assert.Equal(docx, Cells(GeneratedWordRun.Rtf.Readings[seed].Result));
        }
    }

    private static IEnumerable<(string, decimal?, CellState)> Cells(ParseResult result) =>
        result.Report!.Cells.Select(cell => (cell.Id, cell.Value, cell.State)).OrderBy(cell => cell.Id, StringComparer.Ordinal);

    private static IEnumerable<(string, CheckStatus)> Checks(ParseResult result) => result.Report!.Checks.Select(check => (check.Id, check.Status));
}
