namespace OgiReports.Cli.Inputs;

/// <summary>What a path turned out to be.</summary>
internal enum InputKind
{
    /// <summary>A file to read.</summary>
    File,

    /// <summary>A file without bytes, found in a folder. It is not opened, since a named pipe looks the same and would wait for ever.</summary>
    EmptyFile,

    /// <summary>Standard input.</summary>
    StandardInput,

    /// <summary>Something in a folder that is left alone on purpose.</summary>
    Skipped,

    /// <summary>A folder that may not be listed.</summary>
    Unlisted,

    /// <summary>A path that does not exist.</summary>
    Missing,
}
