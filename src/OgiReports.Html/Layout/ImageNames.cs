using System.Globalization;
using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>Names images, and tells those that only take up room.</summary>
internal static class ImageNames
{
    // Wider and higher than any ruler or spacer, smaller than any figure that can be read.
    private const double SpacerSize = 4;

    private static readonly string[] SpacerWords = ["spacer", "blank", "pixel", "transparent", "clear.gif", "space.gif"];

    /// <summary>The file name, or else the alternative text; empty when there is neither.</summary>
    public static string Of(PageElement image)
    {
        var source = image.GetAttribute("src") ?? string.Empty;
        if (source.Length == 0 || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return image.GetAttribute("alt") ?? string.Empty;
        }

        var path = source.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        return path[(path.LastIndexOf('/') + 1)..].ToString();
    }

    /// <summary>Whether nothing can be seen in an image.</summary>
    public static bool IsSpacer(PageElement image)
    {
        if (IsTiny(image.GetAttribute("width")) || IsTiny(image.GetAttribute("height")))
        {
            return true;
        }

        var name = Of(image);
        return Array.Exists(SpacerWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsTiny(string? size) =>
        size is not null && double.TryParse(size.AsSpan().TrimEnd("px "), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) && pixels < SpacerSize;
}
