using System.CommandLine;
using System.CommandLine.Parsing;
using OgiReports.Cli.Batch;
using OgiReports.Cli.Inputs;
using OgiReports.Datasets;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi convert PATH... -o DIR</c>: a whole archive into a dataset.</summary>
internal static class ConvertCommand
{
    public const string Name = "convert";

    private const string Ndjson = "ndjson";
    private static readonly string[] Formats = ["parquet", "csv", Ndjson, "sqlite", "xlsx"];

    public static Command Create(CommandEnvironment environment)
    {
        var paths = PathArgument.Create("PATH", "Files, folders, which are searched to their depth, and patterns (*, ?, **).");
        paths.Arity = ArgumentArity.ZeroOrMore;
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to; with --format ndjson, - streams the records to standard output in input order.", HelpName = "DIR", Required = true };
        var format = new Option<string>("--format") { Description = "One or more of parquet, csv, ndjson, sqlite and xlsx, parted by commas.", HelpName = "NAMES", DefaultValueFactory = static _ => Formats[0] };
        var wide = new Option<bool>("--wide") { Description = "Write a panel too: a row a report, a column a cell." };
        var mark = new Option<bool>("--bom") { Description = "Begin CSV files with a byte order mark, by which Excel knows that they are UTF-8." };
        var timings = new Option<bool>("--timings") { Description = "Fill the column seconds of the manifest, whose bytes then differ from run to run." };
        var jobs = new Option<int>("--jobs", "-j") { Description = "How many documents to read at once; the output is the same for any number.", HelpName = "N", DefaultValueFactory = static _ => Environment.ProcessorCount };
        var timeout = new Option<double>("--timeout") { Description = "How long one document may take.", HelpName = "SECONDS", DefaultValueFactory = static _ => new ConversionOptions { Output = "" }.DocumentSeconds };
        var list = new Option<string>("--files-from") { Description = "Read further paths from a file, one a line; - is standard input.", HelpName = "LIST" };
        var isNulSeparated = new Option<bool>("-0", "--null") { Description = "The list is parted by NUL characters, as find -print0 writes it." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but what went wrong." };
        var command = new Command(Name, "Read an archive into a dataset: the tables reports, cells, checks and manifest, a row an input.")
        {
            paths, output, format, wide, mark, timings, jobs, timeout, list, isNulSeparated, quiet,
        };
        paths.Validators.Add(static result => Require(result, !result.GetValueOrDefault<string[]>().Contains(InputFile.StandardInputPath), "convert reads files and folders; 'ogi parse -' reads standard input."));
        jobs.Validators.Add(static result => Require(result, result.GetValueOrDefault<int>() >= 1, "--jobs takes a number from 1."));
        timeout.Validators.Add(static result => Require(result, result.GetValueOrDefault<double>() > 0, "--timeout takes a number of seconds above 0."));
        format.Validators.Add(static result =>
        {
            foreach (var name in Names(result.GetValueOrDefault<string>()!))
            {
                Require(result, Formats.Contains(name, StringComparer.Ordinal), $"'{name}' is no format. --format takes any of {string.Join(", ", Formats)}.");
            }
        });
        command.Validators.Add(result =>
        {
            Require(result, result.GetValue(paths) is { Length: > 0 } || result.GetValue(list) is not null, "Nothing to read was given: name files or folders, or a list with --files-from.");
            Require(result, result.GetValue(output) != ConversionOptions.StandardOutput || Names(result.GetValue(format) ?? Formats[0]).SequenceEqual([Ndjson]), "Only --format ndjson can go to standard output.");
        });
        command.SetAction(parsed => new Conversion(environment, new ConversionOptions
        {
            Paths = [.. parsed.GetValue(paths)!],
            FilesFrom = parsed.GetValue(list),
            IsListNulSeparated = parsed.GetValue(isNulSeparated),
            Output = parsed.GetValue(output)!,
            Formats = [.. Names(parsed.GetValue(format)!).Select(FormatOf)],
            IncludesWide = parsed.GetValue(wide),
            HasByteOrderMark = parsed.GetValue(mark),
            HasTimings = parsed.GetValue(timings),
            Jobs = parsed.GetValue(jobs),
            DocumentSeconds = parsed.GetValue(timeout),
            IsQuiet = parsed.GetValue(quiet),
        }).Run());
        return command;
    }

    private static string[] Names(string formats) => formats.Split(',', StringSplitOptions.TrimEntries);

    private static DatasetFormat FormatOf(string name) => (DatasetFormat)Array.IndexOf(Formats, name);

    private static void Require(SymbolResult result, bool holds, string otherwise)
    {
        if (!holds)
        {
            result.AddError(otherwise);
        }
    }
}
