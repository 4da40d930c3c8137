namespace OgiReports.TestKit.Truth;

/// <summary>
/// The checks of the form, written once more and as plainly as possible, so that the product's own
/// runner is compared with something that shares no code with it.
/// </summary>
/// <remarks>
/// A check is not evaluated when its total shows no number, when a part is missing or unreadable, or when
/// a part is itself a row total that was left blank although its row holds numbers: counting that one as
/// zero would accuse the agency of an error that it did not make.
/// </remarks>
public static class NaiveChecks
{
    private static readonly string[] Applicants =
        ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrganization"];

    private static readonly string[] Columns = [.. Applicants, "total"];

    private static readonly string[] SharedOutcomes =
    [
        "granted", "partlyGranted",
        "denied.stateSecret", "denied.prohibitedByLaw", "denied.securityAndStability", "denied.thirdPartyRights",
        "denied.internalAffairs", "denied.deliberativeProcess", "denied.enforcementFile", "denied.administrativeInquiry",
        "notProvided.notHeld", "notProvided.mustBeCreated", "notProvided.unclearAfterCorrection",
        "notHandled.petition", "notHandled.repeated", "notHandled.publishedMaterial", "notHandled.excessive",
        "notHandled.reconfirmation",
    ];

    private static readonly string[] Outcomes2019 = [.. SharedOutcomes, "otherHandling"];

    private static readonly string[] Outcomes2021 =
        [.. SharedOutcomes, "otherHandling.overdueCorrection", "otherHandling.overdueFee", "otherHandling.other"];

    private static readonly string[] RemedyGroups =
        ["reconsideration", "directLitigation", "litigationAfterReconsideration"];

    private static readonly string[] RemedyOutcomes = ["upheld", "corrected", "other", "pending"];

    // Every report asks for one of few sets, and building one costs more than evaluating it.
    private static readonly NaiveEquation[] Requests2019 = [.. RequestEquations(Outcomes2019)];
    private static readonly NaiveEquation[] Requests2021 = [.. RequestEquations(Outcomes2021)];
    private static readonly NaiveEquation[] Remedies = [.. RemedyEquations()];
    private static readonly NaiveEquation[] Disclosure = [DisclosureEquation("rules"), DisclosureEquation("normativeDocuments")];

    /// <summary>The status of every check that the tables present in <paramref name="cells"/> owe.</summary>
    /// <param name="cells">The cells that the text shows.</param>
    /// <param name="requestsForm">The form of table <c>requests</c>: <c>2019</c> or <c>2021</c>.</param>
    public static IReadOnlyDictionary<string, string> Evaluate(
        IReadOnlyDictionary<string, CellTruth> cells, string requestsForm) =>
        Equations(cells, requestsForm).ToDictionary(
            equation => equation.Id, equation => Status(equation, cells), StringComparer.Ordinal);

    internal static IReadOnlyList<NaiveEquation> Equations(
        IReadOnlyDictionary<string, CellTruth> cells, string requestsForm)
    {
        var equations = new List<NaiveEquation>();
        if (cells.Keys.Any(id => id.StartsWith("requests.", StringComparison.Ordinal)))
        {
            equations.AddRange(requestsForm == "2019" ? Requests2019 : Requests2021);
        }

        if (cells.Keys.Any(id => id.StartsWith("remedies.", StringComparison.Ordinal)))
        {
            equations.AddRange(Remedies);
        }

        equations.AddRange(Disclosure.Where(equation => cells.ContainsKey(equation.Total)));
        return equations;
    }

    internal static string Status(NaiveEquation equation, IReadOnlyDictionary<string, CellTruth> cells)
    {
        if (!cells.TryGetValue(equation.Total, out var total) || total.Value is null
            || equation.Cells.Any(id => !IsKnown(id, cells)))
        {
            return "notEvaluated";
        }

        var left = equation.Left.Sum(id => cells[id].Value ?? 0);
        var right = equation.Right.Sum(id => cells[id].Value ?? 0);
        return (equation.AtMost ? left <= right : left == right) ? "pass" : "fail";
    }

    private static bool IsKnown(string id, IReadOnlyDictionary<string, CellTruth> cells)
    {
        if (!cells.TryGetValue(id, out var cell) || cell.State == "unreadable")
        {
            return false;
        }

        return cell.Value is not null || !id.EndsWith(".total", StringComparison.Ordinal) || !RowHoldsNumbers(id, cells);
    }

    private static bool RowHoldsNumbers(string totalId, IReadOnlyDictionary<string, CellTruth> cells)
    {
        var row = totalId[..^"total".Length];
        return Applicants.Any(column => cells.TryGetValue(row + column, out var cell) && cell.Value is not (null or 0));
    }

    private static IEnumerable<NaiveEquation> RequestEquations(string[] outcomes)
    {
        foreach (var row in (string[])["newlyReceived", "carriedOver", .. outcomes, "concluded", "carriedForward"])
        {
            var total = $"requests.{row}.total";
            yield return new($"requests.rowTotal.{row}", [.. Applicants.Select(c => $"requests.{row}.{c}")], [total], total);
        }

        foreach (var column in Columns)
        {
            var total = $"requests.concluded.{column}";
            yield return new($"requests.concluded.{column}", [.. outcomes.Select(o => $"requests.{o}.{column}")], [total], total);
            yield return new(
                $"requests.balance.{column}",
                [$"requests.newlyReceived.{column}", $"requests.carriedOver.{column}"],
                [total, $"requests.carriedForward.{column}"],
                total);
        }
    }

    private static IEnumerable<NaiveEquation> RemedyEquations()
    {
        foreach (var group in RemedyGroups)
        {
            var total = $"remedies.{group}.total";
            yield return new($"remedies.total.{group}", [.. RemedyOutcomes.Select(o => $"remedies.{group}.{o}")], [total], total);
        }
    }

    private static NaiveEquation DisclosureEquation(string row) => new(
        $"proactive.disclosedWithinTotal.{row}",
        [$"proactive.{row}.disclosed"],
        [$"proactive.{row}.totalDisclosed"],
        $"proactive.{row}.totalDisclosed",
        AtMost: true);
}
