namespace OgiReports.Cli.Inputs.Archives;

/// <summary>Reads a file of a ZIP archive, and does not end without its length and checksum being those of the list.</summary>
internal sealed class VerifiedStream(Stream inner, long length, uint checksum) : ForwardStream
{
    private long _count;
    private uint _checksum;

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The content is not what was put in.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _count += count;
        _checksum = Crc32.Continue(_checksum, buffer[..count]);
        if (count == 0 && buffer.Length > 0 && (_count != length || _checksum != checksum))
        {
            throw new InvalidDataException("its length or checksum is not that of the list.");
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
