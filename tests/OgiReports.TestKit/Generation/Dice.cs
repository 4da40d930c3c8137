namespace OgiReports.TestKit.Generation;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014). Own, because the sequence of <see cref="Random"/> is not promised across
/// runtime versions and a seed must always mean the same report.
/// </summary>
internal sealed class Dice(int seed)
{
    // Mixed first: the states of one sequence lie a constant apart, so bare seeds would share their sequences.
    private ulong _state = Mix(unchecked((ulong)seed + 0x5851F42D4C957F2DUL));

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Both bounds included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T OneOf<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>Some of the items, in their order.</summary>
    public List<T> Sample<T>(IReadOnlyList<T> items, int count)
    {
        var left = Enumerable.Range(0, items.Count).ToList();
        while (left.Count > count)
        {
            left.RemoveAt(Below(left.Count));
        }

        return left.ConvertAll(index => items[index]);
    }

    private ulong Next() => Mix(_state = unchecked(_state + 0x9E3779B97F4A7C15UL));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
