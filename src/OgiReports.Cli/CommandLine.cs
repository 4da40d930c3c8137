using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using OgiReports.Cli.Commands;
using OgiReports.Cli.Output;
using OgiReports.Reports.Json;

namespace OgiReports.Cli;

/// <summary>The tool from its arguments to its exit code.</summary>
internal static class CommandLine
{
    private const string Description = """
        Reads China's government information disclosure annual reports (政府信息公开工作年度报告) into checked records.

        Data goes to standard output, everything else to standard error. Exit codes: 0 done; 1 a mistake in ogi; 2 wrong usage; 3 a policy (--fail-on) failed; 4 some document could not be read; 65 no usable input; 74 can't write; 75 stopped early, the same command goes on; 130 or 143 stopped by a signal.
        """;

    private static readonly CommandEntry[] Commands =
    [
        new(ParseCommand.Name, ParseCommand.Create),
        new(CheckCommand.Name, CheckCommand.Create),
        new(ConvertCommand.Name, ConvertCommand.Create),
        new(MergeCommand.Name, MergeCommand.Create),
        new(WorkerCommand.Name, WorkerCommand.Create),
        new(ReportCommand.Name, ReportCommand.Create),
        new(SchemaCommand.Name, SchemaCommand.Create),
        new(CodebookCommand.Name, CodebookCommand.Create),
    ];

    private const string DebugOption = "--debug";

    /// <summary>Runs the tool over given streams.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="stdin">Standard input.</param>
    /// <param name="stdout">Standard output.</param>
    /// <param name="stderr">Standard error.</param>
    /// <param name="cancellationToken">Stops the run as a signal would.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Stream stdin, Stream stdout, TextWriter stderr, CancellationToken cancellationToken = default)
    {
        using var interruption = new Interruption(outer: cancellationToken);
        var reader = new Inputs.InputReader(stdin);
        return Run(args, new CommandEnvironment
        {
            Input = stdin,
            Output = new OutputStream(stdout, "standard output"),
            Error = stderr,
            Interruption = interruption,
            Read = reader.Read,
            Parse = reader.Parse,
        });
    }

    /// <summary>Runs the tool in an environment.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, CommandEnvironment environment)
    {
        if (args.Contains(DebugOption))
        {
            // Before anything can go wrong, reading the arguments included.
            environment = environment with { IsDebugging = true };
        }

        try
        {
            return ParseAndRun(args, environment);
        }
        catch (OutputFailedException exception)
        {
            environment.Tell(exception.Message);
            return ExitCode.CannotWrite;
        }
        catch (OperationCanceledException) when (environment.Interruption.Token.IsCancellationRequested)
        {
            environment.Tell("stopped; nothing was left half written.");
            return environment.Interruption.ExitCode;
        }
        catch (OutOfMemoryException) when (environment.Orders is not null)
        {
            // The documents in hand may take it all. The supervisor starts anew, and each of them is read alone.
            return ExitCode.OutOfMemory;
        }
        catch (Exception exception) when (!environment.IsDebugging)
        {
            // The last resort of a program: whatever gets here was not foreseen, and a person should read a sentence, not a stack trace.
            environment.Tell($"unexpected error: {exception.GetType().Name}: {exception.Message}");
            environment.Tell("this is a mistake in ogi; please report it. --debug (or OGI_DEBUG=1) shows where it happened.");
            return ExitCode.Bug;
        }
        catch (Exception exception)
        {
            environment.Error.WriteLine(exception.ToString());
            return ExitCode.Bug;
        }
    }

    private static int ParseAndRun(IReadOnlyList<string> args, CommandEnvironment environment)
    {
        // A file name that begins with @ is a file name, not a file of arguments.
        ParseResult parsed;
        try
        {
            parsed = CreateRoot(args, environment).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        }
        catch (InvalidOperationException exception)
        {
            // What a validator asks for and the arguments don't give, the library throws instead of listing it.
            return RefuseUsage(environment, Array.Find(Commands, command => command.Name == args[0])?.Name, exception.Message.Split('\n'));
        }

        if (parsed.Action is not HelpAction && parsed.Errors.Count > 0)
        {
            var command = parsed.CommandResult.Command;
            return RefuseUsage(environment, command is RootCommand ? null : command.Name, parsed.Errors.Select(error => error.Message));
        }

        using var output = new StreamWriter(environment.Output, StandardStreams.Utf8, bufferSize: 1024, leaveOpen: true);
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static int RefuseUsage(CommandEnvironment environment, string? command, IEnumerable<string> problems)
    {
        foreach (var problem in problems)
        {
            environment.Tell(problem.TrimEnd());
        }

        environment.Tell($"'{(command is null ? "ogi" : $"ogi {command}")} --help' shows the usage.");
        return ExitCode.Usage;
    }

    private static RootCommand CreateRoot(IReadOnlyList<string> args, CommandEnvironment environment)
    {
        var root = new RootCommand(Description);
        var named = args.Count == 0 ? null : Array.Find(Commands, command => command.Name == args[0]);
        foreach (var command in Commands)
        {
            // Every command that is built and not used costs part of a cold start.
            if (named is null || command == named)
            {
                root.Add(command.Create(environment));
            }
        }

        root.Add(new Option<bool>(DebugOption) { Description = "Show where an unexpected error happened.", Recursive = true });
        foreach (var option in root.Options)
        {
            if (option is VersionOption version)
            {
                // The library's own answer carries the commit, which the records do not.
                version.Action = new PrintVersionAction(environment.Output);
            }
        }

        return root;
    }

    private sealed record CommandEntry(string Name, Func<CommandEnvironment, Command> Create);

    private sealed class PrintVersionAction(Stream output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            output.Write(Encoding.UTF8.GetBytes(ReportJson.ParserVersion + "\n"));
            return ExitCode.Done;
        }
    }
}
