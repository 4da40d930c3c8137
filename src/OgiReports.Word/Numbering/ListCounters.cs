using System.Text;

namespace OgiReports.Word.Numbering;

/// <summary>
/// Counts the paragraphs of lists in document order, as Word does: lists that share a definition share its counters; a
/// use that states its own start begins there the first time; a level starts again after any higher one, unless its
/// definition says otherwise.
/// </summary>
internal sealed class ListCounters(NumberingPart numbering, StylesPart styles)
{
    private const char LevelMark = '%';

    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _started = [];

    /// <summary>The number text of the next paragraph; empty when it has none.</summary>
    /// <param name="style">The paragraph's style; null when it names none.</param>
    /// <param name="directList">The list that the paragraph itself names; 0 takes it out of its style's list.</param>
    /// <param name="directLevel">The level that the paragraph itself names.</param>
    public string Next(string? style, int? directList, int? directLevel)
    {
        if (ReferenceEquals(numbering, NumberingPart.Empty) || directList == 0)
        {
            return "";
        }

        var list = directList;
        var level = directLevel;
        WordStyle? source = null;
        if (list is null)
        {
            source = styles.Chain(style ?? styles.DefaultParagraphStyle).FirstOrDefault(candidate => candidate.List is not null);
            list = source?.List;
        }

        if (list is null or 0 || !numbering.TryFind(list.Value, styles, out var definition))
        {
            return "";
        }

        level ??= (source is null ? null : LevelOf(source, list.Value, definition, style)) ?? 0;
        return level is >= 0 and < NumberingPart.LevelCount ? Count(list.Value, definition, level.Value) : "";
    }

    /// <summary>The level of a list that a style brings: the level may name the style, or the style the level.</summary>
    private int? LevelOf(WordStyle source, int list, int definition, string? style) =>
        (style is null ? null : numbering.LevelOfStyle(list, definition, style))
        ?? numbering.LevelOfStyle(list, definition, source.Id)
        ?? source.Level;

    private string Count(int list, int definition, int level)
    {
        if (!_counters.TryGetValue(definition, out var counters))
        {
            _counters.Add(definition, counters = new int?[NumberingPart.LevelCount]);
        }

        var rule = numbering.LevelOf(list, definition, level);
        var isFirst = _started.Add((list, level));
        var ownStart = numbering.OverrideOf(list, level)?.Start;
        counters[level] = counters[level] is { } count && !(isFirst && ownStart is not null) ? count + 1 : ownStart ?? rule.Start;
        for (var deeper = level + 1; deeper < NumberingPart.LevelCount; deeper++)
        {
            var restartsAfter = numbering.LevelOf(list, definition, deeper).RestartsAfter ?? deeper;
            if (level < restartsAfter)
            {
                counters[deeper] = null;
            }
        }

        return rule.IsHidden ? "" : Write(list, definition, rule, counters);
    }

    private string Write(int list, int definition, ListLevel rule, int?[] counters)
    {
        // A bullet is a picture of a point, not text; as a dash it would even look like a sign.
        if (rule.Format == "bullet")
        {
            return "";
        }

        var text = new StringBuilder();
        for (var index = 0; index < rule.Text.Length; index++)
        {
            var level = rule.Text[index] == LevelMark && index + 1 < rule.Text.Length ? rule.Text[index + 1] - '1' : -1;
            if (level is < 0 or >= NumberingPart.LevelCount)
            {
                text.Append(rule.Text[index]);
                continue;
            }

            var other = numbering.LevelOf(list, definition, level);
            var format = rule.IsLegal && other.Format is not ("none" or "bullet") ? "decimal" : other.Format;
            text.Append(NumberFormatter.Format(counters[level] ?? other.Start, format));
            index++;
        }

        return text.ToString();
    }
}
