namespace OgiReports.Learning.Training;

/// <summary>Labelled lines, sampled from the patterns with a fixed seed.</summary>
internal static class LineExamples
{
    private const ulong Seed = 20190710;
    private const int HeadingsPerPattern = 48;
    private const int LinesPerPattern = 160;

    private static readonly string[] Numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>The roles and the file that each is sampled from.</summary>
    private static readonly (string Label, string File)[] Roles =
        [("title", "titles.txt"), ("subheading", "subheadings.txt"), ("tableLabel", "labels.txt"), ("contact", "contacts.txt"), ("furniture", "furniture.txt"), ("prose", "prose.txt")];

    public static IReadOnlyList<Example> Make()
    {
        var dice = new Dice(Seed);
        var vocabulary = new Vocabulary();
        var lines = new HashSet<(string Label, string Text)>();
        foreach (var (kind, wording) in Headings(dice, vocabulary))
        {
            // Below a section's own level the same words head no section: （一）主动公开情况 stands within 概述.
            var isBelow = dice.Below(5) == 0;
            lines.Add((isBelow ? "subheading" : kind, Numbered(wording, isBelow, dice)));
        }

        foreach (var (label, file) in Roles)
        {
            foreach (var pattern in DataFiles.Read(file).Select(line => new Pattern(line, vocabulary)))
            {
                for (var count = 0; count < LinesPerPattern; count++)
                {
                    lines.Add((label, pattern.Sample(dice)));
                }
            }
        }

        return [.. lines.OrderBy(line => line.Label, StringComparer.Ordinal).ThenBy(line => line.Text, StringComparer.Ordinal).Select(line => new Example(line.Label, line.Text, Features))];
    }

    /// <summary>The wordings of headings with their kinds, as the patterns give them.</summary>
    public static IEnumerable<(string Kind, string Wording)> Headings(Dice dice, Vocabulary vocabulary)
    {
        foreach (var line in DataFiles.Read("headings.txt"))
        {
            var parts = line.Split('\t');
            var pattern = new Pattern(parts[1], vocabulary);
            for (var count = 0; count < Math.Min(HeadingsPerPattern, Math.Max(12, pattern.Count * 2)); count++)
            {
                yield return (parts[0], pattern.Sample(dice));
            }
        }
    }

    private static string Numbered(string wording, bool isBelow, Dice dice)
    {
        var number = dice.Pick(Numbers);
        return isBelow
            ? dice.Below(3) switch { 0 => $"{dice.Below(9) + 1}、", 1 => $"（{number}）", _ => $"{dice.Below(9) + 1}." } + wording
            : dice.Below(10) switch { 0 or 1 => string.Empty, 2 => $"第{number}部分 ", 3 => $"{number}. ", 4 => $"{number}、 ", _ => $"{number}、" } + wording + (dice.Below(12) == 0 ? "。" : string.Empty);
    }

    private static int[] Features(string text)
    {
        var features = new int[LineFeatures.MaxCount];
        return features[..LineFeatures.Extract(text, features)];
    }
}
