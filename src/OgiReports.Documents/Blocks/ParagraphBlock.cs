using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Blocks;

/// <summary>A paragraph that the format declares.</summary>
/// <param name="text">The paragraph's text.</param>
/// <param name="location">Where the paragraph stands.</param>
public sealed class ParagraphBlock(string text, SourceLocation location) : TextBlock
{
    /// <inheritdoc/>
    public override ReadOnlyMemory<char> Text { get; } = text.AsMemory();

    /// <inheritdoc/>
    public override SourceLocation Location { get; } = location;

    /// <inheritdoc/>
    public override SourceLocation Locate(int start, int length) => Location;
}
