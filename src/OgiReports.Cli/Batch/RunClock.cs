using System.Diagnostics;

namespace OgiReports.Cli.Batch;

/// <summary>What a run measured: how long it took, and which documents took longest.</summary>
internal sealed class RunClock
{
    private const int SlowestCount = 10;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly PriorityQueue<string, double> _slowest = new();

    public DateTimeOffset Started { get; } = DateTimeOffset.UtcNow;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>The documents that took longest, the slowest first.</summary>
    public IEnumerable<(string Path, double Seconds)> Slowest => _slowest.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => (item.Element, item.Priority));

    public void Add(string path, double? seconds)
    {
        if (seconds is { } time)
        {
            _slowest.Enqueue(path, time);
            if (_slowest.Count > SlowestCount)
            {
                _slowest.Dequeue();
            }
        }
    }
}
