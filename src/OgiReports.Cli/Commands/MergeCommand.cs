using System.CommandLine;
using OgiReports.Cli.Batch;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi merge DIR... -o OUT</c>: the shards of a run into one dataset.</summary>
internal static class MergeCommand
{
    public const string Name = "merge";

    public static Command Create(CommandEnvironment environment)
    {
        var parts = PathArgument.Create("DIR", "Folders that shards were written to.");
        var dataset = new DatasetOptionSet("The folder to write the dataset to.");
        var command = new Command(Name, "Put the shards of a run together. The bytes are those that one run would have written. When shards are missing, nothing is written, and their numbers are printed.") { parts };
        dataset.AddTo(command);
        command.SetAction(parsed => new Merge(environment, dataset.Read(parsed) with { Paths = [.. parsed.GetValue(parts)!] }).Run());
        return command;
    }
}
