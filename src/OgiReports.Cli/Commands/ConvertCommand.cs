using System.CommandLine;
using System.CommandLine.Parsing;
using OgiReports.Cli.Batch;
using OgiReports.Cli.Inputs;
using OgiReports.Cli.Output;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi convert PATH... -o DIR</c>: a whole archive into a dataset.</summary>
internal static class ConvertCommand
{
    public const string Name = "convert";

    public const string RecordsFile = "reports.ndjson";
    public const string ManifestFile = "manifest.ndjson";

    private const string Ndjson = "ndjson";
    private const string StandardOutput = "-";
    private static readonly string[] Formats = ["parquet", "csv", Ndjson, "sqlite", "xlsx"];

    public static Command Create(CommandEnvironment environment)
    {
        var paths = PathArgument.Create("PATH", "Files and folders, which are searched to their depth.");
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to; - streams the records to standard output in input order.", HelpName = "DIR", Required = true };
        var format = new Option<string>("--format") { Description = "ndjson: one record a line. The other formats come later.", HelpName = Ndjson, Required = true };
        var threads = new Option<int>("--threads") { Description = "How many documents to read at once; the output is the same for any number.", HelpName = "N", DefaultValueFactory = static _ => Environment.ProcessorCount };
        var command = new Command(Name, "Read an archive into a dataset: reports.ndjson, a record a line, and manifest.ndjson, a line an input.") { paths, output, format, threads };
        paths.Validators.Add(static result => Require(result, !result.GetValueOrDefault<string[]>().Contains(InputFile.StandardInputPath), "convert reads files and folders; 'ogi parse -' reads standard input."));
        threads.Validators.Add(static result => Require(result, result.GetValueOrDefault<int>() >= 1, "--threads takes a number from 1."));
        format.Validators.Add(static result =>
        {
            foreach (var name in result.GetValueOrDefault<string>()!.Split(',', StringSplitOptions.TrimEntries))
            {
                Require(result, Formats.Contains(name, StringComparer.Ordinal), $"'{name}' is no format. --format takes {Ndjson}.");
                Require(result, name == Ndjson || !Formats.Contains(name, StringComparer.Ordinal), $"The format {name} comes in a later version. --format takes {Ndjson}.");
            }
        });
        command.SetAction(parsed => Run(environment, parsed.GetValue(paths)!, parsed.GetValue(output)!, parsed.GetValue(threads)));
        return command;
    }

    private static void Require(SymbolResult result, bool holds, string otherwise)
    {
        if (!holds)
        {
            result.AddError(otherwise);
        }
    }

    private static int Run(CommandEnvironment environment, string[] paths, string output, int threads)
    {
        environment.Interruption.Listen();
        var streams = output == StandardOutput;
        var own = streams ? [] : OwnFiles(output);
        var roots = InputSearch.Roots(paths, sorts: !streams, environment.Tell);
        foreach (var root in roots)
        {
            // A mistyped path should not be noticed after hours.
            if (!Path.Exists(root))
            {
                environment.Tell($"{root}: there is no such file or folder. Nothing was written.");
                return ExitCode.NoUsableInput;
            }
        }

        var inputs = roots.SelectMany(root => InputSearch.Find(root, own.Contains));
        if (!inputs.Any())
        {
            environment.Tell("there are no files in what was given. Nothing was written.");
            return ExitCode.NoUsableInput;
        }

        var account = streams
            ? Convert(environment, inputs, threads, environment.Output, null)
            : ConvertToFolder(environment, inputs, threads, output);
        environment.Tell(account.ToString());
        return account.ExitCode;
    }

    private static InputAccount ConvertToFolder(CommandEnvironment environment, IEnumerable<InputFile> inputs, int threads, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(folder, exception);
        }

        using var records = AtomicFile.Create(Path.Combine(folder, RecordsFile));
        using var manifest = AtomicFile.Create(Path.Combine(folder, ManifestFile));
        using var manifestWriter = new ManifestWriter(manifest.Content);
        var account = Convert(environment, inputs, threads, records.Content, manifestWriter);
        records.Commit();

        // The manifest comes last: where it is, the records are.
        manifest.Commit();
        return account;
    }

    private static InputAccount Convert(CommandEnvironment environment, IEnumerable<InputFile> inputs, int threads, Stream records, ManifestWriter? manifest)
    {
        var account = new InputAccount();
        foreach (var converted in OrderedWork.Run(inputs, input => Convert(input, environment), threads, environment.Interruption.Token))
        {
            var outcome = converted.Outcome;
            account.Add(outcome);
            manifest?.Write(outcome);
            records.Write(converted.Record.Span);
            if (outcome.Kind == OutcomeKind.Unreadable)
            {
                environment.Tell($"{outcome.Input.Path}: {outcome.Problem}");
            }
        }

        return account;
    }

    private static ConvertedInput Convert(InputFile input, CommandEnvironment environment)
    {
        var outcome = InputOutcome.Of(input, environment);
        return outcome.Result is null
            ? new ConvertedInput(outcome, ReadOnlyMemory<byte>.Empty)
            : new ConvertedInput(outcome, ReportJson.SerializeToUtf8Line(outcome.Result));
    }

    /// <summary>What this run or an earlier one writes is no input, even when the folder lies within the archive.</summary>
    private static HashSet<string> OwnFiles(string folder)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)[RecordsFile, ManifestFile])
        {
            var path = Path.GetFullPath(Path.Combine(folder, name));
            own.Add(path);
            own.Add(AtomicFile.PartialPath(path));
        }

        return own;
    }
}
