using OgiReports.Word.Packaging;

namespace OgiReports.Word.Numbering;

/// <summary>What a style says about lists and hidden text; null is what it leaves to the style that it is based on.</summary>
internal sealed class WordStyle(string id)
{
    public string Id { get; } = id;

    public string? BasedOn { get; set; }

    /// <summary>The list; 0 takes the paragraph out of any list.</summary>
    public int? List { get; set; }

    public int? Level { get; set; }

    public bool? IsHidden { get; set; }

    public bool? IsStruck { get; set; }
}

/// <summary>The styles of a package.</summary>
internal sealed class StylesPart
{
    // Longer chains of styles are a circle.
    private const int ChainLimit = 32;

    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);

    private bool _hidesText;
    private bool _strikesText;

    public static StylesPart Empty { get; } = new();

    /// <summary>The style of paragraphs that name none; null when the package has none.</summary>
    public string? DefaultParagraphStyle { get; private set; }

    /// <summary>Reads <c>styles.xml</c>.</summary>
    public static StylesPart Read(PartXml xml)
    {
        var part = new StylesPart();
        xml.MoveToRoot();
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "style" && xml.Attribute("styleId") is { } id)
            {
                if (xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true" or "on")
                {
                    part.DefaultParagraphStyle ??= id;
                }

                var style = ReadStyle(xml, id);
                part._hidesText |= style.IsHidden is not null;
                part._strikesText |= style.IsStruck is not null;
                part._styles.TryAdd(id, style);
            }
        }

        return part;
    }

    public WordStyle? Find(string? id) => id is null ? null : _styles.GetValueOrDefault(id);

    /// <summary>A style and those that it is based on, nearest first.</summary>
    public IEnumerable<WordStyle> Chain(string? id)
    {
        var style = Find(id);
        for (var step = 0; style is not null && step < ChainLimit; step++)
        {
            yield return style;
            style = Find(style.BasedOn);
        }
    }

    /// <summary>Whether a style hides its text; null when it does not say.</summary>
    public bool? IsHidden(string? id)
    {
        if (!_hidesText)
        {
            return null;
        }

        foreach (var style in Chain(id))
        {
            if (style.IsHidden is { } isHidden)
            {
                return isHidden;
            }
        }

        return null;
    }

    /// <summary>Whether a style strikes its text through; null when it does not say.</summary>
    public bool? IsStruck(string? id) => _strikesText ? Chain(id).FirstOrDefault(style => style.IsStruck is not null)?.IsStruck : null;

    private static WordStyle ReadStyle(PartXml xml, string id)
    {
        var style = new WordStyle(id);
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (!xml.IsWord)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "basedOn":
                    style.BasedOn = xml.Attribute("val");
                    break;
                case "pPr":
                    ReadParagraphProperties(xml, style);
                    break;
                case "rPr":
                    ReadRunProperties(xml, style);
                    break;
            }
        }

        return style;
    }

    private static void ReadParagraphProperties(PartXml xml, WordStyle style)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "numPr")
            {
                (style.List, style.Level) = ReadListReference(xml);
            }
        }
    }

    /// <summary>Reads <c>numPr</c>: the list and the level, each null when not named.</summary>
    public static (int? List, int? Level) ReadListReference(PartXml xml)
    {
        int? list = null, level = null;
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "numId")
            {
                list = xml.Number("val");
            }
            else if (xml.IsWord && xml.Name == "ilvl")
            {
                level = xml.Number("val");
            }
        }

        return (list, level);
    }

    private static void ReadRunProperties(PartXml xml, WordStyle style)
    {
        var depth = xml.Enter();
        while (xml.NextChild(depth))
        {
            if (xml.IsWord && xml.Name == "vanish")
            {
                style.IsHidden = xml.IsOn;
            }
            else if (xml.IsWord && xml.Name is "strike" or "dstrike")
            {
                style.IsStruck = xml.IsOn || style.IsStruck is true;
            }
        }
    }
}
