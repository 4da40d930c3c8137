using System.Diagnostics;
using OgiReports.Cli.Inputs;
using OgiReports.Documents.Reading;
using OgiReports.Reports.Model;

namespace OgiReports.Cli;

/// <summary>Everything outside the program that a command touches, so that a test can stand in for it.</summary>
internal sealed record CommandEnvironment
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output. A failed write is an <see cref="Output.OutputFailedException"/>.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What stops a command.</summary>
    public required Interruption Interruption { get; init; }

    /// <summary>Reads one input; throws what reading a file throws.</summary>
    public required Func<InputFile, CancellationToken, ParseResult> Read { get; init; }

    /// <summary>Parses the bytes of one input.</summary>
    public required Func<InputContent, CancellationToken, ParseResult> Parse { get; init; }

    /// <summary>Opens a file for reading; throws what opening a file throws.</summary>
    public Func<string, Stream> Open { get; init; } = static path => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>Whether standard error is a terminal, on which a line can be written over; asked only where there is something to show.</summary>
    public Func<bool> IsErrorTerminal { get; init; } = static () => false;

    /// <summary>How many columns that terminal has; asked for every line, since a window changes its size.</summary>
    public Func<int> ErrorWidth { get; init; } = static () => 80;

    /// <summary>Looks up a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Starts the tool with the same arguments in a process that is supervised, and tells it whether one before it came down; null where nothing is supervised.</summary>
    public Func<bool, Process>? StartWorker { get; init; }

    /// <summary>Whether the process before this one came down.</summary>
    public bool IsAfterCrash { get; init; }

    /// <summary>What the process that supervises this one says; null when there is none.</summary>
    public Stream? Orders { get; init; }

    /// <summary>Whether standard output may be coloured; asked only where there is something to colour.</summary>
    public Func<bool> UsesColor { get; init; } = static () => false;

    /// <summary>Whether an unexpected error is shown with its stack trace.</summary>
    public bool IsDebugging { get; init; }

    /// <summary>Says something to the person at the terminal.</summary>
    public void Tell(string message) => Error.WriteLine("ogi: " + Printable.Line(message));
}
