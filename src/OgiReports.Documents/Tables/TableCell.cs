using OgiReports.Documents.Sources;

namespace OgiReports.Documents.Tables;

/// <summary>A cell of a <see cref="TableGrid"/>, once, with its spans.</summary>
/// <param name="RowIndex">The first row that it covers, from 0.</param>
/// <param name="ColumnIndex">The first column that it covers, from 0.</param>
/// <param name="RowSpan">The number of rows that it covers, at least 1.</param>
/// <param name="ColumnSpan">The number of columns that it covers, at least 1.</param>
/// <param name="Text">The text as it stood; empty for an empty cell.</param>
/// <param name="Location">Where the cell stands.</param>
public sealed record TableCell(
    int RowIndex,
    int ColumnIndex,
    int RowSpan,
    int ColumnSpan,
    string Text,
    SourceLocation Location);
