using System.Collections.Immutable;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Checks;

/// <summary>Runs the form's equations over a report's cells. A pure function of the cells.</summary>
internal static class CheckRunner
{
    /// <summary>The verdicts of the equations of one table.</summary>
    /// <param name="definitions">The equations.</param>
    /// <param name="cells">The report's cells.</param>
    /// <param name="doubtful">The ids of cells that a diagnostic puts in doubt.</param>
    public static ImmutableArray<CheckResult> Run(ImmutableArray<CheckDefinition> definitions, CellCollection cells, IReadOnlySet<string> doubtful)
    {
        var results = ImmutableArray.CreateBuilder<CheckResult>(definitions.Length);
        var failed = false;
        foreach (var definition in definitions)
        {
            var result = Evaluate(definition, cells);
            failed |= result.Status == CheckStatus.Fail;
            results.Add(result);
        }

        return failed ? CheckAttributor.Attribute(results.MoveToImmutable(), cells, doubtful) : results.MoveToImmutable();
    }

    private static CheckResult Evaluate(CheckDefinition definition, CellCollection cells)
    {
        if (cells[definition.Totals[0]]?.Value is null || HasMissingTotal(definition.Inner, cells) || !TrySum(definition.Parts, cells, out var computed) || !TrySum(definition.Totals, cells, out var reported))
        {
            return new CheckResult(definition, CheckStatus.NotEvaluated, null, null);
        }

        var holds = definition.Relation == CheckRelation.Equal ? reported == computed : computed <= reported;
        return new CheckResult(definition, holds ? CheckStatus.Pass : CheckStatus.Fail, reported, computed);
    }

    private static bool HasMissingTotal(ImmutableArray<CheckDefinition> inner, CellCollection cells)
    {
        foreach (var definition in inner)
        {
            if (IsMissingTotal(definition, cells))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a total is blank although its parts add up to something.</summary>
    private static bool IsMissingTotal(CheckDefinition inner, CellCollection cells) =>
        cells[inner.Totals[0]] is { Value: null } && inner.Parts.Any(part => cells[part]?.Value is not (null or 0));

    /// <summary>The sum with blanks as zero; false when a cell was not read or is not shown.</summary>
    private static bool TrySum(ImmutableArray<CellDefinition> definitions, CellCollection cells, out decimal sum)
    {
        sum = 0;
        foreach (var definition in definitions)
        {
            if (cells[definition] is not { State: not CellState.Unreadable } cell)
            {
                return false;
            }

            sum += cell.Value ?? 0;
        }

        return true;
    }
}
