namespace OgiReports.Documents.Reading;

/// <summary>The bytes to read, with what the caller knows of them.</summary>
/// <param name="Bytes">The whole content.</param>
/// <param name="Name">A file name, path or label; its extension is the weakest evidence of the format.</param>
/// <param name="MediaType">The media type as declared from outside, such as an HTTP header; null when unknown.</param>
public sealed record InputContent(ReadOnlyMemory<byte> Bytes, string Name, string? MediaType = null);
