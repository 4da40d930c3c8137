using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Blocks;

/// <summary>An image in the flow of the text, or the name that is left of one.</summary>
/// <param name="name">The file name or alternative text; empty when there is none.</param>
/// <param name="location">Where the image stands.</param>
public sealed class ImageBlock(string name, SourceLocation location) : Block
{
    /// <summary>The file name or alternative text; empty when there is none.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override SourceLocation Location { get; } = location;
}
