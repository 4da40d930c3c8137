using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>Whether and how the elements of a page are shown, by their own styles and the page's style elements.</summary>
internal sealed class PageStyles(StyleRules rules)
{
    /// <summary>Whether the element is not shown.</summary>
    public bool IsHidden(PageElement element)
    {
        if (element.Style is { IsHidden: true } || (element.Style is { IsFaint: true } && !element.HasElements) || element.HasAttribute("hidden"))
        {
            return true;
        }

        return rules.Of(element) is ("none", var isImportant) && (isImportant || element.Style?.Display is null);
    }

    /// <summary>The element's value of <c>display</c>; null when nothing is said about it.</summary>
    public string? DisplayOf(PageElement element) => element.Style?.Display ?? rules.Of(element)?.Display;
}
