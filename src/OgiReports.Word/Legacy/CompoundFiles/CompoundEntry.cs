namespace OgiReports.Word.Legacy.CompoundFiles;

/// <summary>A storage or stream of a compound file ([MS-CFB] 2.6.1).</summary>
/// <param name="Name">The name.</param>
/// <param name="IsStream">Whether it holds bytes; a storage holds entries.</param>
/// <param name="StartSector">The first sector of a stream.</param>
/// <param name="Size">The declared size of a stream.</param>
internal readonly record struct CompoundEntry(string Name, bool IsStream, uint StartSector, long Size);
