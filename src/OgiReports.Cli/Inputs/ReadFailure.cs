namespace OgiReports.Cli.Inputs;

/// <summary>Says for a person why an input could not be read.</summary>
internal static class ReadFailure
{
    /// <summary>Whether it is the outside world's doing and not a mistake of this program.</summary>
    public static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <param name="exception">What reading threw.</param>
    /// <param name="isDebugging">Whether a mistake of this program is told with its stack trace.</param>
    public static string Explain(Exception exception, bool isDebugging) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there. It may be a broken link, or another program moved it.",
        UnauthorizedAccessException => "it may not be read. Check its permissions.",
        IOException => $"it can't be read: {exception.Message}",
        _ => "an unexpected error, which is a mistake in ogi: please report it with this file. "
            + (isDebugging ? exception.ToString() : $"{exception.GetType().Name}: {exception.Message}"),
    };
}
