using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Blocks;

/// <summary>A piece of a document. Blocks stand in reading order.</summary>
public abstract class Block
{
    private protected Block()
    {
    }

    /// <summary>Whether this is page furniture: a page number, a running header or footer. It is marked, never dropped.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>Where the block begins.</summary>
    public abstract SourceLocation Location { get; }
}
