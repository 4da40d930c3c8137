using UglyToad.PdfPig;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf.Fonts;

/// <summary>What a font's dictionary says of its codes beside ToUnicode: a predefined CMap, or names of glyphs.</summary>
internal sealed class FontEvidence
{
    private static readonly string[] Figures = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private readonly Dictionary<int, string> _names = [];
    private readonly string? _encoding;

    private FontEvidence(string? encoding) => _encoding = encoding;

    private static FontEvidence None { get; } = new(null);

    public static FontEvidence Read(IFont font, IPdfTokenScanner scanner)
    {
        if (font.Details?.FontDictionaryReference is not { } reference || scanner.Get(reference)?.Data is not DictionaryToken dictionary)
        {
            return None;
        }

        if (dictionary.TryGet(NameToken.Encoding, scanner, out NameToken? name))
        {
            return PredefinedCodes.Knows(name.Data) ? new FontEvidence(name.Data) : None;
        }

        return dictionary.TryGet(NameToken.Encoding, scanner, out DictionaryToken? encoding) && encoding.TryGet(NameToken.Differences, scanner, out ArrayToken? differences)
            ? WithNames(differences)
            : None;
    }

    /// <summary>The characters of a code; null when the dictionary does not tell.</summary>
    public string? Find(int code) => _encoding is not null ? PredefinedCodes.Decode(_encoding, code) : _names.GetValueOrDefault(code);

    /// <summary>The same, asked only where a figure may be at stake.</summary>
    public string? FindFigure(int code, string text) => _names.Count > 0 || (_encoding is not null && IsFigure(text)) ? Find(code) : null;

    private static bool IsFigure(string text) => text is [(>= '0' and <= '9') or (>= '\uFF10' and <= '\uFF19')];

    private static FontEvidence WithNames(ArrayToken differences)
    {
        var evidence = new FontEvidence(null);
        var code = 0;
        foreach (var token in differences.Data)
        {
            if (token is NumericToken number)
            {
                code = number.Int;
            }
            else if (token is NameToken name)
            {
                // zero.tnum and the like are the figure all the same.
                var word = name.Data.Split('.')[0];
                var figure = Array.IndexOf(Figures, word);
                if (figure >= 0)
                {
                    evidence._names[code] = ((char)('0' + figure)).ToString();
                }

                code++;
            }
        }

        return evidence;
    }
}
