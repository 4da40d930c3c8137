namespace OgiReports.Cli.Batch;

/// <summary>Does work on many inputs at once and hands the results on in the order of the inputs, with a bounded number under way.</summary>
internal static class OrderedWork
{
    /// <summary>How many results may wait for a slow one before them, per thread.</summary>
    private const int WaitingPerThread = 8;

    /// <param name="inputs">The inputs; they are asked for as work gets done.</param>
    /// <param name="work">What to do with one; it runs on other threads.</param>
    /// <param name="threads">How many run at once.</param>
    /// <param name="cancellationToken">Stops the waiting at once, even when a piece of work hangs.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<TResult> Run<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, int threads, CancellationToken cancellationToken)
    {
        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        var underWay = new Queue<Task<TResult>>();
        foreach (var input in inputs)
        {
            underWay.Enqueue(factory.StartNew(() => work(input), cancellationToken));
            if (underWay.Count >= threads * WaitingPerThread)
            {
                yield return underWay.Dequeue().WaitAsync(cancellationToken).GetAwaiter().GetResult();
            }
        }

        while (underWay.TryDequeue(out var next))
        {
            yield return next.WaitAsync(cancellationToken).GetAwaiter().GetResult();
        }
    }
}
