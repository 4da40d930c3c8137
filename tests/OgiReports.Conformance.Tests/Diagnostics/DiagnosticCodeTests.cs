using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Html;
using OgiReports.Pdf;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Segmentation;
using OgiReports.TestKit.Pdf;
using OgiReports.Word;
using OgiReports.Word.Legacy;
using Xunit;

namespace OgiReports.Conformance.Tests.Diagnostics;

public sealed partial class DiagnosticCodeTests
{
    private static readonly (char Series, Type Owner, ImmutableArray<DiagnosticDescriptor> All)[] Lists =
    [
        ('1', typeof(ReadingDiagnostics), ReadingDiagnostics.All),
        ('1', typeof(WordDiagnostics), WordDiagnostics.All),
        ('1', typeof(LegacyWordDiagnostics), LegacyWordDiagnostics.All),
        ('1', typeof(PdfDiagnostics), PdfDiagnostics.All),
        ('1', typeof(HtmlDiagnostics), HtmlDiagnostics.All),
        ('2', typeof(SegmentationDiagnostics), SegmentationDiagnostics.All),
        ('3', typeof(PlacementDiagnostics), PlacementDiagnostics.All),
    ];

    public static TheoryData<string> Codes => new(SmallestDocuments.ByCode.Keys.Order(StringComparer.Ordinal));

    private static IEnumerable<DiagnosticDescriptor> Descriptors => Lists.SelectMany(list => list.All);

    [Fact]
    public void Codes_are_unique_and_of_their_series()
    {
        Assert.Equal(Descriptors.Count(), Descriptors.Select(descriptor => descriptor.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Lists, list => Assert.All(list.All, descriptor => Assert.Matches($"^OGI{list.Series}[0-9]{{3}}$", descriptor.Code)));
    }

    [Fact]
    public void Every_descriptor_stands_in_its_list() => Assert.All(Lists, list =>
        Assert.Equal(
            list.Owner.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(DiagnosticDescriptor)).Select(property => ((DiagnosticDescriptor)property.GetValue(null)!).Code).Order(StringComparer.Ordinal),
            list.All.Select(descriptor => descriptor.Code).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_code_has_a_title_that_is_a_sentence_of_its_own()
    {
        Assert.All(Descriptors, descriptor => Assert.Matches(Sentence(), descriptor.Title));
        Assert.Equal(Descriptors.Count(), Descriptors.Select(descriptor => descriptor.Title).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_smallest_document_of_a_code_produces_it_with_a_message(string code)
    {
        var result = ReportParser.CreateDefault().Parse(SmallestDocuments.ByCode[code], "smallest.txt");
        var diagnostic = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == code);

        Assert.True(diagnostic is not null, $"Produced instead: {string.Join("; ", result.Diagnostics.Select(other => $"{other.Code} {other.Message}"))}");
        Assert.Matches(Message(), diagnostic.Message);
        Assert.NotEqual(diagnostic.Descriptor.Title, diagnostic.Message);
    }

    [Fact]
    public void A_document_over_the_limit_produces_its_code()
    {
        var parser = new ReportParser(new ReportParserOptions { Limits = new ReadLimits { MaxBytes = 1 } });
        Assert.Equal("OGI1003", Assert.Single(parser.Parse("规章"u8.ToArray(), "a.txt").Diagnostics).Code);
    }

    [Fact]
    public void More_pages_than_the_limit_produce_their_code()
    {
        var parser = new ReportParser(new ReportParserOptions { Limits = new ReadLimits { MaxPages = 1 } });
        var bytes = new PdfBuilder().Page("").Page("").Build();
        Assert.Equal("OGI1167", Assert.Single(parser.Parse(bytes, "a.pdf").Diagnostics).Code);
    }

    [Fact]
    public void A_search_over_the_limit_produces_its_code()
    {
        var parser = new ReportParser(new ReportParserOptions { Placement = new PlacementLimits { MaxNodes = 0 } });
        Assert.Contains("OGI3017", parser.Parse(SmallestDocuments.WithVanishedBlanks, "a.txt").Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Every_code_has_a_document_or_waits_for_one() =>
        Assert.Equal(
            Descriptors.Select(descriptor => descriptor.Code).Order(StringComparer.Ordinal),
            SmallestDocuments.ByCode.Keys.Append("OGI1003").Append("OGI1167").Append("OGI3017").Concat(SmallestDocuments.NotGivenYet).Order(StringComparer.Ordinal));

    [GeneratedRegex("^[A-Z][^\n]{10,160}[.]$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\S.{15,}[.]$", RegexOptions.Singleline)]
    private static partial Regex Message();
}
