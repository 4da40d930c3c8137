using OgiReports.Pdf.Bounds;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Files are read by threads that are kept for the next file.</summary>
public sealed class OwnThreadTests
{
    private const double Enough = 60;

    // Added to the grace that a work has beyond its limit.
    private const double Short = -1.8;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Works_one_after_the_other_give_their_own_results()
    {
        for (var number = 0; number < 600; number++)
        {
            var own = number;
            Assert.Equal(own, OwnThread.Run(() => own, Enough, Token));
        }
    }

    [Fact]
    public void Many_works_at_once_give_their_own_results()
    {
        var results = new int[400];
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token }, number => results[number] = OwnThread.Run(() => 2 * number, Enough, Token));
        Assert.Equal([.. Enumerable.Range(0, results.Length).Select(number => 2 * number)], results);
    }

    [Fact]
    public void An_exception_is_the_callers_and_the_next_work_is_done()
    {
        var exception = Assert.Throws<InvalidDataException>(() => OwnThread.Run<int>(() => throw new InvalidDataException("of the work"), Enough, Token));
        Assert.Equal("of the work", exception.Message);
        Assert.Equal(7, OwnThread.Run(() => 7, Enough, Token));
    }

    [Fact]
    public void A_work_that_does_not_end_is_left_behind_and_the_next_is_done()
    {
        using var end = new ManualResetEventSlim();
        Assert.Throws<TimeoutException>(() => OwnThread.Run(() => end.Wait(TimeSpan.FromSeconds(30), CancellationToken.None), Short, Token));
        Assert.Equal(8, OwnThread.Run(() => 8, Enough, Token));
        end.Set();
    }

    [Fact]
    public void A_cancelled_caller_does_not_wait()
    {
        using var end = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => OwnThread.Run(() => end.Wait(TimeSpan.FromSeconds(30), CancellationToken.None), Enough, stop.Token));
        Assert.Equal(9, OwnThread.Run(() => 9, Enough, Token));
        end.Set();
    }
}
