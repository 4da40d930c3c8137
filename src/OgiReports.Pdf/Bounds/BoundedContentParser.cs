using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace OgiReports.Pdf.Bounds;

/// <summary>The library's parser of content streams, kept to a size and a time. An operator takes some thirty times the memory of its text.</summary>
internal sealed class BoundedContentParser(IPageContentParser inner, ReadingClock clock) : IPageContentParser
{
    private const int LargestContent = 16 << 20;

    // Smaller contents are parsed in no time; watching them would cost more.
    private const int WatchedContent = 1 << 20;

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        clock.Check();
        if (inputBytes.Length > LargestContent)
        {
            throw new StreamTooLargeException();
        }

        return inner.Parse(pageNumber, inputBytes.Length < WatchedContent ? inputBytes : new WatchedBytes(inputBytes, clock), log);
    }

    private sealed class WatchedBytes(IInputBytes inner, ReadingClock clock) : IInputBytes
    {
        private const int Interval = 0x3FFF;
        private int _moves;

        public long CurrentOffset => inner.CurrentOffset;

        public byte CurrentByte => inner.CurrentByte;

        public long Length => inner.Length;

        public bool MoveNext()
        {
            if ((++_moves & Interval) == 0)
            {
                clock.Check();
            }

            return inner.MoveNext();
        }

        public byte? Peek() => inner.Peek();

        public bool IsAtEnd() => inner.IsAtEnd();

        public void Seek(long position) => inner.Seek(position);

        public int Read(Span<byte> buffer) => inner.Read(buffer);

        public void Dispose() => inner.Dispose();
    }
}
