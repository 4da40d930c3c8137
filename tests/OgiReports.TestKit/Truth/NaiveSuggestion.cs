namespace OgiReports.TestKit.Truth;

/// <summary>Finds by trial the cells of which a single change mends every failed check and breaks no other.</summary>
internal static class NaiveSuggestion
{
    /// <summary>All single-cell repairs; a negative count is no repair, and a lost cell can't be one.</summary>
    public static IReadOnlyList<(string Cell, decimal Value)> Find(
        IReadOnlyDictionary<string, CellTruth> cells, string requestsForm)
    {
        var equations = NaiveChecks.Equations(cells, requestsForm);
        var failed = equations.Where(equation => NaiveChecks.Status(equation, cells) == "fail").ToList();
        if (failed.Count == 0)
        {
            return [];
        }

        var repairs = new List<(string, decimal)>();
        foreach (var cell in failed[0].Cells.Where(id => failed.TrueForAll(equation => equation.Contains(id))))
        {
            var value = (cells[cell].Value ?? 0) + Missing(failed[0], cell, cells);
            var mended = new Dictionary<string, CellTruth>(cells, StringComparer.Ordinal) { [cell] = CellTruth.Number(value) };
            if (value >= 0 && equations.All(equation => !equation.Contains(cell) || NaiveChecks.Status(equation, mended) != "fail"))
            {
                repairs.Add((cell, value));
            }
        }

        return repairs;
    }

    private static decimal Missing(NaiveEquation equation, string cell, IReadOnlyDictionary<string, CellTruth> cells)
    {
        var surplus = equation.Right.Sum(id => cells[id].Value ?? 0) - equation.Left.Sum(id => cells[id].Value ?? 0);
        return equation.Left.Contains(cell) ? surplus : -surplus;
    }
}
