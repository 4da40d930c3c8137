using OgiReports.Pdf.Rulings;

namespace OgiReports.Pdf.Pages;

/// <summary>What a page shows.</summary>
/// <param name="Frame">Its size and direction.</param>
/// <param name="Glyphs">The glyphs in the order of the content stream, white space left out; only until the next page is read.</param>
/// <param name="Stamps">Slanted text over or under the page's own, such as a watermark: its runs.</param>
/// <param name="Rulings">The horizontal and vertical lines, collinear ones merged.</param>
/// <param name="Notes">What there is to say about the reading.</param>
internal sealed record PageContent(PageFrame Frame, ReadOnlyMemory<Glyph> Glyphs, List<Glyph[]> Stamps, List<Ruling> Rulings, PageNotes Notes);
