namespace OgiReports.Cli.Inputs;

/// <summary>Reads a whole stream into memory, up to a limit.</summary>
internal static class BoundedContent
{
    private const int ChunkSize = 1 << 16;

    /// <exception cref="InputTooLargeException">There is more than the limit allows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, even while a pipe kept the reading waiting.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream, long limit, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length > limit)
        {
            throw new InputTooLargeException(limit);
        }

        var buffer = new byte[stream.CanSeek && stream.Length > 0 ? stream.Length + 1 : ChunkSize];
        var length = 0;
        while (true)
        {
            // A pipe that nobody writes to must not keep a stop waiting, and a plain file is read at once.
            var count = stream.CanSeek
                ? stream.Read(buffer.AsSpan(length))
                : stream.ReadAsync(buffer.AsMemory(length), cancellationToken).AsTask().WaitAsync(cancellationToken).GetAwaiter().GetResult();
            if (count == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += count;
            if (length > limit)
            {
                throw new InputTooLargeException(limit);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
            }
        }
    }
}
