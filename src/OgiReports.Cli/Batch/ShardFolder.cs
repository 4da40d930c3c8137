using System.Globalization;

namespace OgiReports.Cli.Batch;

/// <summary>The folder of a shard, and the marker beside it that says that it is done.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Shard">Which shard it is.</param>
internal sealed record ShardFolder(string Path, Shard Shard)
{
    private const string MarkerExtension = ".done";

    public string MarkerPath => Path + MarkerExtension;

    public bool IsDone => File.Exists(MarkerPath);

    /// <summary>The shards that lie in a folder, or the one that it is.</summary>
    public static IEnumerable<ShardFolder> Find(string folder)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        return TryRead(full) is { } own ? [own] : Directory.EnumerateDirectories(full, Shard.Prefix + "*").Select(TryRead).OfType<ShardFolder>();
    }

    private static ShardFolder? TryRead(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return name.StartsWith(Shard.Prefix, StringComparison.Ordinal)
            && name[Shard.Prefix.Length..].Split("-of-") is [var index, var count]
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var total)
            && number < total
            ? new ShardFolder(path, new Shard(number, total))
            : null;
    }
}
