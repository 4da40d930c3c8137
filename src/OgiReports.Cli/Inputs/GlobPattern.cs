using System.IO.Enumeration;

namespace OgiReports.Cli.Inputs;

/// <summary>
/// Paths by pattern, for shells that hand patterns on and for lists that no command line has room for: <c>*</c> and
/// <c>?</c> within a name, <c>**</c> for folders to any depth. Hidden names match only a pattern that begins with a dot.
/// </summary>
internal static class GlobPattern
{
    private const string AnyDepth = "**";

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The files and folders that match, in no certain order.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        var spelled = OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern;
        var root = Path.GetPathRoot(spelled) ?? "";
        var names = spelled[root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Expand(root, names).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Expand(string folder, ReadOnlyMemory<string> names)
    {
        if (names.IsEmpty)
        {
            return [folder];
        }

        var name = names.Span[0];
        var rest = names[1..];
        if (name == AnyDepth)
        {
            return Expand(folder, rest.IsEmpty ? (string[])["*"] : rest)
                .Concat(Entries(folder).Where(IsFolder).SelectMany(inner => Expand(folder + inner.Name + "/", names)));
        }

        if (IsPattern(name))
        {
            var matches = Entries(folder).Where(entry => FileSystemName.MatchesSimpleExpression(name, entry.Name, ignoreCase: false)
                && (name[0] == '.' || EntryAttributes.Of(entry)?.HasFlag(FileAttributes.Hidden) != true));
            return rest.IsEmpty
                ? matches.Select(entry => folder + entry.Name)
                : matches.Where(IsFolder).SelectMany(entry => Expand(folder + entry.Name + "/", rest));
        }

        var path = folder + name;
        return rest.IsEmpty
            ? Path.Exists(path) ? [path] : []
            : Directory.Exists(path) ? Expand(path + "/", rest) : [];
    }

    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(folder.Length == 0 ? "." : folder).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that can't be listed holds no match that a person could have seen.
            return [];
        }
    }

    private static bool IsFolder(FileSystemInfo entry) =>
        EntryAttributes.Of(entry) is { } attributes && (attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint | FileAttributes.Hidden)) == FileAttributes.Directory;
}
