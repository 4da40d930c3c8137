using System.Diagnostics;

namespace OgiReports.Pdf.Bounds;

/// <summary>
/// Tells when reading has taken too long. The library can't be cancelled, so it is asked wherever the library calls back:
/// while streams are decoded, contents are parsed, operators are run and glyphs are placed.
/// </summary>
internal sealed class ReadingClock(double maxSeconds, CancellationToken cancellationToken)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public bool IsOver => Stopwatch.GetElapsedTime(_start).TotalSeconds > maxSeconds;

    /// <summary>Ends the reading when it is time.</summary>
    /// <exception cref="TimeoutException">Reading has taken too long.</exception>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsOver)
        {
            throw new TimeoutException();
        }
    }
}
