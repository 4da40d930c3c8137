using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation;

/// <summary>A cell as a parser read it.</summary>
/// <param name="Id">The cell id.</param>
/// <param name="Value">The value; null when it read none.</param>
/// <param name="State">The state, as in <see cref="CellTruth"/>.</param>
/// <param name="IsFlagged">True when a failed check or a diagnostic names the cell.</param>
public sealed record ReadCell(string Id, decimal? Value, string State, bool IsFlagged);
