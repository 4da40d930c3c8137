using System.Globalization;
using System.Text;

namespace OgiReports.Word.Numbering;

/// <summary>Writes a list number in the formats of ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat). A format that is not known here is written in digits.</summary>
internal static class NumberFormatter
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalSimplified = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalTraditional = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const int LetterLimit = 780;
    private const int RomanLimit = 3999;

    private static readonly (int Value, string Letters)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static string Format(int value, string format) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => Translate(value, "０１２３４５６７８９"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(value, '①', 20),
        "decimalEnclosedParen" => Enclosed(value, '⑴', 20),
        "decimalEnclosedFullstop" => Enclosed(value, '⒈', 20),
        "ideographEnclosedCircle" => Enclosed(value, '㊀', 10),
        "chineseCounting" or "taiwaneseCounting" => value < 100 ? Counting(value, Digits, "十百千万") : Translate(value, "○一二三四五六七八九"),
        "chineseCountingThousand" or "taiwaneseCountingThousand" => Counting(value, Digits.Replace('〇', '零'), "十百千万"),
        "japaneseCounting" or "koreanCounting" => Counting(value, Digits, "十百千万", impliesOne: true, skipsZero: true),
        "chineseLegalSimplified" => Counting(value, LegalSimplified, "拾佰仟万"),
        "ideographLegalTraditional" or "japaneseLegal" => Counting(value, LegalTraditional, "拾佰仟萬"),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2" => Translate(value, "○一二三四五六七八九"),
        "ideographTraditional" => Cyclic(value, Stems),
        "ideographZodiac" => Cyclic(value, Branches),
        "ideographZodiacTraditional" => value is >= 1 and <= 60 ? $"{Stems[(value - 1) % 10]}{Branches[(value - 1) % 12]}" : Plain(value),
        "upperLetter" => Letters(value, 'A'),
        "lowerLetter" => Letters(value, 'a'),
        "upperRoman" => RomanOf(value).ToUpperInvariant(),
        "lowerRoman" => RomanOf(value),
        _ => Plain(value),
    };

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Translate(int value, string digits)
    {
        var text = new StringBuilder();
        foreach (var digit in Plain(value))
        {
            text.Append(char.IsAsciiDigit(digit) ? digits[digit - '0'] : digit);
        }

        return text.ToString();
    }

    private static string Enclosed(int value, char first, int count) =>
        value >= 1 && value <= count ? ((char)(first + value - 1)).ToString()
        : first == '①' && value is >= 21 and <= 35 ? ((char)('㉑' + value - 21)).ToString()
        : first == '①' && value is >= 36 and <= 50 ? ((char)('㊱' + value - 36)).ToString()
        : Plain(value);

    private static string Cyclic(int value, string cycle) => value >= 1 && value <= cycle.Length ? cycle[value - 1].ToString() : Plain(value);

    /// <summary>A, B, ... Z, AA, BB, ... ZZ, AAA: the letter is repeated, not carried.</summary>
    private static string Letters(int value, char first) =>
        value is >= 1 and <= LetterLimit ? new string((char)(first + ((value - 1) % 26)), ((value - 1) / 26) + 1) : Plain(value);

    private static string RomanOf(int value)
    {
        if (value is < 1 or > RomanLimit)
        {
            return Plain(value);
        }

        var text = new StringBuilder();
        foreach (var (size, letters) in Roman)
        {
            for (; value >= size; value -= size)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    /// <summary>The spoken number: 十一, 二十, 一百零一. Ten to nineteen go without their 一 before 十.</summary>
    private static string Counting(int value, string digits, string powers, bool impliesOne = false, bool skipsZero = false)
    {
        if (value is < 1 or > 9999)
        {
            return value == 0 ? digits[0].ToString() : Plain(value);
        }

        var text = new StringBuilder();
        var hasGap = false;
        for (var power = 3; power >= 0; power--)
        {
            var digit = value / (int)Math.Pow(10, power) % 10;
            if (digit == 0)
            {
                hasGap |= text.Length > 0;
                continue;
            }

            if (hasGap && !skipsZero)
            {
                text.Append(digits[0]);
            }

            hasGap = false;
            // Legal numerals keep their 壹 before 拾, so that nothing can be added in front.
            var isSilent = digit == 1 && ((power == 1 && text.Length == 0 && digits[1] == '一') || (impliesOne && power > 0));
            if (!isSilent)
            {
                text.Append(digits[digit]);
            }

            if (power > 0)
            {
                text.Append(powers[power - 1]);
            }
        }

        return text.ToString();
    }
}
