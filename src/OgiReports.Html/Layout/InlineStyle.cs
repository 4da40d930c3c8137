using AngleSharp.Dom;

namespace OgiReports.Html.Layout;

/// <summary>What an element's own style and attributes say about whether and how it is shown.</summary>
internal static class InlineStyle
{
    /// <summary>Whether the element is not shown.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null
            && (Says(style, "display", "none") || Says(style, "visibility", "hidden") || Says(style, "visibility", "collapse") || Says(style, "mso-hide", "all")
                || ((IsZero(style, "font-size") || IsZero(style, "opacity")) && element.FirstElementChild is null));
    }

    /// <summary>What declarations say about <c>display</c>, in lower case; <c>none</c> for what is not visible, either.</summary>
    public static (string Display, bool IsImportant)? DisplayIn(string style)
    {
        (string, bool)? found = null;
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan()[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var property = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            var isImportant = value.EndsWith("!important", StringComparison.OrdinalIgnoreCase);
            value = isImportant ? value[..^10].TrimEnd() : value;
            if (property.Equals("display", StringComparison.OrdinalIgnoreCase))
            {
                found = (value.ToString().ToLowerInvariant(), isImportant);
            }
            else if (property.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.Equals("hidden", StringComparison.OrdinalIgnoreCase))
            {
                found = ("none", isImportant);
            }
        }

        return found;
    }

    /// <summary>Whether the text is raised, as a note's mark is.</summary>
    public static bool IsRaised(string style) => Says(style, "vertical-align", "super");

    /// <summary>Whether the text is struck out or lowered.</summary>
    public static bool IsApart(string style) =>
        Says(style, "text-decoration", "line-through") || Says(style, "text-decoration-line", "line-through") || Says(style, "vertical-align", "sub");

    /// <summary>Whether an element that is inline by its name stands on lines of its own.</summary>
    public static bool IsBlock(string style) =>
        Says(style, "display", "block") || Says(style, "display", "flex") || Says(style, "display", "grid") || Says(style, "display", "table") || Says(style, "display", "list-item");

    /// <summary>Whether an element that is inline by its name is a box of its own within the line.</summary>
    public static bool IsBox(string style) =>
        Says(style, "display", "inline-") || Says(style, "display", "table-cell") || Says(style, "float", "left") || Says(style, "float", "right") || Says(style, "position", "absolute");

    /// <summary>Whether each child is a box of its own.</summary>
    public static bool PartsChildren(string style) =>
        Says(style, "display", "flex") || Says(style, "display", "inline-flex") || Says(style, "display", "grid") || Says(style, "display", "inline-grid");

    /// <summary>Whether the element keeps the line breaks of its source.</summary>
    public static bool IsPreformatted(string style) => Says(style, "white-space", "pre") || Says(style, "white-space", "break-spaces");

    /// <summary>
    /// Whether a property is nought. Pages set the type of a container so to close the gaps between its children, which
    /// have a size of their own, and fade containers in: only of an element without children it says that nothing is seen.
    /// </summary>
    private static bool IsZero(string style, string property)
    {
        if (!Says(style, property, "0"))
        {
            return false;
        }

        var rest = style.AsSpan(style.IndexOf(property, StringComparison.OrdinalIgnoreCase) + property.Length).TrimStart();
        rest = rest[1..].TrimStart();
        var end = rest.IndexOfAnyExcept("0.");
        return end < 0 || !char.IsAsciiDigit(rest[end]);
    }

    /// <summary>Whether a property has a value that begins so.</summary>
    private static bool Says(string style, string property, string value)
    {
        for (var start = 0; start < style.Length;)
        {
            var found = style.IndexOf(property, start, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            start = found + property.Length;
            if (found > 0 && (char.IsAsciiLetterOrDigit(style[found - 1]) || style[found - 1] == '-'))
            {
                continue;
            }

            var rest = style.AsSpan(start).TrimStart();
            if (rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
