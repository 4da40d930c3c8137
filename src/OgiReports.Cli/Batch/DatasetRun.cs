using OgiReports.Cli.Output;
using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>Writes inputs as a dataset with its summary, wherever they come from.</summary>
internal sealed class DatasetRun(CommandEnvironment environment, ConversionOptions options, BatchAccount account)
{
    private readonly RunClock _clock = new();

    /// <param name="inputs">The inputs in order.</param>
    /// <param name="progress">Is told how far it is; null when nobody is.</param>
    /// <exception cref="OutputFailedException">The dataset can't be written.</exception>
    public void Write(IEnumerable<ConvertedInput> inputs, RunProgress? progress)
    {
        try
        {
            using var writer = new DatasetWriter(new DatasetOptions { Folder = options.Output, Formats = options.Formats, IncludesWide = options.IncludesWide, CsvByteOrderMark = options.HasByteOrderMark });
            foreach (var converted in Shown(inputs, progress))
            {
                var input = converted.Input;
                _clock.Add(input.Path, input.Seconds);
                var outcome = writer.Write(options.HasTimings ? input : input with { Seconds = null });
                if (outcome == DatasetOutcome.Unreadable)
                {
                    progress?.Clear();
                }

                account.Add(converted, outcome);
                progress?.Tick(writer.Summary);
            }

            writer.Complete();
            using (var run = AtomicFile.Create(Path.Combine(options.Output, RunFile.FileName)))
            {
                run.Content.Write(RunFile.Describe(options, writer.Summary, _clock, account.ExitCode).Span);
                run.Commit();
            }

            if (!options.IsQuiet)
            {
                SummaryTables.Write(environment.Error, writer.Summary, options.Output);
            }
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            // Whatever goes wrong with an input is told in its row; what gets here is the output's.
            throw new OutputFailedException(options.Output, exception);
        }
    }

    /// <summary>However the inputs end, the bar goes before anything else is said.</summary>
    private static IEnumerable<ConvertedInput> Shown(IEnumerable<ConvertedInput> inputs, RunProgress? progress)
    {
        try
        {
            foreach (var input in inputs)
            {
                yield return input;
            }
        }
        finally
        {
            progress?.Clear();
        }
    }
}
