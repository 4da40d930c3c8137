namespace OgiReports.Reports.Tables;

/// <summary>What the layout says about the cells.</summary>
internal enum LayoutMarks
{
    /// <summary>Nothing: numbers are told apart by white space, and an empty cell leaves no trace.</summary>
    None,

    /// <summary>Every cell is marked, empty ones too, but not where rows end.</summary>
    Cells,

    /// <summary>Every cell and every row is marked.</summary>
    CellsAndRows,
}
