namespace OgiReports.TestKit.Generation.Word;

/// <summary>Makes Word documents of known truth, in every way in which such documents were seen to be written.</summary>
public static class WordReportGenerator
{
    private static readonly WordFamily[] Families = Enum.GetValues<WordFamily>();

    /// <summary>Makes one document; the same arguments always give the same document.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="family">What it is rich in; null lets the seed choose.</param>
    public static GeneratedWordReport Create(int seed, WordFamily? family = null)
    {
        var chosen = family ?? Families[(int)((uint)seed % (uint)Families.Length)];
        // Pipes mark every cell, as tables do; nothing of the text's layout is used.
        var (draft, pieces) = ReportGenerator.Draft(seed, TextDialect.PipeRow, mayDamage: chosen == WordFamily.Damaged);
        var story = StoryDrafter.Draft(draft, pieces);
        new StoryQuirks(draft, chosen).Apply(story);
        return new GeneratedWordReport(seed, chosen, [.. draft.Quirks], story, ReportGenerator.TruthOf(draft), draft.LayoutIsDetermined);
    }
}
