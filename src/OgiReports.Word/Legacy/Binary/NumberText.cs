using System.Globalization;
using System.Text;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>Writes a list's number the way its number format code says ([MS-OSHARED] 2.2.1.3 MSONFC).</summary>
internal static class NumberText
{
    /// <summary>A mark in place of a number.</summary>
    public const int Bullet = 23;

    /// <summary>Nothing in place of a number.</summary>
    public const int None = 255;

    private const string Ideographs = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalTraditional = "零壹貳參肆伍陸柒捌玖";
    private const string Units = "十百千";
    private const string LegalUnits = "拾佰仟";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">The number format code; an unknown one gives plain digits.</param>
    public static string Write(int number, int format) => format switch
    {
        Bullet or None => "",
        1 => Roman(number),
        2 => Roman(number).ToLowerInvariant(),
        3 => Letters(number, 'A'),
        4 => Letters(number, 'a'),
        10 or 17 or 36 => EachDigit(number, Ideographs),
        11 => Counted(number, Ideographs, Units, leadsWithOne: false),
        14 or 19 => EachDigit(number, "０１２３４５６７８９"),
        16 or 34 => Counted(number, LegalTraditional, LegalUnits, leadsWithOne: true),
        18 or 28 => Circled(number),
        22 => number.ToString("D2", CultureInfo.InvariantCulture),
        26 => FromOne(number, 20, '⒈'),
        27 => FromOne(number, 20, '⑴'),
        29 => FromOne(number, 10, '㊀'),
        30 => number is >= 1 and <= 10 ? Stems[(number - 1)..number] : Plain(number),
        31 => number is >= 1 and <= 12 ? Branches[(number - 1)..number] : Plain(number),
        32 => number is >= 1 and <= 60 ? $"{Stems[(number - 1) % 10]}{Branches[(number - 1) % 12]}" : Plain(number),
        33 or 35 or 37 or 39 => Spoken(number),
        38 => Counted(number, Legal, LegalUnits, leadsWithOne: true),
        57 => $"- {Plain(number)} -",
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FromOne(int number, int limit, char first) => number >= 1 && number <= limit ? ((char)(first + number - 1)).ToString() : Plain(number);

    private static string Circled(int number) => number switch
    {
        >= 21 and <= 35 => FromOne(number - 20, 15, '㉑'),
        >= 36 and <= 50 => FromOne(number - 35, 15, '㊱'),
        _ => FromOne(number, 20, '①'),
    };

    /// <summary>Ten to nineteen lose their leading 一: 十一, not 一十一.</summary>
    private static string Spoken(int number)
    {
        var written = Counted(number, Ideographs, Units, leadsWithOne: true);
        return number is >= 10 and <= 19 ? written[1..] : written;
    }

    private static string Counted(int number, string digits, string units, bool leadsWithOne)
    {
        if (number is < 1 or > 9999)
        {
            return number == 0 ? digits[..1] : Plain(number);
        }

        var written = new StringBuilder();
        var plain = Plain(number);
        for (var index = 0; index < plain.Length; index++)
        {
            var digit = plain[index] - '0';
            var power = plain.Length - 1 - index;
            if (digit == 0)
            {
                if (index + 1 < plain.Length && plain[index + 1] != '0')
                {
                    written.Append(digits[0]);
                }

                continue;
            }

            if (digit > 1 || power == 0 || leadsWithOne)
            {
                written.Append(digits[digit]);
            }

            if (power > 0)
            {
                written.Append(units[power - 1]);
            }
        }

        return written.ToString();
    }

    private static string EachDigit(int number, string digits) => string.Concat(Plain(number).Select(digit => char.IsAsciiDigit(digit) ? digits[digit - '0'] : digit));

    private static string Letters(int number, char first)
    {
        // After z come aa, bb and so on; nobody numbers up to a thousand letters.
        return number is < 1 or > 26 * 40 ? Plain(number) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        (int Value, string Sign)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var written = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                written.Append(sign);
            }
        }

        return written.ToString();
    }
}
