using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Blocks;

/// <summary>One line of flattened text. A table may have been flattened into it, so a line is not a paragraph.</summary>
/// <param name="text">The line's text without its ending.</param>
/// <param name="lineNumber">The line in the file, from 1.</param>
/// <param name="startsPage">Whether a form feed stands before the line.</param>
public sealed class LineBlock(ReadOnlyMemory<char> text, int lineNumber, bool startsPage = false) : TextBlock
{
    /// <inheritdoc/>
    public override ReadOnlyMemory<char> Text { get; } = text;

    /// <summary>The line in the file, from 1.</summary>
    public int LineNumber { get; } = lineNumber;

    /// <summary>Whether a form feed, the end of a page in printed text, stands before the line.</summary>
    public bool StartsPage { get; } = startsPage;

    /// <inheritdoc/>
    public override SourceLocation Locate(int start, int length) => new LineLocation(LineNumber, start + 1);
}
