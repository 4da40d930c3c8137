using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>Selectors of names, classes and ids with nothing but their descent between them.</summary>
internal static class PlainSelector
{
    /// <summary>Whether a selector means an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="selector">The selector, without white space around it.</param>
    /// <param name="steps">How many elements may still be looked at; with none left no selector means anything.</param>
    public static bool Matches(PageElement element, ReadOnlySpan<char> selector, ref int steps)
    {
        if (--steps < 0)
        {
            return false;
        }

        var between = selector.LastIndexOfAny(" >\t\r\n");
        if (!MatchesCompound(element, selector[(between + 1)..]))
        {
            return false;
        }

        var outer = selector[..(between + 1)].TrimEnd();
        if (outer.IsEmpty)
        {
            return true;
        }

        var isChild = outer[^1] == '>';
        outer = isChild ? outer[..^1].TrimEnd() : outer;
        for (var ancestor = element.Parent as PageElement; ancestor is not null && steps > 0; ancestor = ancestor.Parent as PageElement)
        {
            if (Matches(ancestor, outer, ref steps))
            {
                return true;
            }

            if (isChild)
            {
                return false;
            }
        }

        return false;
    }

    private static bool MatchesCompound(PageElement element, ReadOnlySpan<char> compound)
    {
        var mark = compound.IndexOfAny('.', '#');
        var name = mark < 0 ? compound : compound[..mark];
        if (!name.IsEmpty && !name.Equals(element.Name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        while (mark >= 0)
        {
            var isId = compound[mark] == '#';
            compound = compound[(mark + 1)..];
            mark = compound.IndexOfAny('.', '#');
            var value = mark < 0 ? compound : compound[..mark];
            if (isId ? !value.SequenceEqual(element.GetAttribute("id")) : !HasClass(element, value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasClass(PageElement element, ReadOnlySpan<char> name)
    {
        var classes = element.GetAttribute("class").AsSpan();
        foreach (var range in classes.SplitAny(" \t\r\n\f"))
        {
            if (name.SequenceEqual(classes[range]))
            {
                return true;
            }
        }

        return false;
    }
}
