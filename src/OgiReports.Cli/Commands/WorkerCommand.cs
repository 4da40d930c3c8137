using System.CommandLine;
using OgiReports.Cli.Batch;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi worker</c>: reads what standard input names or holds, a line of JSON each, for engines that hand out work themselves.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";

    public static Command Create(CommandEnvironment environment)
    {
        var jobs = new Option<int>("--jobs", "-j") { Description = "How many documents to read at once; the lines come in the order of the input all the same.", HelpName = "N", DefaultValueFactory = static _ => 1 };
        var timeout = new Option<double>("--timeout") { Description = "How long one document may take.", HelpName = "SECONDS", DefaultValueFactory = static _ => ConversionOptions.DefaultDocumentSeconds };
        var command = new Command(Name, "Answer every line of standard input, {\"path\":…} or {\"base64\":…,\"name\":…}, by one line: the record of the document, or {\"error\":…}.") { jobs, timeout };
        jobs.Validators.Add(static result => DatasetOptionSet.Require(result, result.GetValueOrDefault<int>() >= 1, "--jobs takes a number from 1."));
        timeout.Validators.Add(static result => DatasetOptionSet.Require(result, result.GetValueOrDefault<double>() > 0, "--timeout takes a number of seconds above 0."));
        command.SetAction(parsed => new Worker(environment, new ConversionOptions
        {
            Output = ConversionOptions.StandardOutput,
            Jobs = parsed.GetValue(jobs),
            DocumentSeconds = parsed.GetValue(timeout),
        }).Run());
        return command;
    }
}
