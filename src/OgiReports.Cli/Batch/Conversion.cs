using OgiReports.Cli.Output;
using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>A conversion from its inputs to its exit code.</summary>
internal sealed class Conversion(CommandEnvironment environment, ConversionOptions options)
{
    private readonly BatchAccount _account = new(environment, options.IsQuiet);
    private readonly RunClock _clock = new();

    /// <returns>The exit code.</returns>
    public int Run()
    {
        environment.Interruption.Listen();
        if (InputListing.Create(options, environment) is not { } listing)
        {
            return ExitCode.NoUsableInput;
        }

        if (!listing.Find().Any())
        {
            environment.Tell("there are no files in what was given. Nothing was written.");
            return ExitCode.NoUsableInput;
        }

        if (options.Streams)
        {
            Stream(listing);
        }
        else
        {
            WriteDataset(listing);
        }

        if (!options.IsQuiet)
        {
            environment.Tell(_account.ToString());
        }

        return _account.ExitCode;
    }

    private void Stream(InputListing listing)
    {
        foreach (var converted in Convert(listing))
        {
            _account.Add(converted, converted.Input.Outcome);
            environment.Output.Write(converted.Input.Record.Span);
        }
    }

    private void WriteDataset(InputListing listing)
    {
        try
        {
            var dataset = new DatasetOptions { Folder = options.Output, Formats = options.Formats, IncludesWide = options.IncludesWide, CsvByteOrderMark = options.HasByteOrderMark };
            using var writer = new DatasetWriter(dataset);
            foreach (var converted in Convert(listing))
            {
                var input = converted.Input;
                _clock.Add(input.Path, input.Seconds);
                _account.Add(converted, writer.Write(options.HasTimings ? input : input with { Seconds = null }));
            }

            writer.Complete();
            using (var run = AtomicFile.Create(Path.Combine(options.Output, RunFile.FileName)))
            {
                run.Content.Write(RunFile.Describe(options, writer.Summary, _clock, _account.ExitCode).Span);
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

    private IEnumerable<ConvertedInput> Convert(InputListing listing) =>
        OrderedWork.Run(listing.Find(), new DocumentConverter(environment, options).Convert, options.Jobs, environment.Interruption.Token);
}
