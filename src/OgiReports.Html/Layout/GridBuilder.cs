using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;

namespace OgiReports.Html.Layout;

/// <summary>A cell with the slots that it covers.</summary>
internal sealed class PlacedCell
{
    public required int Row { get; init; }

    public required int Column { get; init; }

    public required int RowSpan { get; init; }

    public required int ColumnSpan { get; init; }

    public required CellContent Content { get; init; }

    public required string Path { get; init; }
}

/// <summary>
/// Gives the cells of a table their slots, as the table model of HTML does (HTML Living Standard, 4.9.12), but for
/// cells that overlap: the later one ends where the earlier one begins.
/// </summary>
internal sealed class GridBuilder(int rowCount)
{
    /// <summary>More columns than these no table has.</summary>
    public const int ColumnLimit = 10_000;

    // The bounds of HTML itself.
    private const int ColumnSpanLimit = 1000;
    private const int RowSpanLimit = 65_534;

    // From here on columns that no cell begins in are taken out.
    private const int WideTable = 64;

    private const int SlotsOfPiece = 1_000_000;

    // For each column the row at which it is free again.
    private readonly List<int> _free = [];
    private int _row;
    private int _column;
    private int _groupEnd = rowCount;

    private List<PlacedCell> Cells { get; } = [];

    /// <summary>Whether spans or columns had to be bounded.</summary>
    public bool IsBounded { get; private set; }

    /// <summary>Begins a row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="groupEnd">The row after the last of its group; spans do not reach over it.</param>
    public void BeginRow(int row, int groupEnd) => (_row, _column, _groupEnd) = (row, 0, groupEnd);

    /// <summary>Places a cell in the row.</summary>
    /// <returns>Whether there was a column for it.</returns>
    public bool Add(string? rowSpan, string? columnSpan, CellContent content, string path)
    {
        while (_column < _free.Count && _free[_column] > _row)
        {
            _column++;
        }

        if (_column >= ColumnLimit)
        {
            IsBounded = true;
            return false;
        }

        var columns = Math.Clamp(Parse(columnSpan), 1, ColumnSpanLimit);
        var rows = Parse(rowSpan) is var declared && declared == 0 && rowSpan is not null ? int.MaxValue : Math.Clamp(declared, 1, RowSpanLimit);
        IsBounded |= Parse(columnSpan) > ColumnSpanLimit || declared > RowSpanLimit;
        rows = Math.Min(rows, _groupEnd - _row);
        var end = _column + 1;
        while (end < Math.Min(_column + columns, ColumnLimit) && (end >= _free.Count || _free[end] <= _row))
        {
            end++;
        }

        while (_free.Count < end)
        {
            _free.Add(0);
        }

        for (var column = _column; column < end; column++)
        {
            _free[column] = _row + rows;
        }

        Cells.Add(new PlacedCell { Row = _row, Column = _column, RowSpan = rows, ColumnSpan = end - _column, Content = content, Path = path });
        _column = end;
        return true;
    }

    /// <summary>The cells that begin in a stretch of rows.</summary>
    public ReadOnlySpan<PlacedCell> CellsOf(int firstRow, int endRow) => CollectionsMarshal.AsSpan(Cells)[FirstOf(firstRow)..FirstOf(endRow)];

    /// <summary>The grids of a stretch of rows: one, but for tables beyond all measure.</summary>
    public List<TableGrid> Build(int firstRow, int endRow)
    {
        var grids = new List<TableGrid>();
        var pieceStart = firstRow;
        var cells = new List<PlacedCell>();
        for (var index = FirstOf(firstRow); index < Cells.Count && Cells[index].Row < endRow; index++)
        {
            var cell = Cells[index];
            if (cell.Row - pieceStart >= Math.Max(1, SlotsOfPiece / Math.Max(1, _free.Count)))
            {
                grids.Add(Piece(cells, pieceStart, cell.Row));
                (pieceStart, IsBounded) = (cell.Row, true);
                cells.Clear();
            }

            cells.Add(cell);
        }

        grids.Add(Piece(cells, pieceStart, endRow));
        return grids;
    }

    /// <summary>The first cell at or below a row; cells stand in the order of their rows.</summary>
    private int FirstOf(int row)
    {
        int low = 0, high = Cells.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Cells[middle].Row < row ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private TableGrid Piece(List<PlacedCell> cells, int firstRow, int endRow)
    {
        var columns = _free.Count > WideTable ? NarrowColumns(cells) : null;
        var columnCount = 0;
        var builder = ImmutableArray.CreateBuilder<TableCell>(cells.Count);
        foreach (var cell in cells)
        {
            var start = columns is null ? cell.Column : columns[cell.Column];
            var end = columns is null ? cell.Column + cell.ColumnSpan : columns[cell.Column + cell.ColumnSpan];
            columnCount = Math.Max(columnCount, end);
            builder.Add(new TableCell(cell.Row - firstRow, start, Math.Min(cell.RowSpan, endRow - cell.Row), end - start, cell.Content.Text, new PathLocation(cell.Path)));
        }

        return new TableGrid(endRow - firstRow, columnCount, builder.MoveToImmutable());
    }

    /// <summary>For each column its place among those in which a cell begins.</summary>
    private int[] NarrowColumns(List<PlacedCell> cells)
    {
        var starts = new bool[_free.Count + 1];
        foreach (var cell in cells)
        {
            starts[cell.Column] = true;
        }

        var places = new int[_free.Count + 1];
        var place = -1;
        for (var column = 0; column < starts.Length; column++)
        {
            place += starts[column] ? 1 : 0;
            places[column] = starts[column] ? place : place + 1;
        }

        return places;
    }

    /// <summary>A number by the rules of HTML: white space before, anything behind. Without one it is -1.</summary>
    private static int Parse(string? attribute)
    {
        var text = attribute.AsSpan().TrimStart();
        var length = text.IndexOfAnyExceptInRange('0', '9');
        text = length < 0 ? text : text[..length];
        return text.IsEmpty ? -1 : text.Length > 9 ? int.MaxValue : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
