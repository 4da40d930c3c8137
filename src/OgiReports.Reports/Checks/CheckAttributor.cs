using System.Collections.Immutable;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Checks;

/// <summary>Says whose mistake a failed check likely is, and which single cell would mend every failure that hangs together with it.</summary>
internal static class CheckAttributor
{
    public static ImmutableArray<CheckResult> Attribute(ImmutableArray<CheckResult> results, CellCollection cells, IReadOnlySet<string> doubtful)
    {
        var groups = FailuresThatShareCells(results);
        var attributed = ImmutableArray.CreateBuilder<CheckResult>(results.Length);
        foreach (var result in results)
        {
            if (result.Status != CheckStatus.Fail)
            {
                attributed.Add(result);
                continue;
            }

            var (attribution, reason) = Judge(result, cells, doubtful);
            var group = groups.Find(failures => failures.Contains(result))!;
            attributed.Add(result with { Attribution = attribution, Reason = reason, Suggestion = Suggest(group, results, cells) });
        }

        return attributed.MoveToImmutable();
    }

    private static (CheckAttribution Attribution, string Reason) Judge(CheckResult result, CellCollection cells, IReadOnlySet<string> doubtful)
    {
        var inDoubt = result.Cells.Where(doubtful.Contains).ToList();
        if (inDoubt.Count > 0)
        {
            return (CheckAttribution.Reading, $"A diagnostic puts in doubt how {string.Join(", ", inDoubt)} was read.");
        }

        return result.Cells.Any(id => cells[id]?.Origin == CellOrigin.Inferred)
            ? (CheckAttribution.Undecided, "Some of the numbers were given their cells by the form's equations.")
            : (CheckAttribution.Source, "Every number stood in a place that leaves no choice: the agency printed it so.");
    }

    private static List<List<CheckResult>> FailuresThatShareCells(ImmutableArray<CheckResult> results)
    {
        var groups = new List<List<CheckResult>>();
        foreach (var failure in results.Where(result => result.Status == CheckStatus.Fail))
        {
            var joined = new List<CheckResult> { failure };
            foreach (var group in groups.FindAll(group => group.Exists(other => AreTied(failure, other))))
            {
                joined.AddRange(group);
                groups.Remove(group);
            }

            groups.Add(joined);
        }

        return groups;
    }

    /// <summary>All equations of the table of section 三 hang together; elsewhere only those with a cell in common do.</summary>
    private static bool AreTied(CheckResult left, CheckResult right) =>
        (IsOfRequests(left) && IsOfRequests(right)) || left.Cells.Any(id => right.Cells.Contains(id));

    private static bool IsOfRequests(CheckResult result) => result.Definition.Totals[0].Table == TableKind.Requests;

    /// <summary>The one cell, if there is exactly one, that stands in every failed equation, can be set so that they hold, and stands in no equation that would then fail.</summary>
    private static CheckSuggestion? Suggest(List<CheckResult> failures, ImmutableArray<CheckResult> results, CellCollection cells)
    {
        CheckSuggestion? suggestion = null;
        var definitions = failures[0].Definition.Parts.Concat(failures[0].Definition.Totals);
        foreach (var definition in definitions)
        {
            if (Mend(definition, failures, results, cells) is not { } value)
            {
                continue;
            }

            if (suggestion is not null)
            {
                return null;
            }

            suggestion = new CheckSuggestion(definition.Id, value);
        }

        return suggestion;
    }

    private static decimal? Mend(CellDefinition definition, List<CheckResult> failures, ImmutableArray<CheckResult> results, CellCollection cells)
    {
        decimal? change = null;
        foreach (var failure in failures)
        {
            var needed = failure.Definition.Parts.Contains(definition) ? failure.Difference
                : failure.Definition.Totals.Contains(definition) ? -failure.Difference
                : null;
            if (needed is null || (change is not null && change != needed))
            {
                return null;
            }

            change = needed;
        }

        var breaksAnother = results.Any(result => result.Status == CheckStatus.Pass && result.Definition.Relation == CheckRelation.Equal
            && (result.Definition.Parts.Contains(definition) || result.Definition.Totals.Contains(definition)));
        var value = (cells[definition]?.Value ?? 0) + change;
        return breaksAnother || value < 0 ? null : value;
    }
}
