namespace OgiReports.TestKit.Truth;

/// <summary>What one cell of a report holds.</summary>
/// <param name="Value">The printed number, money in yuan; null when no number is printed.</param>
/// <param name="State"><c>number</c>, <c>blank</c>, <c>dash</c>, <c>slash</c>, <c>text</c> or <c>unreadable</c> (the text lost it).</param>
public sealed record CellTruth(decimal? Value, string State)
{
    /// <summary>An empty cell.</summary>
    public static readonly CellTruth Blank = new(null, "blank");

    /// <summary>A cell whose content the text has lost.</summary>
    public static readonly CellTruth Unreadable = new(null, "unreadable");

    /// <summary>A cell that shows a number.</summary>
    public static CellTruth Number(decimal value) => new(value, "number");
}
