namespace OgiReports.TestKit.Corpus;

/// <summary>The one cell that would mend every failed check of a report, were its value another.</summary>
/// <param name="Cell">The cell id.</param>
/// <param name="Value">The value that would mend the checks; the report prints a different one.</param>
public sealed record CorpusSuggestion(string Cell, decimal Value);
