namespace OgiReports.Word.Content;

/// <summary>The characters that symbol fonts draw at code points of their own.</summary>
internal static class SymbolFonts
{
    private const int PrivateStart = 0xF000;
    private const int PrivateEnd = 0xF0FF;

    private const string Wingdings = "\u2713\u00FC\u2717\u00FB\u2714\u00FE\u2612\u00FD\u25A0\u006E\u25A1\u006F\u25A1\u00A8\u25CF\u006C\u25CB\u00A1\u25C6\u0075\u2022\u009F\u27A2\u00D8\u2605\u00AB";

    /// <summary>The character that a symbol shows; the code point as it stands where the font is not known.</summary>
    /// <param name="font">The font's name.</param>
    /// <param name="code">The code point in the font.</param>
    public static string Translate(string? font, int code)
    {
        if (code is <= 0 or > char.MaxValue || char.IsSurrogate((char)code))
        {
            return "";
        }

        var character = (char)code;
        if (code is < PrivateStart or > PrivateEnd)
        {
            return character.ToString();
        }

        var own = (char)(code - PrivateStart);
        if (font is not null && font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase))
        {
            for (var index = 1; index < Wingdings.Length; index += 2)
            {
                if (Wingdings[index] == own)
                {
                    return Wingdings[index - 1].ToString();
                }
            }

            // Circled digits: 0 to 10 white, then black.
            return own switch
            {
                '\u0080' => "⓪",
                >= '\u0081' and <= '\u008A' => ((char)('①' + own - '\u0081')).ToString(),
                '\u008B' => "⓿",
                >= '\u008C' and <= '\u0095' => ((char)('❶' + own - '\u008C')).ToString(),
                _ => character.ToString(),
            };
        }

        // Symbol and plain text fonts keep digits, brackets and arithmetic signs at their places.
        var keepsPlace = char.IsAsciiDigit(own) || "!%()+,./:;<=>?[]_{|} ".Contains(own, StringComparison.Ordinal);
        return keepsPlace ? own.ToString()
            : own switch { '\u002D' => "−", '\u00B4' => "×", '\u00B7' => "•", '\u00B1' => "±", '\u00B8' => "÷", '\u00A3' => "≤", '\u00B3' => "≥", _ => character.ToString() };
    }
}
