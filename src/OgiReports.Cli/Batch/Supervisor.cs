using System.Diagnostics;
using System.Globalization;

namespace OgiReports.Cli.Batch;

/// <summary>
/// Runs a conversion in a process of its own and starts it again when a document brought it down: a stack overflow or a
/// lack of memory ends a process, and nothing within it could prevent that. The process finds out by its journal which
/// document it was.
/// </summary>
/// <param name="environment">The world outside.</param>
/// <param name="start">Starts the process; it is told whether one before it came down.</param>
internal sealed class Supervisor(CommandEnvironment environment, Func<bool, Process> start)
{
    /// <summary>Set for the process that is supervised.</summary>
    public const string WorkerVariable = "OGI_SUPERVISED";

    /// <summary>Set when the process before it came down.</summary>
    public const string AfterCrashVariable = "OGI_AFTER_CRASH";

    /// <summary>How often in a row the process may come down without having kept a result in between.</summary>
    private const int Patience = 5;

    /// <summary>What a shell adds to the number of the signal that ended a process.</summary>
    private const int SignalBase = 128;

    /// <param name="progress">A number that grows as results are kept.</param>
    /// <returns>The exit code of the process, or 75 when it came down again and again.</returns>
    public int Run(Func<long> progress)
    {
        environment.Interruption.Listen();
        var failures = 0;
        for (var isAfterCrash = false; ; isAfterCrash = true)
        {
            var before = progress();
            var exitCode = RunOnce(isAfterCrash);
            if (!IsCrash(exitCode) || environment.Interruption.Token.IsCancellationRequested)
            {
                return exitCode;
            }

            failures = progress() > before ? 1 : failures + 1;
            if (failures == Patience)
            {
                environment.Tell("a document brings ogi down again and again. What was read is kept; the same command goes on from here.");
                return ExitCode.StoppedEarly;
            }

            environment.Tell(string.Create(CultureInfo.InvariantCulture, $"a document brought ogi down (exit code {exitCode}). It goes on; the documents that were in hand are read again, each alone."));
        }
    }

    /// <summary>The process of the tool itself with the same arguments.</summary>
    public static Process StartSelf(bool isAfterCrash)
    {
        var arguments = Environment.GetCommandLineArgs();
        var host = Environment.ProcessPath!;
        var isHosted = Path.GetFileNameWithoutExtension(host) == "dotnet";
        var info = new ProcessStartInfo(host, isHosted ? arguments : arguments.Skip(1)) { RedirectStandardInput = true };
        info.Environment[WorkerVariable] = "1";
        if (isAfterCrash)
        {
            info.Environment[AfterCrashVariable] = "1";
        }

        return Process.Start(info)!;
    }

    /// <summary>In the process that is supervised: stops when told so, and at once when there is nobody left to tell.</summary>
    public static void Obey(Stream orders, Interruption interruption)
    {
        var listener = new Thread(() =>
        {
            using var reader = new StreamReader(orders);
            while (reader.ReadLine() is { } line)
            {
                interruption.Stop(int.Parse(line, CultureInfo.InvariantCulture));
            }

            using var self = Process.GetCurrentProcess();
            self.Kill();
        })
        {
            IsBackground = true,
            Name = "obey",
        };
        listener.Start();
    }

    /// <summary>Whether a process ended by a signal that nobody sends who wants it to stop, or by a fatal error.</summary>
    private static bool IsCrash(int exitCode) => exitCode is > SignalBase and not ExitCode.Interrupted and not ExitCode.Terminated || exitCode < 0;

    private int RunOnce(bool isAfterCrash)
    {
        using var process = start(isAfterCrash);
        using var order = environment.Interruption.Token.Register(() =>
        {
            try
            {
                process.StandardInput.WriteLine(environment.Interruption.ExitCode.ToString(CultureInfo.InvariantCulture));
                process.StandardInput.Flush();
            }
            catch (IOException)
            {
                // It has ended already.
            }
        });
        process.WaitForExit();
        return process.ExitCode;
    }
}
