using System.Buffers;
using System.Globalization;
using System.Text;

namespace OgiReports.Datasets.Writers;

/// <summary>Text for the XML of a sheet.</summary>
internal static class SheetText
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. "<>&\r_\uFFFE\uFFFF", .. Enumerable.Range(0, 32).Select(code => (char)code)]);

    /// <summary>Escapes marks, and characters that XML can't hold as <c>_x000B_</c>, the way that spreadsheets do.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special) && !text.Any(char.IsSurrogate))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            Append(escaped, text, index);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, string text, int index)
    {
        var character = text[index];
        switch (character)
        {
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case '&':
                escaped.Append("&amp;");
                break;
            case '\t' or '\n':
                escaped.Append(character);
                break;
            case '_' when LooksEscaped(text.AsSpan(index)):
                escaped.Append("_x005F_");
                break;
            case < ' ' or '\uFFFE' or '\uFFFF':
            case var _ when IsLoneSurrogate(text, index):
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
                break;
            default:
                escaped.Append(character);
                break;
        }
    }

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && text[2..6].IndexOfAnyExceptInRange('0', 'f') < 0;

    private static bool IsLoneSurrogate(string text, int index) =>
        char.IsHighSurrogate(text[index]) ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
}
