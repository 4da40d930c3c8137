namespace OgiReports.Word.Legacy.Rtf;

/// <summary>Cuts RTF into control words, braces and bytes of text (Rich Text Format Specification 1.9.1, "Conventions").</summary>
/// <param name="bytes">The file.</param>
internal ref struct RtfTokenizer(ReadOnlySpan<byte> bytes)
{
    private const int NumberLimit = 100_000_000;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _offset;

    public RtfTokenKind Kind { get; private set; }

    /// <summary>The letters of a control word.</summary>
    public ReadOnlySpan<byte> Word { get; private set; }

    /// <summary>The number of a control word; null when it has none.</summary>
    public int? Number { get; private set; }

    /// <summary>The sign of a symbol, or the byte of text.</summary>
    public byte Value { get; private set; }

    /// <summary>Goes to the next token.</summary>
    public bool Next()
    {
        while (_offset < _bytes.Length)
        {
            var value = _bytes[_offset++];
            switch (value)
            {
                case (byte)'{':
                    Kind = RtfTokenKind.GroupStart;
                    return true;
                case (byte)'}':
                    Kind = RtfTokenKind.GroupEnd;
                    return true;
                case (byte)'\\':
                    return ReadControl();
                case (byte)'\r' or (byte)'\n' or 0:
                    continue;
                default:
                    (Kind, Value) = (RtfTokenKind.Text, value);
                    return true;
            }
        }

        return false;
    }

    /// <summary>Passes over bytes that are no RTF.</summary>
    public void Skip(int count) => _offset = (int)Math.Min(_bytes.Length, (long)_offset + Math.Max(0, count));

    private bool ReadControl()
    {
        if (_offset == _bytes.Length)
        {
            return false;
        }

        if (!char.IsAsciiLetter((char)_bytes[_offset]))
        {
            return ReadSymbol();
        }

        var start = _offset;
        while (_offset < _bytes.Length && char.IsAsciiLetter((char)_bytes[_offset]))
        {
            _offset++;
        }

        (Kind, Number) = (RtfTokenKind.Word, null);
        Word = _bytes[start.._offset];
        ReadNumber();
        if (_offset < _bytes.Length && _bytes[_offset] == (byte)' ')
        {
            _offset++;
        }

        return true;
    }

    private void ReadNumber()
    {
        var at = _offset;
        var isNegative = at < _bytes.Length && _bytes[at] == (byte)'-';
        at += isNegative ? 1 : 0;
        var number = 0;
        var first = at;
        while (at < _bytes.Length && char.IsAsciiDigit((char)_bytes[at]))
        {
            number = Math.Min(NumberLimit, (number * 10) + (_bytes[at++] - '0'));
        }

        if (at > first)
        {
            Number = isNegative ? -number : number;
            _offset = at;
        }
    }

    private bool ReadSymbol()
    {
        var sign = _bytes[_offset++];
        if (sign == (byte)'\'' && _offset + 2 <= _bytes.Length && char.IsAsciiHexDigit((char)_bytes[_offset]) && char.IsAsciiHexDigit((char)_bytes[_offset + 1]))
        {
            (Kind, Value) = (RtfTokenKind.Text, (byte)((Digit(_bytes[_offset]) << 4) | Digit(_bytes[_offset + 1])));
            _offset += 2;
            return true;
        }

        (Kind, Value) = (RtfTokenKind.Symbol, sign);
        return true;
    }

    private static int Digit(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
