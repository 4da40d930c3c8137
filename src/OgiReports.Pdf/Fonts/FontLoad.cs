using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf.Fonts;

/// <summary>What the fonts weigh that an open file holds, and whether opening it again would free them.</summary>
internal sealed class FontLoad
{
    // Bytes of memory: of a font with its tables of codes, and for each byte of an embedded program with its outlines.
    private const long FontWeight = 24 << 10;
    private const long ProgramWeight = 40;
    private const long FirstAllowance = 8L << 20;

    private readonly HashSet<IndirectReference> _known = [], _loaded = [];
    private long _allowance = FirstAllowance;
    private long _programBytes;
    private int _repeated, _current;

    /// <summary>Whether it is time to open the file again. Where that would load the same fonts again, they are allowed to weigh more.</summary>
    public bool IsTooHeavy
    {
        get
        {
            // What the last page needs, the next one mostly needs as well.
            if (2 * _current > _loaded.Count || (_loaded.Count * FontWeight) + (_programBytes * ProgramWeight) <= _allowance)
            {
                return false;
            }

            if (2 * _repeated <= _loaded.Count)
            {
                return true;
            }

            _allowance *= 2;
            return false;
        }
    }

    public void Restart()
    {
        _loaded.Clear();
        (_programBytes, _repeated) = (0, 0);
    }

    public void StartPage() => _current = 0;

    public void AddProgram(int byteCount) => _programBytes += byteCount;

    /// <summary>Counts the fonts of a page's or a form's resources: the library loads them all, used or not.</summary>
    public void Add(DictionaryToken resources, IPdfTokenScanner scanner)
    {
        if (!resources.TryGet(NameToken.Font, scanner, out DictionaryToken? fonts))
        {
            return;
        }

        foreach (var token in fonts.Data.Values)
        {
            if (token is IndirectReferenceToken reference)
            {
                _current++;
                _repeated += _loaded.Add(reference.Data) && !_known.Add(reference.Data) ? 1 : 0;
            }
        }
    }
}
