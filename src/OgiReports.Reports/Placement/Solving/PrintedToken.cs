namespace OgiReports.Reports.Placement.Solving;

/// <summary>One printed word of a line.</summary>
/// <param name="Digits">Its digits where it is made of nothing else; null where it is one whole (<c>13,612</c>, <c>3件</c>, a dash, a marked empty cell).</param>
/// <param name="Value">The value of one whole; null where it has none.</param>
/// <param name="Line">The printed line; only neighbours on one line are ever joined.</param>
internal readonly record struct PrintedToken(string? Digits, long? Value, int Line = 0)
{
    // The number of a page, a footnote or an item, or a year.
    private const int LongestStray = 4;
    private const long LargestStray = 9999;

    /// <summary>Whether the word may be a number that belongs to no cell: none of those is zero, or long.</summary>
    public bool MayBeStray => Digits is null ? Value is > 0 and <= LargestStray : Digits.Length <= LongestStray && Digits[0] != '0';

    public static PrintedToken Of(string digits, int line = 0) => new(digits, null, line);
}
