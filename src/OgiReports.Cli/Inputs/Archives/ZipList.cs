using System.Buffers.Binary;

namespace OgiReports.Cli.Inputs.Archives;

/// <summary>
/// Reads the list of a ZIP archive entry by entry, since one that is held whole takes 700 bytes an entry. Layout:
/// APPNOTE.TXT of PKWARE, 4.3.12 to 4.3.16 and 4.5.3.
/// </summary>
internal sealed class ZipList
{
    private const uint EndSignature = 0x06054B50;
    private const uint End64Signature = 0x06064B50;
    private const uint End64LocatorSignature = 0x07064B50;
    private const uint EntrySignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int EndLength = 22;
    private const int End64Length = 56;
    private const int End64LocatorLength = 20;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const ushort Zip64Field = 1;
    private const ushort UnicodePathField = 0x7075;
    private const int BufferSize = 1 << 16;

    private readonly Stream _file;
    private readonly long _count;
    private readonly long _listOffset;
    private readonly long _listEnd;

    /// <summary>How many bytes stand before the archive in the file, as in one that unpacks itself.</summary>
    private readonly long _shift;

    /// <exception cref="InvalidDataException">The file has no list, or it is of several volumes.</exception>
    public ZipList(Stream file)
    {
        _file = file;
        var tail = new byte[(int)Math.Min(file.Length, EndLength + ushort.MaxValue)];
        var tailOffset = file.Length - tail.Length;
        ReadAt(tailOffset, tail);
        var end = FindEnd(tail);
        var head = tail.AsSpan(end);
        var volume = BinaryPrimitives.ReadUInt16LittleEndian(head[4..]);
        if (volume is not 0 and not ushort.MaxValue)
        {
            throw new InvalidDataException("it is one part of several. Unpack them together first.");
        }

        _count = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(head[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]);
        _listEnd = tailOffset + end;
        if (_count == ushort.MaxValue || length == uint.MaxValue || offset == uint.MaxValue)
        {
            (_count, length, offset, _listEnd) = ReadEnd64(_listEnd) ?? (_count, length, offset, _listEnd);
        }

        _listOffset = _listEnd - length;
        _shift = _listOffset - offset;
        if (_listOffset < 0 || _shift < 0)
        {
            throw new InvalidDataException("its list lies outside the file.");
        }
    }

    /// <summary>The entries, in the order of the list.</summary>
    /// <exception cref="InvalidDataException">The list is damaged.</exception>
    public IEnumerable<ZipEntryHead> Entries()
    {
        var buffer = new byte[BufferSize + EntryLength + (3 * ushort.MaxValue)];
        var start = 0;
        var length = 0;
        var position = _listOffset;
        for (var index = 0L; ; index++)
        {
            if (length - start < EntryLength + (3 * ushort.MaxValue) && position < _listEnd)
            {
                buffer.AsSpan(start, length - start).CopyTo(buffer);
                length -= start;
                start = 0;
                var wanted = (int)Math.Min(buffer.Length - length, _listEnd - position);
                ReadAt(position, buffer.AsSpan(length, wanted));
                position += wanted;
                length += wanted;
            }

            // The count wraps round in archives of more than 65,535 files by programs that don't know better.
            if (index >= _count && !IsEntry(buffer.AsSpan(start, length - start)))
            {
                yield break;
            }

            yield return ReadEntry(buffer.AsSpan(start, length - start), out var size);
            start += size;
        }
    }

    /// <summary>The content of an entry as it stands in the archive.</summary>
    /// <exception cref="InvalidDataException">It is not where the list says.</exception>
    public Stream OpenRaw(ZipEntryHead entry)
    {
        var head = new byte[LocalLength];
        var offset = entry.Offset + _shift;
        if (offset < 0 || offset > _file.Length - LocalLength)
        {
            throw new InvalidDataException("it lies outside the archive.");
        }

        ReadAt(offset, head);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != LocalSignature)
        {
            throw new InvalidDataException("it is not where the list says.");
        }

        var start = offset + LocalLength + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28));
        if (entry.CompressedLength < 0 || start > _file.Length - entry.CompressedLength)
        {
            throw new InvalidDataException("it ends behind the archive.");
        }

        return new FilePart(_file, start, entry.CompressedLength);
    }

    private static int FindEnd(ReadOnlySpan<byte> tail)
    {
        for (var index = tail.Length - EndLength; index >= 0; index--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[index..]) == EndSignature
                && index + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail[(index + 20)..]) <= tail.Length)
            {
                return index;
            }
        }

        throw new InvalidDataException("the list at its end is missing.");
    }

    private (long Count, long Length, long Offset, long ListEnd)? ReadEnd64(long end)
    {
        Span<byte> locator = stackalloc byte[End64LocatorLength];
        if (end < End64LocatorLength + End64Length)
        {
            return null;
        }

        ReadAt(end - End64LocatorLength, locator);
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) != End64LocatorSignature)
        {
            return null;
        }

        // It stands right before its locator unless it carries data of a maker, which none is known to write.
        Span<byte> head = stackalloc byte[End64Length];
        var place = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        foreach (var candidate in (ReadOnlySpan<long>)[end - End64LocatorLength - End64Length, place])
        {
            if (candidate < 0 || candidate > end - End64Length)
            {
                continue;
            }

            ReadAt(candidate, head);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head) == End64Signature)
            {
                return (BinaryPrimitives.ReadInt64LittleEndian(head[32..]), BinaryPrimitives.ReadInt64LittleEndian(head[40..]), BinaryPrimitives.ReadInt64LittleEndian(head[48..]), candidate);
            }
        }

        throw new InvalidDataException("its list can't be found.");
    }

    private static bool IsEntry(ReadOnlySpan<byte> list) => list.Length >= EntryLength && BinaryPrimitives.ReadUInt32LittleEndian(list) == EntrySignature;

    private static ZipEntryHead ReadEntry(ReadOnlySpan<byte> list, out int size)
    {
        if (!IsEntry(list))
        {
            throw new InvalidDataException("its list is damaged.");
        }

        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(list[28..]);
        int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(list[30..]);
        size = EntryLength + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(list[32..]);
        if (size > list.Length)
        {
            throw new InvalidDataException("its list is damaged.");
        }

        var entry = new ZipEntryHead(
            list.Slice(EntryLength, nameLength).ToArray(),
            BinaryPrimitives.ReadUInt16LittleEndian(list[10..]),
            BinaryPrimitives.ReadUInt16LittleEndian(list[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(list[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(list[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(list[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(list[42..]),
            BinaryPrimitives.ReadUInt32LittleEndian(list[38..]));
        return WithExtra(entry, list.Slice(EntryLength + nameLength, extraLength));
    }

    private static ZipEntryHead WithExtra(ZipEntryHead entry, ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (4 + length > extra.Length)
            {
                break;
            }

            var field = extra.Slice(4, length);
            if (kind == Zip64Field)
            {
                // Only what did not fit stands here, in this order.
                var whole = TakeLong(ref field, entry.Length);
                var compressed = TakeLong(ref field, entry.CompressedLength);
                entry = entry with { Length = whole, CompressedLength = compressed, Offset = TakeLong(ref field, entry.Offset) };
            }
            else if (kind == UnicodePathField && length > 5 && field[0] == 1 && BinaryPrimitives.ReadUInt32LittleEndian(field[1..]) == Crc32.Of(entry.RawName))
            {
                entry = entry with { RawName = field[5..].ToArray() };
            }

            extra = extra[(4 + length)..];
        }

        return entry;
    }

    private static long TakeLong(ref ReadOnlySpan<byte> field, long known)
    {
        if (known != uint.MaxValue || field.Length < sizeof(long))
        {
            return known;
        }

        var value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[sizeof(long)..];
        return value;
    }

    private void ReadAt(long offset, Span<byte> buffer)
    {
        _file.Position = offset;
        _file.ReadExactly(buffer);
    }
}
