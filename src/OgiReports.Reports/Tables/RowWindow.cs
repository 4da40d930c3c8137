namespace OgiReports.Reports.Tables;

/// <summary>A row's label with the values that stand behind it, before any of them is given a column.</summary>
internal sealed class RowWindow(LabelMark mark)
{
    public LabelMark Mark { get; } = mark;

    /// <summary>The values in printed order; blanks too, where the layout marks them.</summary>
    public List<TableToken> Values { get; } = [];

    /// <summary>How deep the row's label stands among groups; rows of one level have the same filler cells before their numbers.</summary>
    public int Level { get; set; }

    /// <summary>The level of the row behind, which decides the filler cells behind the numbers; -1 for the last.</summary>
    public int NextLevel { get; set; } = -1;

    /// <summary>The cells of the printed row that stand before the first value, where rows are marked.</summary>
    public int CellsBefore { get; set; }

    /// <summary>Whether the values are all the cells that the printed row has behind its label.</summary>
    public bool IsWholeRow { get; set; }
}
