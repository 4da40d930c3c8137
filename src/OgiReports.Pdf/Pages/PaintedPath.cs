using UglyToad.PdfPig.Graphics;

namespace OgiReports.Pdf.Pages;

/// <summary>A path that was painted.</summary>
/// <param name="Path">The path.</param>
/// <param name="Clip">The box that clips and the page's edges left of the page when it was painted.</param>
internal readonly record struct PaintedPath(PdfPath Path, PaintBox Clip);
