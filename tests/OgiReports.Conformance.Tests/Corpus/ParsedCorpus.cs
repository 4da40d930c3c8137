using System.Collections.Frozen;
using System.Text.Json;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;

namespace OgiReports.Conformance.Tests.Corpus;

/// <summary>Every report of the corpus, parsed once for all tests that look at it.</summary>
internal static class ParsedCorpus
{
    private static readonly Lazy<FrozenDictionary<string, (CorpusReport Report, ParseResult Result)>> Parsed = new(ParseAll);

    public static IEnumerable<string> Ids => Parsed.Value.Keys.Order(StringComparer.Ordinal);

    public static (CorpusReport Report, ParseResult Result) Get(string id) => Parsed.Value[id];

    /// <summary>The name that the record uses: <c>notEvaluated</c> for <c>NotEvaluated</c>.</summary>
    public static string NameOf(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The cell that the failed checks agree on; null when they don't, or when there is none.</summary>
    public static (string Cell, decimal Value)? SuggestionOf(ParseResult result)
    {
        var suggestions = result.Report!.Checks
            .Where(check => check.Status == CheckStatus.Fail)
            .Select(check => check.Suggestion)
            .Distinct()
            .ToList();
        return suggestions is [{ } agreed] ? (agreed.CellId, agreed.Value) : null;
    }

    private static FrozenDictionary<string, (CorpusReport Report, ParseResult Result)> ParseAll()
    {
        var parser = ReportParser.CreateDefault();
        return CorpusLocator.LoadCorpus().ToFrozenDictionary(
            report => report.Id,
            report => (report, parser.Parse(report.ReadSource(), Path.GetFileName(report.SourcePath))),
            StringComparer.Ordinal);
    }
}
