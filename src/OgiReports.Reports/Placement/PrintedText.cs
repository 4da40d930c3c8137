using System.Collections.Immutable;
using System.Globalization;
using OgiReports.Documents.Text;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement.Solving;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Placement;

/// <summary>The tokens of a row as the solver sees them, and the way back from its pieces to the text.</summary>
internal sealed class PrintedText
{
    // As many digits as sums of counts can have without leaving 64 bits.
    private const decimal ValueLimit = 999_999_999_999_999;

    private const int LongestCount = 9;

    private readonly ReportText _text;
    private readonly List<TableToken> _tokens;
    private readonly List<int[]> _places;

    private PrintedText(ReportText text, List<TableToken> tokens, List<int[]> places, PrintedLine line)
    {
        _text = text;
        _tokens = tokens;
        _places = places;
        Line = line;
    }

    public PrintedLine Line { get; }

    /// <summary>Where the first token stands.</summary>
    public int Offset => _tokens[0].Offset;

    /// <summary>The tokens for the solver; null where one of them is no count, so that no sum can be formed.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="areCells">Whether each token is a marked cell, so that nothing is cut.</param>
    public static PrintedText? Of(ReportText text, List<TableToken> tokens, bool areCells = false)
    {
        var printed = ImmutableArray.CreateBuilder<PrintedToken>();
        var places = new List<int[]>();
        foreach (var token in tokens)
        {
            var digits = DigitsOf(text, token, out var place);
            digits = areCells ? null : digits;
            if (digits is null && !IsCount(token.Content))
            {
                return null;
            }

            printed.Add(new PrintedToken(digits, (long?)token.Content.Value, token.Line));
            places.Add(place);
        }

        return new PrintedText(text, tokens, places, new PrintedLine(printed.ToImmutable()));
    }

    /// <summary>Whether a content can stand in a sum of counts: a whole number or nothing.</summary>
    public static bool IsCount(CellText content) => content.State switch
    {
        CellState.Unreadable => false,
        CellState.Number => content.Value is >= 0 and <= ValueLimit && decimal.Truncate(content.Value.Value) == content.Value.Value,
        _ => true,
    };

    /// <summary>The number that digits in one marked cell form when the white space between them is left out; null when they are anything else.</summary>
    public static decimal? JoinedValueOf(ReportText text, TableToken token)
    {
        var digits = new System.Text.StringBuilder();
        foreach (var character in text.Slice(token.Offset, token.Length))
        {
            var folded = CharacterFolding.Fold(character);
            if (char.IsAsciiDigit(folded))
            {
                digits.Append(folded);
            }
            else if (folded != CharacterFolding.Ignorable)
            {
                return null;
            }
        }

        return digits.Length is > 0 and <= 15 && digits[0] != '0' ? decimal.Parse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A piece as a token of its own, where it stood.</summary>
    public TableToken TokenOf(PrintedPiece piece)
    {
        var (first, start) = Line.Locate(piece.Start);
        if (Line.IsOneToken(piece.Start, piece.End))
        {
            return _tokens[first];
        }

        var (last, end) = Line.Locate(piece.End - 1);
        var offset = _tokens[first].Offset + _places[first][start];
        var length = _tokens[last].Offset + _places[last][end] + 1 - offset;
        return _tokens[first] with { Content = new CellText(CellState.Number, piece.Value), Offset = offset, Length = length };
    }

    /// <summary>Whether a token shows that numbers ran together: no number begins with a zero, and no count has ten digits.</summary>
    public bool RanTogether(TableToken token)
    {
        var word = _text.Slice(token.Offset, token.Length).Trim();
        return word.Length > LongestCount || (word.Length > 1 && CharacterFolding.Fold(word[0]) == '0' && char.IsAsciiDigit(CharacterFolding.Fold(word[1])));
    }

    /// <summary>The text as it stood, its words separated by one blank.</summary>
    public string Quote() => string.Join(' ', _tokens.Select(token => _text.Slice(token.Offset, token.Length).Trim().ToString()));

    /// <summary>The digits of a token that is made of nothing else, and where each stands in it.</summary>
    private static string? DigitsOf(ReportText text, TableToken token, out int[] places)
    {
        var raw = text.Slice(token.Offset, token.Length);
        var digits = new System.Text.StringBuilder();
        var at = new List<int>();
        for (var index = 0; index < raw.Length; index++)
        {
            var folded = CharacterFolding.Fold(raw[index]);
            if (char.IsAsciiDigit(folded) && (at.Count == 0 || at[^1] == index - 1))
            {
                digits.Append(folded);
                at.Add(index);
            }
            else if (folded != CharacterFolding.Ignorable)
            {
                places = [];
                return null;
            }
            else if (at.Count > 0 && !raw[index..].IsWhiteSpace())
            {
                places = [];
                return null;
            }
        }

        places = [.. at];
        return digits.Length == 0 ? null : digits.ToString();
    }
}
