using OgiReports.Documents.Blocks;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>A label in a row whose cells are marked, with the cells to its right.</summary>
/// <param name="Label">The label.</param>
/// <param name="Block">The declared table; null in flattened text.</param>
/// <param name="Half">The half of the table, where two stand side by side, from 0.</param>
/// <param name="Cells">The cells to the right up to the next label, with their columns.</param>
internal sealed record StatisticsRowCells(StatisticsLabel Label, Block? Block, int Half, List<(TableToken Token, int Column)> Cells)
{
    /// <summary>Whether columns can be compared with those of other rows.</summary>
    public bool IsRegular { get; init; }
}
