using System.Runtime.ExceptionServices;

namespace OgiReports.Pdf.Bounds;

/// <summary>
/// Runs work on a thread of its own: with a stack that files made of nothing but nesting don't exhaust, and, as the last
/// resort where the library neither ends nor calls back, with an end to waiting for it.
/// </summary>
internal static class OwnThread
{
    // Only reserved; memory is taken as the stack grows.
    private const int StackSize = 64 << 20;

    // The clock stops nearly everything by itself; the thread is left behind only when it doesn't.
    private const double Grace = 2;

    /// <summary>Runs work and gives its result.</summary>
    /// <exception cref="TimeoutException">The work has not ended in time and was left behind.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static T Run<T>(Func<T> work, double maxSeconds, CancellationToken cancellationToken)
    {
        var outcome = new Outcome<T>();
        var thread = new Thread(() => outcome.Fill(work), StackSize) { IsBackground = true, Name = "OgiReports.Pdf" };
        thread.Start();
        var longest = TimeSpan.FromMilliseconds(int.MaxValue);
        var patience = maxSeconds + Grace < longest.TotalSeconds ? TimeSpan.FromSeconds(maxSeconds + Grace) : longest;
        if (!outcome.Done.Wait(patience, cancellationToken))
        {
            throw new TimeoutException();
        }

        outcome.Failure?.Throw();
        return outcome.Value!;
    }

    private sealed class Outcome<T>
    {
        public ManualResetEventSlim Done { get; } = new();

        public T? Value { get; private set; }

        public ExceptionDispatchInfo? Failure { get; private set; }

        public void Fill(Func<T> work)
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
