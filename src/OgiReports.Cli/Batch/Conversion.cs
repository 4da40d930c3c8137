using OgiReports.Cli.Checkpoints;
using OgiReports.Cli.Output;

namespace OgiReports.Cli.Batch;

/// <summary>A conversion from its inputs to its exit code.</summary>
internal sealed class Conversion(CommandEnvironment environment, ConversionOptions options)
{
    /// <summary>How much longer than its time a document may take until its thread is given up.</summary>
    public const double Grace = 2;

    private readonly BatchAccount _account = new(environment, options.IsQuiet);

    /// <returns>The exit code.</returns>
    public int Run()
    {
        environment.Interruption.Listen();
        if (environment.Orders is { } orders)
        {
            Supervisor.Obey(orders, environment.Interruption);
        }

        if (options.Overwrite == OverwriteMode.Never && !options.Streams && IsFinished())
        {
            environment.Tell($"{options.Output} holds what was asked for already, and --overwrite never leaves it as it is.");
            return ExitCode.Done;
        }

        if (InputListing.Create(options, environment) is not { } listing)
        {
            return ExitCode.NoUsableInput;
        }

        if (listing.IsEmpty)
        {
            environment.Tell("there are no files in what was given. Nothing was written.");
            return ExitCode.NoUsableInput;
        }

        try
        {
            if (options.Streams)
            {
                Stream(listing);
            }
            else
            {
                Write(listing);
            }
        }
        catch (OperationCanceledException) when (environment.Interruption.Token.IsCancellationRequested)
        {
            var how = options.Streams ? "." : "; the same command goes on from here.";
            environment.Tell($"stopped after {_account.Inputs} inputs{how}");
            return environment.Interruption.ExitCode;
        }

        if (!options.IsQuiet)
        {
            environment.Tell(_account.ToString());
        }

        // A scheduler should not run a shard again because of what is in it; merging tells.
        return options.Shard.IsWhole ? _account.ExitCode : ExitCode.Done;
    }

    private bool IsFinished() =>
        !Checkpoint.IsUnfinished(options.CheckpointFolder) && (options.Shard.IsWhole ? File.Exists(Path.Combine(options.Output, RunFile.FileName)) : Folder.IsDone);

    private ShardFolder Folder => new(options.CheckpointFolder, options.Shard);

    private void Stream(InputListing listing)
    {
        using var converter = new DocumentConverter(environment, options, checkpoint: null);
        foreach (var (_, converted) in Convert(listing, converter))
        {
            _account.Add(converted, converted.Input.Outcome);
            environment.Output.Write(converted.Input.Record.Span);
        }
    }

    private void Write(InputListing listing)
    {
        try
        {
            var fingerprint = Fingerprint.OfThisBuild();
            using var checkpoint = Checkpoint.Open(options.CheckpointFolder, fingerprint, options.Overwrite, environment.IsAfterCrash);
            if (checkpoint.Results.Count > 0 && !options.IsQuiet)
            {
                environment.Tell($"{checkpoint.Results.Count} documents were read by an earlier run, and are read again only if they changed.");
            }

            using var converter = new DocumentConverter(environment, options, checkpoint);
            var results = Convert(listing, converter).Where(result => !result.Converted.IsOfAnotherShard);
            if (options.Shard.IsWhole)
            {
                new DatasetRun(environment, options, _account).Write(results.Select(result => result.Converted), new RunProgress(environment, options, listing));
                checkpoint.Complete(keeps: options.Overwrite == OverwriteMode.Changed);
            }
            else
            {
                WriteShard(checkpoint, results, fingerprint);
            }
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            // Whatever goes wrong with an input is told in its row; what gets here is the output's.
            throw new OutputFailedException(options.Output, exception);
        }
    }

    private void WriteShard(Checkpoint checkpoint, IEnumerable<(BatchInput Input, ConvertedInput Converted)> results, string fingerprint)
    {
        File.Delete(Folder.MarkerPath);
        ShardList.Write(options.CheckpointFolder, results.Select(result =>
        {
            _account.Add(result.Converted, result.Converted.Input.Outcome);
            return result;
        }));
        checkpoint.Results.Flush();
        checkpoint.Complete(keeps: true);
        using var marker = AtomicFile.Create(Folder.MarkerPath);
        marker.Content.Write(StandardStreams.Utf8.GetBytes(fingerprint + "\n"));
        marker.Commit();
    }

    private IEnumerable<(BatchInput Input, ConvertedInput Converted)> Convert(InputListing listing, DocumentConverter converter)
    {
        using var work = new WorkPipeline<BatchInput, (BatchInput, ConvertedInput)>(
            input => (input, converter.Convert(input)),
            options.Jobs,
            TimeSpan.FromSeconds(options.DocumentSeconds * Grace),
            input => (input, converter.GiveUp(input)),
            environment.Interruption.Token);
        foreach (var result in work.Run(listing.Find))
        {
            yield return result;
        }
    }
}
