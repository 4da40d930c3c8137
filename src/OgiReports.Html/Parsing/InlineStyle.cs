namespace OgiReports.Html.Parsing;

/// <summary>What the declarations of an element's own style say about whether and how it is shown. They are read when they are first asked for.</summary>
internal sealed class InlineStyle(string text)
{
    private readonly string _lower = text.ToLowerInvariant();
    private Signs? _signs;

    [Flags]
    private enum Signs
    {
        None = 0,
        Hidden = 1,
        Raised = 2,
        Apart = 4,
        Block = 8,
        Box = 16,
        Preformatted = 32,
        Faint = 64,
        PartsChildren = 128,
    }

    /// <summary>The value of <c>display</c>; null when nothing is said about it.</summary>
    public string? Display => _lower.Contains("display", StringComparison.Ordinal) ? DisplayIn(text)?.Display : null;

    /// <summary>Whether the element is not shown.</summary>
    public bool IsHidden => Has(Signs.Hidden);

    /// <summary>
    /// Whether the type has no size or is transparent. Pages set the type of a container so to close the gaps between its
    /// children, which have a size of their own, and fade containers in: only of an element without children it says that
    /// nothing is seen.
    /// </summary>
    public bool IsFaint => Has(Signs.Faint);

    /// <summary>Whether each child is a box of its own.</summary>
    public bool PartsChildren => Has(Signs.PartsChildren);

    /// <summary>Whether the text is raised, as a note's mark is.</summary>
    public bool IsRaised => Has(Signs.Raised);

    /// <summary>Whether the text is struck out or lowered.</summary>
    public bool IsApart => Has(Signs.Apart);

    /// <summary>Whether an element that is inline by its name stands on lines of its own.</summary>
    public bool IsBlock => Has(Signs.Block);

    /// <summary>Whether an element that is inline by its name is a box of its own within the line.</summary>
    public bool IsBox => Has(Signs.Box);

    /// <summary>Whether the element keeps the line breaks of its source.</summary>
    public bool IsPreformatted => Has(Signs.Preformatted);

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

    private bool Has(Signs sign) => ((_signs ??= Read()) & sign) != 0;

    private Signs Read()
    {
        var signs = Signs.None;
        if (Says("display", "none") || Says("visibility", "hidden") || Says("visibility", "collapse") || Says("mso-hide", "all"))
        {
            signs |= Signs.Hidden;
        }

        if (IsZero("font-size") || IsZero("opacity"))
        {
            signs |= Signs.Faint;
        }

        if (Says("display", "flex") || Says("display", "inline-flex") || Says("display", "grid") || Says("display", "inline-grid"))
        {
            signs |= Signs.PartsChildren;
        }

        if (Says("vertical-align", "super"))
        {
            signs |= Signs.Raised;
        }

        if (Says("text-decoration", "line-through") || Says("text-decoration-line", "line-through") || Says("vertical-align", "sub"))
        {
            signs |= Signs.Apart;
        }

        if (Says("display", "block") || Says("display", "flex") || Says("display", "grid") || Says("display", "table") || Says("display", "list-item"))
        {
            signs |= Signs.Block;
        }

        if (Says("display", "inline-") || Says("display", "table-cell") || Says("float", "left") || Says("float", "right") || Says("position", "absolute"))
        {
            signs |= Signs.Box;
        }

        return Says("white-space", "pre") || Says("white-space", "break-spaces") ? signs | Signs.Preformatted : signs;
    }

    /// <summary>Whether a property is nought.</summary>
    private bool IsZero(string property)
    {
        if (!Says(property, "0"))
        {
            return false;
        }

        var rest = _lower.AsSpan(_lower.IndexOf(property, StringComparison.Ordinal) + property.Length).TrimStart();
        rest = rest[1..].TrimStart();
        var end = rest.IndexOfAnyExcept("0.");
        return end < 0 || !char.IsAsciiDigit(rest[end]);
    }

    /// <summary>Whether a property has a value that begins so.</summary>
    private bool Says(string property, string value)
    {
        for (var start = 0; start < _lower.Length;)
        {
            var found = _lower.IndexOf(property, start, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            start = found + property.Length;
            if (found > 0 && (char.IsAsciiLetterOrDigit(_lower[found - 1]) || _lower[found - 1] == '-'))
            {
                continue;
            }

            var rest = _lower.AsSpan(start).TrimStart();
            if (rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
