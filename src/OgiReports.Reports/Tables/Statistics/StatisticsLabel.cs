namespace OgiReports.Reports.Tables.Statistics;

/// <summary>A label of the table of form 2014 where it was found.</summary>
/// <param name="Row">The row of the form.</param>
/// <param name="First">The first ideograph of the label.</param>
/// <param name="Last">The ideograph after its last.</param>
/// <param name="Weight">How much the wording says; the form's own words say most.</param>
internal sealed record StatisticsLabel(int Row, int First, int Last, int Weight)
{
    /// <summary>The first character of the label in the report's text.</summary>
    public int Start { get; init; }

    /// <summary>The character after its last, a note in brackets behind it included.</summary>
    public int End { get; init; }

    /// <summary>1 for a known wording, less for a damaged one.</summary>
    public double Similarity { get; init; } = 1;

    /// <summary>Whether other rows of the form would fit the place as well.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Where the label stands in reading order; differs from its offset where two halves of a table stand side by side.</summary>
    public long Order { get; init; }

    /// <summary>Whether the label stands in the right one of two halves.</summary>
    public bool IsRight => Order > StatisticsHalves.Behind;
}
