namespace OgiReports.Cli.Inputs.Archives;

/// <summary>Reads what a decompressor gives, begins with bytes that were looked at already, and counts against a limit if there is one.</summary>
internal sealed class CountedStream(Stream inner, ExpansionLimit? limit, ReadOnlyMemory<byte> first = default) : Stream
{
    private ReadOnlyMemory<byte> _first = first;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_first.Length > 0)
        {
            var taken = Math.Min(buffer.Length, _first.Length);
            _first.Span[..taken].CopyTo(buffer);
            _first = _first[taken..];
            return taken;
        }

        var count = inner.Read(buffer);
        limit?.Add(count);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
