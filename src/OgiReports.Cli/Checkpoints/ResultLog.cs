using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using OgiReports.Cli.Output;
using OgiReports.Datasets;
using OgiReports.Datasets.Records;

namespace OgiReports.Cli.Checkpoints;

/// <summary>
/// What was made of every document so far, in one file that only grows. An entry carries its length and a digest of
/// itself, so that the end which a killed process left half written is known and cut off. Thread-safe.
/// </summary>
internal sealed class ResultLog : IDisposable
{
    public const string FileName = "results.log";

    private const int DigestSize = 8;
    private const int HeadSize = sizeof(int) + DigestSize;
    private const int KeySize = 16;
    private const int EntryLimit = 1 << 30;

    private static readonly byte[] Magic = "ogi-log1"u8.ToArray();

    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly KeyTable<long> _offsets = new();
    private readonly Lock _gate = new();
    private long _end;

    private ResultLog(string path, SafeFileHandle file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>How many results an earlier run left.</summary>
    public int Count => _offsets.Count;

    /// <summary>Opens a log and takes up what is in it.</summary>
    /// <param name="folder">The folder of the log.</param>
    /// <param name="fingerprint">What the results depend on besides the documents; a log with another one is begun anew.</param>
    /// <param name="keeps">Whether what is in it is taken up.</param>
    /// <exception cref="OutputFailedException">It can't be opened or written.</exception>
    public static ResultLog Open(string folder, string fingerprint, bool keeps)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var log = new ResultLog(path, file);
            log.Start(fingerprint, keeps);
            return log;
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(path, exception);
        }
    }

    /// <summary>Opens a finished log for reading by position alone.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    public static ResultLog OpenFinished(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return new ResultLog(path, File.OpenHandle(path));
    }

    /// <summary>How long the log in a folder is; it grows with every result.</summary>
    public static long LengthIn(string folder) => new FileInfo(Path.Combine(folder, FileName)) is { Exists: true } file ? file.Length : 0;

    /// <summary>The key of a document: the same content under another name is another one, since its record carries the name.</summary>
    public static UInt128 KeyOf(string sha256, string path) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256}\0{path}")));

    /// <summary>The result that an earlier run kept; null when there is none.</summary>
    public DatasetInput? Find(UInt128 key, out long offset) => _offsets.TryGet(key, out offset) ? Read(offset) : null;

    /// <summary>The result at a place.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged.</exception>
    public DatasetInput Read(long offset) =>
        ReadEntry(offset) is { } entry ? Decode(entry.AsSpan(KeySize)) : throw new InvalidDataException($"{_path} is damaged at {offset}.");

    /// <summary>Keeps a result.</summary>
    /// <returns>Its place.</returns>
    /// <exception cref="OutputFailedException">It can't be written.</exception>
    public long Append(UInt128 key, DatasetInput result)
    {
        var entry = Encode(key, result);
        try
        {
            lock (_gate)
            {
                var offset = _end;
                RandomAccess.Write(_file, entry.Span, offset);
                _end += entry.Length;
                return offset;
            }
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(_path, exception);
        }
    }

    /// <summary>Puts everything on the disk.</summary>
    public void Flush()
    {
        try
        {
            RandomAccess.FlushToDisk(_file);
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(_path, exception);
        }
    }

    public void Dispose() => _file.Dispose();

    private void Start(string fingerprint, bool keeps)
    {
        byte[] header = [.. Magic, .. SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint))];
        var found = new byte[header.Length];
        if (!keeps || RandomAccess.Read(_file, found, 0) < found.Length || !found.AsSpan().SequenceEqual(header))
        {
            RandomAccess.SetLength(_file, 0);
            RandomAccess.Write(_file, header, 0);
        }

        _end = header.Length;
        while (ReadEntry(_end) is { } entry)
        {
            _offsets.Set(BinaryPrimitives.ReadUInt128BigEndian(entry), _end);
            _end += HeadSize + entry.Length;
        }

        RandomAccess.SetLength(_file, _end);
    }

    private byte[]? ReadEntry(long offset)
    {
        Span<byte> head = stackalloc byte[HeadSize];
        if (RandomAccess.Read(_file, head, offset) < HeadSize)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < KeySize or > EntryLimit || offset + HeadSize + length > RandomAccess.GetLength(_file))
        {
            return null;
        }

        var entry = new byte[length];
        var isWhole = RandomAccess.Read(_file, entry, offset + HeadSize) == length;
        return isWhole && SHA256.HashData(entry).AsSpan(0, DigestSize).SequenceEqual(head[sizeof(int)..]) ? entry : null;
    }

    private static ReadOnlyMemory<byte> Encode(UInt128 key, DatasetInput result)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        Span<byte> keyBytes = stackalloc byte[KeySize];
        BinaryPrimitives.WriteUInt128BigEndian(keyBytes, key);
        writer.Write(stackalloc byte[HeadSize]);
        writer.Write(keyBytes);
        writer.Write(result.Path);
        writer.Write((byte)result.Outcome);
        writer.Write(result.Reason ?? "");
        writer.Write(result.Sha256 ?? "");
        writer.Write(result.MediaType ?? "");
        writer.Write(result.ByteCount ?? -1);
        writer.Write(result.Seconds ?? -1);
        writer.Write(result.Record.Length);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(result.Record.Length)];
        if (!BrotliEncoder.TryCompress(result.Record.Span, compressed, out var written, quality: 1, window: 18))
        {
            throw new InvalidOperationException("The record could not be compressed.");
        }

        writer.Write(compressed, 0, written);
        var entry = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry.Span, entry.Length - HeadSize);
        SHA256.HashData(entry.Span[HeadSize..]).AsSpan(0, DigestSize).CopyTo(entry.Span[sizeof(int)..]);
        return entry;
    }

    private static DatasetInput Decode(ReadOnlySpan<byte> entry)
    {
        using var reader = new BinaryReader(new MemoryStream(entry.ToArray()));
        var result = new DatasetInput(reader.ReadString(), (DatasetOutcome)reader.ReadByte())
        {
            Reason = NullWhenEmpty(reader.ReadString()),
            Sha256 = NullWhenEmpty(reader.ReadString()),
            MediaType = NullWhenEmpty(reader.ReadString()),
        };
        var count = reader.ReadInt64();
        var seconds = reader.ReadDouble();
        var record = new byte[reader.ReadInt32()];
        var compressed = entry[(int)reader.BaseStream.Position..];
        if (!BrotliDecoder.TryDecompress(compressed, record, out var written) || written != record.Length)
        {
            throw new InvalidDataException("A kept result can't be decompressed.");
        }

        return result with { ByteCount = count < 0 ? null : count, Seconds = seconds < 0 ? null : seconds, Record = record };
    }

    private static string? NullWhenEmpty(string text) => text.Length == 0 ? null : text;
}
