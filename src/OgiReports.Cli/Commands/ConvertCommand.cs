using System.CommandLine;
using OgiReports.Cli.Batch;
using OgiReports.Cli.Checkpoints;
using OgiReports.Cli.Inputs;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi convert PATH... -o DIR</c>: a whole archive into a dataset.</summary>
internal static class ConvertCommand
{
    public const string Name = "convert";

    /// <summary>In the order of <see cref="OverwriteMode"/>.</summary>
    private static readonly string[] OverwriteModes = ["changed", "never", "always"];

    /// <summary>More than a timer can count is no limit.</summary>
    private const double MaxTimeLimit = 31 * 24 * 3600;

    private static readonly string[] ProgressModes = ["auto", "json", "none"];

    public static Command Create(CommandEnvironment environment)
    {
        var dataset = new DatasetOptionSet("The folder to write to; with --format ndjson, - streams the records to standard output in input order.");
        var paths = PathArgument.Create("PATH", "Files, archives (zip, tar, gz, bz2, xz, zst, 7z, rar), folders, which are searched to their depth, and patterns (*, ?, **).");
        paths.Arity = ArgumentArity.ZeroOrMore;
        var jobs = new Option<int>("--jobs", "-j") { Description = "How many documents to read at once; the output is the same for any number.", HelpName = "N", DefaultValueFactory = static _ => Environment.ProcessorCount };
        var timeout = new Option<double>("--timeout") { Description = "How long one document may take.", HelpName = "SECONDS", DefaultValueFactory = static _ => ConversionOptions.DefaultDocumentSeconds };
        var timeLimit = new Option<double?>("--time-limit") { Description = "Stop after so many seconds: what was read is kept, the exit code is 75, and the same command goes on. For a scheduler that would end the run without asking.", HelpName = "SECONDS" };
        var list = new Option<string>("--files-from") { Description = "Read further paths from a file, one a line; - is standard input.", HelpName = "LIST" };
        var isNulSeparated = new Option<bool>("-0", "--null") { Description = "The list is parted by NUL characters, as find -print0 writes it." };
        var overwrite = new Option<string>("--overwrite") { Description = "What becomes of a dataset that is there: changed reads only documents that changed, never leaves it as it is, always reads all again. A run that was cut short goes on in any case.", DefaultValueFactory = static _ => OverwriteModes[0] };
        overwrite.AcceptOnlyFromAmong(OverwriteModes);
        var shard = new Option<string>("--shard") { Description = "Do one of N parts, from 0 to N-1; auto takes the number from SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX or AWS_BATCH_JOB_ARRAY_INDEX. 'ogi merge' puts them together.", HelpName = "I/N|auto/N" };
        var progress = new Option<string>("--progress") { Description = "auto: a bar on a terminal, else a line now and then; json: a line of JSON a second; none.", DefaultValueFactory = static _ => ProgressModes[0] };
        progress.AcceptOnlyFromAmong(ProgressModes);
        var command = new Command(Name, "Read an archive into a dataset: the tables reports, cells, checks and manifest, a row an input.")
        {
            paths, jobs, timeout, timeLimit, list, isNulSeparated, overwrite, shard, progress,
        };
        dataset.AddTo(command);
        paths.Validators.Add(static result => DatasetOptionSet.Require(result, !result.GetValueOrDefault<string[]>().Contains(InputFile.StandardInputPath), "convert reads files and folders; 'ogi parse -' reads standard input."));
        jobs.Validators.Add(static result => DatasetOptionSet.Require(result, result.GetValueOrDefault<int>() >= 1, "--jobs takes a number from 1."));
        timeout.Validators.Add(static result => DatasetOptionSet.Require(result, result.GetValueOrDefault<double>() > 0, "--timeout takes a number of seconds above 0."));
        timeLimit.Validators.Add(static result => DatasetOptionSet.Require(result, result.GetValueOrDefault<double?>() is null or (> 0 and <= MaxTimeLimit), "--time-limit takes a number of seconds above 0, a month at most."));
        shard.Validators.Add(result =>
        {
            if (!ShardArgument.TryRead(result.GetValueOrDefault<string>(), environment.Variable, out _, out var problem))
            {
                result.AddError(problem);
            }
        });
        command.Validators.Add(result =>
        {
            var streams = result.GetValue(dataset.Output) == ConversionOptions.StandardOutput;
            DatasetOptionSet.Require(result, result.GetValue(paths) is { Length: > 0 } || result.GetValue(list) is not null, "Nothing to read was given: name files or folders, or a list with --files-from.");
            DatasetOptionSet.Require(result, !streams || DatasetOptionSet.Names(result.GetValue(dataset.Format)).SequenceEqual([DatasetOptionSet.Ndjson]), "Only --format ndjson can go to standard output.");
            DatasetOptionSet.Require(result, !streams || result.GetValue(timeLimit) is null, "Records on standard output can't be gone on with, so that --time-limit needs a folder.");
            DatasetOptionSet.Require(result, !streams || result.GetValue(shard) is null, "A shard is written to a folder, not to standard output.");
        });
        command.SetAction(parsed => Run(environment, dataset.Read(parsed) with
        {
            Paths = [.. parsed.GetValue(paths)!],
            FilesFrom = parsed.GetValue(list),
            IsListNulSeparated = parsed.GetValue(isNulSeparated),
            Jobs = parsed.GetValue(jobs),
            DocumentSeconds = parsed.GetValue(timeout),
            TimeLimit = parsed.GetValue(timeLimit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Overwrite = (OverwriteMode)Array.IndexOf(OverwriteModes, parsed.GetValue(overwrite)),
            Shard = ShardArgument.TryRead(parsed.GetValue(shard), environment.Variable, out var read, out _) ? read : Shard.Whole,
            Progress = (ProgressMode)Array.IndexOf(ProgressModes, parsed.GetValue(progress)),
        }));
        return command;
    }

    private static int Run(CommandEnvironment environment, ConversionOptions options)
    {
        // Of a process that is supervised the supervisor counts the time, so that a restart does not begin it anew.
        using var limit = options.TimeLimit is { } time && environment.Orders is null
            ? new Timer(_ => environment.Interruption.Stop(ExitCode.StoppedEarly), null, time, Timeout.InfiniteTimeSpan)
            : null;

        // A list that comes by standard input can't be read twice, and records on standard output can't be taken back.
        if (environment.StartWorker is { } start && !options.Streams && options.FilesFrom != InputFile.StandardInputPath)
        {
            return new Supervisor(environment, start).Run(() => ResultLog.LengthIn(options.CheckpointFolder));
        }

        return new Conversion(environment, options).Run();
    }
}
