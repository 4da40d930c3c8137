using System.Collections.Concurrent;

namespace OgiReports.Pdf.Bounds;

/// <summary>
/// A thread with a deep stack that does one work after another and ends when none comes. Making one for every file would
/// take a few percent of a small file's time, and more in buffers that are kept by thread.
/// </summary>
internal sealed class ReadingThread
{
    // Only reserved; memory is taken as the stack grows, and given back when the thread ends.
    private const int StackSize = 64 << 20;
    private const int LongestService = 256;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly ConcurrentStack<ReadingThread> Waiting = new();

    // What stands below is read and written under this lock.
    private readonly object _gate = new();
    private Action? _work;
    private bool _isIdle, _isDismissed;
    private int _served;

    private ReadingThread() => new Thread(Serve, StackSize) { IsBackground = true, Name = "OgiReports.Pdf" }.UnsafeStart();

    /// <summary>A thread for one work, which is then given back or dismissed.</summary>
    public static ReadingThread Take()
    {
        while (Waiting.TryPop(out var thread))
        {
            lock (thread._gate)
            {
                if (thread._isIdle)
                {
                    thread._isIdle = false;
                    return thread;
                }
            }
        }

        return new ReadingThread();
    }

    /// <summary>Has the work done. It must not throw.</summary>
    public void Do(Action work)
    {
        lock (_gate)
        {
            _work = work;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Keeps the thread for another work; its own has ended.</summary>
    public void GiveBack()
    {
        lock (_gate)
        {
            if (++_served < LongestService)
            {
                _isIdle = true;
                Waiting.Push(this);
                return;
            }
        }

        Dismiss();
    }

    /// <summary>Lets the thread end, as soon as its work does.</summary>
    public void Dismiss()
    {
        lock (_gate)
        {
            _isDismissed = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Serve()
    {
        while (NextWork() is { } work)
        {
            work();
        }
    }

    /// <summary>Waits for work; null where there will be none.</summary>
    private Action? NextWork()
    {
        lock (_gate)
        {
            while (_work is null && !_isDismissed)
            {
                if (!Monitor.Wait(_gate, Patience) && _isIdle)
                {
                    // Still among those that wait, but not taken from there any more.
                    _isIdle = false;
                    return null;
                }
            }

            var work = _work;
            _work = null;
            return work;
        }
    }
}
