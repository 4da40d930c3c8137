using System.Globalization;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>Bounds what an archive may expand to in all, the archives in it included.</summary>
internal sealed class ExpansionLimit(long archiveLength, int ratio)
{
    /// <summary>Below this nothing is a danger, and a small archive of one repetitive page may expand a thousand times.</summary>
    private const long Harmless = 256L << 20;

    private readonly long _limit = Math.Max(Harmless, archiveLength * ratio);
    private long _count;

    /// <exception cref="ArchiveRefusedException">The archive has expanded to more than it may.</exception>
    public void Add(long count)
    {
        _count += count;
        if (_count > _limit)
        {
            throw new ArchiveRefusedException(string.Create(CultureInfo.InvariantCulture, $"it expands to more than {_limit:N0} bytes, out of all proportion to its size: it may be a bomb, and the rest of it was not read."));
        }
    }
}
