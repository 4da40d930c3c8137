using System.Globalization;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Word.Packaging;

namespace OgiReports.Word.Legacy;

/// <summary>Ends a reading at the limit of time or of size, and says so.</summary>
internal static class ReadingDeadline
{
    /// <summary>Runs a reading that watches a token.</summary>
    /// <param name="limits">How long it may take.</param>
    /// <param name="read">The reading.</param>
    /// <param name="cancellationToken">The caller's own token: its end is the caller's.</param>
    /// <returns>What was read, or a result with the diagnostic that ended it.</returns>
    public static ReadResult Run(ReadLimits limits, Func<CancellationToken, ReadResult> read, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (limits.MaxSeconds > 0)
        {
            deadline.CancelAfter((int)Math.Clamp(limits.MaxSeconds * 1000, 1, int.MaxValue));
        }
        else
        {
            // A timer would be late on a busy machine; no time at all is no matter of timers.
            deadline.Cancel();
        }

        try
        {
            return read(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReadResult(null, [new Diagnostic(
                ReadingDiagnostics.TooSlow,
                string.Create(CultureInfo.InvariantCulture, $"Reading took longer than {limits.MaxSeconds:0.###} seconds and was given up. Raise ReadLimits.MaxSeconds if it is really one report."))]);
        }
        catch (WordReadingException exception)
        {
            return new ReadResult(null, [exception.Diagnostic]);
        }
    }
}
