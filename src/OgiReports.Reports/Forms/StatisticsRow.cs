using System.Collections.Immutable;

namespace OgiReports.Reports.Forms;

/// <summary>A row of the table of form 2014: an indicator, or a heading that has no number.</summary>
/// <param name="Key">The indicator's part of the cell id; empty for a heading.</param>
/// <param name="Path">The numbers of the groups above it and its own, such as <c>三/（一）/1</c>.</param>
/// <param name="Label">The label as the form prints it, with its unit and without its number.</param>
/// <param name="EnglishPath">The groups above it in English; empty when there are none.</param>
/// <param name="EnglishLabel">The label in English.</param>
internal sealed record StatisticsRow(string Key, string Path, string Label, string EnglishPath, string EnglishLabel)
{
    /// <summary>The ideographs of the label and of its other wordings, without the unit.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The cell; null for a heading.</summary>
    public CellDefinition? Definition { get; init; }

    public bool IsGroup => Key.Length == 0;

    /// <summary>The number that the form prints before the label as an Arabic figure; 0 when it prints none.</summary>
    public int Number => Path.LastIndexOf('/') is var slash and >= 0 && slash + 2 == Path.Length && char.IsAsciiDigit(Path[^1]) ? Path[^1] - '0' : 0;
}
