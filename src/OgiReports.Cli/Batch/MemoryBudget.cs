namespace OgiReports.Cli.Batch;

/// <summary>Bounds the bytes of documents that are held at once. One that is larger than the whole budget is let through alone.</summary>
internal sealed class MemoryBudget(long total)
{
    /// <summary>How often one who waits looks whether it was stopped.</summary>
    private const int StopInterval = 100;

    private readonly object _gate = new();
    private long _held;

    /// <summary>Waits until there is room for so many bytes.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Take(long count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            while (_held > 0 && _held + count > total)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Monitor.Wait(_gate, StopInterval);
            }

            _held += count;
        }
    }

    public void Return(long count)
    {
        lock (_gate)
        {
            _held -= count;
            Monitor.PulseAll(_gate);
        }
    }
}
