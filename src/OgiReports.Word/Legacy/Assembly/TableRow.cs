namespace OgiReports.Word.Legacy.Assembly;

/// <summary>A row: its cells in the order of the file, and how it declares them.</summary>
/// <param name="Cells">The cells, followers of merges among them.</param>
/// <param name="Definition">Edges and merges; null when the row declares none.</param>
internal sealed record TableRow(List<CellContent> Cells, RowDefinition? Definition);
