using System.Collections.Immutable;
using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Checks;

/// <summary>An equation that the form demands (勾稽关系).</summary>
public sealed class CheckDefinition
{
    internal CheckDefinition(
        string id,
        ImmutableArray<CellDefinition> parts,
        ImmutableArray<CellDefinition> totals,
        CheckRelation relation,
        string chinese,
        string english)
    {
        Id = id;
        Parts = parts;
        Totals = totals;
        Relation = relation;
        ChineseWording = chinese;
        EnglishWording = english;
        CellIds = [.. parts.Select(cell => cell.Id), .. totals.Select(cell => cell.Id)];
    }

    /// <summary>The stable id, such as <c>requests.rowTotal.granted</c>.</summary>
    public string Id { get; }

    /// <summary>How strictly the form demands it.</summary>
    public CheckSeverity Severity => IsExpected || Relation != CheckRelation.Equal ? CheckSeverity.Warning : CheckSeverity.Error;

    /// <summary>The equation in the form's own words.</summary>
    public string ChineseWording { get; }

    /// <summary>The equation in English.</summary>
    public string EnglishWording { get; }

    /// <summary>The ids of the cells that the equation ties, parts first.</summary>
    public ImmutableArray<string> CellIds { get; }

    /// <summary>The cells whose sum is computed.</summary>
    internal ImmutableArray<CellDefinition> Parts { get; }

    /// <summary>The cells whose sum was printed. The first is the total that must not be blank.</summary>
    internal ImmutableArray<CellDefinition> Totals { get; }

    internal CheckRelation Relation { get; }

    /// <summary>Whether the equation is usual rather than demanded.</summary>
    internal bool IsExpected { get; init; }

    /// <summary>The equations whose totals are cells of this one: where such a total is blank over parts that are not, it is needed here and missing.</summary>
    internal ImmutableArray<CheckDefinition> Inner { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Id;
}
