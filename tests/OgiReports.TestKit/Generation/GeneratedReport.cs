using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation;

/// <summary>A flattened report whose truth is known because both were made together.</summary>
/// <param name="Seed">The seed that makes it again.</param>
/// <param name="Dialect">The name of its <see cref="TextDialect"/>.</param>
/// <param name="Quirks">The names of the variations and damages in it, ordinal order.</param>
/// <param name="Text">The text.</param>
/// <param name="Truth">What the text says.</param>
/// <param name="LayoutIsDetermined">
/// True when the printed layout leaves no choice: every cell must then be read right. False when damage took the
/// certainty away: then a cell must be right or flagged.
/// </param>
public sealed record GeneratedReport(
    int Seed, string Dialect, IReadOnlyList<string> Quirks, string Text, ReportTruth Truth, bool LayoutIsDetermined);
