namespace OgiReports.Documents.Sources;

/// <summary>What the document was read from.</summary>
public sealed record DocumentSource
{
    /// <summary>The name that the caller gave: a file name, a path or a label.</summary>
    public required string Name { get; init; }

    /// <summary>The media type that the content showed, such as <c>text/plain</c>; null when no reader knew the content.</summary>
    public string? MediaType { get; init; }

    /// <summary>The character encoding by its web name, such as <c>utf-8</c>; null for formats that have none.</summary>
    public string? Encoding { get; init; }

    /// <summary>Why that encoding was chosen, such as <c>byte order mark</c>; null where <see cref="Encoding"/> is null.</summary>
    public string? EncodingReason { get; init; }

    /// <summary>The name of the reader that read it; null when none did.</summary>
    public string? Reader { get; init; }

    /// <summary>The size in bytes.</summary>
    public required long ByteCount { get; init; }

    /// <summary>The SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The number of pages; null for formats without pages.</summary>
    public int? PageCount { get; init; }
}
