using AngleSharp.Dom;

namespace OgiReports.Html.Layout;

/// <summary>Whether and how the elements of a page are shown, by their own styles and the page's style elements.</summary>
internal sealed class PageStyles(StyleRules rules)
{
    /// <summary>Whether the element is not shown.</summary>
    public bool IsHidden(IElement element)
    {
        if (InlineStyle.IsHidden(element))
        {
            return true;
        }

        return rules.Of(element) is ("none", var isImportant) && (isImportant || OwnDisplay(element) is null);
    }

    /// <summary>The element's value of <c>display</c>; null when nothing is said about it.</summary>
    public string? DisplayOf(IElement element) => OwnDisplay(element) ?? rules.Of(element)?.Display;

    private static string? OwnDisplay(IElement element) =>
        element.GetAttribute("style") is { } style && style.Contains("display", StringComparison.OrdinalIgnoreCase) ? InlineStyle.DisplayIn(style)?.Display : null;
}
