using System.Runtime.InteropServices;
using System.Security.Cryptography;
using OgiReports.Datasets.Records;

namespace OgiReports.Cli.Inputs;

/// <summary>
/// Finds the inputs of a run in files and folders. A folder is listed one level at a time in ordinal order of whole
/// paths, so that an archive of any size comes out sorted without its list being held in memory.
/// </summary>
internal static class InputSearch
{
    /// <summary>What bytes of a name that are not valid come as; no file has the name that it makes.</summary>
    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>The paths to search, as one spelling each: a path that another one has within is left out.</summary>
    /// <param name="paths">Files and folders as given.</param>
    /// <param name="sorts">Whether they come in ordinal order, or as given.</param>
    /// <param name="tell">Is told of paths that are left out.</param>
    public static List<string> Roots(IReadOnlyList<string> paths, bool sorts, Action<string> tell)
    {
        // Hashes, since a list may name a million paths.
        var given = new KeyTable<byte>();
        foreach (var path in paths)
        {
            given.TryAdd(KeyOf(FullPath(path)), 0);
        }

        var roots = new List<string>();
        var seen = new KeyTable<byte>();
        foreach (var path in paths)
        {
            if (!seen.TryAdd(KeyOf(FullPath(path)), 0))
            {
                tell($"{path} is given more than once and read once.");
            }
            else if (EnclosingPath(path, given) is { } outer)
            {
                tell($"{path} lies in {outer} and is read once.");
            }
            else
            {
                roots.Add(Spell(path));
            }
        }

        if (sorts)
        {
            roots.Sort((first, second) => StringComparer.Ordinal.Compare(SortKey(first), SortKey(second)));
        }

        return roots;
    }

    /// <summary>The inputs of a path, which may be a file, a folder or <c>-</c>.</summary>
    /// <param name="root">A file, a folder, or <c>-</c> for standard input.</param>
    /// <param name="leavesOut">Says of a full path whether it is no input at all, such as the run's own output.</param>
    public static IEnumerable<InputFile> Find(string root, Predicate<string> leavesOut)
    {
        if (root == InputFile.StandardInputPath)
        {
            return [InputFile.StandardInput];
        }

        if (File.Exists(root))
        {
            return [new InputFile(root, InputKind.File)];
        }

        return Directory.Exists(root)
            ? List(new DirectoryInfo(root), Prefix(root), leavesOut)
            : [new InputFile(root, InputKind.Missing, "there is no such file or folder. Check the path.")];
    }

    private static IEnumerable<InputFile> List(DirectoryInfo folder, string prefix, Predicate<string> leavesOut)
    {
        using var entries = SortedFolder.Entries(folder).GetEnumerator();
        while (TryMoveNext(entries, prefix, out var unlisted))
        {
            if (unlisted is not null)
            {
                yield return unlisted;
                yield break;
            }

            var entry = entries.Current;
            if (leavesOut(entry.FullName))
            {
                continue;
            }

            var path = prefix + entry.Name;
            var attributes = EntryAttributes.Of(entry);
            if (attributes is null && entry.Name.Contains(ReplacementCharacter, StringComparison.Ordinal))
            {
                yield return new InputFile(path, InputKind.Unlisted, "its name is not valid UTF-8, so that it can't be opened. Rename it, for example with 'convmv -f gb18030 -t utf8'.");
            }
            else if (attributes is { } known && known.HasFlag(FileAttributes.Hidden))
            {
                yield return new InputFile(path, InputKind.Skipped, "it is hidden.");
            }
            else if (attributes is null || !attributes.Value.HasFlag(FileAttributes.Directory))
            {
                // Where nothing is known, opening it will say why.
                yield return new InputFile(path, IsEmpty(entry) ? InputKind.EmptyFile : InputKind.File);
            }
            else if (attributes.Value.HasFlag(FileAttributes.ReparsePoint))
            {
                // Following it could lead round in a circle.
                yield return new InputFile(path, InputKind.Skipped, "it is a link to a folder.");
            }
            else
            {
                foreach (var inner in List((DirectoryInfo)entry, path + "/", leavesOut))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool TryMoveNext(IEnumerator<FileSystemInfo> entries, string prefix, out InputFile? unlisted)
    {
        unlisted = null;
        try
        {
            return entries.MoveNext();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            unlisted = new InputFile(prefix, InputKind.Unlisted, "the folder can't be listed. Check its permissions.");
            return true;
        }
    }

    private static bool IsEmpty(FileSystemInfo entry)
    {
        try
        {
            return entry is FileInfo { LinkTarget: null, Length: 0 };
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            // It went away meanwhile or may not be looked at; opening it will say so.
            return false;
        }
    }

    private static string? EnclosingPath(string path, KeyTable<byte> given)
    {
        for (var outer = Path.GetDirectoryName(FullPath(path)); outer is not null; outer = Path.GetDirectoryName(outer))
        {
            if (given.TryGet(KeyOf(outer), out _))
            {
                return outer;
            }
        }

        return null;
    }

    private static UInt128 KeyOf(string fullPath) => BitConverter.ToUInt128(SHA256.HashData(MemoryMarshal.AsBytes(fullPath.AsSpan())));

    private static string FullPath(string path) =>
        path.Length == 0 || path == InputFile.StandardInputPath ? path : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>The same path with forward slashes, none at its end, and no needless <c>./</c> before it.</summary>
    private static string Spell(string path)
    {
        var spelled = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        spelled = Path.TrimEndingDirectorySeparator(spelled);
        return spelled.StartsWith("./", StringComparison.Ordinal) && spelled.Length > 2 ? spelled[2..] : spelled;
    }

    private static string Prefix(string root) => root == "." ? "" : root.EndsWith('/') ? root : root + "/";

    /// <summary>A folder is sorted by the paths within it, which have a slash after its name.</summary>
    private static string SortKey(string root) => Directory.Exists(root) ? Prefix(root) : root;
}
