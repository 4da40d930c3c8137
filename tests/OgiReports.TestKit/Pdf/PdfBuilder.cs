using System.Globalization;
using System.Text;

namespace OgiReports.TestKit.Pdf;

/// <summary>Writes small PDF files. The font is not embedded and has no ToUnicode: its characters are told by the predefined CMap UniGB-UCS2-H.</summary>
public sealed class PdfBuilder
{
    private const int FirstObject = 7;

    private readonly List<(string Content, string Extra)> _pages = [];
    private readonly List<string> _objects = [];

    /// <summary>What the trailer holds beside size and root, such as an encryption dictionary.</summary>
    public string Trailer { get; init; } = "";

    /// <summary>The encoding of the font; Identity-H makes it a font that does not tell its characters.</summary>
    public string Encoding { get; init; } = "UniGB-UCS2-H";

    /// <summary>Whether the descendant font is of the Adobe-GB1 collection.</summary>
    public string Ordering { get; init; } = "GB1";

    /// <summary>The font /F in place of the usual one.</summary>
    public string? Font { get; set; }

    /// <summary>Further entries of the catalog.</summary>
    public string Catalog { get; set; } = "";

    /// <summary>Further entries of the pages' resources.</summary>
    public string Resources { get; set; } = "";

    /// <summary>Adds an object and gives its number.</summary>
    /// <param name="value">What stands between obj and endobj, one byte a character.</param>
    public int Add(string value)
    {
        _objects.Add(value);
        return FirstObject + _objects.Count - 1;
    }

    /// <summary>Adds a stream and gives its number.</summary>
    /// <param name="entries">The entries of its dictionary beside the length.</param>
    /// <param name="content">Its bytes, one a character.</param>
    public int Stream(string entries, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Add(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream"));
    }

    /// <summary>Adds a page of A4.</summary>
    /// <param name="content">The content stream; /F is the font, /I an image of one pixel.</param>
    /// <param name="extra">Further entries of the page dictionary.</param>
    public PdfBuilder Page(string content, string extra = "")
    {
        _pages.Add((content, extra));
        return this;
    }

    /// <summary>The operators that print a text.</summary>
    /// <param name="x">The left end of the baseline in points.</param>
    /// <param name="y">The baseline, from the bottom.</param>
    /// <param name="text">The text, of the basic plane.</param>
    /// <param name="size">The font size.</param>
    /// <param name="mode">The rendering mode; 3 is invisible.</param>
    public static string Text(double x, double y, string text, double size = 10, int mode = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(CultureInfo.InvariantCulture, $"BT /F {size} Tf {mode} Tr {x} {y} Td <{Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");
    }

    /// <summary>The operators that draw a line.</summary>
    public static string Line(double x0, double y0, double x1, double y1) =>
        string.Create(CultureInfo.InvariantCulture, $"{x0} {y0} m {x1} {y1} l S\n");

    private string SharedResources() =>
        $"/Resources<<{(Resources.Contains("/Font", StringComparison.Ordinal) ? "" : "/Font<</F 3 0 R>>")}{(Resources.Contains("/XObject", StringComparison.Ordinal) ? "" : "/XObject<</I 6 0 R>>")}{Resources}>>";

    /// <summary>The file.</summary>
    public byte[] Build()
    {
        var firstPage = FirstObject + _objects.Count;
        var objects = new List<string>
        {
            $"<</Type/Catalog/Pages 2 0 R{Catalog}>>",
            $"<</Type/Pages/Kids[{string.Join(' ', _pages.Select((_, index) => $"{firstPage + (2 * index)} 0 R"))}]/Count {_pages.Count}>>",
            Font ?? $"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/{Encoding}/DescendantFonts[4 0 R]>>",
            $"<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering({Ordering})/Supplement 2>>/FontDescriptor 5 0 R/DW 1000/W[814[500 500 500 500 500 500 500 500 500 500]1[500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500]]>>",
            "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
            "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\n0\nendstream",
        };
        objects.AddRange(_objects);
        for (var index = 0; index < _pages.Count; index++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R{(_pages[index].Extra.Contains("/MediaBox", StringComparison.Ordinal) ? "" : "/MediaBox[0 0 595 842]")}{(_pages[index].Extra.Contains("/Resources", StringComparison.Ordinal) ? "" : SharedResources())}/Contents {firstPage + 1 + (2 * index)} 0 R{_pages[index].Extra}>>");
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</Length {_pages[index].Content.Length}>>\nstream\n{_pages[index].Content}\nendstream"));
        }

        var file = new StringBuilder("%PDF-1.5\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Count; index++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{Trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return System.Text.Encoding.Latin1.GetBytes(file.ToString());
    }
}
