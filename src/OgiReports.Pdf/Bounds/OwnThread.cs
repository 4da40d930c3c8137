using System.Runtime.ExceptionServices;

namespace OgiReports.Pdf.Bounds;

/// <summary>
/// Runs work on a thread of its own: with a stack that files made of nothing but nesting don't exhaust, and, as the last
/// resort where the library neither ends nor calls back, with an end to waiting for it.
/// </summary>
internal static class OwnThread
{
    // The clock stops nearly everything by itself; the thread is left behind only when it doesn't.
    private const double Grace = 2;

    /// <summary>Runs work and gives its result.</summary>
    /// <exception cref="TimeoutException">The work has not ended in time and was left behind.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static T Run<T>(Func<T> work, double maxSeconds, CancellationToken cancellationToken)
    {
        var outcome = new Outcome<T>(work);
        var longest = TimeSpan.FromMilliseconds(int.MaxValue);
        var patience = maxSeconds + Grace < longest.TotalSeconds ? TimeSpan.FromSeconds(maxSeconds + Grace) : longest;
        var thread = ReadingThread.Take();
        thread.Do(outcome.Fill);
        var hasEnded = false;
        try
        {
            hasEnded = outcome.Done.Wait(patience, cancellationToken);
        }
        finally
        {
            if (hasEnded)
            {
                thread.GiveBack();
            }
            else
            {
                thread.Dismiss();
            }
        }

        if (!hasEnded)
        {
            throw new TimeoutException();
        }

        outcome.Failure?.Throw();
        return outcome.Value!;
    }

    private sealed class Outcome<T>(Func<T> work)
    {
        // Without spinning: the work takes longer than any of it, and the processor may have other work.
        public ManualResetEventSlim Done { get; } = new(initialState: false, spinCount: 0);

        public T? Value { get; private set; }

        public ExceptionDispatchInfo? Failure { get; private set; }

        public void Fill()
        {
            try
            {
                Value = work();
            }
            catch (Exception exception)
            {
                // Thrown on in the caller's thread: whatever it is, it is the caller's.
                Failure = ExceptionDispatchInfo.Capture(exception);
            }
            finally
            {
                Done.Set();
            }
        }
    }
}
