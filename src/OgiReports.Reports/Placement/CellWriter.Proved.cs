using System.Collections.Immutable;
using System.Globalization;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement.Solving;

namespace OgiReports.Reports.Placement;

/// <content>Writes what the sums told.</content>
internal sealed partial class CellWriter
{
    /// <summary>Adds the cells of a row that the sums were asked about: those that they tell, with the proof, and the others unread.</summary>
    /// <param name="cells">The row's cells.</param>
    /// <param name="proof">The answer.</param>
    /// <param name="name">What the cells are, for messages.</param>
    /// <param name="offset">Where to point to.</param>
    /// <param name="printsZeros">Whether the table prints zeros, so that an empty cell may be one that was lost.</param>
    public void AddProved(CellDefinition[] cells, ProvedRow proof, string name, int offset, bool printsZeros)
    {
        var empty = new List<CellDefinition>();
        var solved = proof.Solved;
        var open = new List<CellDefinition>();
        var told = ImmutableArray.CreateBuilder<string>();
        var byNarrative = new List<CellDefinition>();
        for (var index = 0; index < cells.Length; index++)
        {
            var decided = proof.ByNarrative.IsEmpty ? null : proof.ByNarrative[index];
            if (decided is not null)
            {
                byNarrative.Add(cells[index]);
            }

            if ((solved.Cells[index] ?? decided) is not { } piece)
            {
                open.Add(cells[index]);
                reading.Cells.Add(new Cell(cells[index], null, CellState.Unreadable, string.Empty, CellOrigin.Reported, text.Locate(offset, 1)));
                continue;
            }

            if (decided is null)
            {
                told.Add(cells[index].Id);
            }

            if (piece.HasTrace)
            {
                Add(cells[index], proof.Text.TokenOf(piece), CellOrigin.Inferred);
            }
            else
            {
                empty.Add(cells[index]);
                reading.Cells.Add(new Cell(cells[index], null, CellState.Blank, string.Empty, CellOrigin.Inferred, null));
            }
        }

        if (open.Count > 0)
        {
            var shown = proof.IsRepeat ? "no number, its line being one of those before" : $"{proof.Text.Quote()} for {cells.Length} cells";
            var message = $"{name} shows {shown}; {WhyOpen(solved, open.Count)}";
            reading.Diagnostics.Add(new Documents.Diagnostics.Diagnostic(PlacementDiagnostics.CellsUnreadable, message, [.. open.Select(cell => cell.Id)], text.Locate(offset, 1)));
        }

        if (empty.Count > 0 && printsZeros)
        {
            Note(PlacementDiagnostics.EmptyOrLost, $"{name} shows {proof.Text.Quote()}; cells for which no number is left were taken as empty. The table prints zeros, so one may be lost there: no sum tells.", [.. empty], offset, 1);
        }

        if (solved.IsDespiteWrongSum)
        {
            Note(PlacementDiagnostics.ToldDespiteWrongSum, $"{name} shows {proof.Text.Quote()}. A printed number of this table is wrong, was lost or was added; these cells are the same wherever that is, if it is no more than two. Compare with the original.", [.. cells.Where((_, index) => solved.Cells[index] is not null)], offset, 1);
        }

        if (solved is { Verdict: RowVerdict.Solved, Equations: [var only] } && only.StartsWith("requests.", StringComparison.Ordinal))
        {
            // A wrong sum of the agency's would be cut or joined until it adds up, and where the total was left empty another number takes its place.
            Note(PlacementDiagnostics.OrderAlone, $"{name} shows {proof.Text.Quote()}; its numbers were given cells by the row's own sum alone, since no other sum can be formed. If the printed sum is wrong, or was left empty, they belong elsewhere. Compare with the original.", cells, offset, 1);
        }

        if (proof.OnFullCells.Count > 0)
        {
            Note(PlacementDiagnostics.OrderAlone, $"{name} shows {proof.Text.Quote()}. Digits ran together, and they were read as a number in each of the table's cells; had some been left empty, or numbers been split before, the sums would hold with other numbers, too. Compare with the original.", [.. cells.Where((_, index) => proof.OnFullCells.Contains(index))], offset, 1);
        }

        if (proof.IsOfTwoStories)
        {
            Note(PlacementDiagnostics.OrderAlone, $"{name} shows {proof.Text.Quote()}. The sums hold only if digits of this table ran together or were split and other cells were left empty; a wrong sum and empty cells alone would explain the text, too, and these numbers would stand elsewhere. Compare with the original.", cells, offset, 1);
        }

        if (proof.OnLabelsAlone.Count > 0)
        {
            Note(PlacementDiagnostics.RowWithoutNumbers, $"{name} shows {proof.Text.Quote()}. The sums place it only if the numbers behind every label are that row's, and the table shows a label without numbers before another: they may be of both. Compare with the original.", [.. cells.Where((_, index) => proof.OnLabelsAlone.Contains(index))], offset, 1);
        }

        if (byNarrative.Count > 0)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"{solved.Left} readings satisfy the form's sums. The narrative of section 一 decided between them: it says {proof.Narrative}. Agencies count differently there, so that this is no proof.");
            Note(PlacementDiagnostics.TieBrokenByNarrative, $"{name} shows {proof.Text.Quote()}. {reason} Compare with the original.", [.. byNarrative], offset, 1);
            reading.Proofs.Add(new PlacementProof([.. byNarrative.Select(cell => cell.Id)], proof.Text.Quote(), solved.Equations, solved.Considered, solved.Left, reason));
        }

        if (told.Count > 0)
        {
            reading.Proofs.Add(new PlacementProof(told.ToImmutable(), proof.IsRepeat ? string.Join(' ', solved.Cells.Select(piece => piece is { } known ? proof.Text.Line.Quote(known) : "?")) : proof.Text.Quote(), solved.Equations, solved.Considered, solved.Left, WhyTold(solved)));
        }
    }

    private static string WhyOpen(SolvedRow solved, int open) => solved.Verdict switch
    {
        _ when solved.IsDespiteWrongSum => string.Create(CultureInfo.InvariantCulture, $"no way to give the table's numbers cells satisfies the form's sums, so a printed number is wrong, was lost or was added; depending on where that is, {solved.Left} readings are left, and they differ in {open} of the cells."),
        RowVerdict.Contradictory => "no way to give them cells satisfies the form's sums, so a printed sum is wrong or a number was lost, and none was given a cell.",
        RowVerdict.Unknown => "the search for a reading that satisfies the form's sums was stopped at its limit.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{solved.Left} readings satisfy the form's sums, and they differ in {open} of the cells."),
    };

    private static string WhyTold(SolvedRow solved)
    {
        var excluded = solved.Considered - solved.Left;
        var rest = solved.Left == 1 ? "one is left" : string.Create(CultureInfo.InvariantCulture, $"the {solved.Left} that are left agree on these cells");
        if (solved.IsDespiteWrongSum)
        {
            return string.Create(CultureInfo.InvariantCulture, $"No reading of the table satisfies all of its sums: a printed number is wrong, was lost or was added. If it is no more than two, the sums that fail lie in two rows and two columns; wherever those are, the other sums leave {solved.Left} of {solved.Considered} readings, and these cells are the same in all.");
        }

        if (solved.Equations.IsEmpty)
        {
            return "Printed order allows one reading, whatever the sums are.";
        }

        return solved.Considered == 1
            ? "Printed order and the row's own sum allow one reading, and the other sums hold with it."
            : string.Create(CultureInfo.InvariantCulture, $"Printed order and the row's own sum allow {solved.Considered} readings; the other sums exclude {excluded}, {rest}.");
    }
}
