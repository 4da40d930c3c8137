namespace OgiReports.Cli.Inputs;

/// <summary>What the file system tells of an entry of a folder.</summary>
internal static class EntryAttributes
{
    /// <summary>What an entry is said to have that went away since it was listed.</summary>
    private const FileAttributes Gone = (FileAttributes)(-1);

    /// <summary>The attributes; null when it is gone, or lies in a folder that may be listed and not searched.</summary>
    public static FileAttributes? Of(FileSystemInfo entry)
    {
        try
        {
            return entry.Attributes is var attributes and not Gone ? attributes : null;
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            return null;
        }
    }
}
