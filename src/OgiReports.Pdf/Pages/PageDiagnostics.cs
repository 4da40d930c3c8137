using System.Collections.Immutable;
using System.Globalization;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;

namespace OgiReports.Pdf.Pages;

/// <summary>Says of the pages what their notes hold: a diagnostic for each page where cells may be in doubt, else one for all pages.</summary>
internal sealed class PageDiagnostics(int pageCount)
{
    // From this share on an image is the page.
    private const double FullPage = 0.5;
    private const int FewGlyphs = 30;
    private const int MostSeparate = 200;

    private readonly List<int> _images = [], _undrawn = [];
    private readonly List<Diagnostic> _separate = [];
    private int _undrawnCount;

    public void Note(int page, PageNotes notes)
    {
        if (notes.RecognizedCount > 0)
        {
            AddSeparate(PdfDiagnostics.RecognizedText, page, default, $"{notes.RecognizedCount} characters of page {page} come from the recognition of an image. Compare the numbers with the print.");
        }
        else if (notes.ImageShare >= FullPage && notes.ShownCount < FewGlyphs)
        {
            _images.Add(page);
        }

        if (notes.HiddenCount >= FewGlyphs && notes.HiddenCount > notes.ShownCount)
        {
            // What is left of such a page is not what was meant to be seen: cells that look blank may have lost their numbers.
            AddSeparate(PdfDiagnostics.PageHidden, page, notes.HiddenBox, $"{notes.HiddenCount} of the {notes.HiddenCount + notes.ShownCount} characters of page {page} are not shown (invisible, covered, clipped, in the colour of the ground, on a layer that is off or outside of the page) and were left out: {notes.HiddenText}. Open the file with another program, or fetch it again.");
        }
        else if (notes.HiddenCount > 0)
        {
            AddSeparate(PdfDiagnostics.HiddenText, page, notes.HiddenBox, $"{notes.HiddenCount} character(s) that page {page} does not show (invisible, covered, clipped, in the colour of the ground, on a layer that is off or outside of the page) were left out: {notes.HiddenText}. Look at the page where cells are blank.");
        }

        if (notes.OverlaidCount > 0)
        {
            AddSeparate(PdfDiagnostics.OverlaidText, page, notes.OverlaidBox, $"{notes.OverlaidCount} character(s) of annotations or form fields lie over page {page} and were read as part of it. Compare the numbers there with the page.");
        }

        if (notes.UndecodedCount > 0)
        {
            AddSeparate(PdfDiagnostics.UndecodedGlyphs, page, notes.UndecodedBox, $"{notes.UndecodedCount} glyph(s) of page {page} are of characters that the fonts do not tell; they stand as U+FFFD. Look at the page where they stand.");
        }

        if (notes.UndrawnCount > 0)
        {
            _undrawn.Add(page);
            _undrawnCount += notes.UndrawnCount;
        }

        if (notes.IsCut)
        {
            AddSeparate(PdfDiagnostics.PageCut, page, default, $"The content of page {page} breaks off or is damaged; what was left of it was read. Fetch the file again.");
        }
    }

    public void AddTo(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        diagnostics.AddRange(_separate);
        Add(diagnostics, PdfDiagnostics.ImageOnly, _images, "are images without text; their words and numbers can't be read without recognition.");
        Add(diagnostics, PdfDiagnostics.UndrawnText, _undrawn, $"have {_undrawnCount} form field(s) or note(s) with text that nothing draws. Open the file with another program and print it to a new one.");
    }

    private void AddSeparate(DiagnosticDescriptor descriptor, int page, PageBox box, FormattableString words)
    {
        if (_separate.Count < MostSeparate)
        {
            _separate.Add(new Diagnostic(descriptor, words.ToString(CultureInfo.InvariantCulture), new PageLocation(page, box)));
        }
    }

    private void Add(ImmutableArray<Diagnostic>.Builder diagnostics, DiagnosticDescriptor descriptor, List<int> pages, FormattableString words) =>
        Add(diagnostics, descriptor, pages, words.ToString(CultureInfo.InvariantCulture));

    private void Add(ImmutableArray<Diagnostic>.Builder diagnostics, DiagnosticDescriptor descriptor, List<int> pages, string words)
    {
        if (pages.Count > 0)
        {
            var share = 100 * pages.Count / pageCount;
            diagnostics.Add(new Diagnostic(descriptor, string.Create(CultureInfo.InvariantCulture, $"Page(s) {string.Join(", ", pages)}, {share} % of {pageCount}, {words}"), new PageLocation(pages[0], default)));
        }
    }
}
