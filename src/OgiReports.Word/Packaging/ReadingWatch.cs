using System.Diagnostics;
using System.Globalization;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;

namespace OgiReports.Word.Packaging;

/// <summary>Ends a reading that was cancelled, that takes too long or that goes too deep.</summary>
internal sealed class ReadingWatch(ReadLimits limits, CancellationToken cancellationToken)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>For parts that can only be small.</summary>
    public static ReadingWatch Unlimited { get; } = new(ReadLimits.Default with { MaxSeconds = double.MaxValue }, CancellationToken.None);

    public int MaxDepth => limits.MaxDepth;

    /// <summary>To be called every few thousand nodes.</summary>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_start).TotalSeconds > limits.MaxSeconds)
        {
            throw new WordReadingException(new Diagnostic(
                ReadingDiagnostics.TooSlow,
                string.Create(CultureInfo.InvariantCulture, $"Reading took longer than {limits.MaxSeconds:0.###} seconds and was given up. Raise ReadLimits.MaxSeconds if it is really one report.")));
        }
    }
}
