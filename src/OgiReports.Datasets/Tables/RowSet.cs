namespace OgiReports.Datasets.Tables;

/// <summary>Rows of one table in one array, which is used again for the next record.</summary>
internal sealed class RowSet(DatasetTable table)
{
    private Field[] _fields = new Field[table.Columns.Length];

    public DatasetTable Table => table;

    public int Count { get; private set; }

    /// <summary>A row.</summary>
    /// <param name="index">Its position, from 0.</param>
    public ReadOnlySpan<Field> this[int index] => _fields.AsSpan(index * table.Columns.Length, table.Columns.Length);

    public void Clear()
    {
        _fields.AsSpan(0, Count * table.Columns.Length).Clear();
        Count = 0;
    }

    /// <summary>A further row, empty, to be filled in the order of the columns.</summary>
    public Span<Field> Add()
    {
        var width = table.Columns.Length;
        if ((Count + 1) * width > _fields.Length)
        {
            Array.Resize(ref _fields, _fields.Length * 2);
        }

        return _fields.AsSpan(Count++ * width, width);
    }
}
