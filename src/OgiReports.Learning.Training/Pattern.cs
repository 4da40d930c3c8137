using System.Text;

namespace OgiReports.Learning.Training;

/// <summary>
/// A wording and the ways to vary it: <c>(a|b|)</c> is a choice, <c>@name</c> a choice of the vocabulary. Choices
/// do not nest but through the vocabulary; full-width brackets are text.
/// </summary>
internal sealed class Pattern
{
    private readonly List<string[]> _parts = [];
    private readonly Vocabulary _vocabulary;

    public Pattern(string text, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        for (var position = 0; position < text.Length;)
        {
            var next = text.IndexOfAny(['(', '@'], position);
            if (next != position)
            {
                var end = next < 0 ? text.Length : next;
                _parts.Add([text[position..end]]);
                position = end;
            }
            else if (text[position] == '@' && vocabulary.NameAt(text, position + 1) is { } name)
            {
                _parts.Add(["@" + name]);
                position += name.Length + 1;
            }
            else if (text[position] == '(' && text.IndexOf(')', position) is >= 0 and var close && text[position..close].Contains('|', StringComparison.Ordinal))
            {
                _parts.Add(text[(position + 1)..close].Split('|'));
                position = close + 1;
            }
            else
            {
                _parts.Add([text[position..(position + 1)]]);
                position++;
            }
        }
    }

    /// <summary>How many wordings there are, the vocabulary's counted once.</summary>
    public int Count => (int)Math.Min(100_000, _parts.Aggregate(1L, static (product, part) => Math.Min(100_000, product * part.Length)));

    public string Sample(Dice dice)
    {
        var builder = new StringBuilder();
        foreach (var part in _parts)
        {
            var choice = dice.Pick(part);
            builder.Append(choice is ['@', ..] && _vocabulary.NameAt(choice, 1) is { } name ? _vocabulary.Sample(name, dice) + choice[(name.Length + 1)..] : choice);
        }

        return builder.ToString();
    }
}
