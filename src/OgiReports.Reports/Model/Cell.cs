using OgiReports.Documents.Sources;
using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Model;

/// <summary>One number of a report, with where and how it was printed.</summary>
/// <param name="Definition">Which number it is.</param>
/// <param name="Value">The number in <see cref="CellDefinition.Unit"/>; null unless <paramref name="State"/> is <see cref="CellState.Number"/>. Missing is not zero.</param>
/// <param name="State">What stood in the cell.</param>
/// <param name="Raw">The text as it stood.</param>
/// <param name="Origin">How it is known that the number belongs here.</param>
/// <param name="Location">Where it stood; null when a blank left no trace.</param>
public sealed record Cell(
    CellDefinition Definition,
    decimal? Value,
    CellState State,
    string Raw,
    CellOrigin Origin,
    SourceLocation? Location)
{
    /// <summary>The stable cell id, such as <c>requests.granted.total</c>.</summary>
    public string Id => Definition.Id;
}
