namespace OgiReports.Reports.Checks;

/// <summary>The one cell that would mend every failed check. It is never applied.</summary>
/// <param name="CellId">The cell.</param>
/// <param name="Value">The value that would mend them.</param>
public sealed record CheckSuggestion(string CellId, decimal Value);
