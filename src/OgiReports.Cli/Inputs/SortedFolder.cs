using System.IO.Enumeration;

namespace OgiReports.Cli.Inputs;

/// <summary>
/// The entries of one folder in ordinal order of their paths, in memory that does not grow with their number: what is
/// more than a batch is passed over and comes with another listing of the folder.
/// </summary>
internal static class SortedFolder
{
    /// <summary>How many names are held. A folder of a million is listed twenty times, which takes seconds.</summary>
    public const int BatchSize = 50_000;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    /// <summary>The entries.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="batchSize">How many names are held.</param>
    /// <exception cref="IOException">It can't be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It can't be listed.</exception>
    public static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, int batchSize = BatchSize)
    {
        string? last = null;
        bool isWhole;
        do
        {
            var batch = Next(folder.FullName, last, batchSize, out isWhole);
            foreach (var key in batch)
            {
                last = key;
                yield return key[^1] == '/' ? new DirectoryInfo(Path.Combine(folder.FullName, key[..^1])) : new FileInfo(Path.Combine(folder.FullName, key));
            }
        }
        while (!isWhole);
    }

    /// <summary>The first names behind one, sorted; a folder within has a slash after its name, as the paths in it have.</summary>
    private static List<string> Next(string folder, string? last, int batchSize, out bool isWhole)
    {
        isWhole = true;
        var names = new List<string>();
        var found = new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.IsDirectory ? string.Concat(entry.FileName, "/") : entry.FileName.ToString(), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => IsBehind(ref entry, last),
        };
        foreach (var name in found)
        {
            names.Add(name);
            if (names.Count >= batchSize * 2)
            {
                Cut(names, batchSize);
                isWhole = false;
            }
        }

        if (isWhole)
        {
            names.Sort(StringComparer.Ordinal);
        }
        else
        {
            Cut(names, batchSize);
        }

        return names;
    }

    /// <summary>Names that are not valid UTF-8 can look the same. The next batch would pass over the rest of them, so that they stay together.</summary>
    private static void Cut(List<string> names, int batchSize)
    {
        names.Sort(StringComparer.Ordinal);
        var end = Math.Min(batchSize, names.Count);
        while (end > 0 && end < names.Count && names[end] == names[end - 1])
        {
            end++;
        }

        names.RemoveRange(end, names.Count - end);
    }

    private static bool IsBehind(ref FileSystemEntry entry, string? last)
    {
        if (last is null)
        {
            return true;
        }

        var order = entry.FileName.SequenceCompareTo(last);
        // Only where one is the beginning of the other does the slash after a folder's name matter.
        return last.AsSpan().StartsWith(entry.FileName, StringComparison.Ordinal) || entry.FileName.StartsWith(last, StringComparison.Ordinal)
            ? StringComparer.Ordinal.Compare(entry.IsDirectory ? string.Concat(entry.FileName, "/") : entry.FileName.ToString(), last) > 0
            : order > 0;
    }
}
