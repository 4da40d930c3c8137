using OgiReports.Conformance.Tests.Corpus;
using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Generation.Word;
using Xunit;

namespace OgiReports.Conformance.Tests.Word;

/// <summary>The second law over Word documents whose truth is known by construction: a value is either right or flagged.</summary>
public sealed class GeneratedWordTests(ITestOutputHelper output)
{
    public static TheoryData<string> Formats => ["docx", "doc", "rtf"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_value_is_wrong_in_silence(string format)
    {
        var run = RunOf(format);
        output.WriteLine(run.Card.ToString());
        var broken = run.Readings.Where(reading => reading.Silent.Length > 0).ToList();
        Assert.True(broken.Count == 0, $"{broken.Count}\n{string.Join('\n', broken.Take(12))}");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_document_that_leaves_no_choice_is_read_whole(string format)
    {
        var determined = RunOf(format).Readings.Where(reading => reading.Generated.LayoutIsDetermined).ToList();
        var wrong = determined.Where(reading => reading.Wrong.Any()).ToList();
        output.WriteLine($"{determined.Count - wrong.Count} of {determined.Count} documents read whole");
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong.Take(12))}");
    }

    [Fact]
    public void Agency_year_and_sections_are_right()
    {
        var wrong = RunOf("docx").Readings.Where(reading => reading.Generated.Truth is var truth && (
            reading.Result.Report?.Identity.Year != truth.Year
            || reading.Result.Report?.Identity.Agency != truth.Agency
            || !Kinds(reading.Result).SequenceEqual(truth.Sections))).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong.Take(12).Select(reading => $"{reading.Result.Report?.Identity.Agency} for {reading.Generated.Truth.Agency}, {reading.Result.Report?.Identity.Year} for {reading.Generated.Truth.Year}, {string.Join(",", Kinds(reading.Result))} for {string.Join(",", reading.Generated.Truth.Sections)}: {reading.Generated}"))}");
    }

    [Fact]
    public void A_document_is_never_complete_beside_an_error() =>
        Assert.DoesNotContain(RunOf("docx").Readings, reading => reading.Result.Status == ReportStatus.Complete
            && reading.Result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    [Fact]
    public void The_same_seed_makes_the_same_document()
    {
        Assert.Equal(WordReportGenerator.Create(17).ToDocx(), WordReportGenerator.Create(17).ToDocx());
        Assert.All(RunOf("docx").Card.Lines.Values, line => Assert.Equal(GeneratedWordRun.DocumentCount / Enum.GetValues<WordFamily>().Length, line.Reports));
    }

    private static IEnumerable<string> Kinds(ParseResult result) =>
        (result.Report?.Sections ?? []).Select(section => ParsedCorpus.NameOf(section.Kind));

    private static GeneratedWordRun RunOf(string format) => format switch { "docx" => GeneratedWordRun.Docx, "doc" => GeneratedWordRun.Doc, _ => GeneratedWordRun.Rtf };
}
