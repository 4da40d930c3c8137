using OgiReports.Pdf.Rulings;

namespace OgiReports.Pdf.Pages;

/// <summary>What a page shows.</summary>
/// <param name="Frame">Its size and direction.</param>
/// <param name="Glyphs">The glyphs in the order of the content stream, white space left out.</param>
/// <param name="Rulings">The horizontal and vertical lines, collinear ones merged.</param>
/// <param name="ImageShare">The share of the page that its largest image covers; looked at only where there is little visible text.</param>
/// <param name="UndecodedCount">The number of glyphs whose characters the font does not tell.</param>
internal sealed record PageContent(PageFrame Frame, Glyph[] Glyphs, List<Ruling> Rulings, double ImageShare, int UndecodedCount);
