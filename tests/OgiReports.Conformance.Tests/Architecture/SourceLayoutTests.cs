using System.Text.RegularExpressions;
using Xunit;

namespace OgiReports.Conformance.Tests.Architecture;

public sealed partial class SourceLayoutTests
{
    private const int LineLimit = 400;

    [Fact]
    public void No_file_is_longer_than_a_room_should_be()
    {
        var giants = Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"))
            .Select(path => (Path: path, Lines: File.ReadLines(Path.Combine(Repository.Root, path)).Count()))
            .Where(file => file.Lines > LineLimit)
            .Select(file => $"{file.Path}: {file.Lines} lines");
        Assert.Empty(giants);
    }

    [Fact]
    public void Nothing_is_named_after_nothing()
    {
        var names = Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"))
            .Where(path => path.Split('/').Any(part => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(part))));
        Assert.Empty(names);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strays = Repository.Files("src", "*.cs")
            .Where(path => !path.EndsWith("/Program.cs", StringComparison.Ordinal))
            .Select(path => (Path: path, Expected: Path.GetDirectoryName(path["src/".Length..])!.Replace('\\', '/').Replace('/', '.'), Text: File.ReadAllText(Path.Combine(Repository.Root, path))))
            .Where(file => !file.Text.Contains($"namespace {file.Expected};", StringComparison.Ordinal))
            .Select(file => $"{file.Path} is not in {file.Expected}");
        Assert.Empty(strays);
    }

    [Fact]
    public void A_file_has_one_public_type_named_as_the_file()
    {
        // The three kinds of place are one closed family.
        string[] families = ["src/OgiReports.Documents/Sources/SourceLocation.cs"];
        var crowded = Repository.Files("src", "*.cs").Except(families)
            .Select(path => (Path: path, Types: PublicType().Matches(File.ReadAllText(Path.Combine(Repository.Root, path))).Select(match => match.Groups["name"].Value).ToList()))
            .Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && file.Types[0] != Path.GetFileNameWithoutExtension(file.Path)))
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}");
        Assert.Empty(crowded);
    }

    [GeneratedRegex("^(Helpers?|Utils?|Utilities|Utility|Commons?|Misc|Shared)$|(Helpers?|Utils?)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly) )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
