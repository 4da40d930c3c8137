using OgiReports.Cli.Batch;
using Xunit;

namespace OgiReports.Cli.Tests;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    public void Results_come_in_the_order_of_the_inputs(int threads)
    {
        var results = OrderedWork.Run(
            Enumerable.Range(0, 200),
            number =>
            {
                Thread.SpinWait(number % 3 == 0 ? 20000 : 1);
                return number * 2;
            },
            threads,
            CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 200).Select(number => number * 2), results);
    }

    [Fact]
    public void Inputs_are_asked_for_as_work_gets_done()
    {
        var asked = 0;
        var inputs = Enumerable.Range(0, 1000).Select(number => asked = number);

        using var results = OrderedWork.Run(inputs, number => number, 2, CancellationToken.None).GetEnumerator();
        Assert.True(results.MoveNext());

        Assert.InRange(asked, 0, 16);
    }

    [Fact]
    public void No_more_run_at_once_than_asked_for()
    {
        var running = 0;
        var most = 0;
        var results = OrderedWork.Run(
            Enumerable.Range(0, 100),
            number =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                Thread.Sleep(1);
                Interlocked.Decrement(ref running);
                return number;
            },
            3,
            CancellationToken.None);

        Assert.Equal(100, results.Count());
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public void A_piece_of_work_that_hangs_does_not_keep_a_stop_waiting()
    {
        using var release = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var results = OrderedWork.Run(
            [1],
            _ =>
            {
                stop.Cancel();
                release.Wait();
                return 0;
            },
            1,
            stop.Token);

        Assert.ThrowsAny<OperationCanceledException>(() => results.Count());
        release.Set();
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var current = target; value > current;)
        {
            var seen = Interlocked.CompareExchange(ref target, value, current);
            if (seen == current)
            {
                return;
            }

            current = seen;
        }
    }
}
