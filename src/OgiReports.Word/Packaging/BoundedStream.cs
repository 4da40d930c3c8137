using OgiReports.Documents.Diagnostics;

namespace OgiReports.Word.Packaging;

/// <summary>Counts what the parts of one package really expand to, whatever their directory declares.</summary>
internal sealed class ExpansionBudget(long limit)
{
    private long _left = limit;

    public void Spend(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new WordReadingException(new Diagnostic(
                WordDiagnostics.ExpandsTooFar,
                "The parts of the package really expand to more than the limit, whatever its directory says. Raise ReadLimits.MaxExpansionRatio if it is really one report."));
        }
    }
}

/// <summary>A part's content that stops when the package's budget is spent.</summary>
internal sealed class BoundedStream(Stream inner, ExpansionBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        budget.Spend(count);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
