using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using OgiReports.Cli.Inputs;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi parse FILE...</c>: the record of every file.</summary>
internal static class ParseCommand
{
    public const string Name = "parse";

    public static Command Create(CommandEnvironment environment)
    {
        var files = PathArgument.Create("FILE", "The files to read; - is standard input.");
        var compact = new Option<bool>("--compact") { Description = "One line a record (NDJSON), which several files always get." };
        var command = new Command(Name, "Print the record of each file as JSON (schema ogi-report/1).") { files, compact };
        command.SetAction(parsed => Run(environment, parsed.GetValue(files)!, parsed.GetValue(compact)));
        return command;
    }

    private static int Run(CommandEnvironment environment, string[] paths, bool isCompact)
    {
        var inputs = new List<InputFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                environment.Tell($"{path} is a folder, and parse reads files. 'ogi convert {path} -o DIR' reads a whole archive.");
                return ExitCode.Usage;
            }

            inputs.AddRange(InputSearch.Find(path, static _ => false));
        }

        var account = new InputAccount();
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var writer = new Utf8JsonWriter(buffer, ReportJson.WriterOptions(indented: !isCompact && inputs.Count == 1));
        foreach (var input in inputs)
        {
            var outcome = InputOutcome.Of(input, environment);
            account.Add(outcome);
            if (outcome.Result is not null)
            {
                ReportJson.Write(outcome.Result, writer);
                writer.Flush();
                buffer.Write("\n"u8);
                environment.Output.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
                writer.Reset();
            }

            if (outcome.Problem is not null)
            {
                environment.Tell($"{input.Path}: {outcome.Problem}");
            }
        }

        return account.ExitCode;
    }
}
