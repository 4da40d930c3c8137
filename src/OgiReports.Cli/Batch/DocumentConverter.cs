using System.Diagnostics;
using System.Security.Cryptography;
using OgiReports.Cli.Inputs;
using OgiReports.Datasets;
using OgiReports.Documents.Reading;

namespace OgiReports.Cli.Batch;

/// <summary>Turns one input into its row and its record. Whatever goes wrong concerns this input alone: the others are read all the same.</summary>
internal sealed class DocumentConverter(CommandEnvironment environment, ConversionOptions options)
{
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ConvertedInput Convert(BatchInput input)
    {
        if (input.Verdict is { } verdict)
        {
            return new ConvertedInput(verdict);
        }

        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(environment.Interruption.Token);
        limit.CancelAfter(TimeSpan.FromSeconds(options.DocumentSeconds));
        try
        {
            var content = input.Content ?? ReadAll(input.Path);
            var result = environment.Parse(new InputContent(content, input.Path), limit.Token);
            return new ConvertedInput(DatasetInput.Of(result) with
            {
                Path = input.Path,
                Sha256 = System.Convert.ToHexStringLower(SHA256.HashData(content.Span)),
                Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds,
            });
        }
        catch (OperationCanceledException) when (!environment.Interruption.Token.IsCancellationRequested)
        {
            return Failed(input, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it took longer than {options.DocumentSeconds} seconds. --timeout allows more."));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake in this program must not cost the other hundred thousand documents of a run. The exit code tells it.
            return Failed(input, ReadFailure.Explain(exception, environment.IsDebugging), !ReadFailure.IsExpected(exception) && exception is not InputTooLargeException);
        }
    }

    private static ConvertedInput Failed(BatchInput input, string reason, bool isBug = false) =>
        new(new DatasetInput(input.Path, DatasetOutcome.Unreadable) { Reason = reason }, isBug);

    private ReadOnlyMemory<byte> ReadAll(string path)
    {
        using var file = environment.Open(path);
        return BoundedContent.Read(file, ReadLimits.Default.MaxBytes, environment.Interruption.Token);
    }
}
