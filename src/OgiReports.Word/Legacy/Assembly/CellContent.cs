namespace OgiReports.Word.Legacy.Assembly;

/// <summary>What stands in a cell: paragraphs, images and tables in their order.</summary>
internal sealed class CellContent
{
    private readonly List<CellItem> _items = new(1);

    public IReadOnlyList<CellItem> Items => _items;

    /// <summary>The cell's text: its paragraphs by lines, a table in it by lines and tabs.</summary>
    public string Text => _items.Count switch
    {
        0 => "",
        1 when _items[0].Table is null => _items[0].Text,
        _ => string.Join('\n', _items.Where(item => !item.IsImage).Select(item => item.Table is { } table ? table.Flatten() : item.Text)),
    };

    /// <summary>Whether nothing is seen in the cell.</summary>
    public bool IsBlank => _items.TrueForAll(item => item.Table is null && string.IsNullOrWhiteSpace(item.Text));

    public bool HasTable => _items.Exists(item => item.Table is not null);

    public void Add(string text, int imageCount, string struck)
    {
        _items.Add(new CellItem(text, null, false) { Struck = struck });
        for (var image = 0; image < imageCount; image++)
        {
            _items.Add(new CellItem("", null, true));
        }
    }

    public void Add(OpenTable table) => _items.Add(new CellItem("", table, false));

    /// <summary>Takes away the empty paragraph that the format demands behind a table that ends a cell.</summary>
    public void Close()
    {
        if (_items.Count > 1 && _items[^1] is { Text: "", Table: null, IsImage: false, Struck: "" })
        {
            _items.RemoveAt(_items.Count - 1);
        }
    }
}
