namespace OgiReports.TestKit.Truth;

/// <summary>What a report says, known without any parser: keyed by hand (corpus) or by construction (generator).</summary>
public sealed record ReportTruth
{
    /// <summary>The agency as the text prints it; null when the text does not name it.</summary>
    public string? Agency { get; init; }

    /// <summary>The year reported on; null when the text does not tell.</summary>
    public int? Year { get; init; }

    /// <summary><c>2019</c>, <c>2021</c> or <c>mixed</c>; null when no table that has a form is left.</summary>
    public required string? Form { get; init; }

    /// <summary>The form of <c>proactive</c> and <c>requests</c>; a table that the text lost has no entry.</summary>
    public required IReadOnlyDictionary<string, string> Forms { get; init; }

    /// <summary>The kinds of the sections that have a heading, in document order; empty when not recorded.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Every cell that the text shows, by id.</summary>
    public required IReadOnlyDictionary<string, CellTruth> Cells { get; init; }

    /// <summary>Check id to <c>pass</c>, <c>fail</c> or <c>notEvaluated</c>; a table that the text lost has no checks.</summary>
    public required IReadOnlyDictionary<string, string> Checks { get; init; }

    /// <summary>The one cell whose change would mend every failed check; null when there is none or more than one.</summary>
    public string? SuggestionCell { get; init; }

    /// <summary>The value that <see cref="SuggestionCell"/> would need.</summary>
    public decimal? SuggestionValue { get; init; }

    /// <summary>The status that a perfect reader gives; where the layout is damaged, an upper bound.</summary>
    public string Status { get; init; } = "complete";
}
