namespace OgiReports.Cli.Inputs.Archives;

/// <summary>
/// Reads a tar file and remembers the last head that passed, since the library takes every name for UTF-8 and what is in
/// a Chinese encoding is lost in it.
/// </summary>
internal sealed class TarHeadStream(Stream inner) : ForwardStream
{
    private const int NameLength = 100;
    private const int PrefixStart = 345;
    private const int PrefixLength = 155;
    private const int MagicStart = 257;

    private readonly byte[] _head = new byte[ArchiveSignature.Length];

    /// <summary>The name of an entry that was read just now.</summary>
    /// <param name="name">What the library takes it for.</param>
    public string NameOf(string name)
    {
        if (!name.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return name;
        }

        var raw = MemberName.Decode(Field(0, NameLength));
        var hasPrefix = _head.AsSpan(MagicStart).StartsWith("ustar\0"u8) && _head[PrefixStart] != 0;
        return hasPrefix ? $"{MemberName.Decode(Field(PrefixStart, PrefixLength))}/{raw}" : raw;
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (count == ArchiveSignature.Length && ArchiveSignature.Of(buffer) == ArchiveKind.Tar)
        {
            buffer.CopyTo(_head);
        }

        return count;
    }

    private ReadOnlySpan<byte> Field(int start, int length)
    {
        var field = _head.AsSpan(start, length);
        var end = field.IndexOf((byte)0);
        return end < 0 ? field : field[..end];
    }
}
