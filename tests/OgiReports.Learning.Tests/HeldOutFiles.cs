namespace OgiReports.Learning.Tests;

/// <summary>What no training has seen: headings, other lines and documents, which lie inside this assembly.</summary>
internal static class HeldOutFiles
{
    /// <summary>The rows of a tab-separated file without its head.</summary>
    public static IReadOnlyList<string[]> Rows(string name) => [.. Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];

    /// <summary>The documents with what they are: <c>report</c>, or <c>other</c> and a kind.</summary>
    public static IReadOnlyList<(string Kind, string Text)> Documents() =>
        [.. Text("documents.txt").Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(part => (Kind: part[..part.IndexOf('\n', StringComparison.Ordinal)], Text: part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]))];

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(HeldOutFiles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
