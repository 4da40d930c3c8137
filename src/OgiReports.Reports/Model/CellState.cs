namespace OgiReports.Reports.Model;

/// <summary>What stood in a cell.</summary>
public enum CellState
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Nothing. A blank counts as zero in sums, but is never written as 0.</summary>
    Blank,

    /// <summary>A dash: -, — or －.</summary>
    Dash,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>Words instead of a number, such as 本单位未制作规章.</summary>
    Text,

    /// <summary>The document shows the cell, but what stood in it can't be told. A diagnostic names the cell.</summary>
    Unreadable,
}
