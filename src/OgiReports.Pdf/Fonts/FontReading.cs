using OgiReports.Documents.Text;
using OgiReports.Pdf.Pages;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;

namespace OgiReports.Pdf.Fonts;

/// <summary>
/// Tells the characters of a font's glyphs. What the library makes of ToUnicode and the predefined CMaps is taken, save where
/// it is no character (private use, control codes) or where a figure contradicts what else the font says of it.
/// </summary>
internal sealed class FontReading(IFont font, IPdfTokenScanner scanner)
{
    private const string Undecoded = "\uFFFD";
    private static readonly string[] SymbolFonts = ["Wingdings", "Webdings", "Symbol", "Dingbats", "MTExtra"];

    private readonly Dictionary<int, string> _texts = [];
    private FontEvidence? _evidence;

    public IFont Font => font;

    /// <summary>The text of a glyph; U+FFFD when the font does not tell, empty when it stands for nothing.</summary>
    public string Decode(int code)
    {
        if (!_texts.TryGetValue(code, out var text))
        {
            _texts[code] = text = Find(code);
        }

        return text;
    }

    private string Find(int code)
    {
        if (!font.TryGetUnicode(code, out var text) || text is null)
        {
            return Evidence.Find(code) ?? Undecoded;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        if (text.Length == 1 && CharacterFolding.UnifyRadical(text[0]) is var unified && unified != text[0])
        {
            // Some printers name the radical where the ideograph of the same glyph is meant.
            return unified.ToString();
        }

        if (char.IsControl(text[0]))
        {
            return Evidence.Find(code) ?? (HasInk(code) ? Undecoded : "");
        }

        if (IsPrivate(text[0]) || text[0] == Glyph.Undecoded)
        {
            return Evidence.Find(code) ?? (IsSymbolFont() ? text : Undecoded);
        }

        return Contradicts(text, Evidence.FindFigure(code, text)) ? Undecoded : text;
    }

    private FontEvidence Evidence => _evidence ??= FontEvidence.Read(font, scanner);

    /// <summary>Whether two readings of a glyph are not the same figure although one of them is a figure.</summary>
    private static bool Contradicts(string text, string? other)
    {
        if (other is not [var second])
        {
            return false;
        }

        var first = text.Length == 1 ? CharacterFolding.Fold(text[0]) : '\0';
        second = CharacterFolding.Fold(second);
        return first != second && (char.IsAsciiDigit(first) || char.IsAsciiDigit(second));
    }

    private static bool IsPrivate(char character) => character is (>= '\uE000' and <= '\uF8FF') or (>= '\uDB80' and <= '\uDBFF');

    private bool HasInk(int code) => font.GetBoundingBox(code).GlyphBounds is { Width: > 0, Height: > 0 };

    private bool IsSymbolFont() => font.Name?.Data is { } name && Array.Exists(SymbolFonts, symbol => name.Contains(symbol, StringComparison.OrdinalIgnoreCase));
}
