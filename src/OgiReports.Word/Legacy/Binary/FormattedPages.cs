using System.Buffers.Binary;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>
/// Looks up the properties of a place in the document's stream: a table finds the page of 512 bytes, a table in
/// the page finds the run ([MS-DOC] 2.8.5 PlcBtePapx, 2.9.33 ChpxFkp, 2.9.175 PapxFkp). Look-ups go mostly forward.
/// </summary>
/// <param name="table">The table of pages.</param>
/// <param name="stream">The document's stream.</param>
/// <param name="isParagraph">Whether the pages hold paragraph properties; else character properties.</param>
internal sealed class FormattedPages(ReadOnlyMemory<byte> table, ReadOnlyMemory<byte> stream, bool isParagraph)
{
    private const int PageSize = 512;
    private const int ParagraphEntrySize = 13;

    private readonly int _pageCount = Math.Max(0, (table.Length - 4) / 8);
    private int _lastPage;
    private int _lastRun;

    /// <summary>Whether a page that was looked for is not there or makes no sense.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The run that holds a place; null when no page knows it.</summary>
    public FormattedRun? Find(uint offset)
    {
        var pageIndex = FindPage(offset);
        if (pageIndex < 0)
        {
            return null;
        }

        var number = Number(table.Span, (4 * (_pageCount + 1)) + (4 * pageIndex)) & 0x3FFFFF;
        var start = (long)number * PageSize;
        if (start + PageSize > stream.Length)
        {
            IsDamaged = true;
            return null;
        }

        var page = stream.Slice((int)start, PageSize);
        int count = page.Span[PageSize - 1];
        var entrySize = isParagraph ? ParagraphEntrySize : 1;
        if (count == 0 || (4 * (count + 1)) + (entrySize * count) > PageSize - 1)
        {
            IsDamaged = true;
            return null;
        }

        var run = FindRun(page.Span, count, offset, pageIndex);
        if (run < 0)
        {
            return null;
        }

        int place = page.Span[(4 * (count + 1)) + (entrySize * run)];
        return new FormattedRun(Number(page.Span, 4 * run), Number(page.Span, 4 * (run + 1)), Modifiers(page, 2 * place));
    }

    private ReadOnlyMemory<byte> Modifiers(ReadOnlyMemory<byte> page, int place)
    {
        if (place == 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        int size = page.Span[place];
        if (isParagraph)
        {
            // Sizes are in words; a zero says that the size follows, which is then even.
            (place, size) = size > 0 ? (place + 1, (2 * size) - 1) : (place + 2, 2 * page.Span[place + 1]);
        }
        else
        {
            place++;
        }

        if (place + size > PageSize)
        {
            IsDamaged = true;
            return ReadOnlyMemory<byte>.Empty;
        }

        return page.Slice(place, size);
    }

    private int FindPage(uint offset)
    {
        var bytes = table.Span;
        for (var index = _lastPage; index < Math.Min(_lastPage + 2, _pageCount); index++)
        {
            if (Number(bytes, 4 * index) <= offset && offset < Number(bytes, 4 * (index + 1)))
            {
                return Keep(index);
            }
        }

        int low = 0, high = _pageCount - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < Number(bytes, 4 * middle))
            {
                high = middle - 1;
            }
            else if (offset >= Number(bytes, 4 * (middle + 1)))
            {
                low = middle + 1;
            }
            else
            {
                return Keep(middle);
            }
        }

        return -1;
    }

    private int Keep(int pageIndex)
    {
        if (pageIndex != _lastPage)
        {
            (_lastPage, _lastRun) = (pageIndex, 0);
        }

        return pageIndex;
    }

    private int FindRun(ReadOnlySpan<byte> page, int count, uint offset, int pageIndex)
    {
        var first = pageIndex == _lastPage && _lastRun < count && Number(page, 4 * _lastRun) <= offset ? _lastRun : 0;
        for (var run = first; run < count; run++)
        {
            if (Number(page, 4 * run) <= offset && offset < Number(page, 4 * (run + 1)))
            {
                return _lastRun = run;
            }
        }

        return -1;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);
}
