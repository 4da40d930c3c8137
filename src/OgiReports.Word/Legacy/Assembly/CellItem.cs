namespace OgiReports.Word.Legacy.Assembly;

/// <summary>A paragraph, an image or a table in a cell.</summary>
/// <param name="Text">The paragraph's text.</param>
/// <param name="Table">The table; null for the others.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal readonly record struct CellItem(string Text, OpenTable? Table, bool IsImage)
{
    /// <summary>What of the paragraph was left out because it is struck through.</summary>
    public string Struck { get; init; } = "";
}
