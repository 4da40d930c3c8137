using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OgiReports.Benchmarks;

/// <summary>The time that the current thread has been running; where the system does not tell, the time of the day's clock.</summary>
internal static class ThreadClock
{
    private const int ThreadTime = 3;

    /// <summary>Seconds from any start.</summary>
    public static double Seconds =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetTime(ThreadTime, out var time) == 0 ? time.Seconds + (1e-9 * time.Nanoseconds)
            : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
