using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Blocks;

/// <summary>A block of running text.</summary>
public abstract class TextBlock : Block
{
    private protected TextBlock()
    {
    }

    /// <summary>The text as it stood, without a line ending.</summary>
    public abstract ReadOnlyMemory<char> Text { get; }

    /// <inheritdoc/>
    public override SourceLocation Location => Locate(0, Text.Length);

    /// <summary>The place of a slice of <see cref="Text"/>.</summary>
    /// <param name="start">The first character, from 0.</param>
    /// <param name="length">The number of characters.</param>
    public abstract SourceLocation Locate(int start, int length);
}
