using System.Collections.Immutable;
using CsCheck;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;
using Xunit;

namespace OgiReports.Documents.Tests.Tables;

public sealed class TableGridTests
{
    private static readonly PathLocation Somewhere = new("body/tbl[1]");

    [Fact]
    public void Each_slot_belongs_to_the_cell_that_spans_it()
    {
        var wide = Cell(0, 0, 1, 2, "申请人情况");
        var tall = Cell(1, 0, 2, 1, "自然人");
        var small = Cell(2, 1, 1, 1, "3");
        var grid = new TableGrid(3, 2, [wide, tall, small]);

        Assert.Equal((3, 2), (grid.RowCount, grid.ColumnCount));
        Assert.Same(wide, grid.CellAt(0, 0));
        Assert.Same(wide, grid.CellAt(0, 1));
        Assert.Same(tall, grid.CellAt(1, 0));
        Assert.Same(tall, grid.CellAt(2, 0));
        Assert.Same(small, grid.CellAt(2, 1));
        Assert.Null(grid.CellAt(1, 1));
    }

    [Fact]
    public void Every_slot_is_covered_by_exactly_the_cell_that_was_laid_over_it()
    {
        Layouts.Sample(layout =>
        {
            var grid = new TableGrid(layout.Rows, layout.Columns, layout.Cells);
            for (var row = 0; row < layout.Rows; row++)
            {
                for (var column = 0; column < layout.Columns; column++)
                {
                    var expected = layout.Cells.Where(cell => Covers(cell, row, column)).ToList();
                    Assert.Same(Assert.Single(expected), grid.CellAt(row, column));
                }
            }

            Assert.Equal(layout.Rows * layout.Columns, grid.Cells.Sum(cell => cell.RowSpan * cell.ColumnSpan));
        });
    }

    [Fact]
    public void Any_two_cells_that_share_a_slot_are_refused_and_any_others_are_not()
    {
        var cells = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 2], Gen.Int[1, 2], (row, column, height, width) => Cell(row, column, height, width, ""));
        Gen.Select(cells, cells).Sample((first, second) =>
        {
            var overlap = Enumerable.Range(0, 25).Any(slot => Covers(first, slot / 5, slot % 5) && Covers(second, slot / 5, slot % 5));
            var exception = Record.Exception(() => new TableGrid(5, 5, [first, second]));
            Assert.Equal(overlap, exception is ArgumentException);
            Assert.Equal(overlap, exception is not null);
        });
    }

    [Fact]
    public void An_overlap_names_both_cells_and_the_slot()
    {
        var exception = Assert.Throws<ArgumentException>(() => new TableGrid(2, 2, [Cell(0, 0, 2, 1, "a"), Cell(0, 1, 1, 1, "b"), Cell(1, 0, 1, 2, "c")]));
        Assert.Contains("Cells 0 and 2 both cover row 1, column 0", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0, 1, 1)]
    [InlineData(0, -1, 1, 1)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 3, 1)]
    [InlineData(0, 0, 1, 4)]
    [InlineData(2, 0, 1, 1)]
    [InlineData(0, 3, 1, 1)]
    public void A_cell_that_reaches_outside_is_refused(int row, int column, int rowSpan, int columnSpan)
    {
        var exception = Assert.Throws<ArgumentException>(() => new TableGrid(2, 3, [Cell(row, column, rowSpan, columnSpan, "")]));
        Assert.Contains("outside the grid of 2 x 3", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 3)]
    public void Asking_for_a_slot_outside_throws(int row, int column)
    {
        var grid = new TableGrid(2, 3, []);
        Assert.Throws<ArgumentOutOfRangeException>(() => grid.CellAt(row, column));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(TableGrid.SlotLimit + 1, 1)]
    [InlineData(65536, 65536)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_hostile_size_is_refused_before_memory_is_taken(int rows, int columns) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableGrid(rows, columns, []));

    [Fact]
    public void A_grid_at_the_limit_is_still_allowed()
    {
        var grid = new TableGrid(TableGrid.SlotLimit, 1, [Cell(TableGrid.SlotLimit - 1, 0, 1, 1, "last")]);
        Assert.Equal("last", grid.CellAt(TableGrid.SlotLimit - 1, 0)!.Text);
        Assert.Null(grid.CellAt(0, 0));
    }

    [Fact]
    public void A_table_without_cells_has_no_slots()
    {
        var grid = new TableGrid(0, 0, []);
        Assert.Empty(grid.Cells);
        Assert.Throws<ArgumentOutOfRangeException>(() => grid.CellAt(0, 0));
    }

    /// <summary>Grids cut into rectangles at random: first into bands of rows, then each band into cells.</summary>
    private static Gen<(int Rows, int Columns, ImmutableArray<TableCell> Cells)> Layouts =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Bool.Array[36]).Select((rows, columns, cuts) =>
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            for (int top = 0, next; top < rows; top = next)
            {
                next = top + 1;
                while (next < rows && cuts[next])
                {
                    next++;
                }

                for (int left = 0, right; left < columns; left = right)
                {
                    right = left + 1;
                    while (right < columns && cuts[(top * 5) + right])
                    {
                        right++;
                    }

                    cells.Add(Cell(top, left, next - top, right - left, $"{top},{left}"));
                }
            }

            return (rows, columns, cells.ToImmutable());
        });

    private static bool Covers(TableCell cell, int row, int column) =>
        row >= cell.RowIndex && row < cell.RowIndex + cell.RowSpan && column >= cell.ColumnIndex && column < cell.ColumnIndex + cell.ColumnSpan;

    private static TableCell Cell(int row, int column, int rowSpan, int columnSpan, string text) => new(row, column, rowSpan, columnSpan, text, Somewhere);
}
