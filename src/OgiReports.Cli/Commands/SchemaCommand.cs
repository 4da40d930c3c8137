using System.CommandLine;
using System.Text;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi schema</c>: the JSON Schema of the records.</summary>
internal static class SchemaCommand
{
    public const string Name = "schema";

    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command(Name, "Print the JSON Schema of the records (ogi-report/1).");
        command.SetAction(_ =>
        {
            environment.Output.Write(Encoding.UTF8.GetBytes(ReportJson.Schema + "\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
