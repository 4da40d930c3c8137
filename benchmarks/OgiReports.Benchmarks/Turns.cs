namespace OgiReports.Benchmarks;

/// <summary>
/// Times works in turns, so that what else the machine does falls on all of them alike: all are repeated until the compiler
/// is done with them, then the best round of each counts. Counted is the time that a processor was running for it.
/// </summary>
internal sealed class Turns
{
    private readonly Func<double> _clock;
    private readonly Func<long> _allocated;

    private Turns(Func<double> clock, Func<long> allocated) => (_clock, _allocated) = (clock, allocated);

    /// <summary>Counts what this thread takes.</summary>
    public static Turns OfThread { get; } = new(() => ThreadClock.Seconds, GC.GetAllocatedBytesForCurrentThread);

    /// <summary>Counts what the whole process takes, for works that have threads of their own.</summary>
    public static Turns OfProcess { get; } = new(() => Environment.CpuUsage.TotalTime.TotalSeconds, () => GC.GetTotalAllocatedBytes());

    /// <summary>What one run of a work took.</summary>
    /// <param name="Seconds">The time that a processor was running for it.</param>
    /// <param name="Bytes">What was allocated.</param>
    public readonly record struct Cost(double Seconds, long Bytes);

    /// <summary>Runs the works until they are compiled to the end.</summary>
    public void Warm(double seconds, params ReadOnlySpan<Action> works)
    {
        for (var start = _clock(); _clock() - start < seconds;)
        {
            foreach (var work in works)
            {
                work();
            }
        }
    }

    /// <summary>The best of some rounds, each of some repeats.</summary>
    public Cost[] Measure(int rounds, int repeats, params ReadOnlySpan<Action> works)
    {
        var best = new Cost[works.Length];
        Array.Fill(best, new Cost(double.MaxValue, 0));
        for (var round = 0; round < rounds; round++)
        {
            for (var index = 0; index < works.Length; index++)
            {
                var cost = Time(works[index], repeats);
                best[index] = new Cost(Math.Min(cost.Seconds, best[index].Seconds), cost.Bytes);
            }
        }

        return best;
    }

    private Cost Time(Action work, int repeats)
    {
        var before = _allocated();
        var start = _clock();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            work();
        }

        return new Cost((_clock() - start) / repeats, (_allocated() - before) / repeats);
    }
}
