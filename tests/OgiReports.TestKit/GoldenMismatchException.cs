namespace OgiReports.TestKit;

/// <summary>A result differs from its verified snapshot, or a snapshot is stale. The message says where.</summary>
public sealed class GoldenMismatchException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which snapshot, and how it differs.</param>
    public GoldenMismatchException(string message)
        : base(message)
    {
    }
}
