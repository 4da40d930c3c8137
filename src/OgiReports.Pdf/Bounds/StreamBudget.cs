namespace OgiReports.Pdf.Bounds;

/// <summary>How many bytes the streams of a file may expand to.</summary>
/// <param name="clock">Ends the reading when it takes too long.</param>
/// <param name="fileSize">The size of the file in bytes.</param>
/// <param name="maxRatio">How many times its size a file may expand to.</param>
internal sealed class StreamBudget(ReadingClock clock, long fileSize, int maxRatio)
{
    /// <summary>The largest stream: a font with all ideographs has some 30 MB.</summary>
    public const int LargestStream = 64 << 20;

    // Small files have the right to a few large streams all the same.
    private const long SmallFileAllowance = 128L << 20;

    private readonly long _total = Math.Max(SmallFileAllowance, fileSize * maxRatio);
    private long _taken;

    public ReadingClock Clock => clock;

    public TreeBranches Branches { get; private set; } = new();

    /// <summary>Whether a stream broke off before its end since the flag was last taken back.</summary>
    public bool HasDamage { get; set; }

    /// <summary>The file is opened, or opened again: its tree is walked from the start.</summary>
    public void Restart(ReadOnlySpan<byte> file)
    {
        Branches = new TreeBranches();
        Branches.Count(file);
    }

    /// <summary>Counts decoded bytes.</summary>
    /// <param name="length">How many bytes of this stream there are.</param>
    /// <param name="more">How many of them are new.</param>
    public void Take(long length, int more)
    {
        clock.Check();
        _taken += more;
        if (length > LargestStream || _taken > _total)
        {
            throw new StreamTooLargeException();
        }
    }
}
