using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;

namespace OgiReports.Documents.Blocks;

/// <summary>A table that the format declares or that rulings prove.</summary>
/// <param name="grid">The cells with their spans.</param>
/// <param name="location">Where the table begins.</param>
public sealed class TableBlock(TableGrid grid, SourceLocation location) : Block
{
    /// <summary>The cells with their spans.</summary>
    public TableGrid Grid { get; } = grid;

    /// <inheritdoc/>
    public override SourceLocation Location { get; } = location;
}
