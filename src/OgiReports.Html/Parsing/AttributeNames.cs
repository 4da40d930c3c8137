namespace OgiReports.Html.Parsing;

/// <summary>The attributes that a reader of pages asks for; no others are kept.</summary>
internal static class AttributeNames
{
    private const int LongestName = 11;

    /// <summary>The name of an attribute that is asked for; null for any other.</summary>
    /// <param name="name">A name as it is written, in either case.</param>
    public static string? Asked(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName)
        {
            return null;
        }

        Span<char> lower = stackalloc char[LongestName];
        var length = name.ToLowerInvariant(lower);
        return lower[..length] switch
        {
            "style" => "style",
            "class" => "class",
            "id" => "id",
            "hidden" => "hidden",
            "aria-hidden" => "aria-hidden",
            "role" => "role",
            "href" => "href",
            "src" => "src",
            "alt" => "alt",
            "title" => "title",
            "data" => "data",
            "colspan" => "colspan",
            "rowspan" => "rowspan",
            "width" => "width",
            "height" => "height",
            "type" => "type",
            "value" => "value",
            "checked" => "checked",
            "selected" => "selected",
            "name" => "name",
            "content" => "content",
            "open" => "open",
            _ => null,
        };
    }
}
