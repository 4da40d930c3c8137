using System.Text;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>Counts the paragraphs of each list and writes their numbers: 一、 before a heading is often nowhere but here.</summary>
/// <param name="tables">The lists.</param>
internal sealed class ListNumbering(ListTables tables)
{
    private const int LevelCount = 9;

    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int Use, int Level)> _started = [];

    /// <summary>The number that stands before the next paragraph of a list, with what parts it from the text; empty for none.</summary>
    /// <param name="use">The list's use, from 1; 0 and marks of old formats mean none.</param>
    /// <param name="level">The level, from 0; null where it was never said.</param>
    /// <param name="style">The style that named the list, which tells the level where nothing else does.</param>
    public string Next(int use, int? level, int style)
    {
        if (use < 1 || use > tables.Overrides.Count || !tables.Lists.TryGetValue(tables.Overrides[use - 1].ListId, out var list))
        {
            return "";
        }

        var at = Math.Clamp(level ?? Math.Max(0, Array.IndexOf(list.Styles, style)), 0, LevelCount - 1);
        var change = tables.Overrides[use - 1];
        if (LevelOf(list, change, at) is not { } own)
        {
            return "";
        }

        var counters = Count(list, change, use, at, own);
        return own.Format == NumberText.Bullet ? "" : Write(list, change, own, counters);
    }

    private int?[] Count(ListDefinition list, ListOverride change, int use, int at, ListLevel own)
    {
        if (!_counters.TryGetValue(list.Id, out var counters))
        {
            counters = new int?[LevelCount];
            _counters.Add(list.Id, counters);
        }

        var isNew = _started.Add((use, at)) && change.Starts[at] is not null;
        counters[at] = isNew ? change.Starts[at] : counters[at] is { } last ? last + 1 : own.Start;
        for (var above = 0; above < at; above++)
        {
            counters[above] ??= LevelOf(list, change, above)?.Start ?? 1;
        }

        for (var below = at + 1; below < LevelCount; below++)
        {
            if (LevelOf(list, change, below)?.RestartLimit is not { } limit || at < limit)
            {
                counters[below] = null;
            }
        }

        return counters;
    }

    private static string Write(ListDefinition list, ListOverride change, ListLevel own, int?[] counters)
    {
        var written = new StringBuilder();
        foreach (var character in own.Text)
        {
            if (character < LevelCount)
            {
                var level = LevelOf(list, change, character);
                written.Append(NumberText.Write(counters[character] ?? level?.Start ?? 1, own.IsLegal ? 0 : level?.Format ?? 0));
            }
            else
            {
                written.Append(character);
            }
        }

        // A tab or a space parts the number from the text. Without it 1. before 5 would read as 1.5.
        if (written.Length > 0 && !own.IsTight)
        {
            written.Append(' ');
        }

        return written.ToString();
    }

    private static ListLevel? LevelOf(ListDefinition list, ListOverride change, int level) =>
        change.Levels[level] ?? (level < list.Levels.Length ? list.Levels[level] : null);
}
