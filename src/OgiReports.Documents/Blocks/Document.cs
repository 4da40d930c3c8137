using System.Collections.Immutable;
using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Blocks;

/// <summary>A document, whatever its format: blocks in reading order.</summary>
/// <param name="Source">What it was read from.</param>
/// <param name="Blocks">The blocks in reading order.</param>
public sealed record Document(DocumentSource Source, ImmutableArray<Block> Blocks);
