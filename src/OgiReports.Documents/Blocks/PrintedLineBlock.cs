using System.Collections.Immutable;
using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Blocks;

/// <summary>One printed line of a page. A table may stand in it without rulings, so a line is not a paragraph.</summary>
/// <param name="text">The line's text.</param>
/// <param name="pageNumber">The page, from 1.</param>
/// <param name="boxes">The box of every UTF-16 code unit of the text; an empty box for spaces that were not printed.</param>
public sealed class PrintedLineBlock(string text, int pageNumber, ImmutableArray<PageBox> boxes) : TextBlock
{
    /// <inheritdoc/>
    public override ReadOnlyMemory<char> Text { get; } = text.AsMemory();

    /// <summary>The page, from 1.</summary>
    public int PageNumber { get; } = pageNumber;

    /// <summary>The box that encloses exactly the characters of a slice.</summary>
    /// <param name="start">The first character, from 0.</param>
    /// <param name="length">The number of characters.</param>
    public override SourceLocation Locate(int start, int length)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        for (var index = Math.Max(0, start); index < Math.Min(boxes.Length, start + length); index++)
        {
            var box = boxes[index];
            if (box.Right > box.Left || box.Bottom > box.Top)
            {
                left = Math.Min(left, box.Left);
                top = Math.Min(top, box.Top);
                right = Math.Max(right, box.Right);
                bottom = Math.Max(bottom, box.Bottom);
            }
        }

        return new PageLocation(PageNumber, left > right ? default : new PageBox(left, top, right, bottom));
    }
}
