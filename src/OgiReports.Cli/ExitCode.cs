namespace OgiReports.Cli;

/// <summary>What the tool's exit codes mean. They are part of its contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Bug = 1;
    public const int Usage = 2;
    public const int PolicyFailed = 3;
    public const int Unreadable = 4;
    public const int NoUsableInput = 65;
    public const int CannotWrite = 74;
    public const int StoppedEarly = 75;
    public const int Interrupted = 130;
    public const int Terminated = 143;

    /// <summary>Of a process that is supervised alone: what one has that was aborted, as the runtime does where it can't go on.</summary>
    public const int OutOfMemory = 134;
}
