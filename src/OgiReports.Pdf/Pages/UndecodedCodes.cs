using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Logging;

namespace OgiReports.Pdf.Pages;

/// <summary>
/// Hears of glyphs whose characters a font does not tell. The library then gives the character code as if it were the
/// character, which would be a wrong text without a word about it.
/// </summary>
internal sealed class UndecodedCodes : ILog
{
    private const string Beginning = "We could not find the corresponding character with code ";
    private readonly HashSet<char> _codes = [];

    public bool IsEmpty => _codes.Count == 0;

    public void Clear() => _codes.Clear();

    /// <summary>Whether a letter's value is a bare character code.</summary>
    public bool IsUndecoded(Letter letter) =>
        letter.Value is [var character] && _codes.Contains(character)
        && letter.GetFont() is { } font && !font.TryGetUnicode(character, out _);

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message)
    {
        if (message.StartsWith(Beginning, StringComparison.Ordinal))
        {
            var digits = message.AsSpan(Beginning.Length);
            var length = digits.IndexOfAnyExceptInRange('0', '9');
            if (length > 0 && int.TryParse(digits[..length], out var code))
            {
                _codes.Add((char)code);
            }
        }
    }

    public void Error(string message)
    {
    }

    public void Error(string message, Exception ex)
    {
    }
}
