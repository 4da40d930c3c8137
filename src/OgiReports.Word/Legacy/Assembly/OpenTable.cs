namespace OgiReports.Word.Legacy.Assembly;

/// <summary>A table as it is read: whole rows, then the cells of the row under way, then the content of the cell under way.</summary>
internal sealed class OpenTable
{
    private List<CellContent> _cells = [];
    private CellContent _current = new();

    public List<TableRow> Rows { get; } = [];

    /// <summary>The number of cells, those of tables in cells left out.</summary>
    public int CellCount { get; private set; }

    public void AddParagraph(string text, int imageCount, string struck) => _current.Add(text, imageCount, struck);

    public void AddTable(OpenTable table) => _current.Add(table);

    public void EndCell(string text, int imageCount, string struck)
    {
        _current.Add(text, imageCount, struck);
        _current.Close();
        _cells.Add(_current);
        _current = new CellContent();
        CellCount++;
    }

    public void EndRow(RowDefinition? definition)
    {
        if (!_current.IsBlank)
        {
            EndCell("", 0, "");
        }

        _current = new CellContent();
        if (_cells.Count > 0)
        {
            Rows.Add(new TableRow(_cells, definition));
            _cells = [];
        }
    }

    /// <summary>Drops the row under way: it was deleted and the deletion is tracked.</summary>
    public void DropRow()
    {
        CellCount -= _cells.Count;
        _cells = [];
        _current = new CellContent();
    }

    /// <summary>Ends a row that the document breaks off.</summary>
    public void Close() => EndRow(null);

    /// <summary>The table's text by lines and tabs, for a cell that holds more than the table.</summary>
    public string Flatten() => string.Join('\n', Rows.Select(row => string.Join('\t', row.Cells.Select(cell => cell.Text))));
}
