namespace OgiReports.TestKit.Generation;

/// <summary>One cell of a table before it is flattened.</summary>
internal sealed record SheetCell(string Text)
{
    /// <summary>How many columns it covers.</summary>
    public int Span { get; init; } = 1;

    /// <summary>How many rows it covers.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>True for the slots that a cell of a row above covers.</summary>
    public bool IsCovered { get; init; }

    public bool IsFigure { get; init; }

    /// <summary>The cell id; null for labels and for the numbers of rows that the form does not have.</summary>
    public string? Id { get; init; }
}

/// <summary>A table before it is flattened.</summary>
/// <param name="Name">The table part of the cell ids.</param>
/// <param name="Columns">The number of columns.</param>
/// <param name="Rows">The rows; covered slots included.</param>
internal sealed record Sheet(string Name, int Columns, List<List<SheetCell>> Rows)
{
    public bool HasBlankFigure => Rows.Exists(row => row.Exists(cell => cell.IsFigure && cell.Text.Trim().Length == 0));
}
