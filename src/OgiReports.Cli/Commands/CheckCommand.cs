using System.CommandLine;
using System.Globalization;
using OgiReports.Cli.Batch;
using OgiReports.Cli.Findings;
using OgiReports.Cli.Inputs;
using OgiReports.Cli.Output;
using OgiReports.Reports.Forms;

namespace OgiReports.Cli.Commands;

/// <summary><c>ogi check PATH...</c>: the failed checks and the diagnostics of every document.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    private const string OnFinding = "finding";
    private const string OnDiagnostic = "diagnostic";
    private const string OnNothing = "none";

    public static Command Create(CommandEnvironment environment)
    {
        var paths = PathArgument.Create("PATH", "Files and folders; - is standard input.");
        var failOn = new Option<string[]>("--fail-on")
        {
            Description = "Exit with 3 on a finding (a failed check), on a diagnostic (of severity warning or error), on both when given twice, or on none, the default.",
            HelpName = "finding|diagnostic|none",
            DefaultValueFactory = static _ => [OnNothing],
        };
        failOn.AcceptOnlyFromAmong(OnFinding, OnDiagnostic, OnNothing);
        var explain = new Option<string?>("--explain")
        {
            Description = "Print why one cell has its value instead: where it stood, or the proof with the equations that were used.",
            HelpName = "CELL",
        };
        explain.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } id && CellCatalog.Find(id) is null)
            {
                result.AddError($"There is no cell {id}. 'ogi codebook' lists them.");
            }
        });
        var command = new Command(Name, "Print a table of failed checks and diagnostics, with the printed and the computed figure and the place.") { paths, failOn, explain };
        command.SetAction(parsed => Run(environment, parsed.GetValue(paths)!, parsed.GetValue(failOn)!, parsed.GetValue(explain)));
        return command;
    }

    private static int Run(CommandEnvironment environment, string[] paths, string[] failOn, string? explained)
    {
        var inputs = InputSearch.Roots(paths, sorts: false, environment.Tell).SelectMany(root => InputSearch.Find(root, static _ => false));
        var account = new InputAccount();
        var findings = 0;
        var doubts = 0;
        using var output = new StreamWriter(environment.Output, StandardStreams.Utf8, leaveOpen: true) { NewLine = "\n" };
        var report = new FindingReport(output, environment.UsesColor());
        var explanation = explained is null ? null : new CellExplanation(output, explained);
        foreach (var outcome in OrderedWork.Run(inputs, input => InputOutcome.Of(input, environment), Environment.ProcessorCount, environment.Interruption.Token))
        {
            account.Add(outcome);
            findings += FindingReport.FailedChecks(outcome.Result).Count();
            doubts += FindingReport.Doubts(outcome.Result).Count();
            if (explanation is null)
            {
                report.Write(outcome);
            }
            else
            {
                explanation.Write(outcome);
            }

            output.Flush();
        }

        environment.Tell(string.Create(CultureInfo.InvariantCulture, $"{account}; {findings} failed checks, {doubts} diagnostics of severity warning or error."));
        if (account.Inputs == 0)
        {
            environment.Tell("there are no files in what was given.");
        }

        var isViolated = (findings > 0 && failOn.Contains(OnFinding)) || (doubts > 0 && failOn.Contains(OnDiagnostic));
        return account.ExitCode == ExitCode.Done && isViolated ? ExitCode.PolicyFailed : account.ExitCode;
    }
}
