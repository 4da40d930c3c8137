namespace OgiReports.Learning.Training;

/// <summary>Labelled documents: a title, headings and sentences of one kind, with what sites put around them.</summary>
internal static class DocumentExamples
{
    private const ulong Seed = 20210926;
    private const int DocumentsPerKind = 700;

    public static IReadOnlyList<Example> Make()
    {
        var dice = new Dice(Seed);
        var vocabulary = new Vocabulary();
        var parts = DataFiles.Read("documents.txt").Select(line => line.Split('\t')).ToLookup(line => (Kind: line[0], Part: line[1]), line => new Pattern(line[2], vocabulary));
        var headings = DataFiles.Read("headings.txt").Select(line => new Pattern(line.Split('\t')[1], vocabulary)).ToList();
        var furniture = DataFiles.Read("furniture.txt").Select(line => new Pattern(line, vocabulary)).ToList();
        var examples = new List<Example>();
        foreach (var kind in parts.Select(group => group.Key.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            var own = kind == "annualReport" ? headings : [.. parts[(kind, "heading")]];
            for (var count = 0; count < DocumentsPerKind; count++)
            {
                List<string> lines = [];
                Add(lines, furniture, dice.Below(3), dice);
                Add(lines, [.. parts[(kind, "title")]], dice.Below(8) == 0 ? 0 : 1, dice);
                Add(lines, [.. parts[(kind, "body")]], dice.Below(3), dice);
                for (var section = dice.Below(6); section >= 0 && own.Count > 0; section--)
                {
                    Add(lines, own, 1, dice);
                    Add(lines, [.. parts[(kind, "body")]], dice.Below(3), dice);
                }

                // Notices and interpretations quote the headings of the report that they speak of.
                if (kind is "notice" or "interpretation" && dice.Below(3) == 0)
                {
                    Add(lines, headings, 2 + dice.Below(5), dice);
                }

                Add(lines, [.. parts[(kind, "body")]], 1, dice);
                examples.Add(new Example(kind, string.Join('\n', lines), static text => DocumentFeatures.Extract(text.Split('\n'))));
            }
        }

        return examples;
    }

    private static void Add(List<string> lines, IReadOnlyList<Pattern> patterns, int count, Dice dice)
    {
        for (; count > 0; count--)
        {
            lines.Add(dice.Pick(patterns).Sample(dice));
        }
    }
}
