using OgiReports.Documents.Text;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Tables;

/// <summary>Finds the numbers, dashes and slashes in a line that has no marks between its cells.</summary>
internal sealed class WordScanner(List<TableToken> tokens)
{
    private const int LongestCount = 9;

    /// <summary>Scans a line.</summary>
    /// <param name="line">The line or the part of it that belongs to the table.</param>
    /// <param name="offset">Where it begins in the report's text.</param>
    /// <param name="lineIndex">The segment that it stands in.</param>
    /// <param name="row">The row number to give.</param>
    public void Scan(ReadOnlySpan<char> line, int offset, int lineIndex, int row)
    {
        for (var position = 0; position < line.Length;)
        {
            var folded = CharacterFolding.Fold(line[position]);
            if (folded == CharacterFolding.Ignorable)
            {
                position++;
                continue;
            }

            var length = WordLength(line[position..]);
            var word = line.Slice(position, length);
            var value = ValueLength(line, position, length);
            value = value == length ? length + MoneyUnitLength(line[(position + length)..]) : value;
            if (value > 0)
            {
                var content = CellText.Parse(line.Slice(position, value));
                tokens.Add(new TableToken(content, offset + position, value, lineIndex, row, LayoutMarks.None));
                position += value;
                continue;
            }

            if (IsQualified(word) || IsGlued(word))
            {
                // 约3, 不足5: stands for a number, but names none. 1减5: two numbers whose gap was lost.
                tokens.Add(new TableToken(new CellText(CellState.Unreadable, null), offset + position, length, lineIndex, row, LayoutMarks.None));
                position += length;
                continue;
            }

            position += SkipLabel(line, position, word.Length);
        }
    }

    /// <summary>The length of the unit of money that stands behind a number and white space: 3.5 万元 is one cell.</summary>
    private static int MoneyUnitLength(ReadOnlySpan<char> behind)
    {
        var gap = 0;
        while (gap < behind.Length && behind[gap] == ' ')
        {
            gap++;
        }

        var length = gap is 1 or 2 ? WordLength(behind[gap..]) : 0;
        return length > 0 && behind.Slice(gap, length) is "元" or "万元" or "亿元" ? gap + length : 0;
    }

    private static bool IsQualified(ReadOnlySpan<char> word)
    {
        foreach (var qualifier in (ReadOnlySpan<string>)["约", "近", "超", "逾", "不足", "不到", "大约", "超过", "共", "累计"])
        {
            if (word.StartsWith(qualifier) && CellText.Parse(word[qualifier.Length..]).State == CellState.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a number with a sign and a number glued behind it.</summary>
    private static bool IsGlued(ReadOnlySpan<char> word)
    {
        var sign = word.IndexOfAny("减增↓↑");
        return sign > 0
            && CellText.Parse(word[..sign]).State == CellState.Number
            && CellText.Parse(word[sign..]).State is CellState.Number or CellState.Unreadable;
    }

    /// <summary>The characters up to the next white space.</summary>
    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && CharacterFolding.Fold(text[length]) != CharacterFolding.Ignorable)
        {
            length++;
        }

        return length;
    }

    /// <summary>The length of the value that begins here, 0 when none does.</summary>
    private static int ValueLength(ReadOnlySpan<char> line, int position, int wordLength)
    {
        var word = line.Slice(position, wordLength);
        var first = CharacterFolding.Fold(word[0]);
        if (IsPartOfGroups(word))
        {
            return wordLength;
        }

        if (char.IsAsciiDigit(first) || first is '+' or '-' or '/' or '减' or '增' or '↑' or '↓')
        {
            if (CellText.Parse(word).State is not (CellState.Text or CellState.Unreadable))
            {
                return IsItemNumber(line, position, wordLength) ? GluedToItemLength(word) : wordLength;
            }

            return char.IsAsciiDigit(first) ? LeadingNumberLength(word, line[(position + wordLength)..]) : 0;
        }

        return 0;
    }

    /// <summary>Figures with commas that no number has, as 5,82 over 9 in a cell too narrow for 5,829: a value, though unreadable.</summary>
    private static bool IsPartOfGroups(ReadOnlySpan<char> word)
    {
        int commas = 0, digits = 0;
        foreach (var character in word)
        {
            var folded = CharacterFolding.Fold(character);
            digits += char.IsAsciiDigit(folded) ? 1 : 0;
            commas += folded == ',' ? 1 : 0;
        }

        return commas > 0 && digits > 0 && commas + digits == word.Length && CellText.Parse(word).State != CellState.Number;
    }

    /// <summary>A number at the start of a word whose rest is no unit: a value glued to the next label, unless it is that label's own number.</summary>
    private static int LeadingNumberLength(ReadOnlySpan<char> word, ReadOnlySpan<char> behind)
    {
        var length = 0;
        while (length < word.Length && (char.IsAsciiDigit(CharacterFolding.Fold(word[length])) || (CharacterFolding.Fold(word[length]) == '.' && length + 1 < word.Length && char.IsAsciiDigit(CharacterFolding.Fold(word[length + 1])))))
        {
            length++;
        }

        if (length == word.Length)
        {
            // Figures alone, too many or with too many points for one number: a value, though unreadable.
            return length;
        }

        var next = CharacterFolding.Fold(word[length]);
        if (next is '.' or '、' or ')' or ':' or ',')
        {
            // 1.属于国家秘密 and 3、其他: the number of an item; 52.其他法律, 00002、其他法律 and 52. 其他法律: values that ran into it.
            // At the end of a line only digits that no number has show it: the label behind 00000002. is wrapped.
            var rest = length + 1 < word.Length ? word[(length + 1)..] : behind;
            return next is '.' or '、' && (BeginsWithIdeograph(rest) || (rest.IsWhiteSpace() && RanTogether(word[..length]))) ? GluedToItemLength(word[..length]) : 0;
        }

        if (CharacterFolding.IsIdeograph(next) && length + 1 < word.Length && char.IsAsciiDigit(CharacterFolding.Fold(word[length + 1]))
            && CellText.Parse(word[..(length + 1)]).State == CellState.Number)
        {
            // 0件3件0件: the unit behind each number is the mark between them.
            return length + 1;
        }

        // 0（二）部分公开 or 0四、结转: a value whose space before the next label was lost. 2023年 and 9类 are words.
        return next == '(' || (CharacterFolding.IsIdeograph(next) && length + 1 < word.Length && CharacterFolding.Fold(word[length + 1]) == '、') ? length : 0;
    }

    /// <summary>Whether digits are no single number: none begins with a zero, and no count has ten digits.</summary>
    private static bool RanTogether(ReadOnlySpan<char> digits) =>
        digits.Length > LongestCount || (digits.Length > 1 && CharacterFolding.Fold(digits[0]) == '0');

    /// <summary>Whether an ideograph is the first that stands in a text, white space left aside.</summary>
    private static bool BeginsWithIdeograph(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            var folded = CharacterFolding.Fold(character);
            if (folded != CharacterFolding.Ignorable)
            {
                return CharacterFolding.IsIdeograph(folded);
            }
        }

        return false;
    }

    /// <summary>The length of the digits before an item's number: the form's items have one digit, so what stands before it is a value.</summary>
    private static int GluedToItemLength(ReadOnlySpan<char> digits)
    {
        foreach (var character in digits)
        {
            if (!char.IsAsciiDigit(CharacterFolding.Fold(character)))
            {
                return 0;
            }
        }

        return CharacterFolding.Fold(digits[^1]) == '0' ? 0 : digits.Length - 1;
    }

    /// <summary>Whether a number that stands alone is the number of the label behind it: <c>1 . 属于</c> or <c>1、 属于</c>.</summary>
    private static bool IsItemNumber(ReadOnlySpan<char> line, int position, int length)
    {
        for (var next = position + length; next < line.Length; next++)
        {
            var folded = CharacterFolding.Fold(line[next]);
            if (folded != CharacterFolding.Ignorable)
            {
                return folded is '.' or '、' or ')';
            }
        }

        return false;
    }

    /// <summary>Skips label text: to the end of the word, or to a number that is glued to the label's last ideograph.</summary>
    private static int SkipLabel(ReadOnlySpan<char> line, int position, int wordLength)
    {
        var word = line.Slice(position, wordLength);
        for (var index = 1; index < word.Length; index++)
        {
            var before = CharacterFolding.Fold(word[index - 1]);
            var isLabelEnd = (CharacterFolding.IsIdeograph(before) && before != '第') || before is ')' or '"';
            if (isLabelEnd && char.IsAsciiDigit(CharacterFolding.Fold(word[index])) && (CellText.Parse(word[index..]).State == CellState.Number || IsPartOfGroups(word[index..])))
            {
                return index;
            }
        }

        return word.Length;
    }
}
