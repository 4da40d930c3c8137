using System.Collections.Concurrent;
using System.Diagnostics;

namespace OgiReports.Cli.Batch;

/// <summary>
/// Does work on many inputs at once and hands the results on in the order of the inputs, with a bounded number under way.
/// One thread looks for inputs, others do the work, and the caller takes the results.
/// </summary>
internal sealed class WorkPipeline<TInput, TResult> : IDisposable
{
    /// <summary>How many results may wait for a slow one before them, per thread.</summary>
    private const int WaitingPerThread = 32;

    /// <summary>The default of one megabyte is less than a deeply nested document may need.</summary>
    private const int StackSize = 16 << 20;

    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(200);

    private readonly Func<TInput, TResult> _work;
    private readonly Func<TInput, TResult> _abandon;
    private readonly TimeSpan _limit;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _room;
    private readonly BlockingCollection<Item> _toDo = [];
    private readonly BlockingCollection<Item> _inOrder = [];
    private readonly List<Thread> _workers = [];

    /// <param name="work">What to do with one; it runs on other threads.</param>
    /// <param name="threads">How many run at once.</param>
    /// <param name="limit">How long one may take before it is given up, its thread with it.</param>
    /// <param name="abandon">The result of one that was given up.</param>
    /// <param name="stop">Stops before the next input; what is under way is finished.</param>
    public WorkPipeline(Func<TInput, TResult> work, int threads, TimeSpan limit, Func<TInput, TResult> abandon, CancellationToken stop)
    {
        _work = work;
        _limit = limit;
        _abandon = abandon;
        _stop = stop;
        _room = new SemaphoreSlim(threads * WaitingPerThread);
        for (var count = 0; count < threads; count++)
        {
            StartWorker();
        }
    }

    /// <summary>The results in the order of the inputs.</summary>
    /// <param name="find">Looks for inputs and hands each to the action that it is given, which returns when there is room.</param>
    /// <exception cref="OperationCanceledException">It was stopped; every piece of work that had begun is done or given up.</exception>
    public IEnumerable<TResult> Run(Action<Action<TInput>> find)
    {
        Exception? failure = null;
        var finder = new Thread(() =>
        {
            try
            {
                find(Add);
            }
            catch (OperationCanceledException)
            {
                // It was stopped, or nobody takes the results any more.
            }
            catch (Exception exception)
            {
                // It is thrown again where the results are taken.
                failure = exception;
            }

            _toDo.CompleteAdding();
            _inOrder.CompleteAdding();
        }, StackSize)
        {
            IsBackground = true,
            Name = "find",
        };
        finder.Start();
        foreach (var item in _inOrder.GetConsumingEnumerable())
        {
            WaitFor(item);
            if (item.Result.Task.IsCanceled)
            {
                WaitForWorkers();
                _stop.ThrowIfCancellationRequested();
            }

            yield return item.Result.Task.GetAwaiter().GetResult();
            _room.Release();
        }

        finder.Join();
        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        _stop.ThrowIfCancellationRequested();
    }

    public void Dispose() => _end.Cancel();

    private void Add(TInput input)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stop, _end.Token);
        _room.Wait(either.Token);
        var item = new Item(input);
        _inOrder.Add(item);
        _toDo.Add(item);
    }

    private void WaitFor(Item item)
    {
        while (Task.WaitAny([item.Result.Task], WatchInterval) < 0)
        {
            if (item.IsOverdue(_limit) && item.Result.TrySetResult(_abandon(item.Input)))
            {
                // A thread can't be ended from outside; it ends by itself when its work does, and another takes its place.
                StartWorker();
            }
        }
    }

    /// <summary>Waits until nothing is under way any more, so that all that was done can be kept.</summary>
    private void WaitForWorkers()
    {
        foreach (var item in _inOrder.GetConsumingEnumerable())
        {
            WaitFor(item);
        }
    }

    private void StartWorker()
    {
        var worker = new Thread(Work, StackSize) { IsBackground = true, Name = "read" };
        _workers.Add(worker);
        worker.Start();
    }

    private void Work()
    {
        try
        {
            foreach (var item in _toDo.GetConsumingEnumerable(_end.Token))
            {
                if (!Do(item))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody takes the results any more.
        }
    }

    /// <returns>Whether the thread is still wanted.</returns>
    private bool Do(Item item)
    {
        if (_stop.IsCancellationRequested)
        {
            item.Result.TrySetCanceled();
            return true;
        }

        item.Start();
        try
        {
            return item.Result.TrySetResult(_work(item.Input));
        }
        catch (OperationCanceledException)
        {
            return item.Result.TrySetCanceled();
        }
        catch (Exception exception)
        {
            // It is thrown again where the results are taken.
            return item.Result.TrySetException(exception);
        }
    }

    private sealed class Item(TInput input)
    {
        private long _started;

        public TInput Input => input;

        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Start() => Volatile.Write(ref _started, Stopwatch.GetTimestamp());

        public bool IsOverdue(TimeSpan limit) => Volatile.Read(ref _started) is > 0 and var started && Stopwatch.GetElapsedTime(started) > limit;
    }
}
