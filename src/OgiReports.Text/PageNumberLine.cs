using System.Globalization;
using System.Text.RegularExpressions;
using OgiReports.Documents.Text;

namespace OgiReports.Text;

/// <summary>Recognises lines that hold nothing but a page number with its ornaments: <c>- 3 -</c>, <c>—3—</c>, 第3页, 第 3 页 共 9 页.</summary>
internal static partial class PageNumberLine
{
    private const int LengthLimit = 24;

    // More dashes than these are empty cells of a table's row.
    private const int OrnamentLimit = 2;

    public static bool IsMatch(ReadOnlySpan<char> line)
    {
        Span<char> folded = stackalloc char[LengthLimit];
        var length = 0;
        if (line.Contains('\t'))
        {
            return false;
        }

        foreach (var character in line)
        {
            var fold = CharacterFolding.Fold(character);
            if (fold == CharacterFolding.Ignorable)
            {
                continue;
            }

            if (length == LengthLimit)
            {
                return false;
            }

            folded[length++] = fold;
        }

        return IsBetweenDashes(folded[..length]) || IsNamed(folded[..length]);
    }

    /// <summary>What a browser prints at the edges of its pages: the time and the title, or the address and the number of the page.</summary>
    public static bool IsPrintMargin(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length < 8 || !(char.IsAsciiDigit(line[0]) || line.Contains("://", StringComparison.Ordinal)))
        {
            return false;
        }

        return PrintTime().IsMatch(line) || PrintAddress().IsMatch(line);
    }

    [GeneratedRegex(@"^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? +([上下]午)?\d{1,2}:\d{2}( ?[AP]M)?( |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PrintTime();

    [GeneratedRegex(@"^(https?|file)://\S+ +(第 ?)?\d+ ?(/|页)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PrintAddress();

    /// <summary>A number alone, which is a page number only where a page begins or ends.</summary>
    public static bool IsBareNumber(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed.Length is > 0 and <= 3 && trimmed.IndexOfAnyExceptInRange('0', '9') < 0 && !line.Contains('\t');
    }

    /// <summary>The value of such a number.</summary>
    public static int ValueOf(ReadOnlySpan<char> line) => int.Parse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A number alone may be a cell; between dashes it is a page number.</summary>
    private static bool IsBetweenDashes(ReadOnlySpan<char> text)
    {
        var inner = text.Trim("-~·");
        return inner.Length is > 0 and <= 4
            && text.Length >= inner.Length + 2
            && text.Length <= inner.Length + (2 * OrnamentLimit)
            && text[0] is '-' or '~' or '·'
            && text[^1] is '-' or '~' or '·'
            && inner.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsNamed(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '第' || !text.Contains('页'))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character) && !"第页共,/".Contains(character))
            {
                return false;
            }
        }

        return true;
    }
}
