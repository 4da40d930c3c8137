using OgiReports.Documents.Blocks;

namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>A table that alignment alone told.</summary>
/// <param name="Start">The first of the lines that it takes the place of.</param>
/// <param name="End">The line behind the last of them.</param>
/// <param name="Block">The table.</param>
internal sealed record AlignedTable(int Start, int End, TableBlock Block);
