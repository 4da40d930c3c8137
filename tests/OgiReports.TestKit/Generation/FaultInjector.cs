namespace OgiReports.TestKit.Generation;

/// <summary>Prints one wrong number, as an agency that miscounted would.</summary>
internal static class FaultInjector
{
    /// <summary>Changes one value so that at least one equation of the form breaks.</summary>
    /// <returns>The name of the fault.</returns>
    public static string Inject(ReportDraft draft)
    {
        var dice = draft.Dice;
        var outcomes = RequestForm.OutcomeIds(draft.RequestsForm);
        if (draft.Blocks.Contains(("（一）", "2019")) && dice.Chance(0.15))
        {
            var row = dice.OneOf("rules", "normativeDocuments");
            draft.Values[$"proactive.{row}.disclosed"] = draft.Values[$"proactive.{row}.totalDisclosed"] + dice.Between(1, 9);
            // A zero may be printed as a blank, and without its total the check is not evaluated.
            draft.Values[$"proactive.{row}.totalDisclosed"] += 1;
            draft.Values[$"proactive.{row}.disclosed"] += 1;
            return "fault: disclosed above total";
        }

        switch (dice.Below(6))
        {
            case 0:
                Change(draft, $"requests.{dice.Pick(outcomes)}.total");
                return "fault: row total";
            case 1:
                Change(draft, $"requests.concluded.{dice.Pick(RequestForm.Applicants)}");
                return "fault: concluded";
            case 2:
                Change(draft, "requests.concluded.total");
                return "fault: concluded";
            case 3:
                Change(draft, $"requests.{dice.Pick(outcomes)}.{dice.Pick(RequestForm.Applicants)}");
                return "fault: part";
            case 4:
                Change(draft, $"requests.carriedForward.{(dice.Chance(0.5) ? "total" : dice.Pick(RequestForm.Applicants))}");
                return "fault: carried forward";
            default:
                // Only upwards: whether a part could mend a total that is too small depends on taking negative counts for
                // possible, and the truth should not hang on that.
                var total = $"remedies.{dice.Pick(RequestForm.RemedyGroups)}.total";
                draft.Values[total] += dice.Chance(0.5) ? dice.Between(1, 3) : draft.Values[total] * 9 + dice.Between(1, 9);
                return "fault: remedies total";
        }
    }

    /// <summary>Prints wrong numbers anywhere in table 三.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="count">How many; each in a cell of its own.</param>
    public static void InjectRequests(ReportDraft draft, int count)
    {
        var ids = draft.Values.Keys.Where(id => id.StartsWith("requests.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        // Where there are numbers, mistakes are made; an agency rarely counts what it has not.
        var printed = ids.FindAll(id => draft.Values[id] > 0);
        foreach (var id in draft.Dice.Sample(printed.Count >= count && draft.Dice.Chance(0.7) ? printed : ids, count))
        {
            Change(draft, id);
        }

        draft.Record($"fault: {count} wrong in table three");
    }

    private static void Change(ReportDraft draft, string id)
    {
        var dice = draft.Dice;
        var value = draft.Values[id];
        // Never zero: a zero may be printed as a blank, which would hide the fault.
        var wrong = dice.Below(3) switch
        {
            0 => value + dice.Between(1, 3),
            1 => value - dice.Between(1, 3),
            _ => value * 10 + dice.Between(1, 9),
        };
        draft.Values[id] = wrong > 0 ? wrong : value + dice.Between(1, 9);
    }
}
