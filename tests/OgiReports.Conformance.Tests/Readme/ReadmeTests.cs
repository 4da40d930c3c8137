using System.Text.RegularExpressions;
using OgiReports.Conformance.Tests.Architecture;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Conformance.Tests.Readme;

public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_code_is_the_code_that_is_compiled_here(string readme)
    {
        var code = Block(readme, "csharp").Split('\n');
        var sample = Repository.Read("tests", "OgiReports.Conformance.Tests", "Readme", "LibrarySample.cs").ReplaceLineEndings("\n");
        var usings = code.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)).ToList();
        var region = Region().Match(sample).Groups["code"].Value.Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim());

        Assert.All(usings, line => Assert.Contains(line + "\n", sample, StringComparison.Ordinal));
        Assert.Equal(code.Skip(usings.Count + 1), region);
    }

    [Fact]
    public void The_code_prints_what_is_shown_below_it()
    {
        var readme = Repository.Read("README.md").ReplaceLineEndings("\n");
        var shown = Fence().Matches(readme[readme.IndexOf("```csharp", StringComparison.Ordinal)..])
            .First(match => match.Groups["language"].Value == "text").Groups["code"].Value;

        Assert.Equal(shown + "\n", global::Readme.LibrarySample.Run(CorpusLocator.Load("hongze-2023").SourcePath));
    }

    [Fact]
    public void The_cell_that_is_shown_is_one_of_the_corpus()
    {
        var shown = Block("README.md", "json");
        var cell = Corpus.ParsedCorpus.Get("jining-2020").Result.Report!.Cells["proactive.procurement.amount"]!;
        var place = (Documents.Sources.LineLocation)cell.Location!;

        Assert.Contains($"\"value\": {cell.Value:0},", shown, StringComparison.Ordinal);
        Assert.Contains($"\"raw\": \"{cell.Raw}\",", shown, StringComparison.Ordinal);
        Assert.Contains($"\"line\": {place.LineNumber}, \"column\": {place.ColumnNumber} ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_name_the_same_commands()
    {
        Assert.Equal(Blocks("README.md", "sh"), Blocks("README.zh-CN.md", "sh"));
        Assert.Contains("dotnet test", Blocks("README.md", "sh")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_account_of_the_corpus_is_the_one_that_is_shown() =>
        Assert.Contains($"ogi: {Corpus.ParsedCorpus.Ids.Count()} inputs = {Corpus.ParsedCorpus.Ids.Count()} parsed + 0 not a report", Blocks("README.md", "text")[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("corpus/README.md")]
    public void Links_lead_to_files_that_are_there(string file)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!;
        var targets = Link().Matches(Repository.Read(file)).Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !target.StartsWith('#'));
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{file} links to {target}, which is not there."));
    }

    private static string Block(string file, string language) => Blocks(file, language)[0];

    private static List<string> Blocks(string file, string language) =>
        [.. Fence().Matches(Repository.Read(file).ReplaceLineEndings("\n")).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["code"].Value)];

    [GeneratedRegex("^```(?<language>\\w+)\n(?<code>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("#region README\n(?<code>.*?)\n +#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
