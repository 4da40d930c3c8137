using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgiReports.Cli.Batch;

/// <summary>
/// One of several parts of a run that are done apart. What belongs to it follows from the content alone, so that it
/// stays when files are added, and copies of a document meet in one shard.
/// </summary>
/// <param name="Index">Which one, from 0.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct Shard(int Index, int Count)
{
    /// <summary>What the names of their folders begin with.</summary>
    public const string Prefix = "shard-";

    /// <summary>A run that is not parted.</summary>
    public static Shard Whole { get; } = new(0, 1);

    public bool IsWhole => Count <= 1;

    /// <summary>The name of its folder, and of the marker beside it when it is done.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Index:D5}-of-{Count:D5}");

    public bool OwnsContent(string sha256) =>
        Count <= 1 || ulong.Parse(sha256.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % (ulong)Count == (ulong)Index;

    /// <summary>What could not be read belongs somewhere too.</summary>
    public bool OwnsPath(string path) =>
        Count <= 1 || OwnsContent(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path))));
}
