using System.Collections.Immutable;

namespace OgiReports.Reports.Checks;

/// <summary>An equation of the form with its verdict on one report.</summary>
/// <param name="Definition">The equation.</param>
/// <param name="Status">The verdict.</param>
/// <param name="Reported">The printed side: the total, or （七）总计 + 四 of the balance; null when not evaluated.</param>
/// <param name="Computed">The sum of the parts; null when not evaluated.</param>
public sealed record CheckResult(CheckDefinition Definition, CheckStatus Status, decimal? Reported, decimal? Computed)
{
    /// <summary>The stable id, such as <c>requests.rowTotal.granted</c>.</summary>
    public string Id => Definition.Id;

    /// <summary><see cref="Reported"/> less <see cref="Computed"/>; null when not evaluated.</summary>
    public decimal? Difference => Reported - Computed;

    /// <summary>The ids of the cells that the equation ties, parts first.</summary>
    public ImmutableArray<string> Cells => Definition.CellIds;

    /// <summary>Whose mistake it likely is; null unless the check failed.</summary>
    public CheckAttribution? Attribution { get; init; }

    /// <summary>The reason for the attribution; null unless the check failed.</summary>
    public string? Reason { get; init; }

    /// <summary>The one cell that would mend every failed check it is tied to; null when there is not exactly one.</summary>
    public CheckSuggestion? Suggestion { get; init; }
}
