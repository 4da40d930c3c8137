using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Reading;

/// <summary>Reads one format into the neutral document. Implementations are thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>A short stable name, such as <c>text</c>.</summary>
    string Name { get; }

    /// <summary>How sure this reader is that the content is of its format.</summary>
    /// <param name="content">The content; only its beginning should be looked at.</param>
    FormatMatch Recognize(InputContent content);

    /// <summary>Reads the content. Bad content never throws: it becomes a diagnostic.</summary>
    /// <param name="content">The content.</param>
    /// <param name="source">Name, size and hash of the content; the reader adds media type, encoding and pages.</param>
    /// <param name="limits">The bounds to keep.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken = default);
}
