using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation.Statistics;

/// <summary>A made document with 政府信息公开情况统计表, and what it says.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Dialect">The layout.</param>
/// <param name="Text">The document: text, or a web page where it begins with a tag.</param>
/// <param name="Cells">The cells that it prints, by id; a row that it leaves out has none.</param>
/// <param name="Quirks">What is unusual about it.</param>
public sealed record GeneratedStatistics(
    int Seed, string Dialect, string Text, IReadOnlyDictionary<string, CellTruth> Cells, IReadOnlyList<string> Quirks)
{
    /// <inheritdoc/>
    public override string ToString() => $"seed {Seed}, {Dialect} [{string.Join(", ", Quirks)}]";
}
