using System.CommandLine;
using OgiReports.Cli.Output;
using OgiReports.Datasets.Pages;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi report DATASET -o page.html</c>: one page over a dataset.</summary>
internal static class ReportCommand
{
    public const string Name = "report";

    public static Command Create(CommandEnvironment environment)
    {
        var dataset = new Argument<string>("DATASET") { Description = "The folder that 'ogi convert -o' wrote, in Parquet, SQLite or CSV." };
        var page = new Option<string>("--output", "-o") { Description = "The page to write, such as page.html.", Required = true };
        var command = new Command(Name, "Write one self-contained HTML page over a dataset: outcomes, coverage, failed checks, each with the list behind it.") { dataset, page };
        command.SetAction(parsed => Run(environment, parsed.GetValue(dataset)!, parsed.GetValue(page)!));
        return command;
    }

    private static int Run(CommandEnvironment environment, string dataset, string page)
    {
        using var file = AtomicFile.Create(page);
        try
        {
            DatasetPage.Write(dataset, file.Content);
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException or FileNotFoundException)
        {
            environment.Tell(exception.Message);
            return ExitCode.NoUsableInput;
        }

        file.Commit();
        environment.Tell($"wrote {page}.");
        return ExitCode.Done;
    }
}
