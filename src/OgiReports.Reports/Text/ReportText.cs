using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Text;

namespace OgiReports.Reports.Text;

/// <summary>
/// The whole document as one text, whatever its blocks: segments at increasing offsets, and beside them the
/// ideographs alone. Labels and headings are looked for among the ideographs, where brackets, item numbers,
/// figures, spaces and line breaks cannot get in the way; every ideograph knows the offset where it stood.
/// </summary>
internal sealed class ReportText
{
    private const int RowLimit = 400;

    private readonly char[] _ideographs;
    private readonly int[] _origins;
    private readonly TextSegment[] _segments;
    private readonly int[] _firstIdeographs;
    private int _lastSegment;

    public ReportText(Document document)
    {
        _segments = Divide(document, out var length);
        _ideographs = new char[length];
        _origins = new int[length];
        _firstIdeographs = new int[_segments.Length + 1];
        var count = 0;
        for (var index = 0; index < _segments.Length; index++)
        {
            _firstIdeographs[index] = count;
            ref readonly var segment = ref _segments[index];
            if (segment.Block.IsFurniture)
            {
                continue;
            }

            var text = segment.Text.Span;
            for (var position = 0; position < text.Length; position++)
            {
                var folded = CharacterFolding.Fold(text[position]);
                if (CharacterFolding.IsIdeograph(folded))
                {
                    _ideographs[count] = folded;
                    _origins[count++] = segment.Offset + position;
                }
            }
        }

        _firstIdeographs[^1] = count;
        IdeographCount = count;
        Length = length;
    }

    /// <summary>The number of offsets.</summary>
    public int Length { get; }

    public int IdeographCount { get; }

    public ReadOnlySpan<char> Ideographs => _ideographs.AsSpan(0, IdeographCount);

    public ReadOnlySpan<TextSegment> Segments => _segments;

    /// <summary>The offset where an ideograph stood.</summary>
    public int OriginOf(int ideographIndex) => _origins[ideographIndex];

    /// <summary>The first ideograph of a segment; for the number of segments, the number of ideographs.</summary>
    public int FirstIdeographOf(int segmentIndex) => _firstIdeographs[segmentIndex];

    /// <summary>The first ideograph that stands at or after an offset.</summary>
    public int IdeographAt(int offset)
    {
        var found = Array.BinarySearch(_origins, 0, IdeographCount, offset);
        return found >= 0 ? found : ~found;
    }

    /// <summary>The segment that holds an offset.</summary>
    public int SegmentAt(int offset)
    {
        // Most look-ups go to the segment of the one before, or to the next.
        if (offset >= _segments[_lastSegment].Offset)
        {
            if (offset <= _segments[_lastSegment].End)
            {
                return _lastSegment;
            }

            if (_lastSegment + 1 < _segments.Length && offset <= _segments[_lastSegment + 1].End)
            {
                return ++_lastSegment;
            }
        }

        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Offset <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _lastSegment = low;
    }

    public SourceLocation Locate(int offset, int length)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        return segment.Locate(offset - segment.Offset, length);
    }

    /// <summary>How far to the right an offset stands: in points on a printed page, in half-width characters in a line of text; 0 where the format tells no such thing.</summary>
    public double HorizontalPosition(int offset)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        if (segment.Block is not LineBlock)
        {
            return segment.Locate(offset - segment.Offset, 1) is PageLocation page ? page.Box.Left : 0;
        }

        var position = 0;
        foreach (var character in segment.Text.Span[..(offset - segment.Offset)])
        {
            position += character >= '\u2E80' ? 2 : 1;
        }

        return position;
    }

    /// <summary>Where a piece of one line ends, measured as <see cref="HorizontalPosition"/>.</summary>
    public double HorizontalEnd(int offset, int length)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        return segment.Block is LineBlock ? HorizontalPosition(offset + length)
            : segment.Locate(offset - segment.Offset, length) is PageLocation page ? page.Box.Right : 0;
    }

    /// <summary>Whether an offset is the first of its line but for blanks, brackets, numbers and marks.</summary>
    public bool StartsLine(int offset)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        foreach (var character in segment.Text.Span[..(offset - segment.Offset)])
        {
            var folded = CharacterFolding.Fold(character);
            if (folded is not (CharacterFolding.Ignorable or '|' or '(' or ')' or '.' or '、') && !char.IsAsciiDigit(folded))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where cutting cells behind a table's last label may stop: before the next line that begins with words, or a few words on where lines are no guide.</summary>
    /// <param name="ideograph">The ideograph after the last label.</param>
    /// <param name="reach">How many ideographs on to look.</param>
    public int Horizon(int ideograph, int reach)
    {
        for (var index = ideograph; index < Math.Min(IdeographCount, ideograph + reach); index++)
        {
            // 减3 and 增2 are values, and so is the unit behind a number.
            if (_ideographs[index] is not ('减' or '增') && !FollowsDigit(_origins[index]) && SegmentAt(_origins[index]) != SegmentAt(_origins[index - 1]) && StartsLine(_origins[index]))
            {
                return _segments[SegmentAt(_origins[index])].Offset;
            }
        }

        return ideograph + reach < IdeographCount ? RowEnd(_origins[ideograph + reach]) : Length;
    }

    private bool FollowsDigit(int offset)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        return offset > segment.Offset && char.IsAsciiDigit(CharacterFolding.Fold(segment.Text.Span[offset - segment.Offset - 1]));
    }

    /// <summary>Where to begin cutting cells so that the line of an offset is seen whole; a line longer than any row is a report on one line and begins at the offset.</summary>
    public int RowStart(int offset)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        return segment.Text.Length > RowLimit ? offset : segment.Offset;
    }

    /// <summary>Where to stop cutting cells so that the line of an offset is seen whole.</summary>
    public int RowEnd(int offset)
    {
        if (offset >= Length)
        {
            return Length;
        }

        ref readonly var segment = ref _segments[SegmentAt(offset)];
        return segment.Text.Length > RowLimit ? offset : Math.Max(offset, segment.End);
    }

    /// <summary>Whether two characters of one line stand so far apart, by two blanks or more, that they are of different cells.</summary>
    public bool HasGap(int left, int right)
    {
        ref readonly var segment = ref _segments[SegmentAt(left)];
        if (right - left <= 2 || right > segment.End || segment.Cell is not null)
        {
            return false;
        }

        var blanks = 0;
        foreach (var character in segment.Text.Span[(left + 1 - segment.Offset)..(right - segment.Offset)])
        {
            blanks = character is ' ' or '\u3000' ? blanks + 1 : 0;
            if (blanks == 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a digit stands between two offsets.</summary>
    public bool HasDigit(int start, int end)
    {
        for (var index = SegmentAt(start); index < _segments.Length && _segments[index].Offset < end; index++)
        {
            ref readonly var segment = ref _segments[index];
            var from = Math.Max(0, start - segment.Offset);
            var to = Math.Min(segment.Text.Length, end - segment.Offset);
            for (var position = from; position < to && !segment.Block.IsFurniture; position++)
            {
                if (char.IsAsciiDigit(CharacterFolding.Fold(segment.Text.Span[position])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The text between two offsets of one segment.</summary>
    public ReadOnlySpan<char> Slice(int offset, int length)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        return segment.Text.Span.Slice(offset - segment.Offset, length);
    }

    private static TextSegment[] Divide(Document document, out int length)
    {
        var segments = new TextSegment[CountSegments(document)];
        var (count, offset) = (0, 0);
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    segments[count++] = new TextSegment(text.Text, offset, block, null);
                    offset += text.Text.Length + 1;
                    break;
                case TableBlock table:
                    foreach (var cell in table.Grid.Cells)
                    {
                        segments[count++] = new TextSegment(cell.Text.AsMemory(), offset, block, cell);
                        offset += cell.Text.Length + 1;
                    }

                    break;
            }
        }

        length = offset;
        return segments;
    }

    private static int CountSegments(Document document)
    {
        var count = 0;
        foreach (var block in document.Blocks)
        {
            count += block is TableBlock table ? table.Grid.Cells.Length : block is TextBlock ? 1 : 0;
        }

        return count;
    }
}
