using OgiReports.Word.Packaging;

namespace OgiReports.Word.Numbering;

/// <summary>The lists that a package defines.</summary>
internal sealed class NumberingPart
{
    public const int LevelCount = 9;

    // A style may name a list that names a style; more steps are a circle.
    private const int LinkLimit = 8;

    private readonly Dictionary<int, ListLevel?[]> _definitions = [];
    private readonly Dictionary<int, string> _styleLinks = [];
    private readonly Dictionary<int, (int Definition, LevelOverride?[] Overrides)> _lists = [];

    public static NumberingPart Empty { get; } = new();

    /// <summary>Reads <c>numbering.xml</c>.</summary>
    public static NumberingPart Read(PartXml xml)
    {
        var part = new NumberingPart();
        xml.MoveToRoot();
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "abstractNum" && xml.Number("abstractNumId") is { } definition)
            {
                part.ReadDefinition(xml, definition);
            }
            else if (xml.IsWord && xml.Name == "num" && xml.Number("numId") is { } list)
            {
                part.ReadList(xml, list);
            }
        }

        return part;
    }

    /// <summary>Finds the definition of a list.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="styles">To follow lists that are defined by a style.</param>
    /// <param name="definition">The id of the definition; lists that share one count on together.</param>
    public bool TryFind(int list, StylesPart styles, out int definition)
    {
        definition = 0;
        for (var step = 0; step < LinkLimit; step++)
        {
            if (!_lists.TryGetValue(list, out var entry))
            {
                return false;
            }

            definition = entry.Definition;
            if (!_styleLinks.TryGetValue(definition, out var style))
            {
                return _definitions.ContainsKey(definition);
            }

            if (styles.Find(style)?.List is not { } linked || linked == list)
            {
                return _definitions.ContainsKey(definition);
            }

            list = linked;
        }

        return false;
    }

    /// <summary>What a list changes at a level.</summary>
    public LevelOverride? OverrideOf(int list, int level) => _lists.TryGetValue(list, out var entry) ? entry.Overrides[level] : null;

    /// <summary>How a level is numbered in a list.</summary>
    public ListLevel LevelOf(int list, int definition, int level) => OverrideOf(list, level)?.Level ?? _definitions[definition][level] ?? ListLevel.Default;

    /// <summary>The level that belongs to a paragraph style; null when none does.</summary>
    public int? LevelOfStyle(int list, int definition, string style)
    {
        for (var level = 0; level < LevelCount; level++)
        {
            if (LevelOf(list, definition, level).Style == style)
            {
                return level;
            }
        }

        return null;
    }

    private void ReadDefinition(PartXml xml, int definition)
    {
        var levels = new ListLevel?[LevelCount];
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord)
            {
                continue;
            }

            if (xml.Name == "numStyleLink" && xml.Attribute("val") is { } style)
            {
                _styleLinks[definition] = style;
            }
            else if (xml.Name == "lvl" && xml.Number("ilvl") is >= 0 and < LevelCount and { } level)
            {
                levels[level] = ReadLevel(xml);
            }
        }

        _definitions.TryAdd(definition, levels);
    }

    private void ReadList(PartXml xml, int list)
    {
        int? definition = null;
        var overrides = new LevelOverride?[LevelCount];
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord)
            {
                continue;
            }

            if (xml.Name == "abstractNumId")
            {
                definition = xml.Number("val");
            }
            else if (xml.Name == "lvlOverride" && xml.Number("ilvl") is >= 0 and < LevelCount and { } level)
            {
                overrides[level] = ReadOverride(xml);
            }
        }

        if (definition is not null)
        {
            _lists.TryAdd(list, (definition.Value, overrides));
        }
    }

    private static LevelOverride ReadOverride(PartXml xml)
    {
        int? start = null;
        ListLevel? level = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "startOverride")
            {
                start = xml.Number("val");
            }
            else if (xml.IsWord && xml.Name == "lvl")
            {
                level = ReadLevel(xml);
            }
        }

        return new LevelOverride(start, level);
    }

    private static ListLevel ReadLevel(PartXml xml)
    {
        var level = ListLevel.Default;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            level = ReadLevelProperty(xml, level);
        }

        return level;
    }

    private static ListLevel ReadLevelProperty(PartXml xml, ListLevel level)
    {
        if (xml.Vocabulary == Vocabulary.Compatibility && xml.Name == "AlternateContent")
        {
            // The choice holds formats of later versions, the fallback the nearest that all know.
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                var branch = xml.Name == "Fallback" ? xml.Enter() : -1;
                while (xml.NextChild(branch))
                {
                    level = ReadLevelProperty(xml, level);
                }
            }

            return level;
        }

        return !xml.IsWord ? level : xml.Name switch
        {
            "start" => level with { Start = xml.Number("val") ?? 0 },
            "numFmt" => level with { Format = xml.Attribute("val") ?? "decimal" },
            "lvlText" => level with { Text = xml.Attribute("null") is "1" or "true" or "on" ? "" : Limit(xml.Attribute("val") ?? "") },
            "pStyle" => level with { Style = xml.Attribute("val") },
            "lvlRestart" => level with { RestartsAfter = xml.Number("val") },
            "isLgl" => level with { IsLegal = xml.IsOn },
            "rPr" => level with { IsHidden = HasVanish(xml) },
            _ => level,
        };
    }

    private static bool HasVanish(PartXml xml)
    {
        var isHidden = false;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            isHidden |= xml.IsWord && xml.Name == "vanish" && xml.IsOn;
        }

        return isHidden;
    }

    /// <summary>No program lets one write more; a longer text in a hostile file would be repeated for every paragraph.</summary>
    private static string Limit(string text) => text.Length > ListLevel.TextLimit ? text[..ListLevel.TextLimit] : text;
}
