namespace OgiReports.Word.Legacy.CompoundFiles;

/// <summary>The bytes of a stream, as many as the file holds.</summary>
/// <param name="Bytes">The bytes that were found.</param>
/// <param name="IsCut">Whether the declared size is larger: the chain of sectors ends early or leaves the file.</param>
internal readonly record struct CompoundStream(ReadOnlyMemory<byte> Bytes, bool IsCut);
