using System.Text;
using Microsoft.Win32.SafeHandles;
using OgiReports.Cli.Batch;
using OgiReports.Cli.Inputs;

namespace OgiReports.Cli.Output;

/// <summary>The streams of the process: UTF-8 without a byte order mark, whatever the locale says.</summary>
internal static class StandardStreams
{
    private const int OutputDescriptor = 1;

    /// <summary>UTF-8 that writes no byte order mark and replaces what is no Unicode.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static CommandEnvironment CreateEnvironment(Interruption interruption)
    {
        var input = new LazyStream(Console.OpenStandardInput);
        var reader = new InputReader(input);
        return new CommandEnvironment
        {
            Input = input,
            Output = new OutputStream(new LazyStream(OpenOutput), "standard output"),
            Error = new StreamWriter(new LazyStream(OpenError), Utf8, bufferSize: 256) { AutoFlush = true },
            Interruption = interruption,
            Read = reader.Read,
            Parse = reader.Parse,
            IsErrorTerminal = static () => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            ErrorWidth = TerminalWidth,
            Variable = Environment.GetEnvironmentVariable,
            StartWorker = IsSet(Supervisor.WorkerVariable) ? null : Supervisor.StartSelf,
            Orders = IsSet(Supervisor.WorkerVariable) ? input : null,
            IsAfterCrash = IsSet(Supervisor.AfterCrashVariable),
            UsesColor = AllowsColor,
            IsDebugging = IsSet("OGI_DEBUG"),
        };
    }

    /// <summary>
    /// The console's own stream takes a broken pipe for success, and what was written is lost without a word. A plain
    /// file stream does not; but it writes by position, which two processes that share a file would overwrite each
    /// other with, so it serves pipes and terminals only.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            var pipe = new FileStream(new SafeFileHandle(OutputDescriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }

        return Console.OpenStandardOutput();
    }

    private static Stream OpenError()
    {
        try
        {
            return Console.OpenStandardError();
        }
        catch (IOException)
        {
            // Closed standard error: there is nobody to tell, which is no reason to stop.
            return Stream.Null;
        }
    }

    private static int TerminalWidth()
    {
        const int usual = 80;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : usual;
        }
        catch (IOException)
        {
            return usual;
        }
    }

    private static bool AllowsColor() =>
        !IsSet("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") != "dumb" && !Console.IsOutputRedirected;

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
