namespace OgiReports.Cli.Output;

/// <summary>Something could not be written. It is told apart from a failed read, which concerns one input alone.</summary>
internal sealed class OutputFailedException(string destination, Exception reason)
    : Exception($"can't write to {destination}: {reason.Message}", reason)
{
    /// <summary>Whether an exception of a write is the outside world's doing.</summary>
    public static bool Explains(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ObjectDisposedException;
}
