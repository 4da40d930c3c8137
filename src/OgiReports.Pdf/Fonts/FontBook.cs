using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;

namespace OgiReports.Pdf.Fonts;

/// <summary>What the fonts of a file say of their glyphs, remembered.</summary>
internal sealed class FontBook
{
    private readonly Dictionary<IFont, FontReading> _readings = new(ReferenceEqualityComparer.Instance);
    private FontReading? _last;

    /// <summary>The text of a glyph; U+FFFD when the font does not tell, empty when it stands for nothing.</summary>
    public string Decode(IFont font, int code, IPdfTokenScanner scanner)
    {
        if (_last is null || !ReferenceEquals(_last.Font, font))
        {
            if (!_readings.TryGetValue(font, out _last))
            {
                _readings[font] = _last = new FontReading(font, scanner);
            }
        }

        return _last.Decode(code);
    }
}
