using System.Globalization;
using OgiReports.Documents.Text;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Tables;

/// <summary>What the text of one cell says.</summary>
/// <param name="State">A number, a blank, a dash, a slash, words, or figures that are no one number.</param>
/// <param name="Value">The number as printed, 万 multiplied out; null unless <paramref name="State"/> is a number.</param>
/// <param name="HasMoneyUnit">Whether 元 or 万元 stands with the number.</param>
/// <param name="IsScaled">Whether a unit with the number, such as 万, was multiplied out.</param>
internal readonly record struct CellText(CellState State, decimal? Value, bool HasMoneyUnit = false, bool IsScaled = false)
{
    private const int LengthLimit = 64;

    // No agency counts further, and sums of such numbers stay within decimal.
    private const int DigitLimit = 18;

    private static readonly string[] CountUnits = ["件", "条", "个", "项", "次", "部", "份", "宗", "起", "人", "人次", "篇", "家"];

    /// <summary>Reads a cell's text.</summary>
    public static CellText Parse(ReadOnlySpan<char> raw)
    {
        if (TryParsePlain(raw, out var plain))
        {
            return plain;
        }

        raw = WithoutNoteMark(raw);
        Span<char> folded = stackalloc char[LengthLimit];
        var length = 0;
        var spaced = false;
        for (var index = 0; index < raw.Length; index++)
        {
            var character = raw[index];
            var fold = CharacterFolding.Fold(character);
            if (fold == CharacterFolding.Ignorable)
            {
                // Characters of no width part nothing that can be seen.
                if (character is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' or '\u00AD')
                {
                    continue;
                }

                // White space between digits matters: it is kept as one blank.
                spaced = length > 0;
                continue;
            }

            if (character == '\\' && index + 1 < raw.Length && raw[index + 1] is '-' or '+' or '.' or '*' or '_')
            {
                // Markdown's mark that the next character is meant as it stands.
                continue;
            }

            if (length + 2 > LengthLimit)
            {
                return new CellText(CellState.Text, null);
            }

            if (spaced)
            {
                folded[length++] = ' ';
                spaced = false;
            }

            folded[length++] = fold;
        }

        return length == 0 ? new CellText(CellState.Blank, null) : ParseFolded(folded[..length]);
    }

    /// <summary>The commonest cells at once: nothing, or digits and nothing else.</summary>
    private static bool TryParsePlain(ReadOnlySpan<char> raw, out CellText content)
    {
        content = new CellText(CellState.Blank, null);
        if (raw.Length > DigitLimit)
        {
            return false;
        }

        long value = 0;
        foreach (var character in raw)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            value = (value * 10) + (character - '0');
        }

        content = raw.IsEmpty ? content : new CellText(CellState.Number, value);
        return true;
    }

    /// <summary>The text without the mark of a note behind its last digit: 12① is 12.</summary>
    private static ReadOnlySpan<char> WithoutNoteMark(ReadOnlySpan<char> raw)
    {
        var rest = raw.TrimEnd();
        var isBracketed = rest.Length > 0 && rest[^1] is ']' or '］' or '〕';
        rest = isBracketed ? rest[..^1] : rest;
        var mark = rest.Length;
        while (mark > 0 && IsNoteMark(rest[mark - 1]))
        {
            mark--;
        }

        var digit = isBracketed && mark > 0 && rest[mark - 1] is '[' or '［' or '〔' ? mark - 1 : mark;
        return mark < rest.Length && isBracketed == digit < mark && digit > 0 && char.IsAsciiDigit(CharacterFolding.Fold(rest[digit - 1])) ? rest[..digit] : raw;
    }

    private static bool IsNoteMark(char character) => character is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹') or (>= '①' and <= '⑳');

    private static CellText ParseFolded(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyExcept('-', ' ') < 0)
        {
            return new CellText(CellState.Dash, null);
        }

        if (text.IndexOfAnyExcept('/', '\\', ' ') < 0)
        {
            return new CellText(CellState.Slash, null);
        }

        var position = ReadSign(text, out var negative);
        return ReadDigits(text[position..], out var digitsLength, out var value) && ReadUnit(text[(position + digitsLength)..], out var factor, out var money)
            ? new CellText(CellState.Number, (negative ? -value : value) * factor, money, factor != 1)
            : new CellText(IsGarbledNumber(text) ? CellState.Unreadable : CellState.Text, null);
    }

    /// <summary>Figures and marks without a word, such as <c>5 65</c> or <c>+1/-2</c>: it stood for a number, but not for one.</summary>
    private static bool IsGarbledNumber(ReadOnlySpan<char> text)
    {
        var hasDigit = false;
        foreach (var character in text)
        {
            hasDigit |= char.IsAsciiDigit(character);
            if (CharacterFolding.IsIdeograph(character) || char.IsAsciiLetter(character))
            {
                return false;
            }
        }

        return hasDigit;
    }

    private static int ReadSign(ReadOnlySpan<char> text, out bool negative)
    {
        (var length, negative) = text switch
        {
            ['减', '少', ..] or ['下', '降', ..] => (2, true),
            ['减' or '-' or '↓', ..] => (1, true),
            ['增', '加', ..] or ['上', '升', ..] => (2, false),
            ['增' or '+' or '↑', ..] => (1, false),
            _ => (0, false),
        };
        return length == 0 ? 0 : SkipBlank(text, length);
    }

    private static int SkipBlank(ReadOnlySpan<char> text, int position) =>
        position < text.Length && text[position] == ' ' ? position + 1 : position;

    /// <summary>Digits with an optional fraction, in groups of three after commas where there are any. Digits parted by white space are two numbers or a split one, so they are none.</summary>
    private static bool ReadDigits(ReadOnlySpan<char> text, out int length, out decimal value)
    {
        Span<char> digits = stackalloc char[LengthLimit];
        int count = 0, group = 0, position = 0;
        bool grouped = false, fraction = false;
        for (; position < text.Length; position++)
        {
            var character = text[position];
            if (char.IsAsciiDigit(character))
            {
                digits[count++] = character;
                group++;
            }
            else if (character == ',' && !fraction && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))
            {
                if (grouped ? group != 3 : group is 0 or > 3)
                {
                    break;
                }

                (grouped, group) = (true, 0);
            }
            else if (character == '.' && !fraction && group > 0 && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))
            {
                if (grouped && group != 3)
                {
                    break;
                }

                digits[count++] = '.';
                fraction = true;
            }
            else
            {
                break;
            }
        }

        length = position;
        value = 0;
        return count is > 0 and <= DigitLimit && (!grouped || fraction || group == 3)
            && decimal.TryParse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool ReadUnit(ReadOnlySpan<char> text, out decimal factor, out bool money)
    {
        text = text.Trim(' ');
        (factor, money) = text switch
        {
            "" => (1m, false),
            "元" or "人民币元" => (1m, true),
            "万元" => (10_000m, true),
            "亿元" => (100_000_000m, true),
            "千元" => (1_000m, true),
            "十万元" => (100_000m, true),
            "百万元" => (1_000_000m, true),
            "千万元" => (10_000_000m, true),
            _ => (0m, false),
        };
        if (factor != 0)
        {
            return true;
        }

        factor = 1;
        if (text[0] == '万')
        {
            factor = 10_000m;
            text = text[1..];
        }

        return text.IsEmpty || CountUnits.AsSpan().Contains(text.ToString());
    }
}
