namespace OgiReports.Benchmarks;

/// <summary>
/// Times works in turns, so that what else the machine does falls on all of them alike: all are repeated until the compiler
/// is done with them, then the best round of each counts. Counted is the time that the thread itself was running.
/// </summary>
internal static class Turns
{
    /// <summary>What one run of a work took.</summary>
    /// <param name="Seconds">The time that the thread was running.</param>
    /// <param name="Bytes">What it allocated.</param>
    public readonly record struct Cost(double Seconds, long Bytes);

    /// <summary>Runs the works until they are compiled to the end.</summary>
    public static void Warm(double seconds, params ReadOnlySpan<Action> works)
    {
        for (var start = ThreadClock.Seconds; ThreadClock.Seconds - start < seconds;)
        {
            foreach (var work in works)
            {
                work();
            }
        }
    }

    /// <summary>The best of some rounds, each of some repeats.</summary>
    public static Cost[] Measure(int rounds, int repeats, params ReadOnlySpan<Action> works)
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

    private static Cost Time(Action work, int repeats)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Seconds;
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            work();
        }

        return new Cost((ThreadClock.Seconds - start) / repeats, (GC.GetAllocatedBytesForCurrentThread() - before) / repeats);
    }
}
