using OgiReports.Cli.Inputs;
using OgiReports.Reports.Checks;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Cli.Findings;

/// <summary>Tells people why a cell has the value that the record gives: where it stood, or the proof with its equations in numbers.</summary>
internal sealed class CellExplanation(TextWriter output, string cellId)
{
    private const string Indent = "  ";

    public void Write(InputOutcome outcome)
    {
        if (outcome.Result?.Report is not { } report)
        {
            output.WriteLine(Printable.Line($"{outcome.Input.Path}: {outcome.Problem ?? "not an annual report"}"));
            return;
        }

        var cell = report.Cells[cellId];
        output.WriteLine(Printable.Line($"{outcome.Input.Path}: {cellId} {Content(cell)}"));
        foreach (var entry in CellCatalog.Codebook.Where(entry => entry.Definition.Id == cellId).Take(1))
        {
            Line(1, $"{entry.ChineseLabel} | {entry.EnglishLabel}");
        }

        if (cell is { State: not CellState.Unreadable, Origin: CellOrigin.Reported })
        {
            Line(1, cell.Location is null ? "Its row shows no number here." : $"It stood in a place that leaves no choice: {FindingReport.Place(cell.Location)}.");
        }

        var proof = report.Placements.FirstOrDefault(placement => placement.Cells.Contains(cellId));
        if (proof is not null)
        {
            WriteProof(proof, report);
        }

        foreach (var diagnostic in outcome.Result.Diagnostics.Where(diagnostic => diagnostic.Cells.Contains(cellId)))
        {
            Line(1, $"{diagnostic.Code} {diagnostic.Message}");
        }
    }

    private static string Content(Cell? cell) => cell switch
    {
        null => "is not shown",
        { State: CellState.Unreadable } => "can't be told",
        { Value: { } value } => $"= {FindingReport.Number(value)}, {OriginOf(cell)}",
        _ => $"is {(cell.State == CellState.Blank ? "blank" : cell.Raw.Trim())}, {OriginOf(cell)}",
    };

    private static string OriginOf(Cell cell) => cell.Origin == CellOrigin.Inferred ? "inferred" : "reported";

    private void WriteProof(PlacementProof proof, AnnualReport report)
    {
        Line(1, $"printed: {proof.Printed}");
        Line(1, proof.Reason);
        var empty = new List<string>();
        foreach (var check in report.Checks.Where(check => proof.Checks.Contains(check.Id)))
        {
            var equation = InNumbers(check, report);
            if (equation == "0 = 0")
            {
                empty.Add(check.Id);
                continue;
            }

            Line(1, check.Status == CheckStatus.Fail ? $"{check.Id} fails: {equation} does not hold" : $"{check.Id}: {equation}");
            Line(2, $"{check.Definition.ChineseWording} | {check.Definition.EnglishWording}");
        }

        if (empty.Count > 0)
        {
            Line(1, $"0 = 0, zeros and empty cells alone: {string.Join(", ", empty)}");
        }
    }

    /// <summary>The equation as it stands with the cells that were told; an empty cell is left out, one that can't be told is a question mark.</summary>
    private static string InNumbers(CheckResult check, AnnualReport report)
    {
        var totals = check.Id.StartsWith("requests.balance.", StringComparison.Ordinal) ? 2 : 1;
        return $"{Sum(check.Cells[..^totals])} = {Sum(check.Cells[^totals..])}";

        string Sum(IEnumerable<string> ids)
        {
            var terms = ids.Select(id => report.Cells[id]).Where(cell => cell is not { State: CellState.Blank or CellState.Dash or CellState.Slash } && cell?.Value != 0)
                .Select(cell => cell?.Value is { } value ? FindingReport.Number(value) : "?");
            var text = string.Join(" + ", terms);
            return text.Length == 0 ? "0" : text;
        }
    }

    private void Line(int depth, string text) =>
        output.WriteLine(Printable.Line(string.Concat(Enumerable.Repeat(Indent, depth)) + text));
}
