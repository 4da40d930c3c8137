namespace OgiReports.Cli.Inputs.Archives;

/// <summary>An archive, or the rest of it, is not read on purpose.</summary>
internal sealed class ArchiveRefusedException(string reason) : Exception(reason);
