namespace OgiReports.Cli.Inputs.Archives;

/// <summary>Reads what a decompressor gives, begins with bytes that were looked at already, and counts against a limit if there is one.</summary>
internal sealed class CountedStream(Stream inner, ExpansionLimit? limit, ReadOnlyMemory<byte> first = default) : ForwardStream
{
    private ReadOnlyMemory<byte> _first = first;

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
}
