using System.Runtime.InteropServices;

namespace OgiReports.Cli;

/// <summary>
/// Tells a command that has something to clean up that it should stop. Without <see cref="Listen"/> a signal ends the
/// process at once, which is right for a command that only writes to standard output, even while it waits for input.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly bool _listensToSignals;
    private readonly CancellationTokenSource _source;
    private readonly Lock _gate = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    private bool _isStopped;

    public Interruption(bool listensToSignals = false, CancellationToken outer = default)
    {
        _listensToSignals = listensToSignals;
        _source = CancellationTokenSource.CreateLinkedTokenSource(outer);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>The exit code that tells which signal it was.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Interrupted;

    public void Listen()
    {
        if (_listensToSignals)
        {
            _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, Cli.ExitCode.Interrupted)));
            _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, Cli.ExitCode.Terminated)));
        }
    }

    /// <summary>Stops as a signal would.</summary>
    /// <param name="exitCode">The exit code that tells which.</param>
    public void Stop(int exitCode)
    {
        lock (_gate)
        {
            // The first reason is the one that the exit code tells.
            if (!_isStopped)
            {
                _isStopped = true;
                ExitCode = exitCode;
            }
        }

        _source.Cancel();
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Stop(PosixSignalContext context, int exitCode)
    {
        // The second signal is not asked again: someone is impatient.
        context.Cancel = !_source.IsCancellationRequested;
        Stop(exitCode);
    }
}
