namespace OgiReports.Cli.Inputs.Archives;

/// <summary>A file format that holds other files.</summary>
internal enum ArchiveKind
{
    None,
    Zip,
    SevenZip,
    Rar,
    Tar,
    GZip,
    BZip2,
    Xz,
    Zstandard,
}
