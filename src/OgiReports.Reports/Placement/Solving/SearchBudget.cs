using System.Diagnostics;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>
/// What the searches for one table may spend together: steps, which are the same on every machine however busy it is, and
/// a deadline that stands behind them as a net.
/// </summary>
internal sealed class SearchBudget
{
    // The clock is asked so seldom that it costs nothing, and so often that the deadline is kept to a few milliseconds.
    private const long ClockInterval = 1 << 10;

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly double _seconds;
    private readonly SearchBudget? _whole;
    private long _untilClock = ClockInterval;
    private bool _isLate;

    public SearchBudget(PlacementLimits limits)
    {
        Limits = limits;
        StepsLeft = limits.MaxNodes;
        _seconds = limits.MaxSeconds;
    }

    /// <summary>A part of another one, for a search that is worth no more.</summary>
    /// <param name="whole">What it is a part of, and spends from.</param>
    /// <param name="divisor">Which part.</param>
    public SearchBudget(SearchBudget whole, int divisor)
        : this(whole.Limits with { MaxNodes = whole.Limits.MaxNodes / divisor, MaxNodesPerReading = whole.Limits.MaxNodesPerReading / divisor })
    {
        _whole = whole;
    }

    public PlacementLimits Limits { get; }

    /// <summary>The steps that are left.</summary>
    public long StepsLeft { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => StepsLeft <= 0 || _isLate || _whole is { IsSpent: true };

    /// <summary>Takes steps; false when nothing is left.</summary>
    public bool Spend(long steps)
    {
        _whole?.Spend(steps);
        StepsLeft -= steps;
        _untilClock -= steps;
        if (_untilClock < 0)
        {
            _untilClock = ClockInterval;
            _isLate |= Stopwatch.GetElapsedTime(_started).TotalSeconds > _seconds;
        }

        return !IsSpent;
    }
}
