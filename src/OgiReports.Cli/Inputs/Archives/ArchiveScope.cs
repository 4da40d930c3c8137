using System.Globalization;
using OgiReports.Datasets.Records;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>An archive that is being walked.</summary>
/// <param name="path">What the manifest calls it.</param>
/// <param name="order">What its members are ordered by, before their numbers.</param>
/// <param name="limit">What it may expand to, with all archives around it.</param>
/// <param name="depth">How many archives it lies in, itself included.</param>
internal sealed class ArchiveScope(string path, string order, ExpansionLimit limit, int depth)
{
    // Hashes, since a million names would take more memory than a run may.
    private readonly KeyTable<byte> _names = new();

    public string Path => path;

    public string Order => order;

    public ExpansionLimit Limit => limit;

    public int Depth => depth;

    /// <summary>How many members were met.</summary>
    public int Count { get; private set; }

    /// <summary>The path of a member. An archive may hold several files of one name; each has a path of its own.</summary>
    public string PathOf(string name)
    {
        var unique = name;
        for (var number = 2; !_names.TryAdd(ReportKeys.OfName(unique), 0); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}#{number}");
        }

        return $"{path}!/{unique}";
    }

    public string NextOrder() => string.Create(CultureInfo.InvariantCulture, $"{order}{Count++:D9}");

    /// <summary>A member of this archive that is an archive.</summary>
    public ArchiveScope Within(string memberPath, string memberOrder) => new(memberPath, memberOrder + "\0", limit, depth + 1);
}
