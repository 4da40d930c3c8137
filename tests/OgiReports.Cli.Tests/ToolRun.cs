using System.Text;
using OgiReports.Cli.Inputs;
using OgiReports.Cli.Output;
using OgiReports.Reports.Model;

namespace OgiReports.Cli.Tests;

/// <summary>A run of the tool within the test's process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool as it is.</summary>
    public static ToolRun Of(params string[] args) => WithInput("", args);

    /// <summary>Runs the tool as it is over a standard input.</summary>
    public static ToolRun WithInput(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run(args, new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Runs the tool with results that a test made, so that it depends on no reader.</summary>
    public static ToolRun Over(Func<InputFile, CancellationToken, ParseResult> read, params string[] args) =>
        Over(read, usesColor: false, default, args);

    public static ToolRun Over(Func<InputFile, CancellationToken, ParseResult> read, bool usesColor, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var interruption = new Interruption(outer: cancellationToken);
        var exitCode = CommandLine.Run(args, new CommandEnvironment
        {
            Input = Stream.Null,
            Output = new OutputStream(output, "standard output"),
            Error = error,
            Interruption = interruption,
            Read = read,
            Parse = (content, token) => read(new InputFile(content.Name, InputKind.File), token),
            UsesColor = () => usesColor,
        });
        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
