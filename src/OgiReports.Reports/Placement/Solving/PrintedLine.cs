using System.Collections.Immutable;
using System.Globalization;

namespace OgiReports.Reports.Placement.Solving;

/// <summary>
/// The numbers behind one label, or of several rows whose limits are lost, as one string of positions: a position for
/// every digit, one for every word that is a whole. Which stretches of it can be a cell is all that a reading asks.
/// </summary>
internal sealed class PrintedLine
{
    private const char Whole = '#';

    // Longer figures are no counts, and sums of such stay within 64 bits.
    private const int DigitLimit = 15;

    private readonly string _characters;
    private readonly bool[] _isBoundary;
    private readonly int[] _tokenAt;
    private readonly ImmutableArray<PrintedToken> _tokens;

    public PrintedLine(ImmutableArray<PrintedToken> tokens)
    {
        _tokens = tokens;
        var characters = new System.Text.StringBuilder();
        var owners = new List<int>();
        var boundaries = new List<int>();
        for (var index = 0; index < tokens.Length; index++)
        {
            boundaries.Add(characters.Length);
            characters.Append(tokens[index].Digits ?? Whole.ToString());
            while (owners.Count < characters.Length)
            {
                owners.Add(index);
            }
        }

        _characters = characters.ToString();
        _tokenAt = [.. owners];
        _isBoundary = new bool[_characters.Length + 1];
        _isBoundary[^1] = true;
        foreach (var boundary in boundaries)
        {
            _isBoundary[boundary] = true;
        }
    }

    /// <summary>The number of positions.</summary>
    public int Length => _characters.Length;

    /// <summary>The number of printed words.</summary>
    public int TokenCount => _tokens.Length;

    /// <summary>Whether all words stand on one printed line.</summary>
    public bool StandsOnOneLine => _tokens.All(token => token.Line == _tokens[0].Line);

    public bool HasDigits => _characters.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Whether one of its words may be no number of a cell.</summary>
    public bool MayBeStray(int token) => _tokens[token].MayBeStray;

    /// <summary>The line without one of its words.</summary>
    public PrintedLine Without(int token) => new(_tokens.RemoveAt(token));

    /// <summary>The word that a position belongs to, and its place within the word.</summary>
    public (int Token, int Offset) Locate(int position)
    {
        var token = _tokenAt[position];
        var offset = 0;
        while (position - offset - 1 >= 0 && _tokenAt[position - offset - 1] == token)
        {
            offset++;
        }

        return (token, offset);
    }

    /// <summary>Whether a stretch is a whole word.</summary>
    public bool IsWhole(int position) => _characters[position] == Whole;

    /// <summary>Whether a stretch is exactly one printed word.</summary>
    public bool IsOneToken(int start, int end) => _isBoundary[start] && _isBoundary[end] && _tokenAt[start] == _tokenAt[end - 1];

    /// <summary>The stretch between two positions as one cell; false when no cell can hold it.</summary>
    public bool TryRead(int start, int end, ReadingRules rules, out long? value)
    {
        value = null;
        if (_characters[start] == Whole)
        {
            value = _tokens[_tokenAt[start]].Value;
            return end == start + 1;
        }

        var length = end - start;
        if (length > DigitLimit || (length > 1 && _characters[start] == '0') || !MayStandAlone(start, end, rules))
        {
            return false;
        }

        var digits = _characters.AsSpan(start, length);
        if (digits.Contains(Whole))
        {
            return false;
        }

        value = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>How many words are left before a position: where nothing is joined, each needs a cell.</summary>
    public int TokensBetween(int start, int end) => end <= start ? 0 : _tokenAt[end - 1] - _tokenAt[start] + 1;

    /// <summary>The stretch as it stands, for comparison and for messages.</summary>
    public string Quote(PrintedPiece piece)
    {
        if (!piece.HasTrace)
        {
            return "";
        }

        var text = _characters[piece.Start..piece.End];
        return text == "#" ? piece.Value?.ToString(CultureInfo.InvariantCulture) ?? "" : text;
    }

    private bool MayStandAlone(int start, int end, ReadingRules rules)
    {
        if (rules.HasFlag(ReadingRules.Anything))
        {
            return true;
        }

        var isJoined = false;
        var isOnOneLine = true;
        for (var inner = start + 1; inner < end; inner++)
        {
            isJoined |= _isBoundary[inner];
            isOnOneLine &= _tokens[_tokenAt[inner]].Line == _tokens[_tokenAt[start]].Line;
        }

        if (isJoined)
        {
            return rules.HasFlag(ReadingRules.Joins) && _isBoundary[start] && _isBoundary[end] && isOnOneLine;
        }

        return rules.HasFlag(ReadingRules.Cuts) || (_isBoundary[start] && _isBoundary[end]);
    }
}
