namespace OgiReports.Reports.Tables;

/// <summary>A row's label with the values that stand behind it, before any of them is given a column.</summary>
internal sealed class RowWindow(LabelMark mark)
{
    public LabelMark Mark { get; } = mark;

    /// <summary>The values in printed order; blanks too, where the layout marks them.</summary>
    public List<TableToken> Values { get; } = [];

    /// <summary>Whether the values are all the cells that the printed row has behind its label.</summary>
    public bool IsWholeRow { get; set; }
}
