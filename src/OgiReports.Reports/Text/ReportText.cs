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
    private readonly char[] _ideographs;
    private readonly int[] _origins;
    private readonly TextSegment[] _segments;
    private readonly int[] _firstIdeographs;

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

        return low;
    }

    public SourceLocation Locate(int offset, int length)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        return segment.Locate(offset - segment.Offset, length);
    }

    /// <summary>The text between two offsets of one segment.</summary>
    public ReadOnlySpan<char> Slice(int offset, int length)
    {
        ref readonly var segment = ref _segments[SegmentAt(offset)];
        return segment.Text.Span.Slice(offset - segment.Offset, length);
    }

    private static TextSegment[] Divide(Document document, out int length)
    {
        var segments = new List<TextSegment>(document.Blocks.Length);
        var offset = 0;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    segments.Add(new TextSegment(text.Text, offset, block, null));
                    offset += text.Text.Length + 1;
                    break;
                case TableBlock table:
                    foreach (var cell in table.Grid.Cells)
                    {
                        segments.Add(new TextSegment(cell.Text.AsMemory(), offset, block, cell));
                        offset += cell.Text.Length + 1;
                    }

                    break;
            }
        }

        length = offset;
        return [.. segments];
    }
}
