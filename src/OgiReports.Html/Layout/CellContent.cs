namespace OgiReports.Html.Layout;

/// <summary>What stands in a cell of a table.</summary>
/// <param name="Text">The text; lines are parted by line feeds.</param>
/// <param name="LineCount">The number of lines.</param>
/// <param name="HasTable">Whether another table stands in it; then the text is not complete.</param>
/// <param name="IsLink">Whether all its text is links.</param>
internal readonly record struct CellContent(string Text, int LineCount, bool HasTable, bool IsLink)
{
    // Longer than any label or note of the forms.
    private const int ProseLength = 600;
    private const int ProseOfLines = 250;
    private const int ProseLines = 4;

    /// <summary>Whether the cell lays out a page rather than holding a value or a label.</summary>
    public bool IsLayout => HasTable || Text.Length > ProseLength || (Text.Length > ProseOfLines && LineCount >= ProseLines);
}
