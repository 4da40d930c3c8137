namespace OgiReports.Documents.Sources;

/// <summary>A rectangle on a page in points (1/72 inch), origin at the page's top left corner, y downwards.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The top edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The bottom edge.</param>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom);
