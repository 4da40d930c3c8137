using OgiReports.Reports.Tables;

namespace OgiReports.Reports.Placement;

/// <summary>A row of the form that the table shows, with what the layout alone says of its columns.</summary>
/// <param name="Index">The row of the form.</param>
/// <param name="Window">Its label and values.</param>
/// <param name="Placed">What the layout says.</param>
internal sealed record FoundRow(int Index, RowWindow Window, PlacedRow Placed);
