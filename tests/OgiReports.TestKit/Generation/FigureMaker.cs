namespace OgiReports.TestKit.Generation;

/// <summary>Invents the numbers of a report so that every equation of the form holds.</summary>
internal static class FigureMaker
{
    private static readonly string[] AllZero = ["zero", "zero", "tiny"];

    public static void Make(ReportDraft draft)
    {
        // Small offices have hardly anything in any table, big ones something in each.
        var size = draft.Dice.OneOf("zero", "tiny", "tiny", "tiny", "medium", "medium", "large");
        MakeProactive(draft, size);
        MakeRequests(draft, draft.Dice.Chance(0.25) ? draft.Dice.Pick(AllZero) : size);
        MakeLocalRow(draft);
        MakeRemedies(draft, draft.Dice.Chance(0.3) ? "zero" : size);
    }

    private static void MakeProactive(ReportDraft draft, string size)
    {
        foreach (var (clause, form) in draft.Blocks)
        {
            var block = ProactiveForm.Block(clause, form);
            foreach (var row in block.Rows)
            {
                foreach (var column in block.Columns)
                {
                    draft.Values[$"proactive.{row.Id}.{column}"] = ProactiveValue(draft.Dice, row.Id, column, size);
                }

                if (clause == "（一）" && form == "2019")
                {
                    RaiseTotalDisclosed(draft, row.Id);
                }
            }
        }
    }

    private static decimal ProactiveValue(Dice dice, string row, string column, string size)
    {
        if (size == "zero" || dice.Chance(size == "large" ? 0.1 : 0.45))
        {
            return 0;
        }

        var scale = size switch { "tiny" => 12, "medium" => 900, _ => 400_000 };
        return column switch
        {
            "amount" when row == "fees" => dice.Between(1, scale * 40) * dice.OneOf(1m, 10m, 100m, 10_000m),
            "amount" => dice.Between(1, scale * 100) * dice.OneOf(1m, 100m, 10_000m),
            "change" => dice.Between(-Math.Min(scale, 90), Math.Min(scale, 90)),
            "decisions" => dice.Between(1, scale),
            _ => row == "rules" ? dice.Between(1, Math.Min(scale, 30)) : dice.Between(1, Math.Min(scale, 700)),
        };
    }

    private static void RaiseTotalDisclosed(ReportDraft draft, string row)
    {
        var disclosed = draft.Values[$"proactive.{row}.disclosed"];
        if (draft.Values[$"proactive.{row}.totalDisclosed"] < disclosed)
        {
            draft.Values[$"proactive.{row}.totalDisclosed"] = disclosed + draft.Dice.Between(0, 40);
        }
    }

    private static void MakeRequests(ReportDraft draft, string size)
    {
        var dice = draft.Dice;
        var outcomes = RequestForm.OutcomeIds(draft.RequestsForm);
        foreach (var row in RequestForm.Rows(draft.RequestsForm))
        {
            // All cells in the order of the form, which is also the order of the truth.
            foreach (var column in RequestForm.Applicants.Append("total"))
            {
                draft.Values[$"requests.{row.Id}.{column}"] = 0;
            }
        }

        foreach (var applicant in RequestForm.Applicants)
        {
            var concluded = 0;
            foreach (var outcome in outcomes)
            {
                var count = OutcomeCount(dice, size, applicant == "naturalPerson");
                concluded += count;
                Put(draft, outcome, applicant, count);
            }

            Put(draft, "concluded", applicant, concluded);
            var forward = concluded > 0 && dice.Chance(0.35) ? dice.Between(0, 1 + concluded / 8) : 0;
            var over = concluded + forward > 0 && dice.Chance(0.35) ? dice.Between(0, Math.Min(concluded + forward, 2 + concluded / 8)) : 0;
            Put(draft, "carriedForward", applicant, forward);
            Put(draft, "carriedOver", applicant, over);
            Put(draft, "newlyReceived", applicant, concluded + forward - over);
        }
    }

    private static void MakeLocalRow(ReportDraft draft)
    {
        var dice = draft.Dice;
        if (!draft.Quirk("local row in table three", 0.06))
        {
            return;
        }

        var isEmpty = dice.Chance(0.5);
        var counts = RequestForm.Applicants.Select(_ => isEmpty || dice.Chance(0.7) ? 0 : dice.Between(1, 9)).ToList();
        draft.LocalRow = [.. counts, counts.Sum()];
        if (isEmpty || !draft.Quirk("local row counted in the total", 0.6))
        {
            return;
        }

        // The agency counts its own row, so that its total is no longer the sum of the form's rows.
        for (var i = 0; i < counts.Count; i++)
        {
            foreach (var row in (string[])["newlyReceived", "concluded"])
            {
                draft.Values[$"requests.{row}.{RequestForm.Applicants[i]}"] += counts[i];
                draft.Values[$"requests.{row}.total"] += counts[i];
            }
        }
    }

    private static int OutcomeCount(Dice dice, string size, bool isPerson) => size switch
    {
        "zero" => 0,
        "tiny" => dice.Chance(isPerson ? 0.15 : 0.02) ? dice.Between(1, 3) : 0,
        "medium" => dice.Chance(isPerson ? 0.55 : 0.12) ? dice.Between(1, isPerson ? 60 : 9) : 0,
        _ => dice.Chance(isPerson ? 0.85 : 0.35) ? dice.Between(1, isPerson ? 2400 : 130) : 0,
    };

    private static void Put(ReportDraft draft, string row, string applicant, int count)
    {
        draft.Values[$"requests.{row}.{applicant}"] = count;
        draft.Values[$"requests.{row}.total"] += count;
    }

    private static void MakeRemedies(ReportDraft draft, string size)
    {
        var dice = draft.Dice;
        foreach (var group in RequestForm.RemedyGroups)
        {
            var total = 0;
            foreach (var column in RequestForm.RemedyColumns[..4])
            {
                var count = size switch
                {
                    "zero" => 0,
                    "tiny" => dice.Chance(0.1) ? dice.Between(1, 3) : 0,
                    "medium" => dice.Chance(0.4) ? dice.Between(1, 14) : 0,
                    _ => dice.Chance(0.75) ? dice.Between(1, 420) : 0,
                };
                draft.Values[$"remedies.{group}.{column}"] = count;
                total += count;
            }

            draft.Values[$"remedies.{group}.total"] = total;
        }
    }
}
