using System.Buffers.Binary;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>Goes through a list of property modifiers ([MS-DOC] 2.2.5.1 Sprm): a code of two bytes, then an operand whose size the code tells.</summary>
/// <param name="list">The list.</param>
internal ref struct ModifierReader(ReadOnlySpan<byte> list)
{
    private const ushort TableDefinition = 0xD608;
    private const ushort OldTableDefinition = 0xD606;
    private const ushort ChangeTabs = 0xC615;

    private ReadOnlySpan<byte> _rest = list;

    /// <summary>The code of the modifier.</summary>
    public ushort Code { get; private set; }

    /// <summary>Its operand, without the size that may stand before it.</summary>
    public ReadOnlySpan<byte> Operand { get; private set; }

    /// <summary>Whether the list ended within a modifier.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The first byte of the operand.</summary>
    public readonly byte First => Operand.IsEmpty ? (byte)0 : Operand[0];

    /// <summary>Goes to the next modifier.</summary>
    public bool Next()
    {
        if (_rest.Length < 3)
        {
            // One byte of padding is usual.
            return false;
        }

        Code = BinaryPrimitives.ReadUInt16LittleEndian(_rest);
        _rest = _rest[2..];
        var (header, size) = (Code >> 13) switch
        {
            0 or 1 => (0, 1),
            2 or 4 or 5 => (0, 2),
            3 => (0, 4),
            7 => (0, 3),
            _ => VariableSize(),
        };
        if (header + size > _rest.Length)
        {
            IsCut = true;
            return false;
        }

        Operand = _rest.Slice(header, size);
        _rest = _rest[(header + size)..];
        return true;
    }

    private readonly (int Header, int Size) VariableSize()
    {
        if (Code is TableDefinition or OldTableDefinition)
        {
            return _rest.Length < 2 ? (2, 0) : (2, Math.Max(0, BinaryPrimitives.ReadUInt16LittleEndian(_rest) - 1));
        }

        if (Code != ChangeTabs || _rest[0] != 255)
        {
            return (1, _rest[0]);
        }

        // A list of tabs too long for one byte: the counts in it tell the size ([MS-DOC] 2.9.180).
        var deleted = _rest.Length > 1 ? 1 + (4 * _rest[1]) : 0;
        var added = _rest.Length > 1 + deleted ? 1 + (3 * _rest[1 + deleted]) : 0;
        return (1, deleted + added);
    }
}
