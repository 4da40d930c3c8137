using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;

namespace OgiReports.Documents.Reading;

/// <summary>What a reader made of a content.</summary>
/// <param name="Document">The document; null when nothing could be read, and then a diagnostic of severity error says why.</param>
/// <param name="Diagnostics">What to know about the reading.</param>
public sealed record ReadResult(Document? Document, ImmutableArray<Diagnostic> Diagnostics);
