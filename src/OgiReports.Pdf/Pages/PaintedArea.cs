namespace OgiReports.Pdf.Pages;

/// <summary>Something painted that can lie under text or over it.</summary>
/// <param name="Box">Where.</param>
/// <param name="Order">When, among all that the page paints.</param>
/// <param name="Color">The colour as 0xRRGGBB, or <see cref="Ink.Unknown"/>.</param>
/// <param name="Covers">Whether what lies under it can't be seen.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal readonly record struct PaintedArea(PaintBox Box, int Order, int Color, bool Covers, bool IsImage);
