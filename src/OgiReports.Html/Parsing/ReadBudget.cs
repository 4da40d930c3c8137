using System.Diagnostics;

namespace OgiReports.Html.Parsing;

/// <summary>The time that a page may take, asked now and then.</summary>
internal sealed class ReadBudget(double seconds, CancellationToken cancellationToken)
{
    private const int StepsBetweenLooks = 256;

    private readonly long _end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
    private int _steps;

    /// <summary>Whether the time is up.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Counts a step.</summary>
    /// <returns>Whether there is time for it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool Step()
    {
        if (++_steps % StepsBetweenLooks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IsSpent |= Stopwatch.GetTimestamp() >= _end;
        }

        return !IsSpent;
    }
}
