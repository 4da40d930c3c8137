using System.Collections.Immutable;
using System.Globalization;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;

namespace OgiReports.Word.Legacy.Assembly;

/// <summary>
/// Makes a grid of rows that know their cells by edges in twips. The format has no columns: the columns of a table
/// are the union of the edges of its rows.
/// </summary>
internal static class GridBuilder
{
    // Rows that were pasted from elsewhere miss each other by hairs: 60 twips are about a millimetre.
    private const int Tolerance = 60;

    private readonly record struct Slot(int Left, int Right, int CellNumber, CellContent Content, CellMerge Down);

    /// <summary>Makes the grid.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="path">The path of the table, to which rows and cells are appended.</param>
    /// <param name="covered">Receives the path of each cell that shows nothing although it has text.</param>
    /// <returns>The grid; null when it would be larger than any table.</returns>
    public static TableGrid? Build(List<TableRow> rows, string path, ICollection<string> covered)
    {
        var slots = SlotsByEdges(rows, path, covered) is { } byEdges ? ToColumns(byEdges) : SlotsByOrder(rows);
        var columnCount = slots.Max(row => row.Length == 0 ? 0 : row.Max(slot => slot.Right));
        return (long)rows.Count * columnCount > TableGrid.SlotLimit ? null : new TableGrid(rows.Count, columnCount, Place(slots, path, covered));
    }

    /// <summary>The cells of each row with their edges, merges across resolved; null when a row's edges are not known.</summary>
    private static Slot[][]? SlotsByEdges(List<TableRow> rows, string path, ICollection<string> covered)
    {
        var slots = new Slot[rows.Count][];
        RowDefinition? previous = null;
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            var row = rows[rowIndex];
            var definition = row.Definition is { } own && own.Count >= row.Cells.Count ? own
                : previous is not null && previous.Count == row.Cells.Count ? previous
                : null;
            if (definition is null)
            {
                covered.Clear();
                return null;
            }

            slots[rowIndex] = MergeAcross(row.Cells, definition, $"{path}/tr[{Number(rowIndex + 1)}]", covered);
            previous = definition;
        }

        return slots;
    }

    private static Slot[] MergeAcross(List<CellContent> cells, RowDefinition definition, string path, ICollection<string> covered)
    {
        var slots = new List<Slot>(cells.Count);
        var right = definition.Edges[0];
        for (var index = 0; index < cells.Count; index++)
        {
            var left = right;
            right = Math.Max(left + 1, definition.Edges[index + 1]);
            if (definition.Across[index] == CellMerge.Follower && slots.Count > 0)
            {
                slots[^1] = slots[^1] with { Right = right };
                if (!cells[index].IsBlank)
                {
                    covered.Add($"{path}/tc[{Number(index + 1)}]");
                }
            }
            else
            {
                slots.Add(new Slot(left, right, index + 1, cells[index], definition.Down[index]));
            }
        }

        return [.. slots];
    }

    /// <summary>Turns edges into columns.</summary>
    private static Slot[][] ToColumns(Slot[][] slots)
    {
        var edges = slots.SelectMany(row => row).SelectMany(slot => new[] { slot.Left, slot.Right }).Distinct().Order().ToArray();
        var columns = Cluster(edges, Tolerance);
        if (slots.Any(row => row.Any(slot => columns[slot.Left] == columns[slot.Right])))
        {
            columns = Cluster(edges, 0);
        }

        return [.. slots.Select(row => row.Select(slot => slot with { Left = columns[slot.Left], Right = columns[slot.Right] }).ToArray())];
    }

    private static Dictionary<int, int> Cluster(int[] edges, int tolerance)
    {
        var columns = new Dictionary<int, int>(edges.Length);
        var (column, start) = (-1, 0);
        foreach (var edge in edges)
        {
            if (column < 0 || edge - start > tolerance)
            {
                (column, start) = (column + 1, edge);
            }

            columns[edge] = column;
        }

        return columns;
    }

    private static Slot[][] SlotsByOrder(List<TableRow> rows) =>
        [.. rows.Select(row => row.Cells.Select((cell, index) => new Slot(index, index + 1, index + 1, cell, CellMerge.None)).ToArray())];

    private static ImmutableArray<TableCell> Place(Slot[][] slots, string path, ICollection<string> covered)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(slots.Sum(row => row.Length));
        var open = new Dictionary<(int Left, int Right), int>();
        for (var rowIndex = 0; rowIndex < slots.Length; rowIndex++)
        {
            var opened = new Dictionary<(int Left, int Right), int>();
            foreach (var slot in slots[rowIndex])
            {
                var place = (slot.Left, slot.Right);
                var cellPath = $"{path}/tr[{Number(rowIndex + 1)}]/tc[{Number(slot.CellNumber)}]";
                if (slot.Down == CellMerge.Follower && open.TryGetValue(place, out var above))
                {
                    cells[above] = cells[above] with { RowSpan = cells[above].RowSpan + 1 };
                    opened[place] = above;
                    if (!slot.Content.IsBlank)
                    {
                        covered.Add(cellPath);
                    }

                    continue;
                }

                if (slot.Down != CellMerge.None)
                {
                    opened[place] = cells.Count;
                }

                cells.Add(new TableCell(rowIndex, slot.Left, 1, slot.Right - slot.Left, slot.Content.Text, new PathLocation(cellPath)));
            }

            open = opened;
        }

        return cells.ToImmutable();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
