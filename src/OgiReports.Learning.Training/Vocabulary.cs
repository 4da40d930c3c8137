namespace OgiReports.Learning.Training;

/// <summary>The named choices of the patterns.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, List<Pattern>> _choices = new(StringComparer.Ordinal);

    public Vocabulary()
    {
        var lines = DataFiles.Read("vocabulary.txt").Select(line => line.Split('\t')).ToList();
        foreach (var name in lines.Select(line => line[0]).Distinct())
        {
            _choices[name] = [];
        }

        foreach (var line in lines)
        {
            _choices[line[0]].Add(new Pattern(line[1], this));
        }
    }

    /// <summary>The name that stands at a place of a text; null when none does.</summary>
    public string? NameAt(string text, int start) => _choices.Keys.FirstOrDefault(name => string.CompareOrdinal(text, start, name, 0, name.Length) == 0);

    public string Sample(string name, Dice dice) => dice.Pick(_choices[name]).Sample(dice);
}
